import { createRandom, shuffle } from './random.js'
import type { TrainingSet } from './training-set.js'

/** One question to learn: which rows are of a label. */
export interface SvmProblem {
  readonly set: TrainingSet
  /** Rows to learn from. */
  readonly rows: Int32Array
  /** 1 or -1 for each row of the set. */
  readonly sides: Int8Array
  /** What an error on each row of the set costs; 0 leaves the row out. */
  readonly costs: Float64Array
  readonly seed: number
}

const MOST_PASSES = 60
/** Passes end when no row's gradient is larger. */
const TOLERANCE = 0.1

/**
 * The weights of a linear support vector machine with squared hinge loss, found by dual coordinate descent (Hsieh,
 * Chang, Lin, Keerthi, Sundararajan: A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008,
 * algorithm 1). The last weight is the bias. Deterministic for a seed.
 */
export function solveSvm({ set, rows, sides, costs, seed }: SvmProblem): Float64Array {
  const { starts, columns, values } = set
  const weights = new Float64Array(set.width)
  const alphas = new Float64Array(set.size)
  const diagonal = new Float64Array(set.size)
  const order = rows.filter((row) => costs[row]! > 0)
  for (const row of order) {
    let squares = 1 / (2 * costs[row]!)
    for (let i = starts[row]!; i < starts[row + 1]!; i += 1) squares += values[i]! * values[i]!
    diagonal[row] = squares
  }
  const random = createRandom(seed)
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    shuffle(order, random)
    let worst = 0
    for (const row of order) {
      const start = starts[row]!
      const end = starts[row + 1]!
      const side = sides[row]!
      const alpha = alphas[row]!
      let score = 0
      for (let i = start; i < end; i += 1) score += weights[columns[i]!]! * values[i]!
      const gradient = side * score - 1 + alpha / (2 * costs[row]!)
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient
      if (projected === 0) continue
      worst = Math.max(worst, Math.abs(projected))
      const next = Math.max(alpha - gradient / diagonal[row]!, 0)
      alphas[row] = next
      const change = (next - alpha) * side
      for (let i = start; i < end; i += 1) weights[columns[i]!]! += change * values[i]!
    }
    if (worst < TOLERANCE) break
  }
  return weights
}

/** Score of a row under some weights. */
export function scoreRow({ starts, columns, values }: TrainingSet, row: number, weights: Float64Array): number {
  let score = 0
  for (let i = starts[row]!; i < starts[row + 1]!; i += 1) score += weights[columns[i]!]! * values[i]!
  return score
}
