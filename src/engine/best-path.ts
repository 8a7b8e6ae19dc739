import type { HitList } from './hit-list.js'

/** The longest word a step can hold, in codes. */
export const longestStep = 255
/** A step is one number: the word's length in the upper 8 bits, its id in the lower 24. */
export const stepLengthShift = 24
export const stepWordMask = 0xffffff

/** Words with weights, laid out for the search below. */
export interface WeightedWords {
  /** Double array: label of the edge into a slot in the upper 16 bits, number of its word's weight in the lower. */
  readonly units: Int32Array
  /** Double array: base of a slot's children. */
  readonly bases: Int32Array
  /** Weights by number; entry 0, no word, is -Infinity. */
  readonly weights: Float64Array
  /** Weight of each code standing alone, whether it is a word or not. */
  readonly singles: Float64Array
}

/** Words found by other means, as edges: (start, end, key) sorted by start. */
export interface ExtraEdges {
  readonly hits: HitList
  /** Weight of each key. */
  readonly weights: Float64Array
  /** The word id of key 0; the others follow. */
  readonly firstId: number
}

/**
 * Finds the best cut of `codes[0 … count)`: the sequence of words with the largest sum of weights. Works from the last
 * code to the first, so that sums are added right to left and, of equal sums, the one with the shorter first word wins.
 * No graph is built: each position walks the trie forward and keeps its best word.
 * @param codes Must have one entry more than `count`, which is overwritten with 0, the code that ends every walk.
 * @param scores Best sum from each position on; `count + 1` entries.
 * @param steps Receives the best word at each position; see {@link stepLengthShift}.
 */
export function findBestPath(
  words: WeightedWords,
  codes: Uint16Array,
  count: number,
  extra: ExtraEdges,
  scores: Float64Array,
  steps: Int32Array,
): void {
  const { units, bases, weights, singles } = words
  const { hits, weights: extraWeights, firstId } = extra
  const oneMore = 1 << stepLengthShift
  let hit = hits.length - 3
  let hitStart = hit < 0 ? -1 : hits.data[hit]!
  codes[count] = 0
  scores[count] = 0
  for (let at = count - 1; at >= 0; at -= 1) {
    const first = codes[at]!
    let best = singles[first]! + scores[at + 1]!
    let step = first + oneMore
    let code = codes[at + 1]!
    let slot = bases[first]! + code
    let unit = units[slot]!
    if (unit >>> 16 === code) {
      let end = at + 2
      let lengthBits = 2 * oneMore
      do {
        const sum = weights[unit & 0xffff]! + scores[end]!
        if (sum > best) {
          best = sum
          step = slot | lengthBits
        }
        code = codes[end]!
        slot = bases[slot]! + code
        unit = units[slot]!
        end += 1
        lengthBits += oneMore
      } while (unit >>> 16 === code && end - at <= longestStep)
    }
    while (hitStart === at) {
      const end = hits.data[hit + 1]!
      const key = hits.data[hit + 2]!
      const sum = extraWeights[key]! + scores[end]!
      if (sum > best) {
        best = sum
        step = (firstId + key) | ((end - at) << stepLengthShift)
      }
      hit -= 3
      hitStart = hit < 0 ? -1 : hits.data[hit]!
    }
    scores[at] = best
    steps[at] = step
  }
}
