import { copyInto } from '../../base/copy-into.js'
import { HASH_BASIS, hashStretch, hashUnit, hashWord } from './word-hash.js'

/** Bits for first units, and for beginnings of words by their hash. */
const FIRSTS = 0x4000
const BEGINNINGS = 0x8000
/** Numbers of a slot: the hash of a word, what is known of it, where it lies in the pool. */
const SLOT = 3
/** The lowest bit of what is known says that the slot is taken, the next eight hold the length, 0 of a word taken away. */
const TAKEN = 1
const LENGTH_SHIFT = 1
const BITS_SHIFT = 9

/** The tables of a {@link WordSet}, in the order of {@link WORD_SET_KINDS}. */
export type WordSetTables = readonly [
  slots: Int32Array,
  pool: Uint16Array,
  firsts: Uint32Array,
  beginnings: Uint32Array,
  /** How many slots are taken. */
  taken: Uint32Array,
]

/** Kinds of those tables, for `readTables`. */
export const WORD_SET_KINDS = ['i32', 'u16', 'u32', 'u32', 'u32'] as const

/**
 * A set of short words that can be looked up where they end or where they begin in a text, without cutting strings out
 * of it. A hit is a number, {@link hitLength} and {@link hitBits} read it; 0 is none. Kept in tables that a dictionary
 * can carry: a hash table of the words (open addressing), their units, and bits that say how far it is worth reading.
 */
export class WordSet {
  readonly #backwards: boolean
  #slots: Int32Array
  #pool: Uint16Array
  /** A bit for the first unit of every word; bits may be shared, so they only say "perhaps". */
  #firsts: Uint32Array
  /** A bit for every beginning of a longer word, by its hash. */
  #beginnings: Uint32Array
  #taken: number
  #pooled: number
  /** Whether the tables are views on a dictionary's bytes, which nobody may change. */
  #shared: boolean

  /**
   * @param backwards Whether words are looked up by where they end.
   * @param tables What {@link tables} gave; the set begins empty without.
   */
  constructor(backwards: boolean, tables?: WordSetTables) {
    this.#backwards = backwards
    this.#shared = tables !== undefined
    const [slots, pool, firsts, beginnings, taken] = tables ?? [
      ...([new Int32Array(16 * SLOT), new Uint16Array(16)] as const),
      ...([new Uint32Array(FIRSTS / 32), new Uint32Array(BEGINNINGS / 32), Uint32Array.of(0)] as const),
    ]
    this.#slots = slots
    this.#pool = pool
    this.#firsts = firsts
    this.#beginnings = beginnings
    this.#taken = taken[0]!
    this.#pooled = tables === undefined ? 0 : pool.length
  }

