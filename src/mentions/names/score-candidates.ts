import type { ArticleSigns } from './article-signs.js'
import type { CandidateList } from './candidate-list.js'
import { leftFeatures, rightFeatures } from './edge-features.js'
import { MOST_FEATURES, ROW_MASK } from './feature-rows.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { spanFeatures } from './span-features.js'

/** Columns of the model's table: one for each type of name, and one to spare. */
export const COLUMNS = 4

/** No name was ever found whose left edge, or whose edges together, spoke so much against it; its evidence is not worth working out. */
const HOPELESS_LEFT = -3
const HOPELESS_EDGES = -3
/** Evidence of what is not weighed further, in natural units. */
export const HOPELESS = -9

/**
 * Gives every candidate its evidence: the sum of the weights of its left edge, its right edge and itself. What an edge
 * says is worked out once for all types and candidates that share it.
 */
export class CandidateScorer {
  readonly #weights: Int8Array | Float32Array
  readonly #scale: number
  readonly #features = new Int32Array(MOST_FEATURES)
  #left = new Float64Array(0)
  #right = new Float64Array(0)
  #known = new Int8Array(0)

  /** @param scale What a step of the weights is in natural units. */
  constructor(weights: Int8Array | Float32Array, scale: number) {
    this.#weights = weights
    this.#scale = scale
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

  /** Scores the candidates from number `from` on, in natural units (log odds). */
  score(signs: ArticleSigns, vocabulary: NameVocabulary, list: CandidateList, from: number): void {
    const { starts, ends, types, origins, scores, count } = list
    const weights = this.#weights
    const scale = this.#scale
    const features = this.#features
    const known = this.#known
    for (let at = from; at < count; at++) {
      const start = starts[at]!
      const end = ends[at]!
      const type = types[at]!
      if ((known[start]! & 1) === 0) this.#readLeft(signs, start)
      const left = this.#left[start * COLUMNS + type]!
      // A whole name that everybody knows may be one wherever it stands.
      const isKnown = list.isKnownPerson(at)
      if (!isKnown && left * scale < HOPELESS_LEFT) {
        scores[at] = HOPELESS
        continue
      }
      if ((known[end]! & 2) === 0) this.#readRight(signs, end)
      let sum = left + this.#right[end * COLUMNS + type]!
      if (!isKnown && sum * scale < HOPELESS_EDGES) {
        scores[at] = HOPELESS
        continue
      }
      const written = spanFeatures(signs, vocabulary, start, end, type, origins[at]!, features)
      for (let i = 0; i < written; i++) sum += weights[(features[i]! & ROW_MASK) * COLUMNS + type]!
      scores[at] = sum * scale
    }
  }

  #readLeft(signs: ArticleSigns, start: number): void {
    this.#known[start]! |= 1
    sumEdge(this.#weights, this.#features, leftFeatures(signs, start, this.#features), this.#left, start * COLUMNS)
  }

  #readRight(signs: ArticleSigns, end: number): void {
    this.#known[end]! |= 2
    sumEdge(this.#weights, this.#features, rightFeatures(signs, end, this.#features), this.#right, end * COLUMNS)
  }
}

function sumEdge(
  weights: Int8Array | Float32Array,
  features: Int32Array,
  written: number,
  into: Float64Array,
  at: number,
): void {
  let person = 0
  let place = 0
  let org = 0
  for (let i = 0; i < written; i++) {
    const row = (features[i]! & ROW_MASK) * COLUMNS
    person += weights[row]!
    place += weights[row + 1]!
    org += weights[row + 2]!
  }
  into[at] = person
  into[at + 1] = place
  into[at + 2] = org
}
