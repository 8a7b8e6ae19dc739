import type { Span } from '../base/span.js'

/** A quoted stretch of a text, without its marks. */
export interface Quotation extends Span {
  /** 0 for quotations in the text itself, 1 and more for those inside another. */
  readonly depth: number
}

const STRAIGHT = 0x22
const LINE_FEED = 0x0a
/** Curly marks ‘ ’ “ ”, and angular ones 「 」 『 』: in both rows opening marks are even, closing ones odd. */
const CURLY = [0x2018, 0x2019, 0x201c, 0x201d] as const
const ANGULAR = [0x300c, 0x300f] as const
/** Marks that may wait to be closed at once; of more than these the outermost are given up. */
const DEEPEST = 8

/**
 * Finds what stands between quotation marks, in the order of the opening marks. A mark that is never closed on its
 * line, and a closing one that was never opened, are plain characters. Straight marks are paired line by line. O(text).
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  /** Positions after the opening marks that wait to be closed, and which marks they are. */
  const starts: number[] = []
  const kinds: number[] = []
  const straight: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > ANGULAR[1] || (code < CURLY[0] && code !== STRAIGHT && code !== LINE_FEED)) continue
    if (code === LINE_FEED) {
      if (straight.length > 0) pairStraight(straight, found)
      straight.length = starts.length = kinds.length = 0
      continue
    }
    if (code === STRAIGHT) {
      straight.push(at)
      continue
    }
    if (!isMark(code)) continue
    if (code % 2 === 0) {
      starts.push(at + 1)
      kinds.push(code)
      if (starts.length <= DEEPEST) continue
      starts.shift()
      kinds.shift()
      continue
    }
    const opener = kinds.lastIndexOf(code - 1)
    if (opener < 0) continue
    // Marks opened in between were never closed: they lose their rank.
    const start = starts[opener]!
    starts.length = kinds.length = opener
    if (start < at) found.push({ start, end: at, depth: opener })
  }
  if (straight.length > 0) pairStraight(straight, found)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function isMark(code: number): boolean {
  if (code >= ANGULAR[0]) return true
  return code === CURLY[0] || code === CURLY[1] || code === CURLY[2] || code === CURLY[3]
}

/**
 * Straight marks of a line open and close in turn. Of an odd number one has lost its partner: the one without which
 * least text is quoted.
 */
function pairStraight(marks: readonly number[], found: Quotation[]): void {
  const lone = marks.length % 2 === 1 ? findLone(marks) : -1
  for (let i = 0; i + 1 < marks.length; i += 2) {
    if (i === lone) i++
    if (i + 1 >= marks.length) return
    const start = marks[i]! + 1
    if (start < marks[i + 1]!) found.push({ start, end: marks[i + 1]!, depth: 0 })
  }
}

/** Index, always even, of the mark to leave out. */
function findLone(marks: readonly number[]): number {
  let quoted = 0
  for (let i = 1; i + 1 < marks.length; i += 2) quoted += marks[i + 1]! - marks[i]!
  let least = quoted
  let lone = 0
  for (let i = 2; i < marks.length; i += 2) {
    // Leaving out mark i instead of i - 2 pairs (i-2, i-1) in place of (i-1, i).
    quoted += marks[i - 1]! - marks[i - 2]! - (marks[i]! - marks[i - 1]!)
    if (quoted >= least) continue
    least = quoted
    lone = i
  }
  return lone
}
