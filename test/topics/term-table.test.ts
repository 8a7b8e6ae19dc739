import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/node/index.js'
import { decodeBase64, encodeBase64 } from '../../src/topics/base64.js'
import { indexFeatures } from '../../src/topics/feature-index.js'
import { createTermReader } from '../../src/topics/read-terms.js'
import { Place } from '../../src/topics/topic-text.js'
import { topicText } from './topic-text-of.js'

/** Among its units one whose last five bits are all set, as those of what fills up terms of one unit are. */
const word = fc.string({
  unit: fc.constantFrom('安', '全', '生', '产', '\u4e1f', 'A', '\ud840', '\udc0b'),
  minLength: 1,
  maxLength: 5,
})

describe('reading terms', () => {
  it('finds every term at every place, as a slow search does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), fc.array(word, { maxLength: 20 }), (terms, pieces) => {
        const features = [...terms].sort()
        const text = pieces.join('')
        const index = indexFeatures(
          { features, frequencies: features.map(() => 1), documents: 2, keywordLabels: [] },
          [],
        )
        const readTerms = createTermReader(index)
        const whole = topicText(text, [0, text.length, Place.rest])
        readTerms(whole)
        const counts = readTerms(whole)
        const found = new Map(
          Array.from({ length: counts.size }, (_, i) => [
            text.slice(counts.starts[i]!, counts.ends[i]!),
            counts.inText[counts.terms[i]!]!,
          ]),
        )
        expect(found).toEqual(
          new Map(features.map((term) => [term, countIn(text, term)] as const).filter(([, n]) => n > 0)),
        )
        for (let i = 0; i < counts.size; i += 1) {
          expect(features[index.rows[counts.terms[i]! * 2]!]).toBe(text.slice(counts.starts[i]!, counts.ends[i]!))
          expect(text.indexOf(text.slice(counts.starts[i]!, counts.ends[i]!))).toBe(counts.starts[i]!)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds none that runs over the end of a stretch, as a slow search does', () => {
    const sized = fc.array(word, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), fc.array(sized, { maxLength: 8 }), (terms, stretches) => {
        const features = [...terms].sort()
        const vocabulary = { features, frequencies: features.map(() => 1), documents: 2, keywordLabels: [] }
        const index = indexFeatures(vocabulary, [])
        let end = 0
        const parts = stretches.map((stretch): [number, number, Place] => {
          end += stretch.length
          return [end - stretch.length, end, Place.rest]
        })
        const { terms: entries, size, inText } = createTermReader(index)(topicText(stretches.join(''), ...parts))
        const found = features.map(() => 0)
        for (const term of entries.subarray(0, size)) found[index.rows[term * 2]!] = inText[term]!
        const countOf = (term: string) => stretches.reduce((sum, stretch) => sum + countIn(stretch, term), 0)
        expect(found).toEqual(features.map(countOf))
      }),
      { numRuns: 500 },
    )
  })

  it('never runs over the end of a stretch and counts headlines apart', () => {
    const index = indexFeatures(
      { features: ['^安全', '安全', '生产'], frequencies: [1, 1, 1], documents: 2, keywordLabels: [] },
      [],
    )
    const readTerms = createTermReader(index)
    const { headline, rest } = Place
    const counts = readTerms(topicText('安全生产安全', [0, 2, headline], [2, 3, rest], [3, 6, rest]))
    expect([counts.size, counts.inText[counts.terms[0]!], counts.inHeadline[counts.terms[0]!]]).toEqual([1, 2, 1])
  })
})

describe('terms with U+FFFF, which fills up terms of one unit', () => {
  const terms = ['茶', '茶\uffff', '\uffff', '茶园\uffff', '茶园']

  it('are left out of the index, as features and as keywords', () => {
    const frequencies = terms.map(() => 1)
    const keywords = terms.map((term) => ({ term, label: 'tea', weight: 2 }))
    const vocabulary = { features: terms, frequencies, documents: 2, keywordLabels: ['tea'] }
    const index = indexFeatures(vocabulary, keywords)
    expect([...index.rows]).toEqual([0, 0, 4, 1])
    expect(index.keywordLabels).toHaveLength(2)
    const text = '茶\uffff茶园\uffff'
    const counts = createTermReader(index)(topicText(text, [0, text.length, Place.rest]))
    expect(Array.from({ length: counts.size }, (_, i) => [counts.starts[i], counts.ends[i]])).toEqual([
      [0, 1],
      [2, 4],
    ])
    expect([...counts.inText]).toEqual([2, 1])
  })

  it('do not hang an analyzer that is given them', () => {
    const names = terms.map((name) => ({ name, type: 'TOPIC' as const, subtype: 'education', weight: 3 }))
    const { articles } = createAnalyzer({ names }).analyze('茶园里采茶,茶\uffff香,茶园\uffff。')
    expect(articles[0]!.topics.map(({ topic }) => topic)).toEqual(['education'])
  })
})

describe('keywords', () => {
  it('are one entry for a term and a label, also where they stand twice', () => {
    const keywords = [1, 2].map((weight) => ({ term: '茶', label: 'tea', weight }))
    const index = indexFeatures({ features: [], frequencies: [], documents: 0, keywordLabels: ['tea'] }, keywords)
    expect([[...index.keywordLabels], [...index.keywordWeights]]).toEqual([[0], [1]])
  })
})

describe('base64', () => {
  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...decodeBase64(encodeBase64(bytes))!]).toEqual([...bytes])
      }),
    )
  })

  it('knows what is none', () => {
    expect(['A', 'AA=A', 'AA!=', '应急管理'].map(decodeBase64)).toEqual([null, null, null, null])
  })
})

function countIn(text: string, term: string): number {
  let count = 0
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) count += 1
  return count
}
