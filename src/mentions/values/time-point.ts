import { type CalendarDay, calendarDay, daysInMonth, isoDate, twoDigits } from '../../base/calendar.js'
import type { DayPart } from './time-words.js'

/** A time of the day. */
export interface Clock {
  readonly hour: number
  readonly minute: number
}

/** What dates are resolved against while a text is read. */
export interface TimeContext {
  readonly pageDay: number | null
  readonly page: CalendarDay | null
  /** The last date named in the text, for 当天, 次日, 当年 and days that follow in a list. */
  last: TimePoint | null
}

/** The end of a range whose two numbers share a unit: 1至3月, 20至22日, 9至11时; only what the second number says. */
export interface Until {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly clock: Clock | null
}

/** A place in time as far as the words say it; filled step by step while they are read. */
export interface TimePoint {
  /** Moves back where what was read belongs to words before it: 民国|二十三年. */
  start: number
  /** Where the words read so far end, in UTF-16 code units. */
  end: number
  /** The smallest unit the words name; `time` where they name no date at all. */
  unit: 'year' | 'month' | 'week' | 'day' | 'time'
  year: number | null
  month: number | null
  day: number | null
  clock: Clock | null
  part: DayPart | null
  /** First and last day of a part of the month (上旬, 月底), 0 for the last day it has. */
  days: readonly [number, number] | null
  /** First and last moment in ISO 8601 where the words name a stretch (上半年, 中旬). */
  stretch: readonly [string, string] | null
  until: Until | null
  fuzzy: boolean
  approx: boolean
  /** The words count from the page's date or from another date. */
  relative: boolean
  /** Nothing can be said because that date is not known. */
  unknown: boolean
  /** The year is printed, not inferred. */
  yearPrinted: boolean
}

/** A place in time of which nothing is read yet. */
export function timePoint(start: number): TimePoint {
  return {
    start,
    end: start,
    unit: 'time',
    year: null,
    month: null,
    day: null,
    clock: null,
    part: null,
    days: null,
    stretch: null,
    until: null,
    fuzzy: false,
    approx: false,
    relative: false,
    unknown: false,
    yearPrinted: false,
  }
}

/** Takes the date of a day number. */
export function setDay(point: TimePoint, number: number): void {
  const { year, month, day } = calendarDay(number)
  point.year = year
  point.month = month
  point.day = day
}

/** Whether the calendar has its days; it has no 2月30日, and no 31st in a month of thirty days. */
export function isInCalendar({ year, month, day, until }: TimePoint): boolean {
  if (day === null || month === null) return true
  return day <= daysInMonth(year, month) && (until?.day ?? 0) <= daysInMonth(year, month)
}

/** Whether its first moment is its last one, at the precision of the words: 3月20日, 2024年, 9时. */
export function isOneMoment(point: TimePoint): boolean {
  if (point.stretch !== null || point.until !== null || point.days !== null) return false
  return point.part === null || point.clock !== null
}

/** Its first moment in ISO 8601. */
export function isoStart(point: TimePoint): string {
  const { stretch, clock, part, day } = point
  if (stretch !== null) return stretch[0]
  if (clock !== null) return isoTime(point, clock.hour, clock.minute)
  if (part !== null && day !== null) return isoTime(point, part.from, 0)
  return isoDate(point.year, point.month, point.days?.[0] ?? day)
}

/** Its last moment in ISO 8601, at the precision of the words. */
export function isoEnd(point: TimePoint): string {
  const { stretch, until, days, clock, part, year, month, day } = point
  if (stretch !== null) return stretch[1]
  if (until !== null) {
    if (until.clock !== null) return isoTime(point, until.clock.hour, until.clock.minute)
    return isoDate(until.year ?? year, until.month ?? month, until.day ?? day)
  }
  if (clock === null && part !== null && day !== null) return isoTime(point, part.to, 0)
  if (days !== null) return isoDate(year, month, days[1] || daysInMonth(year, month ?? 1))
  return isoStart(point)
}

function isoTime({ year, month, day }: TimePoint, hour: number, minute: number): string {
  const time = `T${twoDigits(hour)}:${twoDigits(minute)}`
  return day === null ? time : isoDate(year, month, day) + time
}
