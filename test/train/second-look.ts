import { BestPath } from '../../src/mentions/names/best-path.js'
import { CandidateScorer, COLUMNS } from '../../src/mentions/names/score-candidates.js'
import { EVIDENCE_SIZE, MOST_EVIDENCE, SecondLook } from '../../src/mentions/names/second-look.js'
import type { FirstLookWeights } from './first-look.js'
import { type Adjacency, expect, goldPairs, type Lattice } from './lattice.js'
import { type Desk, isOpaque, type Lesson } from './names-material.js'

/** What the second look sees: the candidates left over, their evidence from the first, and numbers of the article's. */
export interface EvidenceLattice extends Lattice {
  readonly base: Float64Array
  readonly rows: Int32Array
  readonly from: Int32Array
}

export interface SecondLookOptions {
  readonly rate: number
  readonly small: number
  readonly epochs: number
}

export const SECOND_LOOK: SecondLookOptions = { rate: 0.1, small: 0.003, epochs: 30 }

/** Candidates that the first look is surer than this are no names are left out. */
const REFUSED = -1000

/** Takes the first look with these weights and notes what the second one would see. */
export function evidenceOf(desk: Desk, lesson: Lesson, { table, adjacency }: FirstLookWeights): EvidenceLattice {
  desk.open(lesson)
  const { list, signs, vocabulary } = desk
  const scorer = new CandidateScorer(table, 1)
  const second = new SecondLook()
  const refuse = (from: number): void => {
    for (let at = from; at < list.count; at++) {
      if (isOpaque(lesson, list.starts[at]!, list.ends[at]!)) list.scores[at] = REFUSED
    }
  }
  scorer.begin(signs)
  scorer.score(signs, vocabulary, list, 0)
  refuse(0)
  const chosen: number[] = []
  new BestPath().choose(list, signs.length, adjacency, chosen)
  second.begin(signs, list, chosen)
  const repeatsFrom = list.count
  second.proposeRepeats(signs, list)
  scorer.score(signs, vocabulary, list, repeatsFrom)
  refuse(repeatsFrom)
  const kept: number[] = []
  for (let end = 0; end <= signs.length; end++) {
    for (let at = list.lastAt[end]!; at !== -1; at = list.next[at]!) {
      const score = list.scores[at]!
      if (score > SecondLook.hopeless || (at >= repeatsFrom && score > REFUSED / 2)) kept.push(at)
    }
  }
  const starts = Int32Array.from(kept, (at) => list.starts[at]!)
  const ends = Int32Array.from(kept, (at) => list.ends[at]!)
  const types = Uint8Array.from(kept, (at) => list.types[at]!)
  const base = Float64Array.from(kept, (at) => list.scores[at]!)
  const gold = Uint8Array.from(kept, (_, i) => (lesson.gold.has(`${starts[i]},${ends[i]},${types[i]}`) ? 1 : 0))
  const rows: number[] = []
  const from = new Int32Array(kept.length + 1)
  const buffer = new Int32Array(MOST_EVIDENCE)
  kept.forEach((at, i) => {
    const written = second.evidenceRows(signs, starts[i]!, ends[i]!, types[i]!, base[i]!, buffer)
    rows.push(...buffer.subarray(0, written))
    if (at >= repeatsFrom) rows.push(SecondLook.repeatRow(types[i]!))
    from[i + 1] = rows.length
  })
  const { length } = signs
  return { length, count: kept.length, starts, ends, types, gold, base, rows: Int32Array.from(rows), from }
}

/** What the second look learned: weights by number of evidence, and what touching neighbours add. */
export interface SecondLookWeights {
  readonly evidence: Float64Array
  readonly adjacency: Adjacency
}

/** The evidence of each candidate after the second look. */
export function secondScores(
  { count, types, base, rows, from }: EvidenceLattice,
  evidence: Float64Array,
): Float64Array {
  const scores = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    let sum = base[at]! * (1 + evidence[EVIDENCE_SIZE - COLUMNS + types[at]!]!)
    for (let i = from[at]!; i < from[at + 1]!; i++) sum += evidence[rows[i]!]!
    scores[at] = sum
  }
  return scores
}

/** Learns the weights of the second look, by steps of AdaGrad on the likelihood of the gold selection. */
export function trainSecondLook(lattices: readonly EvidenceLattice[], options: SecondLookOptions): SecondLookWeights {
  const evidence = new Float64Array(EVIDENCE_SIZE)
  const adjacency = new Float64Array(9)
  const weights = new Float64Array(EVIDENCE_SIZE + 9)
  const seen = new Float64Array(EVIDENCE_SIZE + 9).fill(0.01)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const lattice of lattices) {
      evidence.set(weights.subarray(0, EVIDENCE_SIZE))
      adjacency.set(weights.subarray(EVIDENCE_SIZE))
      const { shares, pairs } = expect(lattice, secondScores(lattice, evidence), adjacency)
      const gradient = new Map<number, number>()
      const add = (at: number, value: number) => gradient.set(at, (gradient.get(at) ?? 0) + value)
      for (let at = 0; at < lattice.count; at++) {
        const error = shares[at]! - lattice.gold[at]!
        if (error < 1e-4 && error > -1e-4) continue
        for (let i = lattice.from[at]!; i < lattice.from[at + 1]!; i++) add(lattice.rows[i]!, error)
        // The sum of the first look is ten times as large as the ones and zeros beside it.
        add(EVIDENCE_SIZE - COLUMNS + lattice.types[at]!, (error * lattice.base[at]!) / 10)
      }
      for (const [pair, wanted] of goldPairs(lattice).entries()) add(EVIDENCE_SIZE + pair, pairs[pair]! - wanted)
      for (const [at, value] of gradient) {
        const slope = value + options.small * weights[at]!
        seen[at]! += slope * slope
        weights[at]! -= (options.rate * slope) / Math.sqrt(seen[at]!)
      }
    }
  }
  evidence.set(weights.subarray(0, EVIDENCE_SIZE))
  adjacency.set(weights.subarray(EVIDENCE_SIZE))
  return { evidence, adjacency }
}
