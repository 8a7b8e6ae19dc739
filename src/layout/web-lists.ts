import type { RawBlock } from './blocks.js'
import { MARKED_LISTS, WEB_LISTS } from './vocabulary.js'

const PADDING = /[\s:\uff1a【】▼▽>]/g
/** Marks of the items of such a list. */
const ITEM = /^[·•▶►●‣-]/

/** Gives the form of a notice to lists of other texts that web pages print under a text: 相关阅读 and what it heads. */
export function markWebLists(page: string, blocks: RawBlock[]): RawBlock[] {
  for (let n = 1; n < blocks.length; n++) {
    const { textFrom, textTo, level } = blocks[n]!
    if (level > 0 || textTo - textFrom > 8) continue
    const title = page.slice(textFrom, textTo).replace(PADDING, '')
    const isMarked = MARKED_LISTS.includes(title)
    if (!isMarked && !WEB_LISTS.includes(title)) continue
    const end = listEnd(page, blocks, n + 1, isMarked)
    if (isMarked && end === n + 1) continue
    for (let i = n; i < end; i++) blocks[i] = { ...blocks[i]!, form: 'notice', byline: null, lead: null }
    n = end - 1
  }
  return blocks
}

/**
 * Gives the form of a notice to the index of headlines at the head of an electronic paper's page: what stands between its
 * title and the next words to click at, and what is printed again below.
 */
export function markIndex(page: string, blocks: RawBlock[]): RawBlock[] {
  const title = blocks.slice(0, MOST_BEFORE).findIndex((block) => textOf(page, block).includes(INDEX))
  if (title < 0) return markRepeats(page, blocks)
  let last = title
  for (let n = title + 1; n < blocks.length && n <= title + LONGEST_INDEX; n++) {
    const block = blocks[n]!
    if (block.form === 'notice') last = n
    else if (block.form !== 'short' && block.form !== 'section') break
    else if (last === n - 1 && page.includes(textOf(page, block), block.to)) last = n
  }
  for (let n = title; n <= last; n++) blocks[n] = { ...blocks[n]!, form: 'notice' }
  return blocks
}

/** An index without a title: several short lines at the head of the page that are all printed again below. */
function markRepeats(page: string, blocks: RawBlock[]): RawBlock[] {
  const first = blocks.findIndex(({ form }) => form !== 'masthead' && form !== 'notice')
  let end = first
  while (end >= 0 && end < blocks.length && end - first < LONGEST_INDEX && isRepeated(page, blocks[end]!)) end++
  if (end - first < FEWEST_REPEATS) return blocks
  for (let n = first; n < end; n++) blocks[n] = { ...blocks[n]!, form: 'notice' }
  return blocks
}

function isRepeated(page: string, block: RawBlock): boolean {
  return (block.form === 'short' || block.form === 'section') && page.includes(`\n${textOf(page, block)}`, block.to)
}

const INDEX = '标题导航'
/** Two lines alike may be a headline over a picture and over its text. */
const FEWEST_REPEATS = 3
/** Where an index may begin, and how many headlines it may hold. */
const MOST_BEFORE = 12
const LONGEST_INDEX = 40

function textOf(page: string, { textFrom, textTo }: RawBlock): string {
  return page.slice(textFrom, textTo)
}

/** Behind its marked items; one without marks lasts to the end of a page on which nobody signs a text any more. */
function listEnd(page: string, blocks: readonly RawBlock[], start: number, isMarked: boolean): number {
  let end = start
  while (end < blocks.length && ITEM.test(page.slice(blocks[end]!.from, blocks[end]!.from + 1))) end++
  if (end > start || isMarked) return end
  return blocks.slice(start).some(isSigned) ? start : blocks.length
}

function isSigned({ byline, lead }: RawBlock): boolean {
  return (byline?.names.length ?? 0) > 0 || (lead?.byline?.reading.names.length ?? 0) > 0
}
