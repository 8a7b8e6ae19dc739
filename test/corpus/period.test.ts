import { describe, expect, it } from 'vitest'
import { type PeriodUnit, periodOf, periodsBetween } from '../../src/corpus/period.js'
import { ask } from '../../src/corpus/question.js'
import { timeline } from '../../src/corpus/timeline.js'
import { markedPage } from './marked-page.js'

describe('the periods of a timeline', () => {
  it.each<[PeriodUnit, string[]]>([
    ['year', ['2025', '2026']],
    ['quarter', ['2025-Q4', '2026-Q1', '2026-Q2']],
    ['month', ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04']],
  ])('go on over the end of a year by %s', (unit, periods) => {
    const [first, last] = ['2025-12-30', '2026-04-01'].map((date) => periodOf(date, unit)!)
    expect(periodsBetween(first!, last!, unit, 99)).toEqual(periods)
  })

  it('are all days, the leap day too', () => {
    expect(periodsBetween('2024-02-28', '2024-03-01', 'day', 99)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
    expect(periodsBetween('2025-12-31', '2026-01-01', 'day', 99)).toEqual(['2025-12-31', '2026-01-01'])
  })

  it('are quarters of three months', () => {
    const quarters = Array.from({ length: 12 }, (_, at) =>
      periodOf(`2026-${String(at + 1).padStart(2, '0')}`, 'quarter'),
    )
    expect(quarters.map((quarter) => quarter!.slice(-1)).join('')).toBe('111222333444')
  })

  it('are none for a date that is not known so exactly', () => {
    const of = (date: string) => (['year', 'quarter', 'month', 'day'] as const).map((unit) => periodOf(date, unit))
    expect(of('1998')).toEqual(['1998', null, null, null])
    expect(of('1998-05')).toEqual(['1998', '1998-Q2', '1998-05', null])
    expect(periodOf('春天', 'year')).toBeNull()
  })
})

describe('a date that is mistyped', () => {
  it('is named instead of centuries of empty days', () => {
    const pages = ['1026-03-18', '2026-03-18'].map((date, at) =>
      markedPage(`p${at}`, { date }, ['[葛云帆|PERSON]来了。']),
    )
    expect(() => ask(timeline({ unit: 'day' }), pages)).toThrow(
      /1 terms in 40000 periods from 1026-03-18 \(p0#0\) to 2026-03-18 \(p1#0\) are too many points/,
    )
    expect(() => ask(timeline({ unit: 'day' }), [...pages].reverse())).toThrow(
      /from 1026-03-18 .p0#0. to 2026-03-18 .p1#0./,
    )
    expect(ask(timeline({ unit: 'year' }), pages).points).toHaveLength(1001)
  })
})
