import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitBits, hitLength, WordSet, wordSetIsSound } from '../../../src/mentions/slogans/word-set.js'

/** Few characters, so that words begin and end alike. */
const word = fc.string({ unit: fc.constantFrom('平', '安', '云', '溪', '人'), minLength: 1, maxLength: 5 })
const bits = fc.integer({ min: 0, max: 1000 })

/** The longest of the words that ends (or begins) at a position, looked for one by one. */
function longestOf(words: ReadonlyMap<string, number>, text: string, at: number, backwards: boolean): number[] {
  const fitting = [...words.keys()].filter((one) =>
    backwards ? text.slice(0, at).endsWith(one) : text.startsWith(one, at),
  )
  const longest = fitting.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? [0, 0] : [longest.length, words.get(longest)!]
}

describe('a set of words', () => {
  it('finds what a list finds, opened from its tables and added to as well', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.tuple(word, bits), { maxLength: 40 }),
        fc.array(fc.tuple(word, bits), { maxLength: 10 }),
        fc.array(word, { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom('平', '安', '云', '溪', '人'), maxLength: 20 }),
        (backwards, compiled, added, removed, text) => {
          const first = new WordSet(backwards)
          const words = new Map<string, number>()
          for (const [one, value] of compiled) {
            first.add(one, value)
            words.set(one, (words.get(one) ?? 0) | value)
          }
          const tables = first.tables()
          expect(wordSetIsSound(tables)).toBe(true)
          const before = tables.map((table) => table.slice())
          const set = new WordSet(backwards, tables)
          for (const [one, value] of added) {
            set.set(one, value)
            words.set(one, value)
          }
          for (const one of removed) {
            set.remove(one)
            words.delete(one)
          }
          for (let at = 0; at <= text.length; at++) {
            const hit = set.longestAt(text, at)
            expect([hitLength(hit), hit === 0 ? 0 : hitBits(hit)]).toEqual(longestOf(words, text, at, backwards))
            for (let end = at + 1; end <= text.length; end++) {
              expect(set.has(text, at, end)).toBe(words.has(text.slice(at, end)))
            }
          }
          expect(tables).toEqual(before)
        },
      ),
      { numRuns: 300 },
    )
  })
})
