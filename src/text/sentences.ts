import type { Span } from '../base/span.js'
import { CharClass, charClass, isBlank, isCommonHan, isHan, isLetter, isLineBreak } from './char-class.js'

const OPENERS = '“‘「『《〈(\uff08【〔〖[{\uff3b\uff5b'
const CLOSERS = '”’」』》〉)\uff09】〕〗]}\uff3d\uff5d'
const QUOTES = '”’」』'
const STRAIGHT_QUOTE = 0x22

/**
 * Cuts a text (or the part `start`-`end` of it) into sentences. A sentence ends after 。 ! ? and their half-width
 * forms with the quotes and brackets that close behind them, after a half-width full stop that is no decimal point or
 * part of an abbreviation, and at every line break. It never ends inside quotes or brackets that close on the same
 * line; those that never close, or never open, are plain characters. Words before or after a quotation stay with it:
 * `“去。”他说。` is one sentence, `他说:“去。”` ends at its quote. An ellipsis ends nothing by itself.
 * Spans are trimmed of blanks and hold every other character of the text. O(text).
 */
export function sentenceSpans(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = []
  const marks: number[] = []
  let line = start
  let opens = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    // Most characters neither open nor end anything, which is seen before any table is asked.
    if (isCommonHan(code)) continue
    const value = charClass(code)
    if (value >= CharClass.opening && value !== CharClass.pause) marks.push(i)
    opens ||= value === CharClass.opening || code === STRAIGHT_QUOTE
    if (value !== CharClass.blank || !isLineBreak(code)) continue
    cutLine(text, line, i, marks, opens, spans)
    marks.length = 0
    line = i + 1
    opens = false
  }
  if (line < end) cutLine(text, line, end, marks, opens, spans)
  return spans
}

/** Cuts a line into sentences; `marks` are the positions in it that may open or end one, `opens` whether any opens. */
function cutLine(
  text: string,
  start: number,
  end: number,
  marks: readonly number[],
  opens: boolean,
  spans: Span[],
): void {
  const partners = opens ? matchPairs(text, marks) : null
  let sentence = skipBlanks(text, start, end)
  let next = sentence
  for (let mark = 0; mark < marks.length; mark++) {
    const i = marks[mark]!
    if (i < next) continue
    const partner = partners?.[mark] ?? -1
    if (partner >= 0) {
      const isQuote = text.charCodeAt(partner) === STRAIGHT_QUOTE || QUOTES.includes(text[partner]!)
      const leads = sentence === i
      next = partner + 1
      if (!isQuote || leads || !endsSentence(text, partner - 1, start, end)) continue
    } else if (endsSentence(text, i, start, end)) next = i + 1
    else continue
    next = skipClosing(text, next, end)
    pushTrimmed(text, sentence, next, spans)
    sentence = skipBlanks(text, next, end)
  }
  pushTrimmed(text, sentence, end, spans)
}

/** For each mark of a line where the pair closes that it opens; -1 where it opens none. */
function matchPairs(text: string, marks: readonly number[]): readonly number[] {
  const partners = new Array<number>(marks.length).fill(-1)
  const stack: number[] = []
  const open: number[] = []
  let straight = -1
  for (let mark = 0; mark < marks.length; mark++) {
    const i = marks[mark]!
    const code = text.charCodeAt(i)
    if (code === STRAIGHT_QUOTE) {
      if (straight >= 0) partners[straight] = i
      straight = straight < 0 ? mark : -1
      continue
    }
    const value = charClass(code)
    if (value === CharClass.opening) {
      const kind = OPENERS.indexOf(text[i]!)
      if (kind < 0) continue
      stack.push(mark)
      open[kind] = (open[kind] ?? 0) + 1
    } else if (value === CharClass.closing) {
      const kind = CLOSERS.indexOf(text[i]!)
      // A closing mark whose opening mark is nowhere on the stack must not empty it.
      if (kind < 0 || !open[kind]) continue
      for (let opener = -1; opener !== kind; ) {
        const last = stack.pop()!
        opener = OPENERS.indexOf(text[marks[last]!]!)
        open[opener]!--
        if (opener === kind) partners[last] = i
      }
    }
  }
  return partners
}

function endsSentence(text: string, i: number, start: number, end: number): boolean {
  if (i < start) return false
  const code = text.charCodeAt(i)
  if (charClass(code) !== CharClass.final || code === 0x2026) return false
  if (code !== 0x2e && code !== 0xff0e) return true
  const next = i + 1 < end ? text.charCodeAt(i + 1) : 0x20
  const previous = i > start ? text.charCodeAt(i - 1) : 0x20
  if (previous === code || next === code) return false
  if (isHan(previous)) return !isLetter(next)
  const isAbbreviation = isLetter(previous) && previous < 0x5b && (i < start + 2 || !isLetter(text.charCodeAt(i - 2)))
  return isBlank(next) && !isBlank(previous) && !isAbbreviation
}

function skipClosing(text: string, from: number, end: number): number {
  let i = from
  while (i < end) {
    const value = charClass(text.charCodeAt(i))
    if (value !== CharClass.closing && !(value === CharClass.final && text.charCodeAt(i) !== 0x2e)) break
    i++
  }
  return i
}

function skipBlanks(text: string, from: number, end: number): number {
  let i = from
  while (i < end && isBlank(text.charCodeAt(i))) i++
  return i
}

function pushTrimmed(text: string, start: number, to: number, spans: Span[]): void {
  let end = to
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start < end) spans.push({ start, end })
}
