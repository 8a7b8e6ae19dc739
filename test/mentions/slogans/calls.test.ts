import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

function slogansIn(body: string): string[] {
  const { text, mentions } = analyzer.analyzeArticle({ headline: '云溪县部署下半年工作', body, docvars: {} })
  return mentions
    .filter(({ type, nested }) => type === 'SLOGAN' && !nested)
    .map(({ start, end }) => text.slice(start, end))
}

describe('calls outside quotes', () => {
  it.each([
    ['全县要坚持村级点单、镇级派单、部门接单,把小事办好。', '村级点单、镇级派单、部门接单'],
    ['各村按照先看账本、再看现场、后看民意的办法验收。', '先看账本、再看现场、后看民意'],
    ['专班做到账目不漏一页、渠道不堵一处、农户不落一家。', '账目不漏一页、渠道不堵一处、农户不落一家'],
  ])('are clauses of one length behind a verb for such: %s', (body, calls) => {
    expect(slogansIn(body)).toContain(calls)
  })

  it.each([
    ['two of them', '镇里坚持保护古桥、合理修缮,老街更热闹了。'],
    ['a longer last one, a list of other things', '全镇坚持村级点单、镇级派单、部门接单及时回访。'],
    ['clauses of several lengths', '全镇坚持修旧桥、清理河道、栽种树木,环境变好了。'],
    ['words of two characters', '全镇坚持修桥、修路、修渠,环境变好了。'],
  ])('are not %s', (_, body) => {
    expect(slogansIn(body)).toEqual([])
  })

  it('are not what a name behind them stands for', () => {
    expect(slogansIn('县里按照一流校舍、一流操场、一流食堂“三个好”的要求办学。')).toEqual(['三个好'])
  })

  it('in a list that begins with a formulation every formulation stands by itself', () => {
    expect(slogansIn('会议要求落实科教兴国战略、人才强国战略,办好职业学校。')).toEqual(['科教兴国战略', '人才强国战略'])
  })
})

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
