import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findQuotations } from '../../src/mentions/quotes.js'
import { countWordings } from '../../src/mentions/slogan.js'
import { SLOGAN_LABELS } from '../../src/mentions/slogan-model.js'
import { collectSigns, isNumberSign, LONGEST_SLOGAN, Sign, signNames } from '../../src/mentions/slogan-signs.js'
import type { SloganVocabulary } from '../../src/mentions/slogan-vocabulary.js'
import type { Article } from '../../src/model/article.js'
import type { PosOfWord, Tokens } from '../../src/model/tokens.js'
import { type GoldArticle, type GoldMark, readMarks } from '../gold/read-articles.js'

const SIGNS = signNames()

/** A quotation of the training material: its signs by name, and what it is. */
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

/** Every quotation of a text as an example. */
export function examplesOf(
  { group, text, parts, marks }: MarkedText,
  vocabulary: SloganVocabulary,
  segment: (text: string) => Tokens,
  posOf: PosOfWord,
): SloganExample[] {
  const tokens = segment(text)
  const counts = countWordings(text, findQuotations(text))
  return findQuotations(text)
    .filter(({ start, end }) => end - start <= LONGEST_SLOGAN)
    .map((quotation) => {
      const { start, end } = quotation
      const signs: string[] = []
      collectSigns(
        quotation,
        { article: { text, parts }, tokens, posOf, vocabulary, counts },
        {
          push(sign, value, from, to) {
            const name = SIGNS[sign]!
            if (isNumberSign(sign)) signs.push(`${name} ${value}`)
            else if (sign === Sign.pos) signs.push(`${name} ${lettersOf(tokens, posOf, from, to)}`)
            else signs.push(`${name} ${text.slice(from, to).replace(/\n/g, '')}`)
          },
        },
      )
      const mark = marks.find((candidate) => candidate.start === start && candidate.end === end)
      const label = mark?.type === 'SLOGAN' ? SLOGAN_LABELS.indexOf(mark.subtype as never) : 0
      return {
        group,
        text: text.slice(Math.max(0, start - 9), end + 9),
        signs: signs.filter((sign) => !sign.endsWith(' ')),
        label,
      }
    })
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
