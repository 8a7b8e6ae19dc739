import { isClosing } from '../text/char-class.js'
import { Need } from '../text/normalize/needed.js'
import { isLikelyName } from './bylines/byline-names.js'
import { readByline } from './bylines/bylines.js'
import { readLead } from './leads.js'
import { type LineSignals, LONG_BITS, LONGEST_SIGNAL, NEED_SHIFT, Signal } from './line-signals.js'
import type { Line } from './lines.js'
import { isMastheadLine, LONGEST_MASTHEAD } from './masthead.js'
import { isNoticeLine } from './notices.js'
import { isDate } from './text-lines.js'
import { isFinished } from './traits.js'
import { BULLETS } from './vocabulary.js'

/** What the break between two wrapped lines gives. */
const BREAK_BITS = Signal.blank | Signal.repeat | ((Need.blanks | Need.invisible) << NEED_SHIFT)

const OPEN = /[(\uff08][^()\uff08\uff09]*$/

/**
 * Puts wrapped lines back into paragraphs: a line goes on in the next when it is full, or a bracket open, and the next is
 * neither indented nor a byline. A short last line ends the paragraph; so does an empty line.
 */
export function mergeWrapped(page: string, lines: readonly Line[], width: number): Line[] {
  const merged = lines.slice(0, 1)
  let top = true
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    const previous = lines[i - 1]!
    const last = merged.at(-1)!
    const isJoined = last.from < previous.from
    if (i > LONGEST_MASTHEAD || isFinished(page, previous.from, previous.to)) top = false
    const joins =
      line.gap === 0 &&
      (isFull(previous, width) || isOpen(page, previous)) &&
      !leavesColumn(previous, line, width, isJoined) &&
      goesOn(page, previous, line, width, isJoined) &&
      !isHeadOver(page, last, previous, line, lines[i + 1]) &&
      !(top && !fills(previous, width) && isMastheadLine(page, previous.from, previous.to, previous.bits, true)) &&
      !(last.from === previous.from && areHeads(page, lines, i, width))
    if (joins) merged[merged.length - 1] = { ...last, to: line.to, ...mergedSignals(last, line) }
    else merged.push(line)
  }
  return merged
}

/**
 * Whether a line that ends no sentence stands between a finished one and what opens a report, or one without any mark
 * behind a notice, or behind a text with marks that was cut off: a headline, however full.
 */
function isHeadOver(page: string, last: Line, previous: Line, line: Line, next: Line | undefined): boolean {
  const isMarked = (line.bits & Signal.clause) !== 0
  if (!isMarked && isNoticeLine(page, previous.from, previous.to, previous.bits)) return true
  if (next === undefined || (isMarked && isFinished(page, line.from, line.to))) return false
  const isEnded = isFinished(page, previous.from, previous.to)
  if (!isEnded && (isMarked || (last.bits & Signal.clause) === 0)) return false
  const byline = readByline(page, next.from, next.to)
  // What ends over the credit of a picture may be its caption.
  if (byline !== null) return isEnded || !byline.photoOnly
  return isEnded && readLead(page, next.from, next.to, true) !== null
}

/** Whether a line reaches to the end of its column, or nearly; the first one of a paragraph begins two characters later. */
function isFull({ from, to, indent }: Line, width: number): boolean {
  return (to - from + Math.min(indent, 2)) * 5 >= width * 4
}

/**
 * Whether one of two lines is far wider than the column and stands alone: a headline printed into its text. A wide
 * paragraph has wide lines only, but for its last one, and marks.
 */
function leavesColumn(previous: Line, line: Line, width: number, isJoined: boolean): boolean {
  const isWide = ({ from, to }: Line) => (to - from) * 2 > width * 3
  if (isWide(line)) return !isWide(previous)
  return isWide(previous) && !isJoined && (previous.bits & Signal.clause) === 0
}

/** Whether a bracket that opened in a line is still open behind it. */
function isOpen(page: string, { from, to }: Line): boolean {
  return OPEN.test(page.slice(from, to))
}

/** Whether a line ends right where the column does. */
function fills({ from, to }: Line, width: number): boolean {
  return to - from === width || to - from === width - 1
}

/**
 * Whether a line and the one before it are headlines about as wide as the column: no mark in either, nor text going on
 * behind. One without a blank that fills the column is taken to be broken there.
 */
function areHeads(page: string, lines: readonly Line[], i: number, width: number): boolean {
  const [previous, line, next] = [lines[i - 1]!, lines[i]!, lines[i + 1]]
  if (((previous.bits | line.bits) & Signal.clause) !== 0 || previous.indent >= 2) return false
  if ((previous.bits & Signal.blank) === 0 && fills(previous, width)) return false
  if (readLead(page, previous.from, previous.to, false) !== null) return false
  return !isFull(line, width) || next === undefined || next.gap > 0 || next.indent >= 2
}

/** Signals of two lines put together. The break between them, and blanks around it, count as one blank each. */
function mergedSignals(first: Line, second: Line): LineSignals {
  const bits = first.bits | second.bits | BREAK_BITS
  if (second.to - first.from > LONGEST_SIGNAL)
    return { bits: bits | LONG_BITS, length: second.to - first.from, commas: 0 }
  return { bits, length: first.length + second.length, commas: first.commas + second.commas }
}

/** `isJoined`: the line before was found to go on with a text. */
function goesOn(page: string, previous: Line, line: Line, width: number, isJoined: boolean): boolean {
  // A bracket that is open goes on, and no line begins with what closes but one that was cut too late.
  if (isClosing(page.charCodeAt(line.from)) || isOpen(page, previous)) return true
  if (line.indent >= 2 || BULLETS.includes(page[line.from]!) || page.charCodeAt(line.from) === 0x23) return false
  if ((line.bits & Signal.report) !== 0 && readLead(page, line.from, line.to, true) !== null) return false
  if (isDate(page, previous.from, previous.to) || isDate(page, line.from, line.to)) return false
  // A paragraph's last line is finished; an unfinished short one behind a finished one is a headline.
  const isHeadline = !isFull(line, width) && !isFinished(page, line.from, line.to)
  if (isHeadline && isFinished(page, previous.from, previous.to)) return false
  if (page.charCodeAt(previous.from) === 0x23) return false
  if (!isJoined && readByline(page, previous.from, previous.to) !== null) return false
  return !isByline(page, line, isFull(line, width) && (isJoined || opensText(page, previous)))
}

/** Whether a line as long as a headline may be opens a text: it is indented or a lead. */
function opensText(page: string, line: Line): boolean {
  return line.indent >= 2 || readLead(page, line.from, line.to, (line.bits & Signal.report) !== 0) !== null
}

/** Whether a line is a byline; in a text one that names what nobody is called is none: `…告诉|记者,今年推出错峰预约`. */
function isByline(page: string, line: Line, isInText: boolean): boolean {
  const byline = readByline(page, line.from, line.to)
  if (byline === null || !isInText) return byline !== null
  return [...byline.reporters, ...byline.correspondents, ...byline.photographers].every(isLikelyName)
}
