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

  it.each(['依托“浙里办”平台,事情都能在手机上办。', '全县推广“随申办”,少跑了路。', '镇里推进“绿色通道”,老人优先。'])(
    'what names a service is none: %s',
    (sentence) => {
      expect(slogansIn(sentence)).toEqual([])
    },
  )

  it.each(['启动白水河治理工程', '实施清溪雨污分流工程', '的代理机构为安徽信华工程咨询有限公司'])(
    'what is built, and who builds it, is none: %s',
    (clause) => {
      expect(slogansIn(`县里${clause},年底前完成。`)).toEqual([])
    },
  )

  it('a word in quotes is one that was started', () => {
    expect(slogansIn('“护苗”启动以来,县里立案32起。')).toEqual(['护苗'])
  })

  it.each(['布局', '空间结构', '功能定位', '发展思路'])('shorthand before %s needs no quotes', (noun) => {
    expect(slogansIn(`云溪县围绕一河两湖三镇${noun},修路架桥。`)).toEqual(['一河两湖三镇'])
  })

  it('a variant of a variant refers to the formulation that both are variants of', () => {
    const { entities } = analyzer.analyzeArticle({ body: '干部学习了“两山理念”,又讲了“两山理论”。', docvars: {} })
    const refs = entities.filter(({ type }) => type === 'SLOGAN').map(({ ref }) => ref)
    expect(refs).toEqual(['tifa/绿水青山就是金山银山'])
  })

  it('a title of honour in quotes is none', () => {
    expect(slogansIn('六年级的苗苗被评为“新时代好少年”。')).toEqual([])
  })
})
