import { fourPlaces } from '../../base/four-places.js'
import { SLOGAN_SUBTYPES } from '../../model/mention-subtype.js'
import type { Candidate } from '../annotator.js'
import { sloganCandidate } from './slogan-candidate.js'
import { SLOGAN_LABELS, type SloganModel } from './slogan-model.js'
import type { SignSink } from './slogan-sign-list.js'
import { signInWords } from './slogan-sign-words.js'

const LABELS = SLOGAN_LABELS.length
/** How many signs a reason names. */
const REASONS = 2
/** Scores of our models stay far below; it keeps the exponential of foreign ones finite. */
const HIGHEST = 50

/** Adds up what the signs of one stretch of text say; used again from stretch to stretch. */
export class SloganScorer implements SignSink {
  readonly #model: SloganModel
  /** In hundredths. */
  readonly #scores = new Int32Array(LABELS)
  readonly #rows: number[] = []

  constructor(model: SloganModel) {
    this.#model = model
  }

  /** Forgets the stretch before. */
  begin(): void {
    this.#scores.fill(0)
    this.#rows.length = 0
  }

  /** Adds the weights of a sign. */
  push(sign: number, value: number): void {
    const row = this.#model.rowOf(sign, value)
    if (row < 0) return
    this.#rows.push(row)
    const { weights } = this.#model
    const scores = this.#scores
    for (let label = 0, at = row * LABELS; label < LABELS; label++, at++) scores[label]! += weights[at]!
  }

  /** Softmax probability of all kinds of slogans together; 0 where the model knows none of the signs. */
  chance(): number {
    if (this.#rows.length === 0) return 0
    const scores = this.#scores
    // Relative to "none", whose own term is 1.
    let slogans = 0
    for (let label = 1; label < LABELS; label++) {
      slogans += Math.exp(Math.min(HIGHEST, (scores[label]! - scores[0]!) / 100))
    }
    return slogans / (1 + slogans)
  }

  /** The stretch as a slogan of the likeliest kind, with the signs that speak most for it behind what was seen first. */
  verdict(start: number, end: number, seen: string): Candidate {
    const label = this.#likeliest()
    const reason = [seen, ...this.#reasons(label)].join(', ')
    return sloganCandidate(start, end, SLOGAN_SUBTYPES[label - 1]!, reason, fourPlaces(this.chance()))
  }

  #likeliest(): number {
    const scores = this.#scores
    let best = 1
    for (let label = 2; label < LABELS; label++) if (scores[label]! > scores[best]!) best = label
    return best
  }

  #reasons(label: number): string[] {
    const { weights, nameOf } = this.#model
    const gainOf = (row: number): number => weights[row * LABELS + label]! - weights[row * LABELS]!
    const speaking = this.#rows.filter((row) => gainOf(row) > 0).sort((a, b) => gainOf(b) - gainOf(a) || a - b)
    const reasons: string[] = []
    for (const row of speaking) {
      const words = signInWords(nameOf(row))
      if (words !== null && !reasons.includes(words)) reasons.push(words)
      if (reasons.length === REASONS) break
    }
    return reasons
  }
}
