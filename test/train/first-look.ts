import { leftFeatures, rightFeatures } from '../../src/mentions/names/edge-features.js'
import { MOST_FEATURES, ROW_COUNT, ROW_MASK } from '../../src/mentions/names/feature-rows.js'
import { COLUMNS } from '../../src/mentions/names/score-candidates.js'
import { spanFeatures } from '../../src/mentions/names/span-features.js'
import { type Adjacency, expect, goldPairs, type Lattice } from './lattice.js'
import { type Desk, isOpaque, type Lesson } from './names-material.js'

/** A lattice with the rows of its features; those of position or candidate `i` lie from `from[i]` to `from[i + 1]`. */
export interface FeatureLattice extends Lattice {
  readonly span: Rows
  readonly left: Rows
  readonly right: Rows
}

interface Rows {
  readonly rows: Int32Array
  readonly from: Int32Array
}

export interface FirstLookOptions {
  /** Size of the first steps. */
  readonly rate: number
  /** Pulls weights to zero: `sparse` in steps, `small` in proportion. */
  readonly sparse: number
  readonly small: number
  readonly epochs: number
  /** The weights after so many of the last epochs are averaged; the texts seen last would weigh too much. */
  readonly averaged: number
  readonly seed: number
  /** How much a name missed costs more than one found too many. */
  readonly miss: number
}

export const FIRST_LOOK: FirstLookOptions = {
  rate: 0.2,
  sparse: 0.3,
  small: 1,
  epochs: 8,
  averaged: 4,
  seed: 7,
  miss: 1.5,
}

/** What the first look learned: the table of features, and what touching neighbours add. */
export interface FirstLookWeights {
  readonly table: Float32Array
  readonly adjacency: Adjacency
}

/** Works out the features of a lesson once. */
export function latticeOf(desk: Desk, lesson: Lesson): FeatureLattice {
  desk.open(lesson)
  const { list, signs, vocabulary } = desk
  const { length } = signs
  const kept: number[] = []
  for (let end = 0; end <= length; end++) {
    for (let at = list.lastAt[end]!; at !== -1; at = list.next[at]!) {
      if (!isOpaque(lesson, list.starts[at]!, end)) kept.push(at)
    }
  }
  const starts = Int32Array.from(kept, (at) => list.starts[at]!)
  const ends = Int32Array.from(kept, (at) => list.ends[at]!)
  const types = Uint8Array.from(kept, (at) => list.types[at]!)
  const gold = Uint8Array.from(kept, (_, i) => (lesson.gold.has(`${starts[i]},${ends[i]},${types[i]}`) ? 1 : 0))
  const buffer = new Int32Array(MOST_FEATURES)
  const isStart = new Uint8Array(length + 1)
  const isEnd = new Uint8Array(length + 1)
  for (let i = 0; i < kept.length; i++) {
    isStart[starts[i]!] = 1
    isEnd[ends[i]!] = 1
  }
  const collect = (count: number, write: (at: number) => number): Rows => {
    const rows: number[] = []
    const from = new Int32Array(count + 1)
    for (let at = 0; at < count; at++) {
      const written = write(at)
      for (let i = 0; i < written; i++) rows.push(buffer[i]! & ROW_MASK)
      from[at + 1] = rows.length
    }
    return { rows: Int32Array.from(rows), from }
  }
  return {
    ...{ length, count: kept.length, starts, ends, types, gold },
    span: collect(kept.length, (i) =>
      spanFeatures(signs, vocabulary, starts[i]!, ends[i]!, types[i]!, list.origins[kept[i]!]!, buffer),
    ),
    left: collect(length + 1, (at) => (isStart[at] ? leftFeatures(signs, at, buffer) : 0)),
    right: collect(length + 1, (at) => (isEnd[at] ? rightFeatures(signs, at, buffer) : 0)),
  }
}

/**
 * Learns the weights of the first look: a semi-Markov conditional random field over the lattices, by steps of
 * FTRL-proximal (McMahan 2013), which leaves most weights at zero, averaged over the last epochs (Polyak, Juditsky:
 * Acceleration of Stochastic Approximation by Averaging, 1992). The same lattices give the same weights.
 */
export function trainFirstLook(lattices: readonly FeatureLattice[], options: FirstLookOptions): FirstLookWeights {
  const learner = new Learner(options)
  const order = lattices.map((_, at) => at)
  let seed = options.seed
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      const other = seed % (last + 1)
      ;[order[last], order[other]] = [order[other]!, order[last]!]
    }
    for (const at of order) learner.learn(lattices[at]!)
    if (epoch >= options.epochs - options.averaged) learner.note()
  }
  return learner.average()
}

