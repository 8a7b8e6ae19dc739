import type { Diagnostic } from '../base/diagnostics.js'
import type { PageRange } from '../base/span.js'
import type { Article } from '../model/article.js'
import { CharClass, charClass } from '../text/char-class.js'
import type { RawBlock } from './blocks.js'
import { SHORTEST_REPEAT } from './clause-memory.js'
import type { ArticleDraft } from './draft.js'
import { areLines, continuesParagraph } from './joins.js'
import { Signal, signalOf } from './line-signals.js'

/** So many blocks between two texts are looked at. */
const MOST_BETWEEN = 4

/** Adds to `found` what looks wrong with an article as printed. */
export function diagnoseArticle(
  page: string,
  blocks: readonly RawBlock[],
  draft: ArticleDraft,
  article: Article,
  wrapped: boolean,
  found: Diagnostic[],
): void {
  const { heads, displacedHeads, displaced, texts } = draft
  const last = texts.at(-1)
  if (heads.length + displacedHeads.length === 0) add(found, article, 'body-without-headline', rangeOf(blocks, texts))
  if (texts.length === 0) add(found, article, 'headline-without-body', rangeOf(blocks, heads))
  if (displacedHeads.length > 0) add(found, article, 'displaced-headline', rangeOf(blocks, displacedHeads))
  if (displaced.length > 0) add(found, article, 'displaced-part', rangeOf(blocks, displaced))
  // The last line of a poem or a list needs no full stop, nor does a caption.
  const isText = last !== undefined && blocks[last]!.form === 'prose' && article.kind === 'article'
  if (isText && !blocks[last]!.finished) add(found, article, 'ends-in-mid-sentence', rangeOf(blocks, [last]))
  const cut = wrapped ? findInterleaved(page, blocks, draft) : -1
  if (cut >= 0) add(found, article, 'interleaved-columns', rangeOf(blocks, [cut]))
  const repeated = findRepeat(page, blocks, draft)
  if (repeated !== null) add(found, article, 'repeated-text', repeated)
}

/** Adds what looks wrong with a page as a whole. */
export function diagnosePage(text: string, found: Diagnostic[]): void {
  const from = text.indexOf('\ufffd')
  if (from < 0) return
  const lost = text.split('\ufffd').length - 1
  const message = `${lost} ${lost === 1 ? 'character' : 'characters'} could not be decoded; the first stands here.`
  found.push({ code: 'undecodable', severity: 'warning', message, article: null, range: { from, to: from + 1 } })
}

/** What layout has to say, and how much it matters. */
const MESSAGES = {
  'body-without-headline': ['warning', 'No headline belongs to this text.'],
  'headline-without-body': ['warning', 'No text follows this headline.'],
  'displaced-headline': ['warning', 'The headline is printed below its byline or inside its text.'],
  'displaced-part': ['info', 'A part of the headline is printed elsewhere.'],
  'ends-in-mid-sentence': ['warning', 'The text ends in mid-sentence: some of it is missing on the page.'],
  'interleaved-columns': ['warning', 'Lines of neighbouring columns are mixed here; they keep their printed order.'],
  'repeated-text': ['info', 'These words are printed twice.'],
} as const

function add(found: Diagnostic[], article: Article, code: keyof typeof MESSAGES, range: PageRange | null): void {
  const [severity, message] = MESSAGES[code]
  found.push({ code, severity, message, article: article.id, range })
}

function rangeOf(blocks: readonly RawBlock[], indices: readonly number[]): PageRange | null {
  if (indices.length === 0) return null
  return { from: blocks[indices[0]!]!.from, to: blocks[indices.at(-1)!]!.to }
}

/** A paragraph cut in mid-sentence before one that cannot continue it, or one that begins in mid-sentence; else -1. */
function findInterleaved(page: string, blocks: readonly RawBlock[], draft: ArticleDraft): number {
  for (let i = 0; i + 1 < draft.texts.length; i++) {
    const before = blocks[draft.texts[i]!]!
    const block = blocks[draft.texts[i + 1]!]!
    const isCut = !before.finished && !areLines(before, block)
    if (isCut && !continuesParagraph(page, before, block)) return draft.texts[i]!
    const first = charClass(page.charCodeAt(block.textFrom))
    if (before.finished && (first === CharClass.pause || first === CharClass.closing || first === CharClass.final)) {
      return draft.texts[i + 1]!
    }
  }
  return -1
}

/**
 * A clause printed again right behind itself, within a few clauses; or null. The signals of the lines tell whether to look at
 * all.
 */
function findRepeat(page: string, blocks: readonly RawBlock[], { texts }: ArticleDraft): PageRange | null {
  if (!mayRepeat(blocks, texts)) return null
  const starts = [0, 0, 0, 0]
  const lengths = [0, 0, 0, 0]
  let slot = 0
  for (const n of texts) {
    const { textFrom, textTo } = blocks[n]!
    let start = textFrom
    for (let i = textFrom; i < textTo; i++) {
      if ((signalOf(page.charCodeAt(i)) & Signal.clause) === 0) continue
      const length = i - start
      if (length >= SHORTEST_REPEAT) {
        for (let k = 0; k < starts.length; k++) {
          if (lengths[k] === length && isSame(page, starts[k]!, start, length)) return { from: start, to: i }
        }
        starts[slot] = start
        lengths[slot] = length
        slot = (slot + 1) % starts.length
      }
      start = i + 1
    }
  }
  return null
}

/** Whether any line saw a clause again, or clauses of other blocks stand between those of the texts. */
function mayRepeat(blocks: readonly RawBlock[], texts: readonly number[]): boolean {
  for (let i = 0; i < texts.length; i++) {
    const n = texts[i]!
    if ((blocks[n]!.bits & Signal.repeat) !== 0) return true
    const previous = i === 0 ? n - 1 : texts[i - 1]!
    if (n <= previous || n - previous > MOST_BETWEEN) return true
    for (let k = previous + 1; k < n; k++) if ((blocks[k]!.bits & Signal.clause) !== 0) return true
  }
  return false
}

function isSame(page: string, a: number, b: number, length: number): boolean {
  let i = 0
  while (i < length && page.charCodeAt(a + i) === page.charCodeAt(b + i)) i++
  return i === length
}
