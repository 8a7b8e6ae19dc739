import { describe, expect, it } from 'vitest'
import { compileNamePattern, readWrittenDay } from '../../src/corpus/file-name-pattern.js'
import { readRecord, recordColumns } from '../../src/corpus/record-columns.js'

describe('a pattern of file names', () => {
  it('reads paper, date and edition', () => {
    expect(compileNamePattern('{paper}-{date}-{edition}版')('清禾周报-2026-03-18-02版')).toEqual({
      paper: '清禾周报',
      date: '2026-03-18',
      edition: '02',
    })
  })

  it('reads days however they are written', () => {
    for (const day of ['2026-03-18', '20260318', '2026_3_18', '2026.03.18', '2026年3月18日']) {
      expect(compileNamePattern('{date}_{*}')(`${day}_x`)).toEqual({ date: '2026-03-18' })
    }
  })

  it('lets a field hold the mark behind it where the rest asks for it', () => {
    expect(compileNamePattern('{paper}-{date}-{edition}版')('清禾-周报-2026-3-18-A-02版')).toEqual({
      paper: '清禾-周报',
      date: '2026-03-18',
      edition: 'A-02',
    })
    expect(compileNamePattern('{paper}{date}{*}')('清禾20260318')).toEqual({ paper: '清禾', date: '2026-03-18' })
  })

  it('costs no power of the length of a name that does not fit', () => {
    const read = compileNamePattern('{a}-{b}-{c}-{d}-{e}-{f}-{g}x')
    const start = performance.now()
    expect(read('-'.repeat(250))).toEqual({})
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('sees folders where it has a slash', () => {
    expect(compileNamePattern('{paper}/{date}/{edition}')('清禾/20260318/02')).toMatchObject({
      paper: '清禾',
      edition: '02',
    })
  })

  it('gives nothing for a name that does not fit, or a day that is none', () => {
    expect(compileNamePattern('{paper}-{date}')('readme')).toEqual({})
    expect(compileNamePattern('{paper}-{date}')('清禾-2026-02-31')).toEqual({ paper: '清禾' })
    expect(readWrittenDay('2026-13-01')).toBeNull()
  })

  it('says what is wrong with itself', () => {
    expect(() => compileNamePattern('{paper')).toThrow('the brace is not closed')
    expect(() => compileNamePattern('{a}{a}')).toThrow('stands there twice')
  })
})

describe('a record of a table', () => {
  it.each(['日期', '见报日期', '出版日期', '发布时间'])('has the day of its page under %s', (column) => {
    const read = readRecord({ 正文: '乙', [column]: '2026.3.18' }, 'x:1')
    expect(read).toMatchObject({ article: { docvars: { date: '2026-03-18' } } })
  })

  it('is an article where it has a headline or a body, the rest are docvars', () => {
    expect(readRecord({ 标题: '甲', 正文: '乙', 日期: '2026年3月18日', desk: '要闻', n: 3 }, 'x:1')).toEqual({
      kind: 'article',
      article: { id: 'x:1', headline: '甲', body: '乙', docvars: { date: '2026-03-18', desk: '要闻', n: 3 } },
    })
  })

  it.each(['引题', '副题', '作者'])(
    'is an article where %s stands beside a text without a headline, and keeps it',
    (column) => {
      const read = readRecord({ 全文: '乙', [column]: '甲' }, 'x:1')
      expect(read.kind).toBe('article')
      expect(JSON.stringify(read)).toContain('甲')
    },
  )

  it('has its headline from 主题 only where no other column is for headlines', () => {
    expect(readRecord({ 标题: '', 正文: '乙', 主题: '政治' }, 'x:1')).toEqual({
      kind: 'article',
      article: { id: 'x:1', body: '乙', docvars: { 标题: '', 主题: '政治' } },
    })
    expect(readRecord({ 正文: '乙', 主题: '甲' }, 'x:1')).toMatchObject({ article: { headline: '甲' } })
    const named = readRecord({ 标题: '丙', 正文: '乙', 主题: '甲' }, 'x:1', recordColumns(['headline=主题']))
    expect(named).toMatchObject({ article: { headline: '甲', docvars: { 标题: '丙' } } })
  })

  it('is a page where it has a text alone', () => {
    expect(readRecord({ id: 'p', text: '丙', date: '2026' }, 'x:1')).toEqual({
      kind: 'page',
      page: { id: 'p', text: '丙', docvars: { date: null, date_printed: '2026' } },
    })
  })

  it('says which columns it looked for', () => {
    const dayOf = (date: unknown) => {
      const read = readRecord({ text: '丙', date }, 'x:1')
      return read.kind === 'page' ? read.page.docvars : null
    }
    for (const date of ['2025/6/3 8:00', '2025-06-03T08:00:00', ' 2025年6月3日 星期二', '45811', 45811, '45811.5']) {
      expect(dayOf(date)).toEqual({ date: '2025-06-03' })
    }
    expect(dayOf(32874)).toEqual({ date: '1990-01-01' })
    expect(dayOf(73415)).toEqual({ date: '2100-12-31' })
    for (const date of ['32873', '73416', '六月十三日', '13/06/2025']) {
      expect(dayOf(date)).toEqual({ date: null, date_printed: date })
    }
    // An empty cell says nothing, so that what is said of all pages holds.
    for (const empty of ['', null]) expect(dayOf(empty)).toEqual({})
    expect(readRecord({ words: '丁' }, 'x:1')).toMatchObject({
      kind: 'bad',
      reason: expect.stringMatching(/it has words; .*first row/),
    })
    expect(readRecord({ words: '丁' }, 'x:1', recordColumns(['body=words']))).toMatchObject({ kind: 'article' })
    expect(() => recordColumns(['headlin=x'])).toThrow('did you mean "headline"?')
  })
})
