import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const BODY = '昨天,山乡修通了公路,早晚各有两班客车往返县城,乡亲们再也不用走山路了。'
const NEXT = '新校舍落成\n□记者 李明\n本报讯 昨天,大坪小学的新校舍落成,孩子们搬进了新教室。'

function read(text: string) {
  return readLayout({ id: 'p', text, docvars }).articles.map(({ kicker, headline, byline }) => ({
    kicker,
    headline,
    ...byline,
  }))
}

describe('names that sign a text', () => {
  it.each([
    ['in brackets behind its end', `山乡通了客车\n${BODY}(段晓东)\n${NEXT}`, ['段晓东']],
    ['in brackets in a line of their own', `山乡通了客车\n${BODY}\n(修 冶 丛日坤)\n${NEXT}`, ['修冶', '丛日坤']],
  ])('%s are those of correspondents', (_, page, correspondents) => {
    const [first, second] = read(page)
    expect(first).toMatchObject({ headline: '山乡通了客车', reporters: [], correspondents })
    expect(second).toMatchObject({ kicker: '', headline: '新校舍落成', reporters: ['李明'] })
  })

  it.each([['(完)'], ['(下转第二版)'], ['(据县志)']])('%s is none', (remark) => {
    expect(read(`山乡通了客车\n${BODY}${remark}\n${NEXT}`)[0]!.correspondents).toEqual([])
  })

  it.each([
    ['赖玉珍 本报记者 古一鸣', ['赖玉珍', '古一鸣'], []],
    ['□ 木世荣', ['木世荣'], []],
    ['□记者 李明 摄影记者 王刚', ['李明'], ['王刚']],
  ])('%s under a headline', (line, reporters, photographers) => {
    expect(read(`山乡通了客车\n${line}\n${BODY}`)[0]).toMatchObject({
      headline: '山乡通了客车',
      reporters,
      photographers,
    })
  })

  it('stand behind the lead of any medium', () => {
    const [article] = read(`山乡通了客车\n云溪融媒7月5日讯(记者 易世红 通讯员 蒋红萍)${BODY}`)
    expect(article).toMatchObject({ reporters: ['易世红'], correspondents: ['蒋红萍'] })
  })
})

it.each([
  ['今日草原\n2026年1月20日 星期二\n2 版 旗县新闻'],
  ['渠江早报\n今日值班主任 牟忠建 责编 苟一川 版式 冉丽华 校对 庹芳'],
])('the lines of a masthead are no kicker: %s', (masthead) => {
  expect(read(`${masthead}\n山乡通了客车\n□记者 李明\n${BODY}`)).toMatchObject([
    { kicker: '', headline: '山乡通了客车', reporters: ['李明'] },
  ])
})
