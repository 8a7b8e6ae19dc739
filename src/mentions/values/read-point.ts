import { readTimeOfDay } from './read-clock.js'
import { readDay } from './read-day.js'
import { readLunarDate } from './read-lunar.js'
import { inferYear, readInsideMonth, readMonth } from './read-month.js'
import { isAsciiDigit, type ReadNumber, readNumber } from './read-number.js'
import { applyRelative, readRelativeWord } from './read-relative.js'
import { readIsoDate, readYear } from './read-year.js'
import { readFuzzyPartBehind, readYearPart, readYearPartBehind } from './read-year-part.js'
import { type TimeContext, TimePoint } from './time-point.js'
import { hasTrait, Trait, traitsOf } from './traits.js'

/**
 * Reads the place in time that starts at `at`: a year, month, day or time, printed or relative, as far as its words go.
 * @param from The first half of a range (3月20日至22日), whose year and month are taken over; else null.
 * @param known The number that starts at `at`, where it was read before.
 * @returns null where none starts there.
 */
export function readPoint(
  text: string,
  at: number,
  context: TimeContext,
  from: TimePoint | null,
  known: ReadNumber | null = null,
): TimePoint | null {
  const point = new TimePoint(at)
  const traits = traitsOf(text.charCodeAt(at))
  if (traits & Trait.number) {
    const number = known ?? readNumber(text, at)
    if (number !== null && readNumbered(text, point, number, context, from)) return point
  }
  if (traits & Trait.first && readWorded(text, point, context)) return point
  if (traits & (Trait.yearPart | Trait.fuzzyPart) && readYearPart(text, point, context, from)) return point
  if (from !== null) point.part = from.part
  if (!(traits & (Trait.number | Trait.dayPart)) || !readTimeOfDay(text, point)) return null
  if (from !== null && from.day !== null) {
    point.year = from.year
    point.month = from.month
    point.day = from.day
    point.unit = 'day'
  }
  return point
}

/** A year, month or day that begins with its number. */
function readNumbered(
  text: string,
  point: TimePoint,
  number: ReadNumber,
  context: TimeContext,
  from: TimePoint | null,
): boolean {
  if (number.more || number.vague || !hasTrait(text, number.end, Trait.date)) return false
  if (readIsoDate(text, point, number) || readYear(text, point, number)) {
    if (point.day === null && point.until === null) readInsideYear(text, point, context)
    return true
  }
  if (readMonth(text, point, number)) {
    inferYear(text, point, context, from)
    return true
  }
  return readDay(text, point, number, context, from)
}

/** A relative word (去年, 昨天) or a date of the Chinese calendar, with what goes on behind it. */
function readWorded(text: string, point: TimePoint, context: TimeContext): boolean {
  const word = readRelativeWord(text, point.start)
  if (word !== null) {
    applyRelative(text, point, word, context)
    if (word.unit === 'year') readInsideYear(text, point, context)
    else if (word.unit === 'month') readInsideMonth(text, point)
    else if (word.unit === 'day') readTimeOfDay(text, point)
    return true
  }
  if (!hasTrait(text, point.start, Trait.lunar) || !readLunarDate(text, point, context)) return false
  readTimeOfDay(text, point)
  return true
}

/** What goes on behind a year: its parts, a month, a date of the Chinese calendar. */
function readInsideYear(text: string, point: TimePoint, context: TimeContext): void {
  const { end } = point
  const traits = traitsOf(text.charCodeAt(end))
  if (traits & Trait.yearPart && readYearPartBehind(text, point)) return
  if (traits & Trait.fuzzyPart && readFuzzyPartBehind(text, point)) return
  const gap = text[end] === ' ' ? 1 : 0
  if (isMonthHead(text, end + gap)) {
    const number = readNumber(text, end + gap)
    if (number !== null && readMonth(text, point, number)) {
      point.unknown = false
      return
    }
  }
  if (traits & Trait.lunar && readLunarDate(text, point, context)) return
  if (text[end] === '度') point.end++
}

function isMonthHead(text: string, at: number): boolean {
  return isAsciiDigit(text.charCodeAt(at)) || '一二三四五六七八九十'.includes(text[at] ?? ' ')
}
