import type { ScoringModel, TopicCalibration } from './topic-model.js'
import type { TextVector } from './weigh-terms.js'

/** Raw scores of a vector, one for each label of the model, into `scores`. */
export function scoreVector(model: ScoringModel, vector: TextVector, scores: Float64Array): void {
  const { weights, scales, bias, keywordWeights } = model
  const labels = model.labels.length
  addFeatures(weights, labels, vector, scores)
  for (let label = 0; label < labels; label += 1) scores[label] = scores[label]! * scales[label]! + bias[label]!
  for (let from = 0; from < vector.keywords.length; from += 1) {
    const value = vector.keywords[from]!
    if (value === 0) continue
    for (let label = 0; label < labels; label += 1) scores[label]! += value * keywordWeights[from * labels + label]!
  }
}

/** How many labels are summed up side by side, where the processor holds all sums at hand. */
const AT_ONCE = 4

/** The sums of the features' weights, each label's in the order of the features. */
function addFeatures(weights: Int8Array, labels: number, vector: TextVector, scores: Float64Array): void {
  const { size, values, features } = vector
  for (let next = 0; next < labels; next += AT_ONCE) {
    // The last ones begin early enough to be as many, and sum up some labels once more.
    const label = Math.max(0, Math.min(next, labels - AT_ONCE))
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let i = 0; i < size; i += 1) {
      const value = values[i]!
      const at = features[i]! * labels + label
      a += value * weights[at]!
      b += value * weights[at + 1]!
      c += value * weights[at + 2]!
      d += value * weights[at + 3]!
    }
    scores[label] = a
    scores[label + 1] = b
    scores[label + 2] = c
    scores[label + 3] = d
  }
}

/**
 * Turns raw scores into probabilities, in place.
 * @param least With several labels, a probability that is less than this may come out as 0, which is quicker.
 */
export function calibrateScores(
  scores: Float64Array,
  { slope, offset }: Pick<TopicCalibration, 'slope' | 'offset'>,
  labels: 'several' | 'one',
  least = 0,
): void {
  if (labels === 'several') {
    // A little lower, so that no rounding takes away what reaches the probability, were it 1.
    const lowest = least > 0 ? Math.log(least / (1 - least + Number.EPSILON)) - 1e-6 : Number.NEGATIVE_INFINITY
    for (let i = 0; i < scores.length; i += 1) {
      const odds = slope * scores[i]! + offset
      scores[i] = odds < lowest ? 0 : 1 / (1 + Math.exp(-odds))
    }
    return
  }
  let best = Number.NEGATIVE_INFINITY
  for (const score of scores) best = Math.max(best, score)
  let sum = 0
  for (let i = 0; i < scores.length; i += 1) {
    scores[i] = Math.exp(slope * (scores[i]! - best))
    sum += scores[i]!
  }
  for (let i = 0; i < scores.length; i += 1) scores[i]! /= sum
}
