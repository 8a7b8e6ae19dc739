import { isLineBreak, isWhiteSpace } from '../text/char-class.js'

/** A printed line with its white space trimmed. Positions are UTF-16 code units of the page. */
export interface Line {
  readonly from: number
  readonly to: number
  /** Empty lines before it. */
  readonly gap: number
  /** White space before its first character. */
  readonly indent: number
}

/** Cuts a page, or a part of it, into its lines that hold anything but white space. CR LF is one line end. O(text). */
export function splitLines(text: string, start = 0, end = text.length): Line[] {
  const lines: Line[] = []
  const onlyFeeds = RARE_BREAKS.every((mark) => !text.includes(mark))
  let breaks = 0
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isLineBreak(code)) {
      if (code !== 0x0a || text.charCodeAt(at - 1) !== 0x0d) breaks++
      at++
      continue
    }
    const stop = onlyFeeds ? nextFeed(text, at, end) : nextBreak(text, at, end)
    let from = at
    let to = stop
    while (from < to && isWhiteSpace(text.charCodeAt(from))) from++
    while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--
    if (from < to) {
      lines.push({ from, to, gap: lines.length === 0 ? breaks : breaks - 1, indent: from - at })
      breaks = 0
    }
    at = stop
  }
  return lines
}

/** Line breaks most pages do not have; without them a search for the next line feed is enough. */
const RARE_BREAKS = ['\r', '\f', '\v', '\u0085', '\u2028', '\u2029']

function nextFeed(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 || found > end ? end : found
}

function nextBreak(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end) {
    const code = text.charCodeAt(stop)
    // Nearly every character of a page lies between the two ranges of line breaks.
    if (code < 0x86 || (code > 0x2027 && code < 0x202a)) if (isLineBreak(code)) break
    stop++
  }
  return stop
}
