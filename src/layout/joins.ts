import type { RawBlock } from './blocks.js'
import { opensParagraph } from './traits.js'

/**
 * Whether a paragraph goes on with the one before: that one was cut, by a column's edge or a photograph, since it does
 * not end as a sentence does, and this one does not open a new thought.
 */
export function continuesParagraph(page: string, before: RawBlock, block: RawBlock): boolean {
  return !before.finished && block.lead === null && !opensParagraph(page, block)
}
