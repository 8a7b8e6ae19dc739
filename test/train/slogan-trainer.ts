import { SLOGAN_LABELS } from '../../src/mentions/slogans/slogan-model.js'
import type { SloganExample } from './slogan-material.js'

const LABELS = SLOGAN_LABELS.length

export interface SloganTrainingOptions {
  readonly epochs: number
  /** Step size of AdaGrad. */
  readonly rate: number
  /** Strength of the pull towards zero. */
  readonly l2: number
  /** Signs seen in fewer examples carry no weight. */
  readonly least: number
  /** Nor do those that fewer writers' examples have. */
  readonly groups: number
}

export const DEFAULT_TRAINING: SloganTrainingOptions = { epochs: 20, rate: 0.1, l2: 5e-3, least: 2, groups: 5 }

/** Weights by sign, one for each label. */
export type SloganWeights = ReadonlyMap<string, Float64Array>

/**
 * Multinomial logistic regression by stochastic gradient with per-weight steps (AdaGrad, Duchi et al. 2011), in the
 * fixed order of a seeded shuffle: the same examples give the same weights.
 */
export function trainSlogans(examples: readonly SloganExample[], options = DEFAULT_TRAINING): SloganWeights {
  const { epochs, rate, l2 } = options
  const weights = new Map<string, Float64Array>()
  const squares = new Map<string, Float64Array>()
  for (const sign of signsWorthLearning(examples, options)) {
    weights.set(sign, new Float64Array(LABELS))
    squares.set(sign, new Float64Array(LABELS).fill(1e-2))
  }
  const order = examples.map((_, index) => index)
  let state = 7
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const j = state % (i + 1)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const index of order) {
      const { signs, label } = examples[index]!
      const known = signs.filter((sign) => weights.has(sign))
      const chances = chancesOf(known, weights)
      for (const sign of known) {
        const row = weights.get(sign)!
        const square = squares.get(sign)!
        for (let l = 0; l < LABELS; l++) {
          const gradient = chances[l]! - (l === label ? 1 : 0) + l2 * row[l]!
          square[l]! += gradient * gradient
          row[l]! -= (rate * gradient) / Math.sqrt(square[l]!)
        }
      }
    }
  }
  return weights
}

function signsWorthLearning(examples: readonly SloganExample[], { least, groups }: SloganTrainingOptions): string[] {
  const seen = new Map<string, { examples: number; readonly groups: Set<string> }>()
  for (const { signs, group } of examples) {
    for (const sign of new Set(signs)) {
      const counts = seen.get(sign) ?? { examples: 0, groups: new Set() }
      counts.examples++
      counts.groups.add(group)
      seen.set(sign, counts)
    }
  }
  return [...seen.keys()].filter((sign) => {
    const counts = seen.get(sign)!
    return counts.examples >= least && counts.groups.size >= groups
  })
}

/** Probabilities of the labels. */
export function chancesOf(signs: readonly string[], weights: SloganWeights): Float64Array {
  const scores = new Float64Array(LABELS)
  for (const sign of signs) {
    const row = weights.get(sign)
    if (row !== undefined) for (let l = 0; l < LABELS; l++) scores[l]! += row[l]!
  }
  const highest = Math.max(...scores)
  let sum = 0
  for (let l = 0; l < LABELS; l++) sum += scores[l] = Math.exp(scores[l]! - highest)
  return scores.map((score) => score / sum)
}
