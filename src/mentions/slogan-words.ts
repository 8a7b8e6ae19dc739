/** Where FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 code units begins. */
export const HASH_BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** One step of the hash. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}

/** Hash of a word read forwards, or backwards from its last unit. */
export function hashWord(word: string, backwards = false): number {
  let hash = HASH_BASIS
  for (let i = 0; i < word.length; i++) {
    hash = hashUnit(hash, word.charCodeAt(backwards ? word.length - 1 - i : i))
  }
  return hash
}

/** Hash of a stretch of a text, backwards from its end where `step` is -1. */
export function hashStretch(text: string, at: number, length: number, step: 1 | -1): number {
  let hash = HASH_BASIS
  for (let i = 0, position = step === 1 ? at : at - 1; i < length; i++, position += step) {
    hash = hashUnit(hash, text.charCodeAt(position))
  }
  return hash
}

const UNITS = 0x10000
/** A word of one unit, and the first unit of a longer one. */
const WHOLE = 1
const BEGINS = 2
const PAIRS = 0x4000

/**
 * A set of short words that can be looked up where they end or where they begin in a text, without cutting strings out
 * of it. A hit is a number, {@link hitLength} and {@link hitBits} read it; 0 is none.
 */
export class WordSet {
  /** Words and all their beginnings, which have no word, by their hash. */
  readonly #words = new Map<number, { readonly word: string; bits: number }>()
  readonly #backwards: boolean
  /** Two bits for each unit: {@link WHOLE} and {@link BEGINS}. There are many sets, and small ones stay in the nearest cache. */
  readonly #edges = new Uint32Array(UNITS / 16)
  /** A bit for the first two units of every longer word; a bit may be shared, so it only says "perhaps". */
  readonly #pairs = new Uint32Array(PAIRS / 32)

  /** @param backwards Whether words are looked up by where they end. */
  constructor(backwards: boolean) {
    this.#backwards = backwards
  }

  /** Adds a word with bits below 2^23, of at most 255 units; a word added twice has the bits of both. */
  add(word: string, bits: number): void {
    if (word === '') return
    let hash = HASH_BASIS
    for (let length = 1; length <= word.length; length++) {
      hash = hashUnit(hash, word.charCodeAt(this.#backwards ? word.length - length : length - 1))
      const known = this.#words.get(hash)
      if (length < word.length) {
        if (known === undefined) this.#words.set(hash, { word: '', bits: 0 })
      } else if (known === undefined || known.word === '') this.#words.set(hash, { word, bits })
      else if (known.word === word) known.bits |= bits
    }
    const first = word.charCodeAt(this.#backwards ? word.length - 1 : 0)
    this.#edges[first >>> 4]! |= (word.length === 1 ? WHOLE : BEGINS) << ((first & 15) * 2)
    if (word.length === 1) return
    const pair = pairSlot(first, word.charCodeAt(this.#backwards ? word.length - 2 : 1))
    this.#pairs[pair >>> 5]! |= 1 << (pair & 31)
  }

  /** Every word, in the order of adding. */
  words(): string[] {
    return [...this.#words.values()].map(({ word }) => word).filter((word) => word !== '')
  }

  /** The longest word that ends at `at` (or begins at it, when read forwards), or 0. */
  longestAt(text: string, at: number): number {
    const step = this.#backwards ? -1 : 1
    const end = this.#backwards ? -1 : text.length
    let position = this.#backwards ? at - 1 : at
    // Positions outside the text are never read: NaN among whole numbers makes all of them slow.
    if (position < 0 || position >= text.length) return 0
    const first = text.charCodeAt(position)
    const edge = (this.#edges[first >>> 4]! >>> ((first & 15) * 2)) & (WHOLE | BEGINS)
    if (edge === 0) return 0
    let hash = hashUnit(HASH_BASIS, first)
    let hit = edge & WHOLE ? this.#hitOf(hash, text, at, 1) : 0
    position += step
    if (position === end || !(edge & BEGINS)) return hit
    const pair = pairSlot(first, text.charCodeAt(position))
    if (((this.#pairs[pair >>> 5]! >>> (pair & 31)) & 1) === 0) return hit
    for (let length = 2; position !== end; length++, position += step) {
      hash = hashUnit(hash, text.charCodeAt(position))
      const found = this.#words.get(hash)
      if (found === undefined) return hit
      if (found.word.length === length) hit = this.#hitOf(hash, text, at, length) || hit
    }
    return hit
  }

  /** Whether the stretch is one of the words. */
  has(text: string, start: number, end: number): boolean {
    const hash = hashStretch(text, this.#backwards ? end : start, end - start, this.#backwards ? -1 : 1)
    return this.#hitOf(hash, text, this.#backwards ? end : start, end - start) !== 0
  }

  #hitOf(hash: number, text: string, at: number, length: number): number {
    const found = this.#words.get(hash)
    if (found === undefined || found.word.length !== length) return 0
    // Two words may share a hash.
    return text.startsWith(found.word, this.#backwards ? at - length : at) ? found.bits * 256 + length : 0
  }
}

/** Length of a hit in UTF-16 code units; 0 for none. */
export function hitLength(hit: number): number {
  return hit & 0xff
}

/** Bits of a hit's word. */
export function hitBits(hit: number): number {
  return hit >> 8
}

function pairSlot(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & (PAIRS - 1)
}
