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
  let breaks = 0
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isLineBreak(code)) {
      if (code !== 0x0a || text.charCodeAt(at - 1) !== 0x0d) breaks++
      at++
      continue
    }
    let stop = at
    while (stop < end && !isBreak(text.charCodeAt(stop))) stop++
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

/** {@link isLineBreak} with the common case first: nearly every character of a page lies between the two ranges. */
function isBreak(code: number): boolean {
  if (code > 0x85 && code < 0x2028) return false
  return code > 0x2029 ? false : isLineBreak(code)
}
