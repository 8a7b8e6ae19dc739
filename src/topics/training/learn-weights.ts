import { scoreRow, solveSvm } from './solve-svm.js'
import type { TrainingSet } from './training-set.js'

/** The labels of each row as numbers, the primary one first. */
export type LabelNumbers = readonly (readonly number[])[]

/** How the weights of every label are learned. */
export interface Learning {
  readonly set: TrainingSet
  readonly labels: LabelNumbers
  readonly labelCount: number
  /** What an error costs; higher fits the examples more closely. */
  readonly cost: number
  /** What missing a further label costs beside missing the primary one, 0 to 1. */
  readonly furtherShare: number
  /** How much of a label's rarity is made up for, 0 to 1. */
  readonly balance: number
  readonly seed: number
}

/** The weights of each label against all others, learned from some rows of the set. */
export function learnWeights(learning: Learning, rows: Int32Array, tick: () => void): Float64Array[] {
  const { set, labels, labelCount, cost, furtherShare, balance, seed } = learning
  return Array.from({ length: labelCount }, (_, label) => {
    const sides = new Int8Array(set.size).fill(-1)
    const costs = new Float64Array(set.size)
    let members = 0
    for (const row of rows) if (labels[row]!.includes(label)) members += 1
    const rarity = members === 0 ? 1 : ((rows.length - members) / members) ** balance || 1
    for (const row of rows) {
      const place = labels[row]!.indexOf(label)
      if (place >= 0) sides[row] = 1
      costs[row] = cost * (place < 0 ? 1 : place === 0 ? rarity : rarity * furtherShare)
    }
    const weights = solveSvm({ set, rows, sides, costs, seed })
    tick()
    return weights
  })
}

/**
 * Scores of every row by weights learned without the row's fold; `labelCount` scores for each row.
 * @param folds The fold of each example; rows behind them are always learned from and never scored.
 */
export function crossValidate(
  learning: Learning,
  folds: Int32Array,
  foldCount: number,
  tick: () => void,
): Float64Array {
  const { set, labelCount } = learning
  const scores = new Float64Array(folds.length * labelCount)
  const all = Int32Array.from({ length: set.size }, (_, row) => row)
  for (let fold = 0; fold < foldCount; fold += 1) {
    const weights = learnWeights(
      learning,
      all.filter((row) => folds[row] !== fold),
      tick,
    )
    for (const row of all) {
      if (folds[row] !== fold) continue
      for (let label = 0; label < labelCount; label += 1) {
        scores[row * labelCount + label] = scoreRow(set, row, weights[label]!)
      }
    }
  }
  return scores
}
