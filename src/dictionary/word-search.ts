import { createPathFinder, type PathFinder, type WeightedWords } from '../engine/path-finder.js'

/** The code of the second half of a surrogate pair. */
export const trailCode = 2
/**
 * The most codes searched at once. Text is cut at characters no word crosses, nearly always long before; only a longer
 * stretch without such a character is cut at a token boundary.
 */
export const windowSize = 20_479

/** Words ready to be searched. */
export interface WordSearch extends WeightedWords {
  /** Word id of each code standing alone, -1 where it is no word. */
  readonly singleIds: Int32Array
  readonly finder: PathFinder
}

/** Prepares the words of one reading of a lexicon. */
export function openWordSearch(
  nodes: Int32Array,
  weights: Float64Array,
  minWeight: number,
  lastCode: number,
): WordSearch {
  const singles = new Float64Array(lastCode + 1).fill(minWeight)
  const singleIds = new Int32Array(lastCode + 1).fill(-1)
  for (let code = trailCode + 1; code <= lastCode; code += 1) {
    const weight = weights[nodes[code * 2]! & 0xffff]!
    if (weight === Number.NEGATIVE_INFINITY) continue
    singles[code] = weight
    singleIds[code] = code
  }
  // The second half of a pair costs nothing, so that a pair weighs what one unknown character does.
  singles[trailCode] = 0
  return withFinder({ nodes, weights, singles, singleIds })
}

/** Adds a finder over the same arrays. */
export function withFinder(words: Omit<WordSearch, 'finder'>): WordSearch {
  return { ...words, finder: createPathFinder(words, windowSize) }
}
