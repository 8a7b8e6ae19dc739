import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay, dayNumber, daysInMonth, isIsoDay, parseIsoDay, toIsoDay } from '../../src/base/calendar.js'

describe('the calendar', () => {
  it('knows how long months are, and none beside the twelve', () => {
    expect([1, 2, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 30, 31])
    expect([2000, 2024, 1900, null].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 29])
    expect([0, 13].map((month) => daysInMonth(2026, month))).toEqual([0, 0])
  })

  it('writes days that there are', () => {
    expect(toIsoDay(2026, 3, 5)).toBe('2026-03-05')
    expect([toIsoDay(2026, 2, 29), toIsoDay(2026, 13, 1), toIsoDay(2026, 4, 0)]).toEqual([null, null, null])
  })

  it.each([
    '2026-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-3-05',
    '26-03-05',
    '2026-03-05T00:00',
    '２026-03-05',
    '',
    null,
    5,
  ])('takes %j for no day', (text) => expect(isIsoDay(text as string)).toBe(false))

  it('reads what it writes, as the days of the platform are', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10)
          const number = parseIsoDay(text)!
          const { year, month, day } = calendarDay(number)
          expect(number).toBe(Math.floor(date.getTime() / 86_400_000))
          expect(dayNumber(year, month, day)).toBe(number)
          expect(toIsoDay(year, month, day)).toBe(text)
        },
      ),
    )
  })
})
