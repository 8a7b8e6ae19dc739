import { describe, expect, it } from 'vitest'
import { layoutArticle } from '../../src/layout/layout-article.js'
import type { MentionDraft } from '../../src/model/mention.js'
import { findEvidence } from '../../src/topics/evidence.js'
import type { TermCounts } from '../../src/topics/read-terms.js'
import type { TopicInput } from '../../src/topics/topic-classifier.js'

const { article } = layoutArticle({ body: '市委常委会会议' }, 'a')
const tokens = { text: article.text, count: 2, ends: Uint32Array.of(5, 7), words: new Uint32Array(2) }
const mentions = [{ start: 0, end: 5, type: 'ORG' } as MentionDraft]
const input = { article, mentions, tokens } as unknown as TopicInput

/** Evidence of terms as (start, end, contribution). */
function evidenceOf(...terms: readonly (readonly [number, number, number])[]) {
  const counts = {
    size: terms.length,
    starts: Int32Array.from(terms, ([start]) => start),
    ends: Int32Array.from(terms, ([, end]) => end),
  } as TermCounts
  const contributions = Float64Array.from(terms, ([, , contribution]) => contribution)
  return findEvidence(input, counts, contributions, new Int32Array(6))
}

describe('evidence', () => {
  it('is widened to the name or the token it lies in', () => {
    expect(evidenceOf([2, 4, 3], [5, 6, 1])).toEqual([
      { start: 0, end: 5, weight: 0.75 },
      { start: 5, end: 7, weight: 0.25 },
    ])
  })

  it('never overlaps: what a third term brings together is one', () => {
    expect(evidenceOf([2, 4, 3], [5, 6, 2], [4, 6, 1])).toEqual([{ start: 0, end: 7, weight: 1 }])
  })

  it('finds its token however unevenly long tokens are', () => {
    // One long token before many short ones: where all were equally long the token would be far from where it is.
    for (const long of [1, 400, 4000]) {
      const body = 'a'.repeat(long) + '渠'.repeat(200)
      const ends = Uint32Array.from({ length: 101 }, (_, i) => long + i * 2)
      const read = {
        article: layoutArticle({ body }, 'a').article,
        mentions: [],
        tokens: { text: body, count: 101, ends },
      }
      const of = (start: number) =>
        findEvidence(
          read as unknown as TopicInput,
          { size: 1, starts: Int32Array.of(start), ends: Int32Array.of(start + 1) } as TermCounts,
          Float64Array.of(1),
          new Int32Array(6),
        ).map(({ start, end }) => [start - long, end - long])
      expect([0, 1, 100, 101, 199].map((at) => of(long + at)[0])).toEqual([
        [0, 2],
        [0, 2],
        [100, 102],
        [100, 102],
        [198, 200],
      ])
      expect(of(0)).toEqual([[-long, 0]])
    }
  })

  it('leaves out what speaks against', () => {
    expect(evidenceOf([2, 4, -1])).toEqual([])
  })
})
