import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/node/index.js'

const analyzer = createAnalyzer()
const article = {
  id: 'a1',
  headline: '市委召开会议',
  body: '市委书记王大明昨天到嘉兴市南湖区调研。南湖区委书记李小红参加。海盐县、平湖市、嘉善县的代表也来了。',
  docvars: { date: '2026-03-18', edition: 2, paper: '' },
}

describe('an article already cut, as a page', () => {
  const result = analyzer.analyzeAsPage(article)

  it('holds what the article alone is read as', () => {
    expect(result.articles).toEqual([analyzer.analyzeArticle(article)])
    expect(result).toMatchObject({ page: { id: 'a1' }, blocks: [] })
    const { schema, provenance } = analyzer.analyze('')
    expect(result).toMatchObject({ schema, provenance })
  })

  it('says where it is at home and why, as that of a page does', () => {
    const { page } = analyzer.analyze({ text: `${article.headline}\n\n${article.body}` })
    expect(page.docvars.region).toContain('嘉兴市')
    expect(result.page.docvars.region).toBe(page.docvars.region)
    expect(result.page.regionReason).toBe(page.regionReason)
  })

  it('has the docvars of a page, and the length of what its ranges lie in', () => {
    expect(result.page.docvars).toMatchObject({ date: '2026-03-18', edition: '2', paper: null })
    expect(result.page.length).toBe(`${article.headline}\n${article.body}`.length)
  })

  it('says what could not be decoded, and whose post is another than the dictionary has', () => {
    const names = [{ name: '葛云帆', type: 'PERSON', region: '清禾县', post: '县长', from: '2024-03-01' }] as const
    const body = '清禾县县委书记葛云帆昨天调研防\ufffd工作。'
    const input = { body, docvars: { date: '2026-03-18', region: '清禾县' } }
    const { diagnostics } = analyzer.with({ names }).analyzeAsPage(input)
    expect(diagnostics.map(({ code }) => code)).toEqual(['undecodable', expect.stringMatching(/post/)])
  })

  it('is refused where it is none', () => {
    expect(() => analyzer.analyzeAsPage({ headline: '甲' } as never)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT' }),
    )
  })
})
