import { presenceOf } from '../interplay.js'
import { fitLogistic, fitSlope, type UnseenScores } from './fit-calibration.js'

/*
 * The loss that the interplay of labels is learned by, without its penalty: that of a softmax for the primary label and,
 * for a share, that of a logistic curve for each label.
 */

/** How much finding every label of a text counts beside finding its primary one. */
const FURTHER_SHARE = 0.1

/** A text as it is learned from. */
export interface ScoredText {
  readonly scores: Float64Array
  readonly truth: Uint8Array
  readonly primary: number
  /** The labels that are present, and how far. */
  readonly present: readonly number[]
  readonly presence: readonly number[]
}

/** The slope of the softmax that tells the primary label, and the logistic curve that tells every label. */
export interface Curves {
  readonly first: number
  readonly each: { readonly slope: number; readonly offset: number }
}

/** The scores and labels of a text, a row of `unseen`. */
export function readScoredText({ labels, scores, truth }: UnseenScores, primary: number, row: number): ScoredText {
  const own = scores.subarray(row * labels, (row + 1) * labels)
  const present = Array.from(own.keys()).filter((label) => presenceOf(own[label]!) > 0)
  return {
    scores: own,
    truth: truth.subarray(row * labels, (row + 1) * labels),
    primary,
    present,
    presence: present.map((label) => presenceOf(own[label]!)),
  }
}

/** Both curves as they fit the scores alone. */
export function fitCurves(
  { labels, scores, truth }: UnseenScores,
  primary: readonly number[],
  rows: readonly number[],
): Curves {
  const learned = gather(rows, labels, scores, truth)
  const labelled = rows.filter((row) => primary[row]! >= 0)
  const first = gather(labelled, labels, scores, truth)
  first.truth.fill(0)
  labelled.forEach((row, i) => {
    first.truth[i * labels + primary[row]!] = 1
  })
  return { first: fitSlope(first), each: fitLogistic(learned) }
}

function gather(rows: readonly number[], labels: number, scores: Float64Array, truth: Uint8Array): UnseenScores {
  const gathered = {
    labels,
    scores: new Float64Array(rows.length * labels),
    truth: new Uint8Array(rows.length * labels),
  }
  rows.forEach((row, i) => {
    gathered.scores.set(scores.subarray(row * labels, (row + 1) * labels), i * labels)
    gathered.truth.set(truth.subarray(row * labels, (row + 1) * labels), i * labels)
  })
  return gathered
}

/** Adds a text's share of the gradient at some weights. */
export type AddGradient = (text: ScoredText, weights: Float64Array, to: Float64Array) => void

/** Makes the function that adds shares of the gradient; its room for scores is used again for every text. */
export function createGradient(labels: number, { first, each }: Curves): AddGradient {
  const moved = new Float64Array(labels)
  const shares = new Float64Array(labels)
  return ({ scores, truth, primary, present, presence }, weights, to) => {
    let best = Number.NEGATIVE_INFINITY
    for (let label = 0; label < labels; label += 1) {
      let score = scores[label]!
      for (let i = 0; i < present.length; i += 1) score += weights[label * labels + present[i]!]! * presence[i]!
      moved[label] = score
      if (score > best) best = score
    }
    let sum = 0
    for (let label = 0; label < labels; label += 1) {
      shares[label] = Math.exp(first * (moved[label]! - best))
      sum += shares[label]!
    }
    for (let label = 0; label < labels; label += 1) {
      const likely = 1 / (1 + Math.exp(-(each.slope * moved[label]! + each.offset)))
      let pull = FURTHER_SHARE * each.slope * (likely - truth[label]!)
      if (primary >= 0) pull += first * (shares[label]! / sum - (label === primary ? 1 : 0))
      for (let i = 0; i < present.length; i += 1) to[label * labels + present[i]!]! += pull * presence[i]!
    }
  }
}

/**
 * The loss bends nowhere more than this: its curves at their steepest, times the largest row sum of how often labels are
 * present together, which is above what any direction holds (Gershgorin).
 */
export function steepestOf({ first, each }: Curves, texts: readonly ScoredText[], labels: number): number {
  const sums = new Float64Array(labels)
  for (const { present, presence } of texts) {
    const all = presence.reduce((sum, value) => sum + value, 0)
    for (let i = 0; i < present.length; i += 1) sums[present[i]!]! += presence[i]! * all
  }
  const together = sums.reduce((most, sum) => Math.max(most, sum), 0)
  return (first ** 2 / 2 + (FURTHER_SHARE * each.slope ** 2) / 4) * together
}
