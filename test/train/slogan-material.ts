import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findQuotations } from '../../src/mentions/quotes.js'
import { countWordings } from '../../src/mentions/slogans/slogan.js'
import { SLOGAN_LABELS } from '../../src/mentions/slogans/slogan-model.js'
import { scanSlogans } from '../../src/mentions/slogans/slogan-scan.js'
import { isNumberSign, printWord, Sign, type SignSink, signNames } from '../../src/mentions/slogans/slogan-sign-list.js'
import { collectSigns, LONGEST_SLOGAN, type SloganContext } from '../../src/mentions/slogans/slogan-signs.js'
import type { StretchJudge } from '../../src/mentions/slogans/slogan-unquoted.js'
import { collectUnquotedSigns } from '../../src/mentions/slogans/slogan-unquoted-signs.js'
import type { SloganVocabulary } from '../../src/mentions/slogans/slogan-vocabulary.js'
import type { Article } from '../../src/model/article.js'
import type { PosOfWord, Tokens } from '../../src/model/tokens.js'
import { type GoldArticle, type GoldMark, readMarks } from '../gold/read-articles.js'

const SIGNS = signNames()

/** A quotation, or a stretch outside quotes, of the training material: its signs by name, and what it is. */
export interface SloganExample {
  /** Examples of one group are never divided between training and testing. */
  readonly group: string
  readonly text: string
  readonly signs: readonly string[]
  /** Index in `SLOGAN_LABELS`. */
  readonly label: number
}

/** A text with its marks. */
export interface MarkedText {
  readonly group: string
  readonly text: string
  readonly parts: Article['parts']
  readonly marks: readonly GoldMark[]
}

/** The sentences written for the model, in their groups. */
export function loadSloganSentences(): MarkedText[] {
  const file = readFileSync(fileURLToPath(new URL('slogan-sentences.txt', import.meta.url)), 'utf8')
  const groups = file
    .split(/\n\n+/)
    .map((group) => group.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
  return groups.flatMap((lines, index) =>
    lines.map((line) => {
      const marks: GoldMark[] = []
      const text = readMarks(line, 0, marks)
      return { group: `sentences-${index}`, text, parts: [{ part: 'body', start: 0, end: text.length }], marks }
    }),
  )
}

/** A gold article as the annotators see it. */
export function toMarkedText(article: GoldArticle): MarkedText {
  return { group: article.writer, text: article.text, parts: partsOf(article), marks: article.marks }
}

/** The parts of a gold article, as layout would give them. */
export function partsOf({ input, text }: GoldArticle): Article['parts'] {
  let start = 0
  const parts: Article['parts'][number][] = []
  for (const part of ['kicker', 'headline', 'subhead', 'byline'] as const) {
    const printed = input[part]
    if (printed === undefined) continue
    parts.push({ part, start, end: start + printed.length })
    start += printed.length + 1
  }
  return [...parts, { part: 'body', start, end: text.length }]
}

/** Every quotation of a text, and every stretch outside quotes that its form speaks for, as an example. */
export function examplesOf(
  marked: MarkedText,
  vocabulary: SloganVocabulary,
  segment: (text: string) => Tokens,
  posOf: PosOfWord,
): SloganExample[] {
  const tokens = segment(marked.text)
  const context = { article: marked as unknown as Article, tokens, posOf, vocabulary }
  return [...quotedExamples(marked, context), ...unquotedExamples(marked, context)]
}

type Context = SloganContext & { readonly article: Article }

function quotedExamples(marked: MarkedText, context: Context): SloganExample[] {
  const quotations = findQuotations(marked.text)
  const counts = countWordings(marked.text, quotations)
  return quotations
    .filter(({ start, end }) => end - start <= LONGEST_SLOGAN)
    .map((quotation) =>
      exampleOf(marked, quotation, context, (sink) => collectSigns(quotation, { ...context, counts }, sink)),
    )
}

/** As the annotator meets them: what is quoted as a slogan is passed over. */
function unquotedExamples(marked: MarkedText, context: Context): SloganExample[] {
  const quotations = findQuotations(marked.text)
  const quoted = quotations.filter(({ start, end }) => sloganAt(marked, start, end) !== undefined)
  const examples: SloganExample[] = []
  const judge: StretchJudge = {
    best(stretches) {
      for (const stretch of stretches) {
        examples.push(exampleOf(marked, stretch, context, (sink) => collectUnquotedSigns(stretch, context, sink)))
      }
      return null
    },
  }
  scanSlogans({ ...context, region: null }, context.vocabulary, quoted, judge)
  return examples
}

function sloganAt({ marks }: MarkedText, start: number, end: number): GoldMark | undefined {
  return marks.find((mark) => mark.type === 'SLOGAN' && mark.start === start && mark.end === end)
}

function exampleOf(
  marked: MarkedText,
  { start, end }: { readonly start: number; readonly end: number },
  { tokens, posOf }: Context,
  collect: (sink: SignSink) => void,
): SloganExample {
  const { group, text } = marked
  const signs: string[] = []
  collect({
    push(sign, value, from, to) {
      const name = SIGNS[sign]!
      if (isNumberSign(sign)) signs.push(`${name} ${value}`)
      else if (sign === Sign.pos || sign === Sign.unquotedPos)
        signs.push(`${name} ${lettersOf(tokens, posOf, from, to)}`)
      else signs.push(`${name} ${printWord(text.slice(from, to))}`)
    },
  })
  const mark = sloganAt(marked, start, end)
  return {
    group,
    text: text.slice(Math.max(0, start - 9), end + 9),
    signs,
    label: mark === undefined ? 0 : SLOGAN_LABELS.indexOf(mark.subtype as never),
  }
}

/** First letters of the parts of speech of the tokens in a stretch. */
function lettersOf(tokens: Tokens, posOf: PosOfWord, from: number, to: number): string {
  let letters = ''
  let start = 0
  for (let token = 0; token < tokens.count; token++) {
    const end = tokens.ends[token]!
    if (end > from && start < to) {
      const word = tokens.words[token]!
      const piece = tokens.text.slice(Math.max(start, from), Math.min(end, to))
      letters += posOf(word, word < 0 ? piece : '')[0]
    }
    start = end
  }
  return letters
}
