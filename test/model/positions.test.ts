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

describe('a quotation of a page that is not the one read', () => {
  const page = '清禾县委书记李明到柳湾村。\n他还看了码头。'
  const doc = createAnalyzer().analyze(page).articles[0]!
  const span = { start: 0, end: doc.text.length }

  it.each([['清禾县'], [''], [page.replace('李明', '王芳')], [`版面${page}`]])('is refused: %j', (other) => {
    expect(quote(page, doc, span)).toBe(page)
    expect(() => quote(other, doc, span)).toThrow(/is not what the page holds/)
  })

  it('is refused where the text of the article is not at hand, as far as the page is too short', () => {
    expect(() => quote('清禾县', { alignment: doc.alignment }, span)).toThrow(/is not what the page holds/)
  })
})

it('a quotation of a page that begins with a byte order mark is not shifted by it', () => {
  const text = '\ufeff清禾县委书记李明到柳湾村。'
  const doc = { alignment: createAnalyzer().analyze(text).articles[0]!.alignment }
  const printed = createAnalyzer().analyze(text).articles[0]!.text
  expect(quote(text, doc, { start: 0, end: 4 })).toBe(printed.slice(0, 4))
})
