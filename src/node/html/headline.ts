import { TITLE_PARTS } from './furniture.js'
import { isProse } from './main-text.js'

/** Where a headline stands: lines [from, to). */
export interface HeadlinePlace {
  readonly from: number
  readonly to: number
}

/** A headline is printed in no more lines. */
const MOST_LINES = 4
/** So much of a title must be a line to be its headline where no dash parts it from the name of the site. */
const LEAST_OF_TITLE = 0.5

/**
 * Where a page prints a headline: the last time before its text begins, else the first time in it, unless it has sentences
 * before that. Then it is another one, such as that of a list of further articles.
 */
export function placeHeadline(whole: readonly string[], headline: string, text: number): HeadlinePlace | null {
  const wanted = squeeze(headline)
  if (wanted === '') return null
  let before: HeadlinePlace | null = null
  for (let from = 0; from < whole.length; from++) {
    if (from > text && (before !== null || isProse(whole[from - 1]!))) break
    let joined = ''
    for (let to = from; to < whole.length && to < from + MOST_LINES; to++) {
      joined += squeeze(whole[to]!)
      if (!wanted.startsWith(joined)) break
      if (joined !== wanted) continue
      if (from > text) return { from, to: to + 1 }
      before = { from, to: to + 1 }
    }
  }
  return before
}

/**
 * The headline of a title that names the site too, as `图书馆延时开放_清禾新闻网` does: of its parts the longest, or the line of
 * the page that it begins with. As it stands where neither is printed.
 */
export function headlineOfTitle(whole: readonly string[], title: string): string {
  const parts = title.split(TITLE_PARTS).map((part) => part.trim())
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one))
  const lines = whole.filter((line) => line === title || line === longest || isMostOf(title, line))
  return lines.reduce((one, other) => (other.length > one.length ? other : one), '') || title
}

function isMostOf(title: string, line: string): boolean {
  return line.length >= title.length * LEAST_OF_TITLE && title.startsWith(line)
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
