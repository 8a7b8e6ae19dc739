import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicates } from '../../src/corpus/duplicates.js'
import { ask } from '../../src/corpus/question.js'
import { similarity, sketchText } from '../../src/corpus/sketch.js'
import { markedPage } from './marked-page.js'

const story =
  '清禾县水利局昨天完成了青石水库今年第一轮检查。技术人员沿着堤坝走了四个小时，记下十二处要修补的地方，其中三处在本月内完工。水库管理员说，去年这时候水位低了半米，今年要提早放水，下游的村子已经接到通知。'
const other =
  '粮仓书房开放两个月，来借书的人比预想的多。周末的下午，靠窗的座位总是坐满了孩子。管理员把旧粮斗改成了书架，一格放连环画，一格放农技手册。最受欢迎的是一套讲稻种的图册，已经借出去四十多次，书角都磨圆了。'

describe('duplicates', () => {
  it('finds a reprint with other punctuation in another paper, the earliest being the original', () => {
    const pages = [
      markedPage('later', { date: '2026-03-20', paper: '澜溪报' }, [
        story.replaceAll('，', ',').replace('昨天', '日前'),
      ]),
      markedPage('first', { date: '2026-03-18', paper: '清禾周报' }, [story, other]),
    ]
    expect(ask(duplicates(), pages)).toMatchObject([{ original: 'first#0', article: 'later#0', paper: '澜溪报' }])
  })

  it('says of an exact copy that it is one, and of a near one how near, in whichever order they come', () => {
    const near = story.replace('技术人员沿着堤坝', '几个人沿着河岸')
    const share = ask(duplicates({ threshold: 0.5 }), [markedPage('a', {}, [story]), markedPage('b', {}, [near])])[0]!
    expect(share.similarity).toBeLessThan(1)
    const texts = { a: story, b: near, c: story }
    for (const [order, dates, expected] of [
      ['abc', '123', { b: share.similarity, c: 1 }],
      ['bac', '123', { a: share.similarity, c: 1 }],
      ['abc', '231', { a: 1, b: share.similarity }],
    ] as const) {
      const pages = [...order].map((id, at) => markedPage(id, { date: `2026-03-0${dates[at]}` }, [texts[id as 'a']]))
      const rows = ask(duplicates({ threshold: 0.5 }), pages)
      const found = Object.fromEntries(rows.map(({ article, similarity }) => [article[0], similarity]))
      expect(found, order).toEqual(expected)
    }
  })

  it('leaves short texts alone', () => {
    const pages = [markedPage('a', {}, ['图为会场。']), markedPage('b', {}, ['图为会场。'])]
    expect(ask(duplicates(), pages)).toEqual([])
  })

  it('estimates the share of common pieces as a slow count has it', () => {
    const texts = fc.array(fc.constantFrom(...'甲乙丙丁戊己'), { minLength: 30, maxLength: 200 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [x, y] = [a.join(''), [...a.slice(0, a.length >> 1), ...b].join('')]
        expect(similarity(sketchText(x), sketchText(y))).toBeCloseTo(slowSimilarity(x, y), 10)
      }),
    )
  })
})

/** Jaccard's measure over sets of pieces; equal to the estimate while these fit into a sketch. */
function slowSimilarity(a: string, b: string): number {
  const pieces = (text: string) => new Set(Array.from({ length: text.length - 4 }, (_, i) => text.slice(i, i + 5)))
  const [x, y] = [pieces(a), pieces(b)]
  const union = [...new Set([...x, ...y])]
  if (union.length > 256) return similarity(sketchText(a), sketchText(b))
  return union.filter((piece) => x.has(piece) && y.has(piece)).length / union.length
}
