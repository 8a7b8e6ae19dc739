import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankTopics } from '../../src/topics/rank-topics.js'
import { calibrateScores, scoreVector } from '../../src/topics/score-vector.js'
import type { ScoringModel } from '../../src/topics/topic-model.js'
import type { TextVector } from '../../src/topics/weigh-terms.js'
import { evenly } from '../property/evenly.js'

it('gives the same labels where probabilities that are not given are not worked out', () => {
  const odds = fc.array(evenly(-50, 50), { minLength: 1, maxLength: 8 })
  const threshold = fc.oneof(fc.constantFrom(0, 0.5, 1), evenly(0, 1))
  fc.assert(
    fc.property(odds, threshold, threshold, (raw, threshold, first) => {
      const calibration = { slope: 1, offset: 0, threshold, first }
      const model = { settings: { names: 'kept', headline: 3, opening: 1, labels: 'several' }, calibration } as const
      const [every, needed] = [Float64Array.from(raw), Float64Array.from(raw)]
      calibrateScores(every, calibration, 'several')
      calibrateScores(needed, calibration, 'several', threshold)
      const given = rankTopics(every, model)
      expect(rankTopics(needed, model)).toEqual(given)
      for (const label of given) expect(needed[label]).toBe(every[label])
    }),
    { numRuns: 2000 },
  )
})

it('sums up the weights of every label, however many there are', () => {
  for (let labels = 4; labels <= 11; labels++) {
    const weightOf = (feature: number, label: number) => ((feature * 7 + label * 11) % 23) - 11
    const [features, size] = [[2, 0, 4, 1], 3]
    const values = [0.5, 0.25, 0.125, 8]
    const model = {
      labels: Array.from({ length: labels }, (_, label) => ({ id: `l${label}` })),
      weights: Int8Array.from({ length: 5 * labels }, (_, at) => weightOf(Math.floor(at / labels), at % labels)),
      scales: Array.from({ length: labels }, (_, label) => 1 + label / 4),
      bias: Array.from({ length: labels }, (_, label) => label / 8),
      keywordWeights: Array.from({ length: 2 * labels }, (_, at) => at / 16),
    } as unknown as ScoringModel
    const keywords = Float64Array.of(0, 0.5)
    const vector = { size, features: Int32Array.from(features), values: Float64Array.from(values), keywords }
    const scores = new Float64Array(labels)
    scoreVector(model, vector as unknown as TextVector, scores)
    // The values behind the size do not count.
    const expected = model.labels.map((_, label) => {
      const sum = [0, 1, 2].reduce((all, i) => all + values[i]! * weightOf(features[i]!, label), 0)
      return sum * (1 + label / 4) + label / 8 + (0.5 * (labels + label)) / 16
    })
    expect([labels, ...scores]).toEqual([labels, ...expected])
  }
})
