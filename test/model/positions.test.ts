import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quote } from '../../src/model/locate.js'
import { partAt } from '../../src/model/part-at.js'
import { tokenAt, tokenStart } from '../../src/model/token-at.js'
import { createAnalyzer } from '../../src/node/index.js'

const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 })

/** Ends of pieces of these lengths, one behind the other. */
function endsOf(pieces: readonly number[]): number[] {
  let end = 0
  return pieces.map((length) => {
    end += length
    return end
  })
}

describe('what holds a position', () => {
  it('is the token that the pieces of the text say, for every position', () => {
    fc.assert(
      fc.property(lengths, (pieces) => {
        const ends = endsOf(pieces)
        const tokens = {
          text: '',
          count: ends.length,
          ends: Uint32Array.from(ends),
          words: new Int32Array(ends.length),
        }
        for (let at = 0; at < ends.at(-1)!; at++) {
          const token = tokenAt(tokens, at)
          expect(token).toBe(ends.findIndex((end) => end > at))
          expect(tokenStart(tokens, token)).toBe(ends[token]! - pieces[token]!)
        }
        expect(tokenAt(tokens, ends.at(-1)!)).toBe(ends.length)
      }),
    )
  })

  it('is the last part that begins there or before, and the body where there are none', () => {
    const names = ['headline', 'byline', 'body', 'section'] as const
    fc.assert(
      fc.property(lengths, (pieces) => {
        const ends = endsOf(pieces)
        const parts = ends.map((end, i) => ({ part: names[i % names.length]!, start: end - pieces[i]!, end }))
        for (let at = 0; at < ends.at(-1)!; at++) {
          expect(partAt(parts, at)).toBe(parts.find(({ end }) => end > at)!.part)
        }
      }),
    )
    expect(partAt([], 3)).toBe('body')
  })
})

it('a quotation of a page that begins with a byte order mark is not shifted by it', () => {
  const text = '\ufeff清禾县委书记李明到柳湾村。'
  const doc = { alignment: createAnalyzer().analyze(text).articles[0]!.alignment }
  const printed = createAnalyzer().analyze(text).articles[0]!.text
  expect(quote(text, doc, { start: 0, end: 4 })).toBe(printed.slice(0, 4))
})
