const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** One step of FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 code units; begin with {@link HASH_BASIS}. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}

export const HASH_BASIS = BASIS | 0

/** Hash of a word read forwards, or backwards from its last unit. */
export function hashWord(word: string, backwards = false): number {
  let hash = HASH_BASIS
  for (let i = 0; i < word.length; i++) {
    hash = hashUnit(hash, word.charCodeAt(backwards ? word.length - 1 - i : i))
  }
  return hash
}

/** Where a word was found, and what it stands for. */
export interface WordHit {
  /** Sum of the bits it was given. */
  readonly bits: number
  readonly length: number
}

/**
 * A set of short words that can be looked up where they end or where they begin in a text, without cutting strings out
 * of it.
 */
export class WordSet {
  readonly #words = new Map<number, { readonly word: string; bits: number }>()
  readonly #backwards: boolean
  #longest = 0
  /** For each code unit, whether a word begins with it (ends with it, when read backwards). */
  readonly #edges = new Uint8Array(0x10000)

  /** @param backwards Whether words are looked up by where they end. */
  constructor(backwards: boolean) {
    this.#backwards = backwards
  }

  add(word: string, bits: number): void {
    if (word === '') return
    const hash = hashWord(word, this.#backwards)
    const known = this.#words.get(hash)
    if (known === undefined) this.#words.set(hash, { word, bits })
    else if (known.word === word) known.bits |= bits
    this.#longest = Math.max(this.#longest, word.length)
    this.#edges[word.charCodeAt(this.#backwards ? word.length - 1 : 0)] = 1
  }

  /** Whether a word begins with the unit (ends with it, when read backwards). */
  mayBegin(unit: number): boolean {
    return this.#edges[unit] === 1
  }

  /** The longest word that ends at `end` (or begins at it, when read forwards), or null. */
  longestAt(text: string, at: number): WordHit | null {
    const step = this.#backwards ? -1 : 1
    let position = this.#backwards ? at - 1 : at
    if (this.#edges[text.charCodeAt(position)] !== 1) return null
    let hash = HASH_BASIS
    let best: WordHit | null = null
    for (let length = 1; length <= this.#longest; length++, position += step) {
      const unit = text.charCodeAt(position)
      if (!(unit > 0x2f)) break
      hash = hashUnit(hash, unit)
      const found = this.#words.get(hash)
      if (found === undefined || found.word.length !== length) continue
      if (!text.startsWith(found.word, this.#backwards ? at - length : at)) continue
      best = { bits: found.bits, length }
    }
    return best
  }

  /** Whether the stretch is one of the words. */
  has(text: string, start: number, end: number): boolean {
    let hash = HASH_BASIS
    if (this.#backwards) for (let i = end - 1; i >= start; i--) hash = hashUnit(hash, text.charCodeAt(i))
    else for (let i = start; i < end; i++) hash = hashUnit(hash, text.charCodeAt(i))
    const found = this.#words.get(hash)
    return found !== undefined && found.word.length === end - start && text.startsWith(found.word, start)
  }
}
