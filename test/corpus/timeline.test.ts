import { describe, expect, it } from 'vitest'
import { PERIOD_UNITS } from '../../src/corpus/period.js'
import { ask } from '../../src/corpus/question.js'
import { mentionTerms, termsNamed, wordingTerms } from '../../src/corpus/terms.js'
import { timeline } from '../../src/corpus/timeline.js'
import { markedPage } from './marked-page.js'
import { pages } from './three-pages.js'

describe('timeline', () => {
  it.each(PERIOD_UNITS)('counts dates that do not exist as undated by %s', (unit) => {
    const dates = ['2025-02-32', '2025-13-01', '2025-02-29', '2025-00-10']
    const undated = dates.map((date, at) => markedPage(`u${at}`, { date: null, day: date }, ['[葛云帆|PERSON]']))
    const good = markedPage('g', { date: null, day: '2024-02-29' }, ['[葛云帆|PERSON]'])
    expect(ask(timeline({ unit, dateFrom: 'day' }), [...undated, good])).toMatchObject({ undated: 4, periods: [{}] })
  })

  const answer = ask(timeline({ terms: termsNamed(mentionTerms(), ['葛云帆']), by: ['paper'] }), pages)

  it('calls a period without pages missing, not zero', () => {
    expect(answer.points.map(({ group, period, count }) => `${group} ${period} ${count}`)).toEqual([
      '清禾周报 2026-01 2',
      '清禾周报 2026-02 null',
      '清禾周报 2026-03 1',
      '澜溪报 2026-01 null',
      '澜溪报 2026-02 null',
      '澜溪报 2026-03 0',
    ])
  })

  it('says when a term is first and last seen here', () => {
    expect(answer.terms).toMatchObject([{ name: '葛云帆', firstSeen: '2026-01-10', lastSeen: '2026-03-18', count: 3 }])
  })

  it('counts issues, articles and characters of each period', () => {
    expect(
      answer.periods.map(({ period, group, issues, articles }) => `${period} ${group} ${issues} ${articles}`),
    ).toEqual(['2026-01 清禾周报 1 1', '2026-03 清禾周报 1 2', '2026-03 澜溪报 1 1'])
  })

  it('takes years from another docvar, and names what has no date', () => {
    const reports = [
      markedPage('r1', { year: '1998' }, ['提出小康。']),
      markedPage('r2', { year: '2000' }, ['小康，小康。']),
      markedPage('r3', {}, ['小康。']),
    ]
    const found = ask(timeline({ terms: wordingTerms(['小康']), unit: 'year', dateFrom: 'year' }), reports)
    expect(found.points.map(({ period, count }) => [period, count])).toEqual([
      ['1998', 1],
      ['1999', null],
      ['2000', 2],
    ])
    expect(found.undated).toBe(1)
  })

  it('takes years from dates too, and refuses a variable that no page has', () => {
    const found = ask(timeline({ terms: wordingTerms(['葛云帆']), unit: 'year', dateFrom: 'year' }), pages)
    expect([found.undated, found.terms[0]?.lastSeen]).toEqual([0, '2026'])
    expect(() => ask(timeline({ dateFrom: 'daet' }), pages)).toThrow(/no page has a variable "daet"; .*"date"/)
  })
})
