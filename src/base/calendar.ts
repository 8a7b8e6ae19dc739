/*
 * Days of the Gregorian calendar as whole numbers, 0 being 1970-01-01; after Howard Hinnant, "chrono-compatible
 * low-level date algorithms" (2013, public domain). Used instead of `Date`, which knows time zones.
 */

/** A day of the calendar; months and days count from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Number of days in a month, 0 for a month that no year has; an unknown year (null) gives February 29. */
export function daysInMonth(year: number | null, month: number): number {
  if (month !== 2) return LENGTHS[month - 1] ?? 0
  return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
}

/** The number of a day. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day of a number. */
export function calendarDay(number: number): CalendarDay {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** The month of a number of months since the year 0, 1 to 12; before that year too. */
export function monthOf(months: number): number {
  return (((months % 12) + 12) % 12) + 1
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** Reads `2026-03-20`; null for anything else. */
export function parseIsoDay(text: string | null): number | null {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const year = parseDigits(text, 0, 4)
  const month = parseDigits(text, 5, 7)
  const day = parseDigits(text, 8, 10)
  return year >= 0 && day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : null
}

/** Whether a text is a day of the calendar in ISO 8601, such as `2026-03-20`: what the docvar `date` takes. */
export function isIsoDay(text: string): boolean {
  return parseIsoDay(text) !== null
}

/** A day in ISO 8601; null for one that the calendar has not. */
export function toIsoDay(year: number, month: number, day: number): string | null {
  return day >= 1 && day <= daysInMonth(year, month) ? isoDate(year, month, day) : null
}

/** The number of some digits, -1 where there is another character. */
function parseDigits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** Two digits that are not known. */
const UNKNOWN = 'XX'

/**
 * `2026-03-20`, `2026-03` or `2026`; years before our era have a sign. An `X` stands for each digit that is not known, as
 * in ISO 8601-2.
 */
export function isoDate(year: number | null, month: number | null = null, day: number | null = null): string {
  const iso = year === null ? UNKNOWN.repeat(2) : fourDigits(year)
  if (day !== null) return iso + (month === null ? `-${UNKNOWN}` : behindDash(month)) + behindDash(day)
  return month === null ? iso : iso + behindDash(month)
}

/** Months and days as they stand in a date; dates are written too often to put each together digit by digit. */
const BEHIND_DASH: readonly string[] = Array.from({ length: 100 }, (_, number) => `-${twoDigits(number)}`)

function behindDash(number: number): string {
  return BEHIND_DASH[number] ?? `-${twoDigits(number)}`
}

function fourDigits(year: number): string {
  if (year >= 1000) return String(year)
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

/** The ISO form of a day number. */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number)
  return isoDate(year, month, day)
}

/** A number below 100 as two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
