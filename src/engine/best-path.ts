import type { HitList } from './hit-list.js'

/** The longest word a step can hold, in codes. */
export const longestStep = 255
/** A step is one number: the word's length in the upper 8 bits, its id in the lower 24. */
export const stepLengthShift = 24
export const stepWordMask = 0xffffff

/** A code no word has, at which the text breaks and sums begin anew. Code 0 is a character unknown to all words. */
export const breakCode = 1

/** The most codes one search takes. */
export const largestWindow = 0x4fff
/** Where in the values of a {@link PathSpace} the weight of code 0 standing alone is; the other codes follow. */
export const singlesAt = 0x5000
/** Where in the values of a {@link PathSpace} the weight numbered 0 is; the others follow. */
export const weightsAt = 0x15000

/**
 * Words with weights, and room for the sums of a search. Two arrays at fixed places rather than six: the compiled code
 * loads an array's pointer and length again and again, which costs more than the arithmetic.
 */
export interface PathSpace {
  /**
   * A double array (see `DoubleArray`) with two numbers a slot. At `2 * slot`: the label of the edge into the slot in
   * the upper 16 bits, the number of its word's weight in the lower. At `2 * slot + 1`: twice the base of its children.
   */
  readonly nodes: Int32Array
  /**
   * Best sums by position; from {@link singlesAt} the weight of each code standing alone, whether it is a word or not;
   * from {@link weightsAt} the weights by number, of which number 0, no word, is -Infinity.
   */
  readonly values: Float64Array
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
 *
 * The inner loop runs between the starts of extra edges, so that these cost nothing where there are none. Numbers of
 * the layout are written out: a bundler turns constants of a module into variables, loaded on every use.
 * @param codes Has one entry more than `count`. It is overwritten with 0, the code that ends every walk.
 * @param steps Receives the best word at each position; see {@link stepLengthShift}. At a break it is 0x1ffffff: one
 * code, no word.
 */
export function findBestPath(
  space: PathSpace,
  codes: Uint16Array,
  count: number,
  extra: ExtraEdges,
  steps: Int32Array,
): void {
  const { nodes, values } = space
  const { data, length } = extra.hits
  let hit = length - 3
  let at = count - 1
  codes[count] = 0
  values[count] = 0
  for (;;) {
    const stop = hit < 0 ? 0 : data[hit]!
    for (; at >= stop; at -= 1) {
      const first = codes[at]!
      if (first === 1) {
        values[at] = 0
        steps[at] = 0x1ffffff
        continue
      }
      let best = values[0x5000 + first]! + values[at + 1]!
      let step = first + 0x1000000
      let code = codes[at + 1]!
      let node = (nodes[2 * first + 1]! + 2 * code) | 0
      let unit = nodes[node]!
      if (unit >>> 16 === code) {
        let end = at + 2
        let lengthBits = 0x2000000
        do {
          const sum = values[0x15000 + (unit & 0xffff)]! + values[end]!
          if (sum > best) {
            best = sum
            step = (node >> 1) | lengthBits
          }
          code = codes[end]!
          node = (nodes[node + 1]! + 2 * code) | 0
          unit = nodes[node]!
          end += 1
          lengthBits += 0x1000000
        } while (unit >>> 16 === code && end - at <= 255)
      }
      values[at] = best
      steps[at] = step
    }
    if (hit < 0) return
    for (; hit >= 0 && data[hit] === stop; hit -= 3) {
      const end = data[hit + 1]!
      const key = data[hit + 2]!
      const sum = extra.weights[key]! + values[end]!
      if (sum <= values[stop]!) continue
      values[stop] = sum
      steps[stop] = (extra.firstId + key) | ((end - stop) << 24)
    }
  }
}
