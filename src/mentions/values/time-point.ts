import { type CalendarDay, calendarDay, daysInMonth, isoDate, twoDigits } from './calendar.js'
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

/** A place in time as far as the words say it; filled step by step while they are read. */
export class TimePoint {
  start: number
  /** Where the words read so far end, in UTF-16 code units. */
  end: number
  year: number | null = null
  month: number | null = null
  day: number | null = null
  clock: Clock | null = null
  part: DayPart | null = null
  /** First and last day of a part of the month (上旬, 月底), 0 for the last day it has. */
  days: readonly [number, number] | null = null
  /** First and last moment in ISO 8601 where the words name a stretch (上半年, 中旬). */
  stretch: readonly [string, string] | null = null
  /** The end of a range whose two numbers share a unit: 1至3月, 20至22日. */
  until: { year?: number; month?: number; day?: number; clock?: Clock } | null = null
  fuzzy = false
  approx = false
  /** The words count from the page's date or from another date. */
  relative = false
  /** Nothing can be said because that date is not known. */
  unknown = false
  /** The smallest unit the words name; `time` where they name no date at all. */
  unit: 'year' | 'month' | 'week' | 'day' | 'time' = 'time'
  /** The year is printed, not inferred. */
  yearPrinted = false

  constructor(start: number) {
    this.start = start
    this.end = start
  }

  /** Takes the date of a day number. */
  setDay(number: number): void {
    const { year, month, day } = calendarDay(number)
    this.year = year
    this.month = month
    this.day = day
  }

  /** Whether it is more than a time of some day. */
  get hasDate(): boolean {
    return this.unit !== 'time'
  }

  /** Its first moment. */
  isoStart(): string {
    if (this.stretch !== null) return this.stretch[0]
    if (this.clock !== null) return this.#at(this.day, this.clock)
    if (this.part !== null && this.day !== null) return this.#at(this.day, { hour: this.part.from, minute: 0 })
    return isoDate(this.year, this.month, this.days?.[0] ?? this.day)
  }

  /** Its last moment, at the precision of the words. */
  isoEnd(): string {
    if (this.stretch !== null) return this.stretch[1]
    const { until, days } = this
    if (until?.clock !== undefined) return this.#at(this.day, until.clock)
    if (until !== null) return isoDate(until.year ?? this.year, until.month ?? this.month, until.day ?? this.day)
    if (this.clock === null && this.part !== null && this.day !== null) {
      return this.#at(this.day, { hour: this.part.to, minute: 0 })
    }
    if (days !== null) return isoDate(this.year, this.month, days[1] || daysInMonth(this.year, this.month ?? 1))
    return this.isoStart()
  }

  /** ISO 8601, `A/B` for a stretch, or null where nothing can be said. */
  iso(): string | null {
    if (this.unknown) return null
    const start = this.isoStart()
    const end = this.isoEnd()
    return start === end ? start : `${start}/${end}`
  }

  #at(day: number | null, clock: Clock): string {
    const time = `T${twoDigits(clock.hour)}:${twoDigits(clock.minute)}`
    return day === null ? time : isoDate(this.year, this.month, day) + time
  }
}
