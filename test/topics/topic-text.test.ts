import { describe, expect, it } from 'vitest'
import { layoutArticle } from '../../src/layout/layout-article.js'
import { indexFeatures } from '../../src/topics/feature-index.js'
import { createTermReader } from '../../src/topics/read-terms.js'
import { Place, plainTopicText, readTopicText, type TopicText } from '../../src/topics/topic-text.js'
import { createTextVector, weighTerms } from '../../src/topics/weigh-terms.js'
import { noTokens } from '../train/topic-examples.js'
import { topicText } from './topic-text-of.js'

const show = ({ text, size, starts, ends, places }: TopicText) =>
  Array.from({ length: size }, (_, i) => `${Place[places[i]!]}: ${text.slice(starts[i], ends[i])}`)

describe('what a topic model reads', () => {
  it('parts the headline, the first sentence and the rest', () => {
    const { article } = layoutArticle(
      { headline: '果园开摘', byline: '记者 甲', body: '桃子熟了。游客来了。\n车很多。' },
      'a',
    )
    expect(show(readTopicText({ article, mentions: [], tokens: noTokens(article.text) }, { names: 'kept' }))).toEqual([
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
    const read = readTopicText({ article, mentions, tokens: noTokens(article.text) }, { names: 'dropped' })
    expect(show(read)).toEqual(['opening: 产桃', 'rest: 。', 'rest: 产梨。'])
  })

  it('reads as far as the model does, and no line is longer for it', () => {
    const { article } = layoutArticle({ headline: '果园开摘', body: '桃子熟了。游客来了。\n车很多。' }, 'a')
    const input = { article, mentions: [], tokens: noTokens(article.text) }
    const upTo = (reach: number) => show(readTopicText(input, { names: 'kept', reach }))
    expect(upTo(11)).toEqual(['headline: 果园开摘', 'opening: 桃子熟了', 'rest: 。游'])
    expect(upTo(7)).toEqual(['headline: 果园开摘', 'opening: 桃子'])
    expect(upTo(5)).toEqual(['headline: 果园开摘'])
    expect(upTo(2)).toEqual(['headline: 果园'])
    expect(upTo(1000)).toEqual(show(readTopicText(input, { names: 'kept' })))
    for (const reach of [2, 4, 5, 7, 11]) {
      expect(show(plainTopicText('果园开摘\n桃子熟了。游客来了。', { reach }))).toEqual(upTo(reach))
    }
  })

  it('reads one text after the other into the same memory', () => {
    const { article } = layoutArticle({ body: '甲县产桃。'.repeat(40) }, 'a')
    const short = layoutArticle({ body: '产梨。' }, 'b').article
    const read = plainTopicText('')
    const place = { ...{ type: 'PLACE' as const, subtype: null, by: 'test', reason: '', score: 1 }, nested: false }
    const mentions = Array.from({ length: 40 }, (_, i) => ({
      ...{ ...place, parent: null, ref: null, text: '甲县' },
      ...{ start: i * 5, end: i * 5 + 2 },
    }))
    const input = { article, mentions, tokens: noTokens(article.text) }
    expect(show(readTopicText(input, { names: 'dropped' }, read))).toEqual(
      show(readTopicText(input, { names: 'dropped' })),
    )
    expect(read.size).toBe(41)
    const next = { article: short, mentions: [], tokens: noTokens(short.text) }
    expect(show(readTopicText(next, { names: 'dropped' }, read))).toEqual(['opening: 产梨', 'rest: 。'])
  })

  it('counts each text anew, wherever its headline stands', () => {
    const vocabulary = { features: ['桃', '梨'], frequencies: [1, 1], documents: 4, keywordLabels: [] }
    const index = indexFeatures(vocabulary, [])
    const { headline, opening, rest } = Place
    const texts = [
      topicText('桃梨桃梨桃', [0, 2, opening], [2, 3, rest], [3, 5, headline]),
      topicText('桃桃梨', [0, 1, headline], [1, 2, opening], [2, 3, rest]),
      topicText('梨', [0, 1, rest]),
      topicText('桃梨桃梨桃', [0, 2, opening], [2, 3, rest], [3, 5, headline]),
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
