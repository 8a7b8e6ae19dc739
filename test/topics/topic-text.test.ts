import { describe, expect, it } from 'vitest'
import { layoutArticle } from '../../src/layout/layout-article.js'
import { indexFeatures } from '../../src/topics/feature-index.js'
import { createTermReader } from '../../src/topics/read-terms.js'
import { plainTopicText, readTopicText, type TopicText } from '../../src/topics/topic-text.js'
import { createTextVector, weighTerms } from '../../src/topics/weigh-terms.js'
import { noTokens } from '../train/topic-examples.js'

const show = ({ text, stretches }: TopicText) =>
  stretches.map(({ start, end, place }) => `${place}: ${text.slice(start, end)}`)

describe('what a topic model reads', () => {
  it('parts the headline, the first sentence and the rest', () => {
    const { article } = layoutArticle(
      { headline: '果园开摘', byline: '记者 甲', body: '桃子熟了。游客来了。\n车很多。' },
      'a',
    )
    expect(show(readTopicText({ article, mentions: [], tokens: noTokens(article.text) }, 'kept'))).toEqual([
      'headline: 果园开摘',
      'opening: 桃子熟了',
      'rest: 。游客来了。',
      'rest: 车很多。',
    ])
    expect(show(plainTopicText('果园开摘\n桃子熟了!\n车很多。'))).toEqual([
      'headline: 果园开摘',
      'opening: 桃子熟了',
      'rest: !\n车很多。',
    ])
    expect(show(plainTopicText('果园开摘\n\r\n 桃子熟了。'))).toEqual([
      'headline: 果园开摘',
      'opening: \r\n 桃子熟了',
      'rest: 。',
    ])
    for (const mark of '。!?\uff01\uff1f') {
      expect(show(plainTopicText(`桃子熟了${mark}来吧`))).toEqual(['opening: 桃子熟了', `rest: ${mark}来吧`])
    }
    expect(show(plainTopicText('桃子熟了'))).toEqual(['opening: 桃子熟了'])
    expect(show(plainTopicText(''))).toEqual([])
  })

  it('leaves names out on both sides of the first full stop', () => {
    const { article } = layoutArticle({ body: '甲县产桃。乙县产梨。' }, 'a')
    const place = { ...{ type: 'PLACE', subtype: null, by: 'test', reason: '', score: 1 }, nested: false, parent: null }
    const mentions = [
      { ...place, type: 'PLACE' as const, start: 0, end: 2, ref: null },
      { ...place, type: 'PLACE' as const, start: 5, end: 7, ref: null },
    ]
    const read = readTopicText({ article, mentions, tokens: noTokens(article.text) }, 'dropped')
    expect(show(read)).toEqual(['opening: 产桃', 'rest: 。', 'rest: 产梨。'])
  })

  it('counts each text anew, wherever its headline stands', () => {
    const vocabulary = { features: ['桃', '梨'], frequencies: [1, 1], documents: 4, keywordLabels: [] }
    const index = indexFeatures(vocabulary, [])
    const places = (['headline', 'opening', 'rest'] as const).map((place, i) => ({ start: i, end: i + 1, place }))
    const moved = [
      { start: 0, end: 2, place: 'opening' as const },
      { start: 2, end: 3, place: 'rest' as const },
      { start: 3, end: 5, place: 'headline' as const },
    ]
    const texts: TopicText[] = [
      { text: '桃梨桃梨桃', stretches: moved },
      { text: '桃桃梨', stretches: places },
      { text: '梨', stretches: [{ start: 0, end: 1, place: 'rest' }] },
      { text: '桃梨桃梨桃', stretches: moved },
    ]
    const read = createTermReader(index)
    for (const text of texts) {
      const { inText, inHeadline, inOpening, headed, opened, size } = read(text)
      const fresh = createTermReader(index)(text)
      expect({ inText, inHeadline, inOpening, headed, opened, size }).toEqual({
        ...{ inText: fresh.inText, inHeadline: fresh.inHeadline, inOpening: fresh.inOpening },
        ...{ headed: fresh.headed, opened: fresh.opened, size: fresh.size },
      })
    }
    const [peach, pear] = ['桃', '梨'].map((term) => Array.from(read(texts[0]!).starts).indexOf(term === '桃' ? 0 : 1))
    const counts = read(texts[0]!)
    expect([counts.inHeadline[counts.terms[peach!]!], counts.inHeadline[counts.terms[pear!]!]]).toEqual([1, 1])
  })

  it('counts a term of the first sentence for as many as the model says', () => {
    const vocabulary = { features: ['桃', '梨'], frequencies: [1, 1], documents: 4, keywordLabels: [] }
    const index = indexFeatures(vocabulary, [])
    const counts = createTermReader(index)(plainTopicText('桃。梨。'))
    const weigh = (opening: number) => {
      const vector = createTextVector(index, 0)
      weighTerms(index, counts, { headline: 3, opening }, vector)
      return vector.values[0]! / vector.values[1]!
    }
    expect(weigh(0)).toBe(0)
    expect([0.1, 0.5, 1].map(weigh)).toEqual([0.1, 0.5, 1].map((count) => expect.closeTo(count)))
    expect(weigh(1.5)).toBeCloseTo(1 + Math.log(1.5))
    expect(weigh(4)).toBeCloseTo(1 + Math.log(4))
  })
})
