import type { Span } from '../base/span.js'

/** A quoted stretch of a text, without its marks. */
export interface Quotation extends Span {
  /** 0 for quotations in the text itself, 1 and more for those inside another. */
  readonly depth: number
}

const OPENERS = '“‘「『'
const CLOSERS = '”’」』'
const STRAIGHT = 0x22
const LINE_FEED = 0x0a
/** Quotation marks of Chinese print lie below this code unit, Chinese characters above it. */
const BELOW_HAN = 0x3010
/** Marks that may wait to be closed at once; of more than these the outermost are given up. */
const DEEPEST = 8

/**
 * Finds what stands between quotation marks, in the order of the opening marks. Straight marks open and close in turn.
 * A mark that is never closed on its line, and a closing one that was never opened, are plain characters. O(text).
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  /** Positions after the opening marks that wait to be closed, and which marks they are. */
  const starts: number[] = []
  const kinds: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= BELOW_HAN) continue
    if (code === LINE_FEED) {
      starts.length = 0
      kinds.length = 0
      continue
    }
    if (code !== STRAIGHT && code < 0x2018) continue
    const isStraight = code === STRAIGHT
    const opens = isStraight ? (kinds.includes(STRAIGHT) ? -1 : STRAIGHT) : OPENERS.indexOf(text[at]!)
    if (opens >= 0) {
      starts.push(at + 1)
      kinds.push(opens)
      if (starts.length > DEEPEST) {
        starts.shift()
        kinds.shift()
      }
      continue
    }
    const closes = isStraight ? STRAIGHT : CLOSERS.indexOf(text[at]!)
    const opener = closes < 0 ? -1 : kinds.lastIndexOf(closes)
    if (opener < 0) continue
    // Marks opened in between were never closed: they lose their rank.
    const start = starts[opener]!
    starts.length = opener
    kinds.length = opener
    if (start < at) found.push({ start, end: at, depth: opener })
  }
  return found.sort((a, b) => a.start - b.start)
}
