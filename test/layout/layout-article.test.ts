import { describe, expect, it } from 'vitest'
import { layoutArticle } from '../../src/layout/layout-article.js'

describe('an article that comes already cut', () => {
  it('becomes a page of its parts, one behind the other', () => {
    const { page, article } = layoutArticle(
      {
        kicker: '十年筑一路',
        headline: '山乡通了客车',
        byline: '■记者 王 强',
        body: '本报讯 路通了。\n一、从前\n走山路。',
      },
      'a',
    )
    expect(page.text).toBe('十年筑一路\n山乡通了客车\n■记者 王 强\n本报讯 路通了。\n一、从前\n走山路。')
    expect(article).toMatchObject({
      id: 'a#0',
      kicker: '十年筑一路',
      headline: '山乡通了客车',
      sections: ['一、从前'],
      origin: 'local',
      byline: { reporters: ['王强'], correspondents: [], photographers: [] },
      ranges: [{ from: 0, to: page.text.length }],
    })
    expect(article.text).toBe('十年筑一路\n山乡通了客车\n■记者 王强\n本报讯路通了。\n一、从前\n走山路。')
  })

  it('takes the parts as given, whatever they look like', () => {
    const { article } = layoutArticle({ headline: '第一行\n第二行', subhead: '2024年3月5日 星期二', body: '山乡' }, 'a')
    expect(article).toMatchObject({ headline: '第一行 第二行', subhead: '2024年3月5日 星期二', kicker: '' })
  })

  it.each([
    ['陆望舒', ['陆望舒']],
    ['陆望舒、潘 石', ['陆望舒', '潘石']],
    ['清禾县融媒体中心', []],
    ['佚名', []],
    ['来源：清禾发布 山乡云', []],
    ['读者 陆望舒', []],
    ['宣传科 陆望舒', []],
    ['Lu Wang', []],
  ])('has the authors that its byline names without a word for it: %s', (byline, reporters) => {
    const { article } = layoutArticle({ headline: '山乡通了客车', byline, body: '路通了。' }, 'a')
    expect(article.byline).toEqual({ reporters, correspondents: [], photographers: [] })
  })

  it('carries docvars and fills the four that are read', () => {
    const { page } = layoutArticle({ body: '山乡', docvars: { date: '2024-03-05', desk: 3 } }, 'a')
    expect(page.docvars).toEqual({ date: '2024-03-05', paper: null, edition: null, region: null, desk: 3 })
  })
})
