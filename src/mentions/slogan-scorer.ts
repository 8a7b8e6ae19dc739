import { SLOGAN_LABELS, type SloganModel } from './slogan-model.js'
import type { SignSink } from './slogan-sign-list.js'

const LABELS = SLOGAN_LABELS.length

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

  /** The label of the highest score among the kinds of slogans. */
  best(): number {
    const scores = this.#scores
    let best = 1
    for (let label = 2; label < LABELS; label++) if (scores[label]! > scores[best]!) best = label
    return best
  }

  /** Softmax probability of all kinds of slogans together. */
  chance(): number {
    const scores = this.#scores
    // Relative to "none", whose own term is 1. Scores that would overflow are limited, as those of foreign bytes may be.
    let slogans = 0
    for (let label = 1; label < LABELS; label++) slogans += Math.exp(Math.min(50, (scores[label]! - scores[0]!) / 100))
    return slogans / (1 + slogans)
  }

  /** Names of the two signs that speak most for a label, the heaviest first; fewer where fewer speak for it. */
  strongest(label: number): string[] {
    const { weights, nameOf } = this.#model
    let first = -1
    let second = -1
    let most = 0
    let more = 0
    for (const row of this.#rows) {
      const gain = weights[row * LABELS + label]! - weights[row * LABELS]!
      if (gain <= more || NO_REASONS.has(nameOf(row))) continue
      if (gain > most) {
        second = first
        more = most
        first = row
        most = gain
      } else {
        second = row
        more = gain
      }
    }
    return [first, second].filter((row) => row >= 0).map(nameOf)
  }
}

/** Signs that every stretch has. */
const NO_REASONS: ReadonlySet<string> = new Set(['bias 1', 'open 0', 'open 1'])
