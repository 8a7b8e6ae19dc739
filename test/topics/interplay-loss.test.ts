import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addInterplay } from '../../src/topics/interplay.js'
import { type Curves, createGradient, readScoredText } from '../../src/topics/training/interplay-loss.js'
import { evenly } from '../property/evenly.js'

const labels = 3
const curves: Curves = { first: 2.5, each: { slope: 3, offset: -0.5 } }

/** The loss of one text, the slow way. */
function lossOf(
  scores: readonly number[],
  truth: readonly number[],
  primary: number,
  gains: readonly number[],
): number {
  const moved = Float64Array.from(scores)
  addInterplay({ interplay: gains }, moved, new Float64Array(labels))
  let loss = 0
  for (let label = 0; label < labels; label += 1) {
    const likely = 1 / (1 + Math.exp(-(curves.each.slope * moved[label]! + curves.each.offset)))
    loss -= 0.1 * Math.log(truth[label] === 1 ? likely : 1 - likely)
  }
  if (primary < 0) return loss
  const sum = moved.reduce((all, score) => all + Math.exp(curves.first * score), 0)
  return loss - Math.log(Math.exp(curves.first * moved[primary]!) / sum)
}

it('falls along its gradient as finite differences say', () => {
  const score = evenly(-2, 2)
  const row = fc.array(score, { minLength: labels, maxLength: labels })
  const table = fc.array(evenly(-0.5, 0.5), { minLength: 9, maxLength: 9 })
  const truths = fc.array(fc.constantFrom(0, 1), { minLength: labels, maxLength: labels })
  fc.assert(
    fc.property(row, truths, fc.integer({ min: -1, max: labels - 1 }), table, (scores, truth, primary, gains) => {
      const unseen = { labels, scores: Float64Array.from(scores), truth: Uint8Array.from(truth) }
      const gradient = new Float64Array(labels * labels)
      createGradient(labels, curves)(readScoredText(unseen, primary, 0), Float64Array.from(gains), gradient)
      gains.forEach((_, i) => {
        const shifted = (by: number) =>
          lossOf(
            scores,
            truth,
            primary,
            gains.map((gain, at) => (at === i ? gain + by : gain)),
          )
        expect(gradient[i]).toBeCloseTo((shifted(1e-5) - shifted(-1e-5)) / 2e-5, 4)
      })
    }),
  )
})
