import type { HitList } from './hit-list.js'

/** The longest word a step can hold, in codes. */
export const longestStep = 255
/** A step is one number: the word's length in the upper 8 bits, its id in the lower 24. */
export const stepLengthShift = 24
export const stepWordMask = 0xffffff

/**
 * Words with weights, and room for the sums of a search. Two arrays rather than six: the compiled code checks and loads
 * an array's pointer and length again and again, which costs more than the arithmetic.
 */
export interface PathSpace {
  /**
   * A double array (see `DoubleArray`) with two numbers a slot. At `2 * slot`: the label of the edge into the slot in
   * the upper 16 bits, the number of its word's weight in the lower. At `2 * slot + 1`: twice the base of its children.
   */
  readonly nodes: Int32Array
  /** Weights by number (number 0, no word, is -Infinity), then weights of single codes, then best sums by position. */
  readonly values: Float64Array
  /** Where the weight of code 0 standing alone is; a single code has a weight whether it is a word or not. */
  readonly singlesAt: number
  /** Where the best sum from position 0 on is; one more than the positions of a window follow. */
  readonly sumsAt: number
}

/** Words found by other means, as edges: (start, end, key) sorted by start. */
export interface ExtraEdges {
  readonly hits: HitList
  /** Weight of each key. */
  readonly weights: Float64Array
  /** The word id of key 0; the others follow. */
  readonly firstId: number
}

/** The step of a position that breaks the text: a token by itself, no word. */
export const breakStep = 0x1ffffff

/**
 * Finds the best cut of `codes[0 … count)`: the sequence of words with the largest sum of weights. Works from the last
 * code to the first, so that sums are added right to left and, of equal sums, the one with the shorter first word wins.
 * No graph is built: each position walks the trie forward and keeps its best word.
 *
 * The inner loops run between breaks and the starts of extra edges, so that both cost nothing where there are none.
 * Numbers of the layout are written out: a bundler turns constants of a module into variables, loaded on every use.
 * @param codes Has one entry more than `count`. It is overwritten with 0, the code that ends every walk.
 * @param breaks Ascending positions no word crosses and where sums begin anew; their codes must be 0.
 * @param breakCount How many of `breaks` count.
 * @param steps Receives the best word at each position; see {@link stepLengthShift}.
 */
export function findBestPath(
  space: PathSpace,
  codes: Uint16Array,
  count: number,
  breaks: Uint16Array,
  breakCount: number,
  extra: ExtraEdges,
  steps: Int32Array,
): void {
  const { nodes, values, singlesAt, sumsAt } = space
  const { data, length } = extra.hits
  let hit = length - 3
  codes[count] = 0
  values[sumsAt + count] = 0
  let at = count - 1
  for (let index = breakCount - 1; ; index -= 1) {
    const start = index < 0 ? 0 : breaks[index]! + 1
    for (;;) {
      const stop = hit >= 0 && data[hit]! > start ? data[hit]! : start
      for (; at >= stop; at -= 1) {
        const first = codes[at]!
        let best = values[singlesAt + first]! + values[sumsAt + at + 1]!
        let step = first + 0x1000000
        let code = codes[at + 1]!
        let node = nodes[2 * first + 1]! + 2 * code
        let unit = nodes[node]!
        if (unit >>> 16 === code) {
          let end = at + 2
          let lengthBits = 0x2000000
          do {
            const sum = values[unit & 0xffff]! + values[sumsAt + end]!
            if (sum > best) {
              best = sum
              step = (node >> 1) | lengthBits
            }
            code = codes[end]!
            node = nodes[node + 1]! + 2 * code
            unit = nodes[node]!
            end += 1
            lengthBits += 0x1000000
          } while (unit >>> 16 === code && end - at <= 255)
        }
        values[sumsAt + at] = best
        steps[at] = step
      }
      if (hit < 0 || data[hit] !== stop) break
      for (; hit >= 0 && data[hit] === stop; hit -= 3) {
        const end = data[hit + 1]!
        const key = data[hit + 2]!
        const sum = extra.weights[key]! + values[sumsAt + end]!
        if (sum <= values[sumsAt + stop]!) continue
        values[sumsAt + stop] = sum
        steps[stop] = (extra.firstId + key) | ((end - stop) << 24)
      }
    }
    if (index < 0) return
    // A break keeps its sum of 0 for the words that end before it.
    values[sumsAt + at] = 0
    steps[at] = 0x1ffffff
    at -= 1
    while (hit >= 0 && data[hit]! > at) hit -= 3
  }
}
