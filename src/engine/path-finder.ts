import type { HitList } from './hit-list.js'

/** The longest word a step can hold, in codes. */
export const LONGEST_STEP = 127
/** A step is one number: the word's length in the upper 8 bits, its id in the lower 24. */
export const STEP_LENGTH_SHIFT = 24
export const STEP_WORD_MASK = 0xffffff
/** A code no word has, at which the text breaks and sums begin anew. Code 0 is a character unknown to all words. */
export const BREAK_CODE = 1

/** Words with weights, laid out for the search. */
export interface WeightedWords {
  /**
   * A double array (see `DoubleArray`) with two numbers a slot. At `2 * slot`: the label of the edge into the slot in
   * the upper 16 bits, the number of its word's weight in the lower. At `2 * slot + 1`: twice the base of its children.
   */
  readonly nodes: Int32Array
  /** For each reading of the words, the weights by number; number 0, no word, is -Infinity. */
  readonly weights: readonly Float64Array[]
  /** The weight of each code standing alone, whether it is a word or not; one reading after another. */
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

/** Searches one set of words again and again. Not reentrant: `codes` and `steps` are its only room. */
export interface PathFinder {
  /** Where the codes to cut are written; one entry more than the longest window. */
  readonly codes: Uint16Array
  /** The best word at each position after a search; see {@link STEP_LENGTH_SHIFT}. */
  readonly steps: Int32Array
  /**
   * Finds the best cut of `codes[0 … count)`: the sequence of words with the largest sum of weights. Of equal sums the
   * one with the shorter first word wins.
   * @param reading Which of the weights count.
   * @returns The sum.
   */
  find(count: number, extra: ExtraEdges, reading: number): number
}

/**
 * Makes a path finder. It works from the last code to the first, so that sums are added right to left, which matters
 * to the last bit. No graph is built: each position walks the trie forward and keeps its best word. The inner loop runs
 * between the starts of extra edges, so that these cost nothing where there are none.
 *
 * Written for the compiler, which gains a third of the time by it: arrays are bound once in a closure and copied to
 * locals before the loop, so that their places in memory become constants of the compiled code as long as one finder
 * is in use (segmenters of one lexicon share theirs, whatever they read in it); numbers of the layout are written out,
 * since a bundler turns constants of a module into variables.
 */
export function createPathFinder(words: WeightedWords, windowSize: number): PathFinder {
  const boundNodes = words.nodes
  const boundWeights = concatenate(words.weights)
  const boundSingles = words.singles
  const weightCount = words.weights[0]!.length
  const singleCount = words.singles.length / words.weights.length
  const boundCodes = new Uint16Array(windowSize + 1)
  const boundSums = new Float64Array(windowSize + 1)
  const boundSteps = new Int32Array(windowSize + 1)

  function find(count: number, extra: ExtraEdges, reading: number): number {
    const nodes = boundNodes
    const weights = boundWeights
    const singles = boundSingles
    const codes = boundCodes
    const sums = boundSums
    const steps = boundSteps
    const weightsFrom = (reading * weightCount) | 0
    const singlesFrom = (reading * singleCount) | 0
    const { data, length } = extra.hits
    let hit = length - 3
    let at = count - 1
    codes[count] = 0
    sums[count] = 0
    for (;;) {
      const stop = hit < 0 ? 0 : data[hit]!
      // What the step before has just written stays at hand instead of being read back.
      let nextSum = sums[at + 1]!
      let nextCode = codes[at + 1]!
      for (; at >= stop; at -= 1) {
        const first = codes[at]!
        if (first === 1) {
          sums[at] = 0
          steps[at] = 0x1ffffff
          nextSum = 0
          nextCode = 1
          continue
        }
        let best = singles[singlesFrom + first]! + nextSum
        let step = first + 0x1000000
        let code = nextCode
        let node = (nodes[2 * first + 1]! + 2 * code) | 0
        let unit = nodes[node]!
        if (unit >>> 16 === code) {
          let end = at + 2
          let lengthBits = 0x2000000
          do {
            const sum = weights[weightsFrom + (unit & 0xffff)]! + sums[end]!
            if (sum > best) {
              best = sum
              step = (node >> 1) | lengthBits
            }
            code = codes[end]!
            node = (nodes[node + 1]! + 2 * code) | 0
            unit = nodes[node]!
            end += 1
            lengthBits += 0x1000000
          } while (unit >>> 16 === code && end - at <= 127)
        }
        sums[at] = best
        steps[at] = step
        nextSum = best
        nextCode = first
      }
      if (hit < 0) return sums[0]!
      for (; hit >= 0 && data[hit] === stop; hit -= 3) {
        const end = data[hit + 1]!
        const key = data[hit + 2]!
        const sum = extra.weights[key]! + sums[end]!
        if (sum <= sums[stop]!) continue
        sums[stop] = sum
        steps[stop] = (extra.firstId + key) | ((end - stop) << 24)
      }
    }
  }

  return Object.freeze({ codes: boundCodes, steps: boundSteps, find })
}

function concatenate(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
