import { describe, expect, it } from 'vitest'
import { citation } from '../../src/corpus/citation.js'

const nobody = { reporters: [], correspondents: [], photographers: [] }
const unknown = { date: null, paper: null, edition: null, region: null }

describe('citation', () => {
  it('writes 作者. 题名[N]. 报名, 日期(版次)', () => {
    expect(
      citation(
        { kind: 'article', headline: '老粮站里的新书香', byline: { ...nobody, reporters: ['何其芳草'] } },
        { date: '2026-03-18', paper: '清禾周报', edition: '第02版', region: null },
      ),
    ).toBe('何其芳草. 老粮站里的新书香[N]. 清禾周报, 2026-03-18(2).')
  })

  it('names the photographers of a photograph, and the writers of a text with one', () => {
    const byline = { reporters: ['陆望舒'], correspondents: ['郑小满'], photographers: ['白帆'] }
    const of = (kind: 'photo' | 'article', given = byline) =>
      citation({ kind, headline: '添船', byline: given }, unknown)
    expect(of('photo')).toBe('白帆. 添船[N].')
    expect(of('article')).toBe('陆望舒, 郑小满. 添船[N].')
    expect(of('photo', { ...byline, photographers: [] })).toBe('陆望舒, 郑小满. 添船[N].')
  })

  it.each([
    ['第02版', '2'],
    ['A03版', 'A03'],
    ['12', '12'],
    ['第一版', '1'],
    ['第十版', '10'],
    ['十二版', '12'],
    ['第二十一版', '21'],
    ['第二十版', '20'],
    ['头版', '头版'],
    ['要闻版', '要闻版'],
    ['第二届亚运会特刊', '第二届亚运会特刊'],
  ])('writes the edition %s as (%s)', (edition, written) => {
    expect(citation({ kind: 'article', headline: '甲', byline: nobody }, { ...unknown, edition })).toBe(
      `甲[N]. (${written}).`,
    )
  })

  it('names three authors and 等', () => {
    const byline = { ...nobody, reporters: ['陆望舒', '何其芳草'], correspondents: ['郑小满', '潘石'] }
    expect(citation({ kind: 'article', headline: '甲', byline }, unknown)).toBe('陆望舒, 何其芳草, 郑小满, 等. 甲[N].')
  })

  it('leaves out what is not known', () => {
    expect(citation({ kind: 'article', headline: '', byline: nobody }, { ...unknown, paper: '清禾周报' })).toBe(
      '[无题][N]. 清禾周报.',
    )
  })
})
