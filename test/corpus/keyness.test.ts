import { describe, expect, it } from 'vitest'
import { keyness, logLikelihood, logRatio } from '../../src/corpus/keyness.js'
import { ask } from '../../src/corpus/question.js'
import { markedPage } from './marked-page.js'
import { pages } from './three-pages.js'

describe('keyness', () => {
  it('has the log-likelihood and log ratio of the worked examples', () => {
    // 2 * (120 ln(120/80) + 40 ln(40/80)), worked by hand
    expect(logLikelihood(120, 40, 10_000, 10_000)).toBe(41.8599)
    expect(logRatio(120, 40, 10_000, 10_000)).toBe(1.585)
    expect(logRatio(4, 0, 1000, 1000)).toBe(3)
    expect(logLikelihood(0, 0, 0, 0)).toBe(0)
  })

  it('sets a paper apart from the rest', () => {
    const question = keyness({ target: ({ docvars }) => docvars.paper === '澜溪报', minCount: 1 })
    expect(ask(question, pages).find(({ name }) => name === '柳湾村')).toMatchObject({ target: 1, reference: 2 })
  })

  it('names first what sets it apart most, and equal terms in their order', () => {
    const of = (id: string, paper: string, body: string) => markedPage(id, { paper }, [body])
    const rows = ask(keyness({ target: ({ docvars }) => docvars.paper === '甲', minCount: 1 }), [
      of('x', '甲', '[渠|PLACE][渠|PLACE][渠|PLACE][桥|PLACE][坝|PLACE]'),
      of('y', '乙', '[桥|PLACE][闸|PLACE][井|PLACE][船|PLACE][船|PLACE]'),
    ])
    expect(rows.map(({ name }) => name)).toEqual(['渠', '船', '井', '坝', '闸', '桥'])
    expect(rows.every(({ logLikelihood }, at) => at === 0 || logLikelihood <= rows[at - 1]!.logLikelihood)).toBe(true)
  })

  it('sets it apart from a part of the rest, and leaves the remainder out', () => {
    const { articles } = pages[0]!
    const reference = (_: unknown, doc: { readonly id: string }) => doc.id === articles[0]!.id
    const rows = ask(keyness({ target: ({ docvars }) => docvars.paper === '澜溪报', reference, minCount: 1 }), pages)
    expect(rows.map(({ name, target, reference }) => `${name} ${target} ${reference}`)).toEqual([
      '柳湾村 1 1',
      '葛云帆 0 2',
      '项目攻坚年 0 1',
    ])
  })
})
