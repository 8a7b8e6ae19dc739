import type { CalendarDay } from './calendar.js'
import { readTimeOfDay } from './read-clock.js'
import { isAsciiDigit, type ReadNumber, readNumber } from './read-number.js'
import { endsPart, isSameSentence } from './read-year-part.js'
import type { TimeContext, TimePoint } from './time-point.js'
import { MONTH_PARTS } from './time-words.js'
import { hasTrait, isOneOf, Trait } from './traits.js'

/** 3月, 3月20日, 1至3月, 3月20至22日, 3月上旬, 3月底, with the time behind it. */
export function readMonth(text: string, point: TimePoint, number: ReadNumber): boolean {
  if (number.low < 1 || number.low > 12 || number.low !== number.high || number.more) return false
  if (text[point.start - 1] === '第') return false
  const next = text[number.end]
  if (next === '月') {
    point.unit = 'month'
    point.month = number.low
    point.end = number.end + 1
  } else if (hasTrait(text, number.end, Trait.join)) {
    const second = readNumber(text, number.end + 1)
    if (second === null || text[second.end] !== '月' || second.low <= number.low || second.low > 12) return false
    point.unit = 'month'
    point.month = number.low
    point.until = { month: second.low }
    point.end = second.end + 1
    if (text[point.end] === '份') point.end++
    return true
  } else {
    return false
  }
  readInsideMonth(text, point)
  return true
}

/** What goes on behind a month: a day, two days, a third of it. */
export function readInsideMonth(text: string, point: TimePoint): void {
  const gap = text[point.end] === ' ' && isAsciiDigit(text.charCodeAt(point.end + 1)) ? 1 : 0
  const number = hasTrait(text, point.end + gap, Trait.number) ? readNumber(text, point.end + gap) : null
  if (number !== null && readDayNumber(text, point, number, '日号')) {
    readWeekdayBeside(text, point)
    readTimeOfDay(text, point)
    return
  }
  if (text[point.end] === '份') point.end++
  if (!hasTrait(text, point.end, Trait.monthPart)) return
  for (const [word, first, last, fuzzy] of MONTH_PARTS) {
    if (!text.startsWith(word, point.end) || !endsPart(text, point.end + word.length, word)) continue
    point.days = [first, last]
    point.fuzzy ||= fuzzy
    point.end += word.length
    return
  }
}

/** Takes a day, or two (20至22日, 20日至22日 is joined by the caller); whether there was one. */
export function readDayNumber(text: string, point: TimePoint, number: ReadNumber, units: string): boolean {
  if (number.low < 1 || number.low > 31 || number.more || number.vague || number.low !== number.high) return false
  const next = text[number.end]
  if (next === undefined) return false
  if (units.includes(next)) {
    if (next === '号' && '楼线院馆门店机台文库厅'.includes(text[number.end + 1] ?? ' ')) return false
    point.unit = 'day'
    point.day = number.low
    point.end = number.end + 1
    return true
  }
  if (!hasTrait(text, number.end, Trait.join)) return false
  const second = readNumber(text, number.end + 1)
  if (second === null || text[second.end] !== '日' || second.low <= number.low || second.low > 31) return false
  point.unit = 'day'
  point.day = number.low
  point.until = { day: second.low }
  point.end = second.end + 1
  return true
}

/** 20日(星期五): the day of the week belongs to the date. */
export function readWeekdayBeside(text: string, point: TimePoint): void {
  if (!isOneOf(text, point.end, '(\uff08星周礼')) return
  const match = /^[(\uff08]?(?:星期|周|礼拜)[一二三四五六日天][)\uff09]?/.exec(text.slice(point.end, point.end + 5))
  if (match === null) return
  const bracketed = '(\uff08'.includes(match[0][0]!)
  if (bracketed === ')\uff09'.includes(match[0].at(-1)!)) point.end += match[0].length
}

/**
 * The year of a month without one: the range's; a year printed before in the same sentence; else the one in which it
 * lies near the page.
 */
export function inferYear(text: string, point: TimePoint, context: TimeContext, from: TimePoint | null): void {
  const month = point.month!
  if (from !== null && from.month !== null) {
    point.year = from.year
    if (from.year !== null && month < from.month) point.year = from.year + 1
  } else if (text[point.start - 2] === '每' && isOneOf(text, point.start - 1, '年到')) {
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
