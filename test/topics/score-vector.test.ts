import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankTopics } from '../../src/topics/rank-topics.js'
import { calibrateScores } from '../../src/topics/score-vector.js'
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
