import { calibrateScores } from '../score-vector.js'
import type { TopicCalibration } from '../topic-model.js'

/** Scores of texts that the weights had not seen, with the truth; rows of `labels` entries. */
export interface UnseenScores {
  readonly labels: number
  readonly scores: Float64Array
  /** 1 where the label is among the text's. */
  readonly truth: Uint8Array
}

/**
 * Fits how scores become probabilities, and the threshold for giving a label, on unseen scores. For texts with several
 * labels: one logistic curve for all labels (Platt: Probabilistic Outputs for Support Vector Machines, 1999, with his
 * guarded targets, by Newton's method). For texts with one: the slope of a softmax.
 * @param caution How much of the fitted log odds is kept, 0 to 1.
 */
export function fitCalibration(unseen: UnseenScores, labels: 'several' | 'one', caution: number): TopicCalibration {
  if (labels === 'one') return { slope: fitSlope(unseen) * caution, offset: 0, threshold: 0, first: 0 }
  const fitted = fitLogistic(unseen)
  const [slope, offset] = [fitted.slope * caution, fitted.offset * caution]
  const probabilities = unseen.scores.slice()
  calibrateScores(probabilities, { slope, offset }, 'several')
  const threshold = chooseThreshold(probabilities, unseen.truth)
  return { slope, offset, threshold, first: Math.max(threshold, chooseFirst(probabilities, unseen)) }
}

/** The logistic curve of all labels. */
export function fitLogistic({ scores, truth }: UnseenScores): { slope: number; offset: number } {
  let positives = 0
  for (const is of truth) positives += is
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (truth.length - positives + 2)
  let slope = 1
  let offset = 0
  for (let step = 0; step < 50; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9]
    for (let i = 0; i < scores.length; i += 1) {
      const score = scores[i]!
      const p = 1 / (1 + Math.exp(-(slope * score + offset)))
      const miss = p - (truth[i] === 1 ? high : low)
      const spread = p * (1 - p)
      g0 += miss * score
      g1 += miss
      h00 += spread * score * score
      h01 += spread * score
      h11 += spread
    }
    const determinant = h00 * h11 - h01 * h01
    const bySlope = (h11 * g0 - h01 * g1) / determinant
    const byOffset = (h00 * g1 - h01 * g0) / determinant
    const damp = Math.min(1, 2 / Math.max(Math.abs(bySlope), Math.abs(byOffset), 1e-12))
    slope -= damp * bySlope
    offset -= damp * byOffset
    if (Math.abs(bySlope) + Math.abs(byOffset) < 1e-7) break
  }
  return Number.isFinite(slope) && slope > 0 ? { slope, offset } : { slope: 1, offset: 0 }
}

/** The threshold with the best micro-F1; of equals the lowest, for a reader strikes out more easily than she misses. */
function chooseThreshold(probabilities: Float64Array, truth: Uint8Array): number {
  const order = Array.from(probabilities.keys()).sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
  let positives = 0
  for (const is of truth) positives += is
  let hits = 0
  const f1 = order.map((at, rank) => {
    hits += truth[at]!
    return (2 * hits) / (rank + 1 + positives)
  })
  const best = f1.reduce((most, value) => Math.max(most, value), 0)
  let last = order.length - 1
  while (last > 0 && f1[last]! < best) last -= 1
  const next = order[last + 1]
  return (probabilities[order[last]!]! + (next === undefined ? 0 : probabilities[next]!)) / 2
}

/**
 * The probability the best label must reach for any label to be given: the lowest one by which the most texts are judged
 * right, a text without labels when it gets none, another when its best label is among its own.
 */
function chooseFirst(probabilities: Float64Array, { labels, truth }: UnseenScores): number {
  const texts = Array.from({ length: probabilities.length / labels }, (_, row) => {
    let best = row * labels
    for (let at = best; at < (row + 1) * labels; at += 1) if (probabilities[at]! > probabilities[best]!) best = at
    return {
      score: probabilities[best]!,
      right: truth[best] === 1,
      none: !truth.subarray(row * labels, (row + 1) * labels).includes(1),
    }
  }).sort((a, b) => a.score - b.score)
  let right = texts.filter((text) => text.right).length
  const rights = [right]
  for (const { right: was, none } of texts) {
    right += (none ? 1 : 0) - (was ? 1 : 0)
    rights.push(right)
  }
  const refused = rights.indexOf(rights.reduce((best, value) => Math.max(best, value), 0))
  return refused === 0 ? 0 : (texts[refused - 1]!.score + (texts[refused]?.score ?? 1)) / 2
}

/** The slope of a softmax with the least loss, by golden-section search on its logarithm. */
export function fitSlope(unseen: UnseenScores): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [low, high] = [Math.log(0.1), Math.log(30)]
  for (let step = 0; step < 30; step += 1) {
    const span = (high - low) * ratio
    if (softmaxLoss(unseen, Math.exp(high - span)) < softmaxLoss(unseen, Math.exp(low + span))) high = low + span
    else low = high - span
  }
  return Math.exp((low + high) / 2)
}

function softmaxLoss({ labels, scores, truth }: UnseenScores, slope: number): number {
  let loss = 0
  for (let from = 0; from < scores.length; from += labels) {
    const row = scores.slice(from, from + labels)
    calibrateScores(row, { slope, offset: 0 }, 'one')
    for (let label = 0; label < labels; label += 1) {
      if (truth[from + label] === 1) loss -= Math.log(Math.max(row[label]!, 1e-12))
    }
  }
  return loss
}
