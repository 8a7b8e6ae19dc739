import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { openLexicon } from '../../src/dictionary/lexicon.js'
import { stackLexicon } from '../../src/dictionary/lexicon-stack.js'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { tokensToStrings } from '../../src/segment/tokens-to-strings.js'
import { smallModel } from '../segment/small-lexicon.js'

/** Every cut of a text into words of the dictionary and single characters. */
function everyCut(text: string, frequencies: ReadonlyMap<string, number>): string[][] {
  if (text === '') return [[]]
  const cuts: string[][] = []
  for (let length = 1; length <= text.length; length += 1) {
    const word = text.slice(0, length)
    if (length > 1 && !frequencies.has(word)) continue
    for (const rest of everyCut(text.slice(length), frequencies)) cuts.push([word, ...rest])
  }
  return cuts
}

const words = fc
  .array(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 1, maxLength: 4 })
  .map((chars) => chars.join(''))
const dictionaries = fc.dictionary(words, fc.integer({ min: 1, max: 1000 }), { minKeys: 1, maxKeys: 12 })
const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 9 }).map((chars) => chars.join(''))

describe('best path', () => {
  it('has the largest sum of all cuts, and of equal ones the shortest words first', () => {
    fc.assert(
      fc.property(dictionaries, texts, (dictionary, text) => {
        const frequencies = new Map(Object.entries(dictionary))
        const total = [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 0)
        const least = Math.min(...frequencies.values())
        const weigh = (cut: string[]) => {
          return cut.reduceRight((sum, word) => Math.log((frequencies.get(word) ?? least) / total) + sum, 0)
        }
        const lines = [...frequencies].map(([word, frequency]) => `${word} ${frequency} n`).join('\n')
        const lexicon = openLexicon(compileLexicon({ dictionary: lines, model: smallModel }))
        const segmenter = createDictionarySegmenter(stackLexicon(lexicon), { mode: 'jieba', hmm: false })
        const found = tokensToStrings(segmenter.segment(text))
        const best = Math.max(...everyCut(text, frequencies).map(weigh))
        expect(found.join('')).toBe(text)
        expect(weigh(found)).toBeCloseTo(best, 9)
      }),
      { numRuns: 300 },
    )
  })

  it('ends with the text, whatever was cut before', () => {
    const dictionary = '甲乙 100 n\n甲乙丙 5000 n\n甲 1 n'
    const lexicon = openLexicon(compileLexicon({ dictionary, model: smallModel }))
    const segmenter = createDictionarySegmenter(stackLexicon(lexicon), { mode: 'jieba', hmm: false })
    const ends = (text: string) => {
      const tokens = segmenter.segment(text)
      return [...tokens.ends.subarray(0, tokens.count)]
    }
    expect(['戊戊甲乙丙', '戊戊甲乙', '戊戊甲', '戊甲'].map(ends)).toEqual([
      [1, 2, 5],
      [1, 2, 4],
      [1, 2, 3],
      [1, 2],
    ])
  })

  it('prefers the shorter first word of equal sums', () => {
    const dictionary = '甲 10 n\n甲乙 10 n\n乙丙 10 n\n丙 10 n'
    const lexicon = openLexicon(compileLexicon({ dictionary, model: smallModel }))
    const segmenter = createDictionarySegmenter(stackLexicon(lexicon), { mode: 'jieba', hmm: false })
    expect(tokensToStrings(segmenter.segment('甲乙丙'))).toEqual(['甲', '乙丙'])
  })
})
