import { makeNotice, type RawBlock } from './blocks.js'
import { LAST_LISTS, MARKED_LISTS, WEB_LISTS } from './vocabulary.js'

const PADDING = /[\s:\uff1a【】▼▽>]/g
/** No title of such a list is longer. */
const LONGEST_TITLE = 8
const TEASER = '新闻推荐'
/** A text printed below it, with its headline and what the site says of itself, has no more blocks. */
const LONGEST_TEASER = 12
/** Marks of the items of such a list. */
const ITEM = /^[·•▶►●‣-]/

/** Gives the form of a notice to lists of other texts that web pages print under a text: 相关阅读 and what it heads. */
export function markWebLists(page: string, blocks: RawBlock[]): RawBlock[] {
  for (let n = 1; n < blocks.length; n++) {
    const { textFrom, textTo, level } = blocks[n]!
    if (level > 0 || textTo - textFrom > LONGEST_TITLE) continue
    const title = page.slice(textFrom, textTo).replace(PADDING, '')
    const end = listEnd(page, blocks, n + 1, title)
    for (let i = n; i < end; i++) makeNotice(blocks, i)
    n = Math.max(n, end - 1)
  }
  return blocks
}

/**
 * Behind the list that begins at `start`; before it where the title heads none. A list without marks ends where text begins
 * again, and 新闻推荐, which only sites print, with the page, unless several texts below are signed.
 */
function listEnd(page: string, blocks: readonly RawBlock[], start: number, title: string): number {
  const isLast = LAST_LISTS.includes(title)
  const isMarked = MARKED_LISTS.includes(title)
  if (!isLast && !isMarked && !WEB_LISTS.includes(title)) return start - 1
  let end = start
  while (end < blocks.length && ITEM.test(page.slice(blocks[end]!.from, blocks[end]!.from + 1))) end++
  if (end > start) return end
  if (isMarked) return start - 1
  if (isLast && isTeaser(blocks, start, title)) return blocks.length
  while (end < blocks.length && blocks[end]!.form === 'short' && blocks[end + 1]?.form !== 'prose') end++
  const goesOn = blocks[end]?.form === 'prose' || blocks[end + 1]?.form === 'prose'
  return goesOn && end === start ? start - 1 : end
}

/**
 * Whether nobody signs a text from `start` on, or one site, which prints a text of another day under 新闻推荐, has no more
 * than that there.
 */
function isTeaser(blocks: readonly RawBlock[], start: number, title: string): boolean {
  let signed = 0
  for (let n = start; n < blocks.length; n++) {
    if (isSigned(blocks[n]!) && (++signed > 1 || title !== TEASER || blocks.length - start > LONGEST_TEASER))
      return false
  }
  return true
}

function isSigned({ byline, lead }: RawBlock): boolean {
  return (byline?.names.length ?? 0) > 0 || (lead?.byline?.reading.names.length ?? 0) > 0
}
