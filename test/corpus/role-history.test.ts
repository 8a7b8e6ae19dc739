import { describe, expect, it } from 'vitest'
import { ask } from '../../src/corpus/question.js'
import { roleHistory } from '../../src/corpus/role-history.js'
import { markedPage } from './marked-page.js'
import { pages } from './three-pages.js'

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
