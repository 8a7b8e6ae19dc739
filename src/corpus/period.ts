import { isoDate, isoDay, parseIsoDay } from '../base/calendar.js'

/** Lengths of a period. */
export const PERIOD_UNITS = ['day', 'month', 'quarter', 'year'] as const

export type PeriodUnit = (typeof PERIOD_UNITS)[number]

/**
 * The period a date falls in: `2026-03-20`, `2026-03`, `2026-Q1` or `2026`. A date known only to the year or month has
 * no shorter period: null, as for a text that begins with no year or a day that does not exist (`2026-02-30`).
 */
export function periodOf(date: string | null, unit: PeriodUnit): string | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '')
  if (match === null) return null
  const [, year, month, day] = match
  if (month !== undefined && parseIsoDay(`${year}-${month}-${day ?? '01'}`) === null) return null
  switch (unit) {
    case 'year':
      return year!
    case 'quarter':
      return month === undefined ? null : `${year}-Q${Math.ceil(Number(month) / 3)}`
    case 'month':
      return month === undefined ? null : `${year}-${month}`
    case 'day':
      return day === undefined ? null : `${year}-${month}-${day}`
  }
}

/** Every period from the first to the last, both included; no more than `most`. */
export function periodsBetween(first: string, last: string, unit: PeriodUnit, most: number): string[] {
  const periods: string[] = []
  for (let period = first; periods.length < most; period = nextPeriod(period, unit)) {
    periods.push(period)
    if (period >= last) break
  }
  return periods
}

function nextPeriod(period: string, unit: PeriodUnit): string {
  const year = Number(period.slice(0, 4))
  switch (unit) {
    case 'year':
      return isoDate(year + 1)
    case 'quarter': {
      const quarter = Number(period.slice(6))
      return quarter === 4 ? `${isoDate(year + 1)}-Q1` : `${isoDate(year)}-Q${quarter + 1}`
    }
    case 'month': {
      const month = Number(period.slice(5))
      return month === 12 ? isoDate(year + 1, 1) : isoDate(year, month + 1)
    }
    case 'day':
      return isoDay(parseIsoDay(period)! + 1)
  }
}
