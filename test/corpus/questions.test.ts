import { describe, expect, it } from 'vitest'
import { cooccurrence } from '../../src/corpus/cooccurrence.js'
import { frequency } from '../../src/corpus/frequency.js'
import { keyness, logLikelihood, logRatio } from '../../src/corpus/keyness.js'
import { kwic } from '../../src/corpus/kwic.js'
import { PERIOD_UNITS } from '../../src/corpus/period.js'
import { ask } from '../../src/corpus/question.js'
import { roleHistory } from '../../src/corpus/role-history.js'
import { mentionTerms, termsNamed, wordingTerms } from '../../src/corpus/terms.js'
import { timeline } from '../../src/corpus/timeline.js'
import { markedPage } from './marked-page.js'

const role = (post: string) => [{ person: '葛云帆', post, body: '清禾县政府' }]
const pages = [
  markedPage('a1', { date: '2026-01-10', paper: '清禾周报' }, [
    { body: '[葛云帆|PERSON]到[柳湾村|PLACE]。[葛云帆|PERSON]说，[项目攻坚年|SLOGAN]开局。', roles: role('副县长') },
  ]),
  markedPage('a2', { date: '2026-03-18', paper: '清禾周报' }, [
    { body: '[葛云帆|PERSON]在[柳湾村|PLACE]看春耕。', roles: role('县长') },
    '[施念慈|PERSON]介绍书房。',
  ]),
  markedPage('b1', { date: '2026-03-02', paper: '澜溪报' }, ['[柳湾村|PLACE]的油菜花开了。']),
]

describe('frequency', () => {
  it('counts mentions and articles by group', () => {
    const rows = ask(frequency({ by: ['paper'] }), pages)
    expect(rows.map(({ group, name, count, articles }) => `${group} ${name} ${count} ${articles}`)).toEqual([
      '清禾周报 葛云帆 3 2',
      '清禾周报 柳湾村 2 2',
      '清禾周报 施念慈 1 1',
      '清禾周报 项目攻坚年 1 1',
      '澜溪报 柳湾村 1 1',
    ])
  })

  it('counts with and without repeated articles', () => {
    const [row] = ask(frequency({ repeated: new Set(['a2#0']) }), pages)
    expect(row).toMatchObject({ name: '柳湾村', count: 3, distinct: { count: 2, articles: 2 } })
  })
})

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
})

describe('keyness', () => {
  it('has the log-likelihood and log ratio of the worked examples', () => {
    // 2 * (120 ln(120/80) + 40 ln(40/80)), worked by hand
    expect(logLikelihood(120, 40, 10_000, 10_000)).toBe(41.8599)
    expect(logRatio(120, 40, 10_000, 10_000)).toBe(1.585)
    expect(logRatio(4, 0, 1000, 1000)).toBe(3)
    expect(logLikelihood(0, 0, 0, 0)).toBe(0)
  })

  it('sets a paper apart from the rest', () => {
    const question = keyness({ target: ({ docvars }) => docvars.paper === '澜溪报', minCount: 1 })
    expect(ask(question, pages).find(({ name }) => name === '柳湾村')).toMatchObject({ target: 1, reference: 2 })
  })
})

describe('cooccurrence', () => {
  it('counts sentences that hold both and measures their surprise', () => {
    const rows = ask(cooccurrence({ minCount: 1 }), pages)
    expect(rows[0]).toMatchObject({ a: { name: '葛云帆' }, b: { name: '柳湾村' }, count: 2, countA: 3, countB: 3 })
    // five sentences: log2(5 * 2 / (3 * 3))
    expect(rows[0]!.pmi).toBe(0.152)
  })

  it('pairs no more terms of a window than it is told', () => {
    const names = Array.from({ length: 300 }, (_, i) => `[村${i}|PLACE]`).join('')
    const rows = ask(cooccurrence({ minCount: 1, maxTerms: 10 }), [markedPage('x', {}, [names])])
    expect(rows).toHaveLength(45)
  })
})

describe('kwic', () => {
  const places = (options: Parameters<typeof kwic>[1]) =>
    pages
      .flatMap((page) => [...kwic(page, { window: 4, ...options })])
      .map(({ left, match, right }) => `${left}[${match}]${right}`)

  it('finds a name in context', () => {
    expect(places({ name: '柳湾村' })).toEqual([
      '葛云帆到[柳湾村]。葛云帆',
      '葛云帆在[柳湾村]看春耕。',
      '[柳湾村]的油菜花',
    ])
  })

  it('finds short forms under the full name', () => {
    const page = markedPage('x', {}, ['[清禾县委|ORG]开会，[县委|ORG|清禾县委]要求。'])
    expect([...kwic(page, { name: '清禾县委' })].map(({ match }) => match)).toEqual(['清禾县委', '县委'])
  })

  it('finds wordings and patterns', () => {
    expect(places({ text: '油菜花' })).toEqual(['柳湾村的[油菜花]开了。'])
    expect(places({ pattern: /攻.年/ })).toEqual(['说，项目[攻坚年]开局。'])
    expect(places({ pattern: /x*/ })).toEqual([])
  })
})

describe('roleHistory', () => {
  it('gives first and last attestation of a post', () => {
    expect(
      ask(roleHistory(), pages).map(({ person, post, first, last, count }) => [person, post, first, last, count]),
    ).toEqual([
      ['葛云帆', '副县长', '2026-01-10', '2026-01-10', 1],
      ['葛云帆', '县长', '2026-03-18', '2026-03-18', 1],
    ])
  })
})
