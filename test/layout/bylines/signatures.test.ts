import { describe, expect, it } from 'vitest'
import { readLayout } from '../../../src/layout/read-layout.js'

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
  ])('%s are those of reporters, as nothing says that they are not', (_, page, reporters) => {
    const [first, second] = read(page)
    expect(first).toMatchObject({ headline: '山乡通了客车', reporters, correspondents: [] })
    expect(second).toMatchObject({ kicker: '', headline: '新校舍落成', reporters: ['李明'] })
  })

  it.each([['(完)'], ['(下转第二版)'], ['(据县志)']])('%s is none', (remark) => {
    expect(read(`山乡通了客车\n${BODY}${remark}\n${NEXT}`)[0]!.correspondents).toEqual([])
  })

  it.each([
    ['赖玉珍 本报记者 古一鸣', { reporters: ['古一鸣'], correspondents: ['赖玉珍'] }],
    ['□ 木世荣', { reporters: ['木世荣'] }],
    ['■冷秋实', { reporters: ['冷秋实'] }],
    ['■ 向阳(作者系云溪县作家协会会员)', { reporters: ['向阳'] }],
    ['□记者 李明 摄影记者 王刚', { reporters: ['李明'], photographers: ['王刚'] }],
  ])('%s under a headline', (line, byline) => {
    const nobody = { reporters: [], correspondents: [], photographers: [] }
    const [article] = read(`山乡通了客车\n${line}\n${BODY}`)
    expect(article).toMatchObject({ headline: '山乡通了客车', ...nobody, ...byline })
  })

  it.each(['宝音图 刘晓波', '王强'])('stand in brackets behind 本报讯 without a duty: %s', (names) => {
    const [article] = read(`山乡通了客车\n本报讯(${names}) ${BODY}`)
    expect(article).toMatchObject({ reporters: names.split(' ') })
  })

  it('stand behind 本报讯 before those of the paper', () => {
    const [article] = read(`山乡通了客车\n本报讯 蔺海涛 记者 佟爽报道 ${BODY}`)
    expect(article).toMatchObject({ reporters: ['佟爽'], correspondents: ['蔺海涛'] })
  })

  it('stand behind the lead of any medium', () => {
    const [article] = read(`山乡通了客车\n云溪融媒7月5日讯(记者 易世红 通讯员 蒋红萍)${BODY}`)
    expect(article).toMatchObject({ reporters: ['易世红'], correspondents: ['蒋红萍'] })
  })
})

it.each(['县医院骨科主任 李明远', '高二（3）班 李明远', '石桥小学五年级 李明远'])(
  '%s under a headline wrote',
  (line) => {
    expect(read(`久坐的人怎样护腰\n${line}\n${BODY}`)).toMatchObject([
      { kicker: '', headline: '久坐的人怎样护腰', correspondents: ['李明远'] },
    ])
  },
)

it.each([
  ['今日草原\n2026年1月20日 星期二\n2 版 旗县新闻'],
  ['渠江早报\n今日值班主任 牟忠建 责编 苟一川 版式 冉丽华 校对 庹芳'],
])('the lines of a masthead are no kicker: %s', (masthead) => {
  expect(read(`${masthead}\n山乡通了客车\n□记者 李明\n${BODY}`)).toMatchObject([
    { kicker: '', headline: '山乡通了客车', reporters: ['李明'] },
  ])
})
