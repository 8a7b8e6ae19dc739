import { CharClass, charClass, isBlank, isDigit, isHan } from '../text/char-class.js'
import { normalizeString } from '../text/normalize/normalize-string.js'
import type { RawBlock } from './blocks.js'
import { createCodeSet } from './code-set.js'
import { type LineSignals, Signal } from './line-signals.js'
import { HEADLINE_VERBS, SPEAKING_VERBS, THOUGHT_OPENERS, TIME_OPENERS } from './vocabulary.js'

/** No headline or section head is longer, in characters without blanks. */
export const LONGEST_HEADLINE = 70
/** An exclamation longer than this is a sentence. */
const LONGEST_CALL = 40
/** A stretch with commas that is shorter may be a headline. */
const SHORTEST_CLAUSES = 20
/** A line with a comma is text from this length on, or one that names three things in a row. */
const LONG_TEXT = 24
const LISTED = /、.+、/
/** Marks that end a line of a speech or a list as a full stop would. */
const SENTENCE_PAUSES = createCodeSet(';:\uff1b\uff1a')
/** What opens a speech or an item. */
const THOUGHT_MARKS = createCodeSet('“「『■●◆▲')
const STRAIGHT_QUOTE = 0x22
const OPENING_BRACKETS = createCodeSet('(\uff08')
const CLOSING_BRACKETS = createCodeSet(')\uff09')
/** What stands in brackets behind a sentence is no longer. */
const LONGEST_REMARK = 40
const DAY = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初|份)?|^\d{1,2}日/
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.\uff0e]|[(\uff08][一二三四五六七八九十\d]{1,3}[)\uff09]|\d{1,2}[、.\uff0e](?!\d)|0\d(?!\d)|第[一二三四五六七八九十]{1,3}(?:[章节]|部分)(?![\u4e00-\u9fff])|[①-⑳]|(?:之)[一二三四五六七八九十](?![\u4e00-\u9fff]))/
const TIME_STARTS = createCodeSet(TIME_OPENERS.map((word) => word[0]!).join(''))
const EVENT = new RegExp(HEADLINE_VERBS.join('|'))

/**
 * Whether a stretch ends as a sentence does: 。 ! ? … ; : with what closes behind it, or with a remark in brackets, as
 * contributors' names often stand there.
 */
export function isFinished(text: string, from: number, to: number): boolean {
  if (endsSentence(text, from, to)) return true
  const remark = remarkStart(text, from, to)
  return remark > from && endsSentence(text, from, remark)
}

function endsSentence(text: string, from: number, to: number): boolean {
  let i = to - 1
  while (i >= from && isTrailing(text.charCodeAt(i))) i--
  if (i < from) return false
  const code = text.charCodeAt(i)
  return charClass(code) === CharClass.final || SENTENCE_PAUSES[code] === 1
}

/** Where the brackets open that close a stretch, or -1. */
function remarkStart(text: string, from: number, to: number): number {
  let last = to - 1
  while (last >= from && isBlank(text.charCodeAt(last))) last--
  if (last < from || CLOSING_BRACKETS[text.charCodeAt(last)] !== 1) return -1
  for (let i = last - 1; i >= Math.max(from, last - LONGEST_REMARK); i--) {
    const code = text.charCodeAt(i)
    if (OPENING_BRACKETS[code] === 1) return i
    if (CLOSING_BRACKETS[code] === 1) return -1
  }
  return -1
}

function isTrailing(code: number): boolean {
  const value = charClass(code)
  return value === CharClass.closing || value === CharClass.blank || code === STRAIGHT_QUOTE
}

/** Whether a stretch cannot be a headline: too long, or a sentence, or sentences. */
export function isProse(text: string, from: number, to: number, { bits, length, commas }: LineSignals): boolean {
  if (length > LONGEST_HEADLINE || (bits & Signal.stop) !== 0) return true
  const last = lastPrinted(text, from, to)
  if (charClass(text.charCodeAt(last)) === CharClass.pause || isForeignStop(text, from, last)) return true
  if (length > LONGEST_CALL && isFinished(text, from, to)) return true
  // A headline has no two commas and does not begin as a report does.
  if (commas === 0 || length < SHORTEST_CLAUSES) return false
  return commas > 1 || opensWithTime(text, from, to)
}