class Learner {
  readonly #pull = new Float32Array(ROW_COUNT * COLUMNS)
  readonly #seen = new Float32Array(ROW_COUNT * COLUMNS)
  readonly #options: FirstLookOptions
  readonly adjacency = new Float64Array(9)
  readonly #adjacencySeen = new Float64Array(9).fill(1)
  /** Sums of the weights noted for the average, and how often they were. */
  readonly #sums = new Float64Array(ROW_COUNT * COLUMNS)
  readonly #adjacencySums = new Float64Array(9)
  #noted = 0

  constructor(options: FirstLookOptions) {
    this.#options = options
  }

  /** Takes the weights as they are into the average. */
  note(): void {
    this.#noted++
    for (let at = 0; at < this.#sums.length; at++) this.#sums[at]! += this.#weight(at)
    for (let at = 0; at < 9; at++) this.#adjacencySums[at]! += this.adjacency[at]!
  }

  /** What was noted, averaged. */
  average(): FirstLookWeights {
    return {
      table: Float32Array.from(this.#sums, (sum) => sum / this.#noted),
      adjacency: Float64Array.from(this.#adjacencySums, (sum) => sum / this.#noted),
    }
  }

  learn(lattice: FeatureLattice): void {
    const { count, starts, ends, types, gold, span, left, right } = lattice
    const scores = this.#score(lattice)
    for (let at = 0; at < count; at++) if (gold[at]) scores[at]! -= this.#options.miss
    const { shares, pairs } = expect(lattice, scores, this.adjacency)
    const wanted = goldPairs(lattice)
    for (let at = 0; at < 9; at++) {
      const slope = pairs[at]! - wanted[at]! + 0.001 * this.adjacency[at]!
      this.#adjacencySeen[at]! += slope * slope
      this.adjacency[at]! -= (0.3 * slope) / Math.sqrt(this.#adjacencySeen[at]!)
    }
    const leftErrors = new Map<number, number>()
    const rightErrors = new Map<number, number>()
    for (let at = 0; at < count; at++) {
      const error = shares[at]! - gold[at]!
      if (isSmall(error)) continue
      const type = types[at]!
      this.#spread(span, at, type, error)
      addTo(leftErrors, starts[at]! * COLUMNS + type, error)
      addTo(rightErrors, ends[at]! * COLUMNS + type, error)
    }
    for (const [key, error] of leftErrors) this.#spread(left, Math.trunc(key / COLUMNS), key % COLUMNS, error)
    for (const [key, error] of rightErrors) this.#spread(right, Math.trunc(key / COLUMNS), key % COLUMNS, error)
  }

  #score({ length, count, starts, ends, types, span, left, right }: FeatureLattice): Float64Array {
    const leftSums = new Float64Array((length + 1) * COLUMNS)
    const rightSums = new Float64Array((length + 1) * COLUMNS)
    for (let at = 0; at <= length; at++) {
      for (let type = 0; type < 3; type++) {
        leftSums[at * COLUMNS + type] = this.#sum(left, at, type)
        rightSums[at * COLUMNS + type] = this.#sum(right, at, type)
      }
    }
    const scores = new Float64Array(count)
    for (let at = 0; at < count; at++) {
      const type = types[at]!
      const edges = leftSums[starts[at]! * COLUMNS + type]! + rightSums[ends[at]! * COLUMNS + type]!
      scores[at] = edges + this.#sum(span, at, type)
    }
    return scores
  }

  #sum({ rows, from }: Rows, at: number, type: number): number {
    let sum = 0
    for (let i = from[at]!; i < from[at + 1]!; i++) sum += this.#weight(rows[i]! * COLUMNS + type)
    return sum
  }

  #weight(at: number): number {
    const pull = this.#pull[at]!
    const { rate, sparse, small } = this.#options
    if (pull <= sparse && pull >= -sparse) return 0
    return (Math.sign(pull) * sparse - pull) / ((1 + Math.sqrt(this.#seen[at]!)) / rate + small)
  }

  #spread({ rows, from }: Rows, at: number, type: number, error: number): void {
    if (isSmall(error)) return
    for (let i = from[at]!; i < from[at + 1]!; i++) this.#step(rows[i]! * COLUMNS + type, error)
  }

  #step(at: number, gradient: number): void {
    const seen = this.#seen[at]!
    const grown = seen + gradient * gradient
    this.#pull[at]! += gradient - ((Math.sqrt(grown) - Math.sqrt(seen)) / this.#options.rate) * this.#weight(at)
    this.#seen[at] = grown
  }
}

function isSmall(error: number): boolean {
  return error < 1e-4 && error > -1e-4
}

function addTo(sums: Map<number, number>, key: number, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}
