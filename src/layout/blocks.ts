import type { PageRange } from '../base/span.js'
import type { BylineReading } from './bylines/bylines.js'
import type { Lead } from './leads.js'
import { ALL_BITS } from './line-signals.js'

/** What a stretch of print looks like by itself, before its neighbours are asked. */
export type Form =
  | 'masthead'
  | 'notice'
  /** A rule, or characters that print nothing. */
  | 'mark'
  | 'picture'
  /** A heading of markdown that opens an article. */
  | 'heading'
  /** A heading inside an article, by its number or its level in markdown. */
  | 'section'
  | 'byline'
  /** Credits pictures and nothing else. */
  | 'credit'
  /** Says what a picture shows: 图为… */
  | 'caption'
  /** No sentence: a headline, a section head, or a piece of a cut paragraph. */
  | 'short'
  /** A short line that belongs to a text and heads none: a signature, a date, a line of a list. */
  | 'line'
  | 'prose'
  /** An article of a column of briefs, without its head. */
  | 'item'
  /** An item of such a column where none has a head: the column is one article. */
  | 'entry'

/** A stretch of the page with its form: one printed line, a paragraph of wrapped lines, or a byline on its own. */
export interface RawBlock extends PageRange {
  readonly form: Form
  /** Where its words begin, behind marks such as `## `. */
  readonly textFrom: number
  readonly textTo: number
  /** Empty lines before it; -1 where it continues the line of the block before it. */
  readonly gap: number
  readonly indent: number
  /** Level of a markdown heading, or 0. */
  readonly level: number
  /** Characters without blanks; exact for short blocks only. */
  readonly length: number
  /** It ends as a sentence does. */
  readonly finished: boolean
  /** Commas and semicolons; counted in short blocks only. */
  readonly commas: number
  /** What its characters tell, as `LineSignals.bits`; more than they do where it was not asked. */
  readonly bits: number
  readonly byline: BylineReading | null
  readonly lead: Lead | null
  /** It ends with its source in brackets: (来源:…). */
  readonly sourced: boolean
}

/** Whether a block is a short line, in a text or not. */
export function isShortLine(block: RawBlock | undefined): block is RawBlock {
  return block?.form === 'short' || block?.form === 'line'
}

/** The words of a block. */
export function textOf(page: string, { textFrom, textTo }: RawBlock): string {
  return page.slice(textFrom, textTo)
}

/**
 * The block of a line whose form is told by where it stands, or that was read as a byline: nothing is asked of its
 * characters.
 */
export function knownBlock(
  form: Form,
  { from, to, gap, indent }: Pick<RawBlock, 'from' | 'to' | 'gap' | 'indent'>,
  words: PageRange,
  byline: BylineReading | null,
): RawBlock {
  // Written out in the order of the other blocks: one of another shape slows every reader.
  return {
    form,
    from,
    to,
    textFrom: words.from,
    textTo: words.to,
    gap,
    indent,
    level: 0,
    length: words.to - words.from,
    finished: true,
    commas: 0,
    bits: ALL_BITS,
    byline,
    lead: null,
    sourced: false,
  }
}

/** Gives a block the form of a notice, which belongs to no article and names nobody. */
export function makeNotice(blocks: RawBlock[], n: number): void {
  blocks[n] = { ...blocks[n]!, form: 'notice', byline: null, lead: null }
}
