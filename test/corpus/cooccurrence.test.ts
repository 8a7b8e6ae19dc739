import { describe, expect, it } from 'vitest'
import { cooccurrence } from '../../src/corpus/cooccurrence.js'
import { ask } from '../../src/corpus/question.js'
import { topicTerms, wordTerms } from '../../src/corpus/terms.js'
import { markedPage } from './marked-page.js'
import { pages } from './three-pages.js'

describe('cooccurrence', () => {
  it('counts sentences that hold both and measures their surprise', () => {
    const rows = ask(cooccurrence({ minCount: 1 }), pages)
    expect(rows[0]).toMatchObject({ a: { name: '葛云帆' }, b: { name: '柳湾村' }, count: 2, countA: 3, countB: 3 })
    // five sentences: log2(5 * 2 / (3 * 3))
    expect(rows[0]!.pmi).toBe(0.152)
  })

  it('pairs words of one sentence, not of one article', () => {
    const tokenize = (text: string) =>
      [...text.matchAll(/[^。]{2}/g)].map(({ 0: word, index }) => {
        return { text: word, start: index, end: index + 2, pos: 'n' }
      })
    const page = markedPage('x', {}, ['春耕开始。春耕水库。'])
    const rows = ask(cooccurrence({ terms: wordTerms({ tokenize }), minCount: 1 }), [page])
    expect(rows.map(({ a, b, countA }) => `${a.name} ${b.name} ${countA}`)).toEqual(['开始 春耕 1', '春耕 水库 2'])
    // two sentences: log2(2 * 1 / (1 * 2))
    expect(rows[0]!.pmi).toBe(0)
  })

  it('pairs topics in articles, and refuses them in sentences', () => {
    const page = markedPage('x', {}, [{ body: '春耕开始。', topics: ['farming', 'weather'] }])
    const of = (window: 'sentence' | 'article') =>
      ask(cooccurrence({ terms: topicTerms(), window, minCount: 1 }), [page])
    expect(of('article')).toHaveLength(1)
    expect(() => of('sentence')).toThrow(/TOPIC farming belongs to its article as a whole .* window "article"/)
  })

  it('pairs no more terms of a window than it is told', () => {
    const names = Array.from({ length: 300 }, (_, i) => `[村${i}|PLACE]`).join('')
    const rows = ask(cooccurrence({ minCount: 1, maxTerms: 10 }), [markedPage('x', {}, [names])])
    expect(rows).toHaveLength(45)
  })
})
