import { copyInto } from '../../base/copy-into.js'
import { type ArticleSigns, PAD } from './article-signs.js'

const BASE = 0x01000193
/** No evidence yet. */
const NOTHING = -99
const TYPES = 3

/**
 * The strings of an article that were proposed as names, each with what is known of it. Found by a hash of the string
 * (two strings of one hash and length are taken for the same); open addressing, reused from article to article.
 */
export class SurfaceTable {
  count = 0
  starts = new Int32Array(256)
  lengths = new Int32Array(256)
  /** How often it was chosen at the first look, by surface and type. */
  chosen = new Int32Array(256 * TYPES)
  /** Best and second best evidence, by surface and type. */
  best = new Float64Array(256 * TYPES)
  second = new Float64Array(256 * TYPES)
  /**
   * Types of chosen longer names that begin with it (bits 0-2), or hold it after a place's name (bits 3-5); whether a
   * body's name holds it as a place without its ending (bit 6).
   */
  partOf = new Uint8Array(256)
  #hashes = new Int32Array(256)
  #slots = new Int32Array(1024)
  /** Hashes of the text up to each position, and powers of the base. */
  #sums = new Int32Array(0)
  #powers = new Int32Array(0)

  /** Forgets the article before and reads the next. */
  begin({ units, length }: ArticleSigns): void {
    this.count = 0
    this.#slots.fill(-1)
    if (this.#sums.length <= length) {
      const size = length * 2 + 2
      this.#sums = new Int32Array(size)
      this.#powers = new Int32Array(size)
      this.#powers[0] = 1
      for (let at = 1; at < size; at++) this.#powers[at] = Math.imul(this.#powers[at - 1]!, BASE)
    }
    const sums = this.#sums
    let sum = 0
    for (let at = 0; at < length; at++) {
      sum = (Math.imul(sum, BASE) + units[at + PAD]!) | 0
      sums[at + 1] = sum
    }
  }

  /** The number of a string, or -1. */
  find(start: number, end: number): number {
    const hash = this.#hash(start, end)
    const mask = this.#slots.length - 1
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const surface = this.#slots[slot]!
      if (surface === -1) return -1
      if (this.#hashes[surface] === hash && this.lengths[surface] === end - start) return surface
    }
  }

  /** The number of a string, which is added where it is new. */
  add(start: number, end: number): number {
    const hash = this.#hash(start, end)
    const mask = this.#slots.length - 1
    let slot = spread(hash) & mask
    for (; this.#slots[slot] !== -1; slot = (slot + 1) & mask) {
      const surface = this.#slots[slot]!
      if (this.#hashes[surface] === hash && this.lengths[surface] === end - start) return surface
    }
    const surface = this.count++
    if (surface === this.starts.length) this.#grow()
    this.starts[surface] = start
    this.lengths[surface] = end - start
    this.#hashes[surface] = hash
    this.partOf[surface] = 0
    for (let type = surface * TYPES; type < (surface + 1) * TYPES; type++) {
      this.chosen[type] = 0
      this.best[type] = NOTHING
      this.second[type] = NOTHING
    }
    this.#slots[slot] = surface
    if (this.count * 2 > this.#slots.length) this.#rehash()
    return surface
  }

  /** Whether the string of a surface stands at a position too. */
  standsAt(surface: number, start: number, length: number): boolean {
    const end = start + this.lengths[surface]!
    return end <= length && this.#hash(start, end) === this.#hashes[surface]
  }

  #hash(start: number, end: number): number {
    return (this.#sums[end]! - Math.imul(this.#sums[start]!, this.#powers[end - start]!)) | 0
  }

  #grow(): void {
    const size = this.starts.length * 2
    this.starts = copyInto(new Int32Array(size), this.starts)
    this.lengths = copyInto(new Int32Array(size), this.lengths)
    this.#hashes = copyInto(new Int32Array(size), this.#hashes)
    this.partOf = copyInto(new Uint8Array(size), this.partOf)
    this.chosen = copyInto(new Int32Array(size * TYPES), this.chosen)
    this.best = copyInto(new Float64Array(size * TYPES), this.best)
    this.second = copyInto(new Float64Array(size * TYPES), this.second)
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let surface = 0; surface < this.count; surface++) {
      let slot = spread(this.#hashes[surface]!) & mask
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask
      this.#slots[slot] = surface
    }
  }
}

function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12
}
