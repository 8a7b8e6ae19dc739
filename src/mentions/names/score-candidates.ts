import type { ArticleSigns } from './article-signs.js'
import type { CandidateList } from './candidate-list.js'
import { leftRows, MOST_ROWS, ROW_MASK, rightRows, spanRows } from './name-features.js'
import type { NameVocabulary } from './name-vocabulary.js'

/** Columns of the model's table: one for each type of name, and one to spare. */
export const COLUMNS = 4

/**
 * Gives every candidate its evidence: the sum of the weights of its left edge, its right edge and itself. What an edge
 * says is worked out once for all types and candidates that share it.
 */
export class CandidateScorer {
  readonly #weights: Int8Array | Float32Array
  readonly #rows = new Int32Array(MOST_ROWS)
  #left = new Float64Array(0)
  #right = new Float64Array(0)
  #known = new Int8Array(0)

  constructor(weights: Int8Array | Float32Array) {
    this.#weights = weights
  }

  /** Forgets the edges of the article before. */
  begin(signs: ArticleSigns): void {
    const need = signs.length + 1
    if (this.#known.length < need) {
      this.#left = new Float64Array(need * 2 * COLUMNS)
      this.#right = new Float64Array(need * 2 * COLUMNS)
      this.#known = new Int8Array(need * 2)
    }
    this.#known.fill(0, 0, need)
  }

  /** Scores the candidates from number `from` on. */
  score(signs: ArticleSigns, vocabulary: NameVocabulary, list: CandidateList, from: number): void {
    const { starts, ends, types, origins, scores, count } = list
    const weights = this.#weights
    const rows = this.#rows
    for (let at = from; at < count; at++) {
      const start = starts[at]!
      const end = ends[at]!
      const type = types[at]!
      if ((this.#known[start]! & 1) === 0) this.#readLeft(signs, start)
      if ((this.#known[end]! & 2) === 0) this.#readRight(signs, end)
      let sum = this.#left[start * COLUMNS + type]! + this.#right[end * COLUMNS + type]!
      const written = spanRows(signs, vocabulary, start, end, type, origins[at]!, rows)
      for (let i = 0; i < written; i++) sum += weights[(rows[i]! & ROW_MASK) * COLUMNS + type]!
      scores[at] = sum
    }
  }

  #readLeft(signs: ArticleSigns, start: number): void {
    this.#known[start]! |= 1
    sumEdge(this.#weights, this.#rows, leftRows(signs, start, this.#rows), this.#left, start * COLUMNS)
  }

  #readRight(signs: ArticleSigns, end: number): void {
    this.#known[end]! |= 2
    sumEdge(this.#weights, this.#rows, rightRows(signs, end, this.#rows), this.#right, end * COLUMNS)
  }
}

function sumEdge(
  weights: Int8Array | Float32Array,
  rows: Int32Array,
  written: number,
  into: Float64Array,
  at: number,
): void {
  let person = 0
  let place = 0
  let org = 0
  for (let i = 0; i < written; i++) {
    const row = (rows[i]! & ROW_MASK) * COLUMNS
    person += weights[row]!
    place += weights[row + 1]!
    org += weights[row + 2]!
  }
  into[at] = person
  into[at + 1] = place
  into[at + 2] = org
}
