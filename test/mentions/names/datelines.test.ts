import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const { analyzeArticle } = createAnalyzer({ regional: false })

/** The bodies found. */
function bodies(body: string, byline = ''): string[] {
  return analyzeArticle({ body, byline }).mentions.flatMap(({ text, type, nested }) =>
    type === 'ORG' && !nested ? [text] : [],
  )
}

describe('datelines', () => {
  it.each([
    ['交汇点讯（记者 王丹）书本要送到学校。', ['交汇点']],
    ['扬州网讯（通讯员 李明）园区热潮涌动。', ['扬州网']],
    ['东南网石狮8月10日讯（记者 李桂芳）会议召开。', ['东南网']],
    ['新天水讯（记者 李桂芳）会议召开。', ['新天水']],
    ['江西新闻客户端讯（记者 李桂芳）会议召开。', ['江西新闻客户端']],
  ])('name their medium: %s', (body, expected) => {
    expect(bodies(body)).toEqual(expected)
  })

  it.each([
    '本报讯（记者 王丹）会议召开。',
    '陵县讯 近日，公司扩建。',
    '山东惠民讯（记者 王丹）会议召开。',
    '教育短讯 会议召开。',
    '村民说有个喜讯 一定要说。',
    '村民们闻讯，赶来帮忙灭火。',
    '近日传来佳讯，大家都很高兴。',
    '首批候鸟带来春讯，湖面热闹起来。',
    '今日讯（记者 王丹）会议召开。',
    '综合讯（记者 王丹）会议召开。',
  ])('name none: %s', (body) => {
    expect(bodies(body)).toEqual([])
  })
})

describe('subtypes', () => {
  it.each([
    ['扬州网讯（记者 王丹）园区热潮涌动。', '扬州网', 'group'],
    ['县人民医院外二科接诊了一名老人。', '县人民医院外二科', 'institution'],
    ['清禾大学法学院(知识产权学院)迎来新生。', '清禾大学法学院(知识产权学院)', 'institution'],
    ['县教育局基础教育科召开会议。', '县教育局基础教育科', 'government'],
  ])('%s', (body, name, expected) => {
    expect(analyzeArticle({ body }).mentions.find(({ text }) => text === name)?.subtype).toBe(expected)
  })
})

describe('sources', () => {
  it('are bodies in a byline, whatever their names', () => {
    expect(bodies('会议召开。', '2026-03-12 来源：我苏网 作者：王丹')).toEqual(['我苏网'])
    expect(bodies('会议召开。', '时间：2026-03-12 来源：十堰广电 作者：王丹')).toEqual(['十堰广电'])
    expect(bodies('会议召开。', '2026-03-12 来源：廉政中国编辑：小编')).toEqual(['廉政中国'])
    expect(bodies('会议召开。', '作者：  来源：  发布时间：2026-03-12')).toEqual([])
    for (const none of ['石狮', '互联网', '未知', '本站原创', '综合', '网络整理', '转载', '王强']) {
      expect(bodies('会议召开。', `来源：${none} 作者：王丹`)).toEqual([])
    }
  })

  it('are none in a sentence', () => {
    expect(bodies('资金来源：财政拨款和自筹。')).toEqual([])
  })
})
