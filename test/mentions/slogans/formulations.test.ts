import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

function slogansIn(body: string): string[] {
  const { text, mentions } = analyzer.analyzeArticle({ headline: '云溪县部署下半年工作', body, docvars: {} })
  return mentions
    .filter(({ type, nested }) => type === 'SLOGAN' && !nested)
    .map(({ start, end }) => text.slice(start, end))
}

describe('what the dictionary says of formulations', () => {
  it.each(['两高四着力', '415X', '四治融合', '一主六双'])(
    '%s, which reads like nothing else, needs no quotes',
    (wording) => {
      expect(slogansIn(`会上,县里的干部学习了${wording}的要求。`)).toContain(wording)
    },
  )

  it.each(['为人民出政绩、以实干出政绩', '大陈岛垦荒精神', '社会稳定和长治久安', '勤廉并重', '疏解非首都功能'])(
    '%s is one',
    (wording) => {
      expect(slogansIn(`会上,县里的干部学习了${wording}的要求。`)).toContain(wording)
    },
  )

  it('a title of honour in quotes is none', () => {
    expect(slogansIn('六年级的苗苗被评为“新时代好少年”。')).toEqual([])
  })
})