  /** The tables as they are now. */
  tables(): WordSetTables {
    const pool = this.#pool.slice(0, this.#pooled)
    return [this.#slots.slice(), pool, this.#firsts.slice(), this.#beginnings.slice(), Uint32Array.of(this.#taken)]
  }

  /** Adds a word with bits below 2^21, of at most 255 units; a word added twice has the bits of both. */
  add(word: string, bits: number): void {
    this.#put(word, bits, true)
  }

  /** Adds a word with these bits, whatever it had before. */
  set(word: string, bits: number): void {
    this.#put(word, bits, false)
  }

  /** Takes a word away. */
  remove(word: string): void {
    this.#own()
    const slot = this.#slotOf(hashWord(word, this.#backwards))
    if (this.#holds(slot, word)) this.#slots[slot + 1] = TAKEN
  }

  /** The longest word that ends at `at` (or begins at it, when read forwards), or 0. */
  longestAt(text: string, at: number): number {
    const step = this.#backwards ? -1 : 1
    const end = this.#backwards ? -1 : text.length
    let position = this.#backwards ? at - 1 : at
    // Positions outside the text are never read: NaN among whole numbers makes all of them slow.
    if (position < 0 || position >= text.length) return 0
    if (!hasBit(this.#firsts, text.charCodeAt(position) & (FIRSTS - 1))) return 0
    let hash = HASH_BASIS
    let hit = 0
    for (let length = 1; ; length++) {
      hash = hashUnit(hash, text.charCodeAt(position))
      hit = this.#hitOf(this.#slotOf(hash), text, at, length) || hit
      position += step
      if (position === end || !hasBit(this.#beginnings, beginningOf(hash))) return hit
    }
  }

  /** Whether the stretch is one of the words. */
  has(text: string, start: number, end: number): boolean {
    const at = this.#backwards ? end : start
    const hash = hashStretch(text, at, end - start, this.#backwards ? -1 : 1)
    return this.#hitOf(this.#slotOf(hash), text, at, end - start) !== 0
  }

  #put(word: string, bits: number, join: boolean): void {
    if (word === '') return
    this.#own()
    const { length } = word
    this.#reserve(length)
    setBit(this.#firsts, word.charCodeAt(this.#backwards ? length - 1 : 0) & (FIRSTS - 1))
    let hash = HASH_BASIS
    for (let read = 1; read <= length; read++) {
      hash = hashUnit(hash, word.charCodeAt(this.#backwards ? length - read : read - 1))
      if (read < length) setBit(this.#beginnings, beginningOf(hash))
    }
    const slot = this.#slotOf(hash)
    const known = this.#slots[slot + 1]!
    // Of two words that share a hash the earlier one stays.
    if (known > TAKEN && !this.#holds(slot, word)) return
    if (known === 0) this.#taken++
    if (known <= TAKEN) this.#slots[slot + 2] = this.#keep(word)
    const before = join && known > TAKEN ? known >> BITS_SHIFT : 0
    this.#slots[slot] = hash
    this.#slots[slot + 1] = ((before | bits) << BITS_SHIFT) | (length << LENGTH_SHIFT) | TAKEN
  }

  /** Puts a word's units into the pool; gives their place. */
  #keep(word: string): number {
    const place = this.#pooled
    for (let i = 0; i < word.length; i++) this.#pool[place + i] = word.charCodeAt(i)
    this.#pooled += word.length
    return place
  }

  /** Copies tables that are views on a dictionary's bytes. */
  #own(): void {
    if (!this.#shared) return
    this.#shared = false
    this.#slots = this.#slots.slice()
    this.#pool = this.#pool.slice()
    this.#firsts = this.#firsts.slice()
    this.#beginnings = this.#beginnings.slice()
  }

  /** Makes room for a word of so many units: at least a quarter of the slots stays free. */
  #reserve(length: number): void {
    if (this.#pooled + length > this.#pool.length) {
      this.#pool = copyInto(new Uint16Array(this.#pool.length * 2 + length), this.#pool)
    }
    const size = this.#slots.length / SLOT
    if ((this.#taken + 1) * 4 <= size * 3) return
    const old = this.#slots
    this.#slots = new Int32Array(2 * size * SLOT)
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 1] !== 0) this.#slots.set(old.subarray(from, from + SLOT), this.#slotOf(old[from]!))
    }
  }

  /** The slot of a hash, or the free one it would take. */
  #slotOf(hash: number): number {
    const slots = this.#slots
    const mask = slots.length / SLOT - 1
    let index = (hash ^ (hash >>> 15)) & mask
    while (slots[index * SLOT + 1] !== 0 && slots[index * SLOT] !== hash) index = (index + 1) & mask
    return index * SLOT
  }

  #holds(slot: number, word: string): boolean {
    if (((this.#slots[slot + 1]! >> LENGTH_SHIFT) & 0xff) !== word.length) return false
    return this.#spells(this.#slots[slot + 2]!, word, 0, word.length)
  }

  #spells(place: number, text: string, from: number, length: number): boolean {
    const pool = this.#pool
    for (let i = 0; i < length; i++) if (pool[place + i] !== text.charCodeAt(from + i)) return false
    return true
  }

  #hitOf(slot: number, text: string, at: number, length: number): number {
    const known = this.#slots[slot + 1]!
    if (((known >> LENGTH_SHIFT) & 0xff) !== length) return 0
    // Two words may share a hash.
    const from = this.#backwards ? at - length : at
    return this.#spells(this.#slots[slot + 2]!, text, from, length) ? (known >> BITS_SHIFT) * 256 + length : 0
  }
}

/**
 * Whether tables of foreign origin have the sizes a {@link WordSet} counts on, and a free slot, where a search ends. A
 * wrong number in them gives a wrong word and no more.
 */
export function wordSetIsSound([slots, , firsts, beginnings, taken]: WordSetTables): boolean {
  const size = slots.length / SLOT
  if (taken.length !== 1 || taken[0]! >= size) return false
  if (firsts.length !== FIRSTS / 32 || beginnings.length !== BEGINNINGS / 32) return false
  if (!Number.isInteger(size) || size === 0 || (size & (size - 1)) !== 0) return false
  for (let slot = 0; slot < slots.length; slot += SLOT) if (slots[slot + 1] === 0) return true
  return false
}

/** Length of a hit in UTF-16 code units; 0 for none. */
export function hitLength(hit: number): number {
  return hit & 0xff
}

/** Bits of a hit's word. */
export function hitBits(hit: number): number {
  return hit >> 8
}

/** The bit of a beginning. */
function beginningOf(hash: number): number {
  return (hash ^ (hash >>> 17)) & (BEGINNINGS - 1)
}

function hasBit(bits: Uint32Array, at: number): boolean {
  return (bits[at >> 5]! & (1 << (at & 31))) !== 0
}

/** Sets a bit of a set of bits. */
export function setBit(bits: Uint32Array, at: number): void {
  bits[at >> 5]! |= 1 << (at & 31)
}

/** Number of the lowest bit set, from 0; 31 where none is. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
