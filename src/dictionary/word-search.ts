import { createPathFinder, type PathFinder } from '../engine/path-finder.js'

/** The code of the second half of a surrogate pair. */
export const TRAIL_CODE = 2
/**
 * The most codes searched at once. Text is cut at characters no word crosses, nearly always long before; only a longer
 * stretch without such a character is cut at a token boundary.
 */
export const WINDOW_SIZE = 20_479

/** Words of one reading, ready to be searched. */
export interface WordSearch {
  /** The double array, two numbers a slot; see `WeightedWords`. */
  readonly nodes: Int32Array
  /** Weight by number; -Infinity for number 0, no word. */
  readonly weights: Float64Array
  /** Weight of each code standing alone. */
  readonly singles: Float64Array
  /** Word id of each code standing alone, -1 where it is no word. */
  readonly singleIds: Int32Array
  readonly finder: PathFinder
  /** The number of the reading in the finder. */
  readonly reading: number
}

/**
 * Prepares the readings of a lexicon, which share a finder.
 * @returns Each reading, made when it is first asked for.
 */
export function openWordSearches(
  nodes: Int32Array,
  weights: readonly Float64Array[],
  minWeight: number,
  lastCode: number,
): (reading: number) => WordSearch {
  const codeCount = lastCode + 1
  const singles = new Float64Array(codeCount * weights.length)
  const finder = createPathFinder({ nodes, weights, singles }, WINDOW_SIZE)
  const made: WordSearch[] = []
  return (reading) => {
    const own = singles.subarray(reading * codeCount, (reading + 1) * codeCount)
    made[reading] ??= {
      ...{ nodes, weights: weights[reading]!, finder, reading },
      ...{ singles: own, singleIds: readSingles(nodes, weights[reading]!, minWeight, own) },
    }
    return made[reading]
  }
}

/** Fills the weights of the codes standing alone; gives their word ids. */
function readSingles(nodes: Int32Array, weights: Float64Array, minWeight: number, singles: Float64Array): Int32Array {
  singles.fill(minWeight)
  const singleIds = new Int32Array(singles.length).fill(-1)
  for (let code = TRAIL_CODE + 1; code < singles.length; code += 1) {
    const weight = weights[nodes[code * 2]! & 0xffff]!
    if (weight === Number.NEGATIVE_INFINITY) continue
    singles[code] = weight
    singleIds[code] = code
  }
  // The second half of a pair costs nothing, so that a pair weighs what one unknown character does.
  singles[TRAIL_CODE] = 0
  return singleIds
}
