import { setBit } from './word-set.js'

/** What two units in a row may be: the beginning of a formulation, the end of a tail, a word before a positioning. */
export enum EdgeBit {
  phrase = 1,
  tail = 2,
  praise = 4,
  /** A formulation of two units. */
  short = 8,
}

const SLOTS = 0x10000

/** The tables of {@link SloganEdges}, in the order of {@link EDGE_KINDS}. */
export type EdgeTables = readonly [pairs: Uint8Array, pairBits: Uint32Array, tripleBits: Uint32Array]

/** Kinds of those tables, for `readTables`. */
export const EDGE_KINDS = ['u8', 'u32', 'u32'] as const

/**
 * Tables that say where something may begin. Most characters are passed with a look at sets of bits small enough to stay
 * in the nearest cache.
 */
export class SloganEdges {
  /** What two units may be, by {@link edgeSlot}; a slot may be shared, so it only says "perhaps". */
  readonly pairs: Uint8Array
  /** One bit for each slot of `pairs` that is not 0. */
  readonly pairBits: Uint32Array
  /** One bit where a formulation may begin with three units, by {@link edgeSlot}. */
  readonly tripleBits: Uint32Array

  /** @param tables What {@link tables} gave, which is copied; without, nothing begins anywhere. */
  constructor(tables?: EdgeTables) {
    this.pairs = tables?.[0].slice() ?? new Uint8Array(SLOTS)
    this.pairBits = tables?.[1].slice() ?? new Uint32Array(SLOTS / 32)
    this.tripleBits = tables?.[2].slice() ?? new Uint32Array(SLOTS / 32)
  }

  tables(): EdgeTables {
    return [this.pairs, this.pairBits, this.tripleBits]
  }

  addPhrase(wording: string): void {
    this.#mark(wording, 0, wording.length === 2 ? EdgeBit.short : EdgeBit.phrase)
    if (wording.length < 3) return
    const pair = edgeSlot(wording.charCodeAt(0), wording.charCodeAt(1))
    setBit(this.tripleBits, edgeSlot(pair, wording.charCodeAt(2)))
  }

  addTail(word: string): void {
    this.#mark(word, word.length - 2, EdgeBit.tail)
  }

  addPraise(word: string): void {
    this.#mark(word, 0, EdgeBit.praise)
  }

  #mark(text: string, at: number, bit: number): void {
    if (text.length < 2) return
    const slot = edgeSlot(text.charCodeAt(at), text.charCodeAt(at + 1))
    this.pairs[slot]! |= bit
    setBit(this.pairBits, slot)
  }
}

/** Whether tables of foreign origin have the sizes that slots count on. */
export function edgesAreSound([pairs, pairBits, tripleBits]: EdgeTables): boolean {
  return pairs.length === SLOTS && pairBits.length === SLOTS / 32 && tripleBits.length === SLOTS / 32
}

/** The slot of two units in a row; from that of the first two, the slot of three. */
export function edgeSlot(before: number, unit: number): number {
  return (Math.imul(before, 31) + unit) & (SLOTS - 1)
}
