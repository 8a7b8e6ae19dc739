import type { SloganSubtype } from '../model/mention.js'
import { hitBits, WordSet } from './slogan-words.js'

/** A standing formulation as the dictionaries word it. */
export interface Phrase {
  readonly wording: string
  readonly subtype: SloganSubtype
  /** Too common a wording to be a slogan outside quotes. */
  readonly quotedOnly: boolean
}

/** Formulations, found where they begin. */
export class PhraseBook {
  /** Each with its number, from one, in place of bits. */
  readonly #words = new WordSet(false)
  readonly #phrases: readonly Phrase[]

  /** @param phrases Each wording once. */
  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases
    phrases.forEach(({ wording }, index) => {
      if (wording.length >= 2) this.#words.add(wording, index + 1)
    })
  }

  /** Every formulation. */
  wordings(): string[] {
    return this.#words.words()
  }

  /** The longest formulation at a position, or null. */
  longestAt(text: string, at: number): Phrase | null {
    const hit = this.#words.longestAt(text, at)
    return hit === 0 ? null : this.#phrases[hitBits(hit) - 1]!
  }
}