/** Some papers set the stops of other scripts: 一路同行. */
function isForeignStop(text: string, from: number, at: number): boolean {
  return at > from && text.charCodeAt(at) === 0x2e && isHan(text.charCodeAt(at - 1))
}

function lastPrinted(text: string, from: number, to: number): number {
  let i = to - 1
  while (i > from && isTrailing(text.charCodeAt(i))) i--
  return i
}

/** Two or more clauses with a blank between, each of at least three characters: the shape of many headlines. */
export function hasClauses(text: string, from: number, to: number): boolean {
  let clause = 0
  let clauses = 0
  for (let i = from; i <= to; i++) {
    if (i < to && !isBlank(text.charCodeAt(i))) clause++
    else if (clause > 0) {
      if (clause < 3) return false
      clauses++
      clause = 0
    }
  }
  return clauses > 1
}

/** Whether a paragraph opens with a time, as reports, briefs and captions do. */
export function opensWithTime(text: string, from: number, to: number): boolean {
  if (!mayOpenTime(text.charCodeAt(from))) return false
  const head = normalizeString(text.slice(from, Math.min(to, from + 12)))
  return TIME_OPENERS.some((word) => head.startsWith(word)) || DAY.test(head)
}

/** Digits of any width, and first characters of the words for times, as radicals too. */
function mayOpenTime(code: number): boolean {
  if (isDigit(code) || (code >= 0x2e80 && code <= 0x2fd5)) return true
  return TIME_STARTS[code] === 1
}

/** Whether a block opens a new paragraph even behind one that was cut: it is indented or opens a new thought. */
export function opensParagraph(text: string, { indent, textFrom, textTo }: RawBlock): boolean {
  if (indent >= 2 || THOUGHT_MARKS[text.charCodeAt(textFrom)] === 1) return true
  return opensWithTime(text, textFrom, textTo) || opensReport(text, textFrom, textTo)
}

/** Whether a stretch opens as paragraphs of reports do: 会上, or 王强指出, */
export function opensReport(text: string, from: number, to: number): boolean {
  if (!isHan(text.charCodeAt(from))) return false
  const head = text.slice(from, Math.min(to, from + 14))
  if (THOUGHT_OPENERS.some((word) => head.startsWith(word) && ',\uff0c'.includes(head[word.length] ?? ' '))) return true
  return SPEAKING_VERBS.some((verb) => {
    const at = head.indexOf(verb)
    return at >= 2 && at <= 6 && ',:\uff0c\uff1a'.includes(head[at + verb.length] ?? ' ')
  })
}

/** A line that begins a paragraph which a column cut: its marks say so, and its length, an open quote or how it opens. */
export function isBegun(text: string, { commas, length, textFrom, textTo }: RawBlock): boolean {
  const line = text.slice(textFrom, textTo)
  if (commas > 1 || isOpen(line, '“', '”') || isOpen(line, '《', '》')) return true
  if (length >= LONG_TEXT) return commas > 0 || LISTED.test(line)
  return commas > 0 && opensReport(text, textFrom, textTo)
}

function isOpen(line: string, opening: string, closing: string): boolean {
  return line.lastIndexOf(opening) > line.lastIndexOf(closing)
}

/** A number before a section head: 一、 (二) 03 ③. */
export function isNumbered(text: string, from: number, to: number): boolean {
  return NUMBERED.test(text.slice(from, Math.min(to, from + 12)))
}

/** Whether a headline tells an event: it holds one of the predicates local papers put there. */
export function tellsEvent(text: string, from: number, to: number): boolean {
  return EVENT.test(text.slice(from, to))
}
