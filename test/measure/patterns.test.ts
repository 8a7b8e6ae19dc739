import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/node/index.js'
import { fillPatterns } from './fill-patterns.js'
import { scorePatterns, shareFound } from './score-patterns.js'

/*
 * The floors lie a little under the shares of the day they were set; `npm run measure` prints them for four times as many
 * names.
 */
const analyzer = createAnalyzer({ regional: false })

describe.each([
  ['studied.txt', { PERSON: 0.95, PLACE: 0.95, FIRM: 0.91, BODY: 0.97 }],
  ['fresh.txt', { PERSON: 0.95, PLACE: 0.95, FIRM: 0.86, BODY: 0.94 }],
  ['edges-studied.txt', { PERSON: 0.94, PLACE: 0.88, FIRM: 0.63, BODY: 0.85 }],
  ['edges-fresh.txt', { PERSON: 0.78, PLACE: 0.86, FIRM: 0.5, BODY: 0.79 }],
])('invented names in the sentences of %s', (file, floors) => {
  const scores = scorePatterns(analyzer, file, 10)

  it.each(Object.entries(floors))('%s: at least %f are found exactly', (slot, floor) => {
    expect(shareFound(scores, slot)).toBeGreaterThanOrEqual(floor)
  })
})

describe('the fillers', () => {
  it('give the same sentences for the same seed, and others for another', () => {
    const [first] = fillPatterns(['{FIRM}今年增产。'], 5, 1)
    expect(fillPatterns(['{FIRM}今年增产。'], 5, 1)[0]).toEqual(first)
    expect(fillPatterns(['{FIRM}今年增产。'], 5, 2)[0]).not.toEqual(first)
  })

  it('refuse a sentence without a slot', () => {
    expect(() => fillPatterns(['昨天下雨。'], 1, 1)).toThrow('no slot')
  })
})
