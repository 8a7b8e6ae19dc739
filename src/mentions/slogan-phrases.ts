import type { SloganSubtype } from '../model/mention.js'

/** A standing formulation as the dictionaries word it. */
export interface Phrase {
  readonly wording: string
  readonly subtype: SloganSubtype
  /** Too common a wording to be a slogan outside quotes. */
  readonly quotedOnly: boolean
}

/** Formulations, found by their beginnings. */
export class PhraseBook {
  /** Bit 1: a formulation begins with the unit; bit 2: one has it in second place. */
  readonly #units = new Uint8Array(0x10000)
  /** By the first two units, longest first. */
  readonly #byPair = new Map<number, Phrase[]>()
  readonly #byWording = new Map<string, Phrase>()

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      if (phrase.wording.length < 2) continue
      const first = phrase.wording.charCodeAt(0)
      const second = phrase.wording.charCodeAt(1)
      this.#units[first]! |= 1
      this.#units[second]! |= 2
      const pair = first * 0x10000 + second
      const list = this.#byPair.get(pair)
      if (list === undefined) this.#byPair.set(pair, [phrase])
      else list.push(phrase)
      this.#byWording.set(phrase.wording, phrase)
    }
    for (const list of this.#byPair.values()) list.sort((a, b) => b.wording.length - a.wording.length)
  }

  /** Whether a formulation begins with the unit. */
  begins(unit: number): boolean {
    return (this.#units[unit]! & 1) !== 0
  }

  /** Whether a formulation may begin with these two units; cheap, and never wrong when it says no. */
  mayBegin(first: number, second: number): boolean {
    return (this.#units[first]! & 1) !== 0 && (this.#units[second]! & 2) !== 0
  }

  /** The longest formulation at a position, or null. */
  longestAt(text: string, at: number): Phrase | null {
    const list = this.#byPair.get(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1))
    return list?.find(({ wording }) => text.startsWith(wording, at)) ?? null
  }

  /** The formulation of exactly this wording, or null. */
  find(wording: string): Phrase | null {
    return this.#byWording.get(wording) ?? null
  }
}
