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

/**
 * How probable each candidate is, given the scores: the share of the selections without overlaps that hold it. Forward
 * and backward over positions, as for a semi-Markov conditional random field (Sarawagi and Cohen 2004).
 */
export function marginals({ length, count, starts, ends }: Lattice, scores: Float64Array): Float64Array {
  const forward = new Float64Array(length + 1).fill(-Infinity)
  const backward = new Float64Array(length + 1).fill(-Infinity)
  forward[0] = 0
  let at = 0
  for (let end = 1; end <= length; end++) {
    let sum = forward[end - 1]!
    for (; at < count && ends[at] === end; at++) sum = logAdd(sum, forward[starts[at]!]! + scores[at]!)
    forward[end] = sum
  }
  backward[length] = 0
  at = count - 1
  for (let end = length; end >= 1; end--) {
    backward[end - 1] = logAdd(backward[end - 1]!, backward[end]!)
    for (; at >= 0 && ends[at] === end; at--) {
      const start = starts[at]!
      backward[start] = logAdd(backward[start]!, backward[end]! + scores[at]!)
    }
  }
  const total = forward[length]!
  const shares = new Float64Array(count)
  for (let i = 0; i < count; i++) shares[i] = Math.exp(forward[starts[i]!]! + scores[i]! + backward[ends[i]!]! - total)
  return shares
}

/** The numbers of the candidates that do not overlap and have the highest sum. */
export function bestSelection({ length, count, starts, ends }: Lattice, scores: Float64Array): number[] {
  const best = new Float64Array(length + 1)
  const taken = new Int32Array(length + 1).fill(-1)
  let at = 0
  for (let end = 1; end <= length; end++) {
    best[end] = best[end - 1]!
    for (; at < count && ends[at] === end; at++) {
      const sum = best[starts[at]!]! + scores[at]!
      if (sum <= best[end]!) continue
      best[end] = sum
      taken[end] = at
    }
  }
  const chosen: number[] = []
  for (let end = length; end > 0; ) {
    const candidate = taken[end]!
    if (candidate === -1) end--
    else {
      chosen.push(candidate)
      end = starts[candidate]!
    }
  }
  return chosen.reverse()
}
