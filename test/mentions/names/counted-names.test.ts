import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer()

/** The places and bodies weighed anywhere in a sentence, chosen or not. */
function considered(text: string): string[] {
  const explainer = analyzer.explainer({ id: 'page', text })
  const found = new Set<string>()
  for (let at = 0; at < text.length; at++) {
    for (const name of explainer.explain(at).considered) if (name.type !== 'PERSON') found.add(name.text)
  }
  return [...found]
}

describe('names behind a number', () => {
  it('do not begin with what counts them', () => {
    const names = considered('山谷里建成310家农业合作社和2座文化礼堂。')
    expect(names).toContain('农业合作社')
    expect(names.filter((name) => /^[家座0-9]/.test(name))).toEqual([])
  })

  it('are none where numbers in Chinese characters count what any place has', () => {
    const { analyzeArticle } = analyzer
    for (const counted of ['四所学校', '两家养老院', '三个人民法庭', '五支代表队', '两座公园', '三个小区']) {
      const body = `目前，柳湾镇${counted}已经报名。`
      const names = analyzeArticle({ headline: '', body }).mentions.filter(({ nested }) => !nested)
      expect(names.map(({ text }) => text)).toEqual(['柳湾镇'])
    }
  })

  it('are none where so many 里 are a distance, and a road elsewhere', () => {
    const placesIn = (body: string) => analyzer.analyzeArticle({ body }).mentions.map(({ text }) => text)
    expect(placesIn('他每天要走五里路上学，绕了三里路回来。')).toEqual([])
    expect(placesIn('新书店昨天在五里路开张。')).toEqual(['五里路'])
    expect(placesIn('公交车沿三里路慢行。')).toEqual(['三里路'])
  })

  it('do not begin with the verb that says where goods go', () => {
    const { mentions } = analyzer.analyzeArticle({ body: '新米装上车，发往九河粮油工业集团和哈尔滨。' })
    expect(mentions.filter(({ nested }) => !nested).map(({ text }) => text)).toEqual(['九河粮油工业集团', '哈尔滨'])
  })

  it('do not begin with the word that joins two meetings', () => {
    expect(
      considered('清禾县委全会暨县委人才工作领导小组会议开了半天。').filter((name) => name.startsWith('暨')),
    ).toEqual([])
  })

  it('may begin with a number, or hold one', () => {
    expect(considered('队伍走进三间房镇。')).toContain('三间房镇')
    const harbour = considered('货船从八所港出发，八所海关的关员登船，七个半村的人来看。')
    expect(harbour).toEqual(expect.arrayContaining(['八所港', '八所海关', '七个半村']))
    expect(considered('展览设在中山路18号院。').filter((name) => name.startsWith('中山路'))).not.toEqual([])
  })
})
