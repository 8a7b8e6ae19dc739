import { isBlank, isDigit } from '../text/char-class.js'
import type { ArticleNames } from './article-names.js'
import type { PostBook } from './post-book.js'
import { readPostsAfter } from './posts-after.js'
import { NO_POSTS, type ReadPost } from './read-posts.js'

/** A remark in brackets behind a name, such as （女，壮族）, is no longer. */
const LONGEST_REMARK = 12
/** A number before a name that opens a line, such as `12. `, is no longer. */
const LONGEST_NUMBER = 4
const NEW_LINE = 0x0a

/**
 * The posts of a person who opens a line of a list, where the line ends with them: `刘晓（女） 云溪县第一小学教师`. Empty
 * for any other person.
 */
export function readRow(names: ArticleNames, book: PostBook, mention: number): readonly ReadPost[] {
  const { text } = names
  const { start, end } = names.mentions[mention]!
  if (!opensLine(text, start)) return NO_POSTS
  const gap = skipRemark(text, end)
  let at = gap
  while (isGap(text, at)) at++
  if (at === gap) return NO_POSTS
  const posts = readPostsAfter(names, book, at)
  const last = posts.at(-1)
  const isWhole = last !== undefined && (last.end === text.length || text.charCodeAt(last.end) === NEW_LINE)
  return isWhole && posts.some(({ org, known }) => org >= 0 || known !== null) ? posts : NO_POSTS
}

/** Whether nothing but a number stands before a position in its line. */
function opensLine(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const code = text.charCodeAt(at)
    if (code === NEW_LINE) return true
    const isNumber = isDigit(code) || isBlank(code) || code === 0x2e || code === 0x3001
    if (!isNumber || start - at > LONGEST_NUMBER) return false
  }
  return true
}

/** Where a short remark in brackets ends that begins at a position; that position where there is none. */
function skipRemark(text: string, at: number): number {
  if (text[at] !== '(' && text[at] !== '\uff08') return at
  for (let close = at + 1; close <= at + LONGEST_REMARK && close < text.length; close++) {
    if (text[close] === ')' || text[close] === '\uff09') return close + 1
  }
  return at
}

function isGap(text: string, at: number): boolean {
  return at < text.length && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== NEW_LINE
}
