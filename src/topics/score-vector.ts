import type { ScoringModel, TopicCalibration } from './topic-model.js'
import type { TextVector } from './weigh-terms.js'

/** Raw scores of a vector, one for each label of the model, into `scores`. */
export function scoreVector(model: ScoringModel, vector: TextVector, scores: Float64Array): void {
  const { weights, scales, bias, keywordWeights } = model
  const labels = model.labels.length
  scores.fill(0)
  const { size, values, features } = vector
  for (let i = 0; i < size; i += 1) {
    const value = values[i]!
    const row = features[i]! * labels
    for (let label = 0; label < labels; label += 1) scores[label]! += value * weights[row + label]!
  }
  for (let label = 0; label < labels; label += 1) scores[label] = scores[label]! * scales[label]! + bias[label]!
  for (let from = 0; from < vector.keywords.length; from += 1) {
    const value = vector.keywords[from]!
    if (value === 0) continue
    for (let label = 0; label < labels; label += 1) scores[label]! += value * keywordWeights[from * labels + label]!
  }
}

/** Turns raw scores into probabilities, in place. */
export function calibrateScores(
  scores: Float64Array,
  { slope, offset }: Pick<TopicCalibration, 'slope' | 'offset'>,
  labels: 'several' | 'one',
): void {
  if (labels === 'several') {
    for (let i = 0; i < scores.length; i += 1) scores[i] = 1 / (1 + Math.exp(-(slope * scores[i]! + offset)))
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
