/** Candidates of one article, sorted by end; what the two models are trained over. */
export interface Lattice {
  /** UTF-16 code units of the text. */
  readonly length: number
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly types: Uint8Array
  /** 1 for the candidates that are gold. */
  readonly gold: Uint8Array
}

/** log(exp(a) + exp(b)), which never overflows. */
function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b
  if (b === -Infinity) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** How likely neighbours are that touch: what is added when a name of type `a` is followed at once by one of type `b`, at `a * 3 + b`. */
export type Adjacency = Float64Array

/** What a lattice expects under its scores. */
export interface Expectation {
  /** How probable each candidate is: the share of the selections without overlaps that hold it. */
  readonly shares: Float64Array
  /** How many neighbours that touch are expected, by types. */
  readonly pairs: Float64Array
}

/**
 * Forward and backward over positions, as for a semi-Markov conditional random field (Sarawagi and Cohen 2004); all
 * sums are logarithms.
 */
export function expect(lattice: Lattice, scores: Float64Array, adjacency: Adjacency): Expectation {
  const { length, count, starts, ends, types } = lattice
  const none = new Float64Array(length + 1).fill(-Infinity)
  const ended = new Float64Array((length + 1) * 3).fill(-Infinity)
  const entered = new Float64Array(count)
  none[0] = 0
  let at = 0
  for (let end = 1; end <= length; end++) {
    none[end] = sumAt(none, ended, end - 1)
    for (; at < count && ends[at] === end; at++) {
      const start = starts[at]!
      const type = types[at]!
      let sum = none[start]!
      for (let before = 0; before < 3; before++) {
        const touching = ended[start * 3 + before]!
        if (touching !== -Infinity) sum = logAdd(sum, touching + adjacency[before * 3 + type]!)
      }
      entered[at] = sum
      ended[end * 3 + type] = logAdd(ended[end * 3 + type]!, sum + scores[at]!)
    }
  }
  const total = sumAt(none, ended, length)
  const byStart = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => starts[b]! - starts[a]!)
  const afterNone = new Float64Array(length + 1)
  const afterEnd = new Float64Array((length + 1) * 3)
  const pairs = new Float64Array(9)
  const begun = new Float64Array(3)
  let next = 0
  for (let start = length - 1; start >= 0; start--) {
    begun.fill(-Infinity)
    for (; next < count && starts[byStart[next]!] === start; next++) {
      const one = byStart[next]!
      const type = types[one]!
      begun[type] = logAdd(begun[type]!, scores[one]! + afterEnd[ends[one]! * 3 + type]!)
    }
    const passed = afterNone[start + 1]!
    afterNone[start] = logAdd(passed, logAdd(begun[0]!, logAdd(begun[1]!, begun[2]!)))
    for (let before = 0; before < 3; before++) {
      let sum = passed
      for (let type = 0; type < 3; type++) {
        const pair = adjacency[before * 3 + type]! + begun[type]!
        sum = logAdd(sum, pair)
        const share = ended[start * 3 + before]! + pair - total
        if (share > -30) pairs[before * 3 + type]! += Math.exp(share)
      }
      afterEnd[start * 3 + before] = sum
    }
  }
  const shares = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    shares[i] = Math.exp(entered[i]! + scores[i]! + afterEnd[ends[i]! * 3 + types[i]!]! - total)
  }
  return { shares, pairs }
}

function sumAt(none: Float64Array, ended: Float64Array, at: number): number {
  return logAdd(none[at]!, logAdd(ended[at * 3]!, logAdd(ended[at * 3 + 1]!, ended[at * 3 + 2]!)))
}

/** How many gold neighbours touch, by types. */
export function goldPairs({ count, starts, ends, types, gold }: Lattice): Float64Array {
  const typeAt = new Map<number, number>()
  for (let at = 0; at < count; at++) if (gold[at]) typeAt.set(ends[at]!, types[at]!)
  const pairs = new Float64Array(9)
  for (let at = 0; at < count; at++) {
    const before = gold[at] ? typeAt.get(starts[at]!) : undefined
    if (before !== undefined) pairs[before * 3 + types[at]!]!++
  }
  return pairs
}
