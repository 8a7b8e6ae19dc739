import type { RawBlock } from './blocks.js'
import { Signal } from './line-signals.js'
import { opensParagraph } from './traits.js'

/**
 * Whether a paragraph goes on with the one before: that one was cut, by a column's edge or a photograph, since it does
 * not end as a sentence does, and this one does not open a new thought.
 */
export function continuesParagraph(page: string, before: RawBlock, block: RawBlock): boolean {
  return !before.finished && block.lead === null && !areLines(before, block) && !opensParagraph(page, block)
}

/** Two short stretches without any mark of a sentence are lines by themselves: verses, a list. So is a signature. */
export function areLines(before: RawBlock, block: RawBlock): boolean {
  return block.form === 'line' || (isLine(before) && isLine(block))
}

const MARKS = Signal.stop | Signal.comma | Signal.clause

function isLine({ form, bits }: RawBlock): boolean {
  return form === 'short' && (bits & MARKS) === 0
}
