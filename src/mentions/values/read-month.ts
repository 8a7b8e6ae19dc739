import type { CalendarDay } from '../../base/calendar.js'
import { characterSet, codeAt, isOneOf, stands } from '../../text/characters.js'
import type { ReadNumber } from './number-slot.js'
import { readTimeOfDay } from './read-clock.js'
import { isAsciiDigit, readNumber } from './read-number.js'
import { endsPart, isSameSentence } from './read-year-part.js'
import { DAY, MONTH, NUMBERED_DAY, ORDINAL, PORTION, SPACE } from './signs.js'
import type { TimeContext, TimePoint } from './time-point.js'
import { MONTH_PARTS } from './time-words.js'
import { hasTrait, Trait } from './traits.js'
import { wordAt } from './word-list.js'

/** 3月, 3月20日, 1至3月, 一至三季度, 3月20至22日, 3月上旬, 3月底, with the time behind it. */
export function readMonth(text: string, point: TimePoint, number: ReadNumber): boolean {
  if (number.low < 1 || number.low > 12 || number.low !== number.high || number.more) return false
  if (codeAt(text, point.start - 1) === ORDINAL) return false
  if (codeAt(text, number.end) === MONTH) {
    point.unit = 'month'
    point.month = number.low
    point.end = number.end + 1
  } else if (hasTrait(text, number.end, Trait.join)) {
    const second = readNumber(text, number.end + 1)
    if (second === null || second.low <= number.low || second.low > 12) return false
    const months = second.low <= 4 && stands(text, second.end, '季度') ? 3 : 1
    if (months === 1 && codeAt(text, second.end) !== MONTH) return false
    point.unit = 'month'
    point.month = (number.low - 1) * months + 1
    point.until = { year: null, month: second.low * months, day: null, clock: null }
    point.end = second.end + (months === 1 ? 1 : 2)
    if (codeAt(text, point.end) === PORTION) point.end++
    return true
  } else {
    return false
  }
  readInsideMonth(text, point)
  return true
}

/** What goes on behind a month: a day, two days, a third of it. */
export function readInsideMonth(text: string, point: TimePoint): void {
  const gap = codeAt(text, point.end) === SPACE && isAsciiDigit(codeAt(text, point.end + 1)) ? 1 : 0
  const number = hasTrait(text, point.end + gap, Trait.number) ? readNumber(text, point.end + gap) : null
  if (number !== null && readDayNumber(text, point, number, true)) {
    readWeekdayBeside(text, point)
    readTimeOfDay(text, point)
    return
  }
  if (codeAt(text, point.end) === PORTION) point.end++
  if (!hasTrait(text, point.end, Trait.monthPart)) return
  const part = wordAt(MONTH_PARTS, text, point.end)
  if (part === null || !endsPart(text, point.end + part.word.length, part.word)) return
  point.days = [part.first, part.last]
  point.fuzzy ||= part.fuzzy
  point.end += part.word.length
}

/** 20号楼, 3号线: a number of something else. */
const NUMBERED = characterSet('楼线院馆门店机台文库厅')

/**
 * Takes a day, or two (20至22日, 20日至22日 is joined by the caller); whether there was one.
 * @param spoken Whether it may be a 20号, which without a month mostly numbers something else.
 */
export function readDayNumber(text: string, point: TimePoint, number: ReadNumber, spoken: boolean): boolean {
  if (number.low < 1 || number.low > 31 || number.more || number.vague || number.low !== number.high) return false
  const next = codeAt(text, number.end)
  if (next === DAY || (spoken && next === NUMBERED_DAY)) {
    if (next === NUMBERED_DAY && isOneOf(text, number.end + 1, NUMBERED)) return false
    point.unit = 'day'
    point.day = number.low
    point.end = number.end + 1
    return true
  }
  if (!hasTrait(text, number.end, Trait.join)) return false
  const second = readNumber(text, number.end + 1)
  if (second === null || codeAt(text, second.end) !== DAY || second.low <= number.low || second.low > 31) return false
  point.unit = 'day'
  point.day = number.low
  point.until = { year: null, month: null, day: second.low, clock: null }
  point.end = second.end + 1
  return true
}

const WEEKDAY_STARTS = characterSet('(\uff08星周礼')

/** 20日(星期五): the day of the week belongs to the date. */
export function readWeekdayBeside(text: string, point: TimePoint): void {
  if (!isOneOf(text, point.end, WEEKDAY_STARTS)) return
  const match = /^[(\uff08]?(?:星期|周|礼拜)[一二三四五六日天][)\uff09]?/.exec(text.slice(point.end, point.end + 5))
  if (match === null) return
  const bracketed = '(\uff08'.includes(match[0][0]!)
  if (bracketed === ')\uff09'.includes(match[0].at(-1)!)) point.end += match[0].length
}

/** 每年3月, 每到3月. */
const EVERY_YEAR = characterSet('年到')

/**
 * The year of a month without one: the range's; a year printed before in the same sentence; else the one in which it
 * lies near the page.
 */
export function inferYear(text: string, point: TimePoint, context: TimeContext, from: TimePoint | null): void {
  const month = point.month!
  if (from !== null && from.month !== null) {
    point.year = from.year
    if (from.year !== null && month < from.month) point.year = from.year + 1
  } else if (text[point.start - 2] === '每' && isOneOf(text, point.start - 1, EVERY_YEAR)) {
    point.year = null
  } else if (context.last?.yearPrinted && isSameSentence(text, context.last.end, point.start)) {
    point.year = context.last.year
    point.yearPrinted = true
  } else {
    point.relative = true
    point.year = context.page === null ? null : nearYear(point, context.page)
  }
}

/** In January 11月 is behind; in December 1月5日 is ahead, but 1月 and 1至11月 are this year's. */
function nearYear({ month, day, until }: TimePoint, page: CalendarDay): number {
  const ahead = (until?.month ?? month!) - page.month
  if (ahead >= 9) return page.year - 1
  return ahead === -11 && day !== null ? page.year + 1 : page.year
}
