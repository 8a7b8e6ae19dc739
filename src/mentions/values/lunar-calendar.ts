import { dayNumber } from '../../base/calendar.js'

/*
 * The Chinese calendar 农历 of 1990 to 2040, one number a year: bits 15 to 4 are the months 1 to 12, set for 30 days and
 * clear for 29; bits 3 to 0 are the month that is doubled (闰), 0 for none; bit 16 is set where the doubled one has 30
 * days. Facts of the calendar published by the Purple Mountain Observatory; the packing is the usual one.
 */
const FIRST_YEAR = 1990
const YEARS = [
  ...[0x04af5, 0x04970, 0x064b0, 0x074a3, 0x0ea50, 0x06b58, 0x05ac0, 0x0ab60, 0x096d5, 0x092e0],
  ...[0x0c960, 0x0d954, 0x0d4a0, 0x0da50, 0x07552, 0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5],
  ...[0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50, 0x055d9, 0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930],
  ...[0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530],
  ...[0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45],
  0x0b5a0,
]
/** New Year of each year; that of the first was 1990-01-27. */
const NEW_YEARS: readonly number[] = newYears(dayNumber(1990, 1, 27))

function newYears(first: number): number[] {
  const days = [first]
  for (const packed of YEARS) days.push(days.at(-1)! + yearLength(packed))
  return days
}

/**
 * The day number of a day of the Chinese calendar; null outside 1990 to 2040 and for a day that the month has not.
 * @param month 1 to 12; 12 is 腊月.
 * @param day 1 to 30; 0 means the last day of the month.
 */
export function lunarDay(year: number, month: number, day: number, leap = false): number | null {
  const packed = YEARS[year - FIRST_YEAR]
  if (packed === undefined || month < 1 || month > 12) return null
  if (leap && (packed & 0xf) !== month) return null
  let number = NEW_YEARS[year - FIRST_YEAR]!
  for (let before = 1; before < month; before++) number += monthLength(packed, before) + leapLength(packed, before)
  if (leap) number += monthLength(packed, month)
  const length = leap ? leapLength(packed, month) : monthLength(packed, month)
  if (day > length) return null
  return number + (day === 0 ? length : day) - 1
}

function yearLength(packed: number): number {
  let days = 0
  for (let month = 1; month <= 12; month++) days += monthLength(packed, month) + leapLength(packed, month)
  return days
}

function monthLength(packed: number, month: number): number {
  return packed & (0x10000 >> month) ? 30 : 29
}

function leapLength(packed: number, month: number): number {
  if ((packed & 0xf) !== month) return 0
  return packed & 0x10000 ? 30 : 29
}
