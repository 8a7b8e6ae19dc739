import { describe, expect, it } from 'vitest'
import { cooccurrence } from '../../src/corpus/cooccurrence.js'
import { frequency } from '../../src/corpus/frequency.js'
import { keyness, logLikelihood, logRatio } from '../../src/corpus/keyness.js'
import { kwic } from '../../src/corpus/kwic.js'
import { PERIOD_UNITS } from '../../src/corpus/period.js'
import { ask } from '../../src/corpus/question.js'
import { roleHistory } from '../../src/corpus/role-history.js'
import { mentionTerms, termsNamed, topicTerms, wordingTerms, wordTerms } from '../../src/corpus/terms.js'
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

describe('names in bylines', () => {
  const written = markedPage('w', { date: '2026-03-18', paper: '清禾周报' }, [
    { body: '[葛云帆|PERSON]到[柳湾村|PLACE]。', byline: '记者 [陆望舒|PERSON] [潘石|PERSON]' },
  ])
  const named = (terms = mentionTerms()) => ask(frequency({ terms }), [written]).map(({ name }) => name)

  it('are authors and no coverage: they count where asked for alone', () => {
    expect(named()).toEqual(['柳湾村', '葛云帆'])
    expect(named(mentionTerms(['PERSON'], { bylines: true }))).toEqual(['潘石', '葛云帆', '陆望舒'])
    const people = (question: ReturnType<typeof cooccurrence>) =>
      ask(question, [written]).map(({ a, b }) => [a.name, b.name])
    expect(people(cooccurrence({ minCount: 1, window: 'article' }))).toEqual([['葛云帆', '柳湾村']])
    expect(ask(timeline(), [written]).terms.map(({ name }) => name)).toEqual(['葛云帆', '柳湾村'])
    expect(ask(keyness({ target: () => true, minCount: 1 }), [written])).toHaveLength(2)
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

  it('takes years from dates too, and refuses a variable that no page has', () => {
    const found = ask(timeline({ terms: wordingTerms(['葛云帆']), unit: 'year', dateFrom: 'year' }), pages)
    expect([found.undated, found.terms[0]?.lastSeen]).toEqual([0, '2026'])
    expect(() => ask(timeline({ dateFrom: 'daet' }), pages)).toThrow(/no page has a variable "daet"; .*"date"/)
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

  it('names first what sets it apart most, and equal terms in their order', () => {
    const of = (id: string, paper: string, body: string) => markedPage(id, { paper }, [body])
    const rows = ask(keyness({ target: ({ docvars }) => docvars.paper === '甲', minCount: 1 }), [
      of('x', '甲', '[渠|PLACE][渠|PLACE][渠|PLACE][桥|PLACE][坝|PLACE]'),
      of('y', '乙', '[桥|PLACE][闸|PLACE][井|PLACE][船|PLACE][船|PLACE]'),
    ])
    expect(rows.map(({ name }) => name)).toEqual(['渠', '船', '井', '坝', '闸', '桥'])
    expect(rows.every(({ logLikelihood }, at) => at === 0 || logLikelihood <= rows[at - 1]!.logLikelihood)).toBe(true)
  })

  it('sets it apart from a part of the rest, and leaves the remainder out', () => {
    const { articles } = pages[0]!
    const reference = (_: unknown, doc: { readonly id: string }) => doc.id === articles[0]!.id
    const rows = ask(keyness({ target: ({ docvars }) => docvars.paper === '澜溪报', reference, minCount: 1 }), pages)
    expect(rows.map(({ name, target, reference }) => `${name} ${target} ${reference}`)).toEqual([
      '柳湾村 1 1',
      '葛云帆 0 2',
      '项目攻坚年 0 1',
    ])
  })
})

describe('cooccurrence', () => {
  it('counts sentences that hold both and measures their surprise', () => {
    const rows = ask(cooccurrence({ minCount: 1 }), pages)
    expect(rows[0]).toMatchObject({ a: { name: '葛云帆' }, b: { name: '柳湾村' }, count: 2, countA: 3, countB: 3 })
    // five sentences: log2(5 * 2 / (3 * 3))
    expect(rows[0]!.pmi).toBe(0.152)
  })

  it('pairs words of one sentence, not of one article', () => {
    const tokenize = (text: string) =>
      [...text.matchAll(/[^。]{2}/g)].map(({ 0: word, index }) => {
        return { text: word, start: index, end: index + 2, pos: 'n' }
      })
    const page = markedPage('x', {}, ['春耕开始。春耕水库。'])
    const rows = ask(cooccurrence({ terms: wordTerms({ tokenize }), minCount: 1 }), [page])
    expect(rows.map(({ a, b, countA }) => `${a.name} ${b.name} ${countA}`)).toEqual(['开始 春耕 1', '春耕 水库 2'])
    // two sentences: log2(2 * 1 / (1 * 2))
    expect(rows[0]!.pmi).toBe(0)
  })

  it('pairs topics in articles, and refuses them in sentences', () => {
    const page = markedPage('x', {}, [{ body: '春耕开始。', topics: ['farming', 'weather'] }])
    const of = (window: 'sentence' | 'article') =>
      ask(cooccurrence({ terms: topicTerms(), window, minCount: 1 }), [page])
    expect(of('article')).toHaveLength(1)
    expect(() => of('sentence')).toThrow(/TOPIC farming belongs to its article as a whole .* window "article"/)
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

  it('cuts no character of two units', () => {
    const page = markedPage('x', {}, ['甲𬱖到柳湾村𬱖乙'])
    const [row] = kwic(page, { text: '柳湾村', window: 2 })
    expect([row!.left, row!.right]).toEqual(['𬱖到', '𬱖'])
    expect([...kwic(page, { text: '柳湾村', window: 1 })][0]!.right).toBe('𬱖')
  })

  it('finds all names of a type, and refuses two questions, none, and empty ones', () => {
    expect(places({ type: 'SLOGAN' })).toEqual(['云帆说，[项目攻坚年]开局。'])
    expect(places({ name: '葛云帆', type: 'PLACE' })).toEqual([])
    expect(() => places({})).toThrow('say what to look for: name, text, pattern or type')
    expect(() => places({ text: '油菜', pattern: /油/ })).toThrow('text and pattern are two questions')
    expect(() => places({ text: '油菜', type: 'PLACE' })).toThrow('text and type are two questions')
    expect(() => places({ text: '' })).toThrow('text is empty')
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

  /** A page that gives each person the posts; a body is printed as it stands, or as `县委|清禾县委` where the article resolves it. */
  const attesting = (
    date: string,
    docvars: { readonly paper: string | null; readonly region?: string },
    roles: readonly (readonly [person: string, body: string, post: string])[],
  ) =>
    markedPage(`${docvars.paper}-${date}`, { date, ...docvars }, [
      {
        body: roles
          .map(
            ([person, body]) =>
              `${body === '' ? '' : `[${body.replace('|', '|ORG|').replace(/^[^|]+$/, '$&|ORG')}]`}[${person}|PERSON]`,
          )
          .join('，'),
        roles: roles.map(([person, body, post]) => ({ person, post, body: body.split('|')[0]! })),
      },
    ])
  const spans = (...given: ReturnType<typeof markedPage>[]) =>
    ask(roleHistory(), given).map(
      ({ person, body, post, first, last, count }) =>
        `${person} ${body}${post} ${first?.slice(5, 7)}-${last?.slice(5, 7)} ${count}`,
    )

  const weekly = { paper: '清禾周报' }
  const county = { ...weekly, region: '清禾县' }

  it('joins the attestations of one post in one paper without a region', () => {
    expect(
      spans(
        attesting('2026-01-01', weekly, [
          ['葛云帆', '', '副县长'],
          ['丁卫国', '县水利局', '局长'],
        ]),
        attesting('2026-02-01', weekly, [
          ['葛云帆', '县委', '副书记'],
          ['丁卫国', '县水利局', '局长'],
        ]),
        attesting('2026-03-01', weekly, [
          ['葛云帆', '县委', '副书记'],
          ['欧阳敏', '', '县长'],
        ]),
      ),
    ).toEqual([
      '葛云帆 副县长 01-01 1',
      '欧阳敏 县长 03-03 1',
      '葛云帆 县委副书记 02-03 2',
      '丁卫国 县水利局局长 01-02 2',
    ])
  })

  it('joins heads of government over the papers of a region, and posts that one article has side by side', () => {
    const rows = ask(roleHistory(), [
      attesting('2026-01-01', county, [
        ['葛云帆', '县委|清禾县委', '副书记'],
        ['葛云帆', '', '县长'],
      ]),
      attesting('2026-02-01', { ...county, paper: '澜溪报' }, [['葛云帆', '', '县长']]),
    ])
    expect(rows.map(({ post, count, last }) => [post, count, last])).toEqual([
      ['县长', 2, '2026-02-01'],
      ['副书记', 1, '2026-01-01'],
    ])
    expect(new Set(rows.map(({ link }) => link)).size).toBe(1)
  })

  it('takes a page without a region for one of the only region of its paper', () => {
    const [first, second] = [
      attesting('2026-01-01', county, [['葛云帆', '县委|清禾县委', '书记']]),
      attesting('2026-02-01', weekly, [['葛云帆', '县委', '书记']]),
    ]
    expect(spans(first, second)).toEqual(['葛云帆 清禾县委书记 01-02 2'])
    expect(spans(second, first)).toEqual(['葛云帆 清禾县委书记 01-02 2'])
    const elsewhere = attesting('2026-03-01', { ...weekly, region: '澜溪县' }, [['葛云帆', '县委|澜溪县委', '书记']])
    expect(spans(first, second, elsewhere)).toHaveLength(3)
  })

  it('gives a person called by a word of address the full name of the article', () => {
    const page = markedPage('a', { date: '2026-01-01', ...county }, [
      { body: '[葛云帆|PERSON]来了，[葛县长|PERSON|葛云帆]说', roles: [{ person: '葛县长', post: '县长', body: '' }] },
    ])
    expect(spans(page, attesting('2026-02-01', county, [['葛云帆', '', '县长']]))).toEqual(['葛云帆 县长 01-02 2'])
  })

  it('joins no namesakes of two counties, two firms, or of papers that are not known', () => {
    const post = [['葛云帆', '', '县长']] as const
    const other = { paper: '澜溪报', region: '澜溪县' }
    expect(spans(attesting('2026-01-01', county, post), attesting('2026-02-01', other, post))).toHaveLength(2)
    const firm = (date: string) => attesting(date, weekly, [['葛云帆', '党委', '书记']])
    expect(spans(firm('2026-01-01'), firm('2026-02-01'))).toHaveLength(2)
    const nowhere = (date: string) => attesting(date, { paper: null }, post)
    expect(spans(nowhere('2026-01-01'), nowhere('2026-02-01'))).toHaveLength(2)
    const province = (date: string) => attesting(date, { paper: '浙报', region: '浙江省' }, post)
    expect(spans(province('2026-01-01'), province('2026-02-01'))).toHaveLength(2)
  })

  it('leaves persons apart whom the user parts', () => {
    const pages = ['2026-01-01', '2026-02-01'].map((date) => attesting(date, county, [['葛云帆', '', '县长']]))
    const merge = new Map([[pages[1]!.articles[0]!.entities[0]!.id, 'another']])
    expect(ask(roleHistory({ merge }), pages).map(({ link }) => link)).toEqual(['PERSON:葛云帆@清禾县/县长', 'another'])
  })
})
