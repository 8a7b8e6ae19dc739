import { makeNotice, type RawBlock } from '../blocks.js'
import { LAST_LISTS, MARKED_LISTS, WEB_LISTS } from '../vocabulary.js'

const PADDING = /[\s:\uff1a【】▼▽>]/g
/** No title of such a list is longer. */
const LONGEST_TITLE = 8
const TEASER = '新闻推荐'
/** A text printed below it, with its headline and what the site says of itself, has no more blocks. */
const LONGEST_TEASER = 12
/** Marks of the items of such a list. */
const ITEM = /^[·•▪▶►●‣-]/
/** A list on the line of its title: `相关新闻：▪ … ▪ …`. */
const ON_ONE_LINE = new RegExp(`^(?:${WEB_LISTS.join('|')})\\s?[:\uff1a]\\s?[·•▪▶►●‣]`)

/** Gives the form of a notice to lists of other texts that web pages print under a text: 相关阅读 and what it heads. */
export function markWebLists(page: string, blocks: RawBlock[]): RawBlock[] {
  let signed: Uint8Array | null = null
  for (let n = 1; n < blocks.length; n++) {
    const { textFrom, textTo, level } = blocks[n]!
    if (level > 0) continue
    if (textTo - textFrom > LONGEST_TITLE) {
      if (ON_ONE_LINE.test(page.slice(textFrom, textFrom + LONGEST_TITLE))) makeNotice(blocks, n)
      continue
    }
    const title = page.slice(textFrom, textTo).replace(PADDING, '')
    if (!isTitle(title)) continue
    signed ??= countSigned(blocks)
    const end = listEnd(page, blocks, n + 1, title, signed)
    for (let i = n; i < end; i++) makeNotice(blocks, i)
    n = Math.max(n, end - 1)
  }
  return blocks
}

function isTitle(title: string): boolean {
  return LAST_LISTS.includes(title) || MARKED_LISTS.includes(title) || WEB_LISTS.includes(title)
}

/**
 * Behind the list that begins at `start`; before it where the title heads none. A list without marks ends where text begins
 * again, and 新闻推荐, which only sites print, with the page, unless several texts below are signed. What only sites print
 * over lists heads no text either: before a text with its headline it stands alone.
 */
function listEnd(page: string, blocks: readonly RawBlock[], start: number, title: string, signed: Uint8Array): number {
  let end = start
  while (end < blocks.length && ITEM.test(page.slice(blocks[end]!.from, blocks[end]!.from + 1))) end++
  if (end > start) return end
  if (MARKED_LISTS.includes(title))
    return blocks[start]?.form === 'short' && opensText(blocks[start + 1]) ? start : start - 1
  if (LAST_LISTS.includes(title) && isTeaser(blocks.length - start, title, signed[start] ?? 0)) return blocks.length
  while (blocks[end]?.form === 'short' && !opensText(blocks[end + 1])) end++
  const isHead = end === start && blocks[end]?.form === 'prose'
  return isHead ? start - 1 : end
}

/** Whether a text begins below a headline. */
function opensText(block: RawBlock | undefined): boolean {
  return block?.form === 'prose' || block?.form === 'byline'
}

/**
 * Whether nobody signs a text among the blocks that are left, or one site, which prints a text of another day under
 * 新闻推荐, has no more than that there.
 */
function isTeaser(left: number, title: string, signed: number): boolean {
  return signed === 0 || (signed === 1 && title === TEASER && left <= LONGEST_TEASER)
}

/** For each block how many from it on are signed: 0, 1, or 2 for more. */
function countSigned(blocks: readonly RawBlock[]): Uint8Array {
  const counts = new Uint8Array(blocks.length)
  let signed = 0
  for (let n = blocks.length - 1; n >= 0; n--) {
    if (signed < 2 && isSigned(blocks[n]!)) signed++
    counts[n] = signed
  }
  return counts
}

function isSigned({ byline, lead }: RawBlock): boolean {
  return (byline?.names.length ?? 0) > 0 || (lead?.byline?.reading.names.length ?? 0) > 0
}
