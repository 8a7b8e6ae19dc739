import { readTables } from '../base/binary-tables.js'
import { damaged } from '../base/damaged.js'
import { openCodeMapper } from './code-mapper.js'
import { doubleArrayIsSound, FREE_LABEL } from './double-array.js'
import type { HitList } from './hit-list.js'
import { PAIR_WORDS, pairSlot } from './unit-pairs.js'

/** The longest key a trie holds, in UTF-16 code units; it bounds the work at each position of any text. */
export const LONGEST_KEY = 255

/** A set of strings, each with its index, compiled for finding them in text. Walk it with the functions below. */
export interface Trie {
  readonly keyCount: number
  /** UTF-16 code units of the longest key. */
  readonly maxLength: number
  /** Code of each UTF-16 code unit, 0 where no key has it. */
  readonly codes: Uint16Array
  /** The double array; see {@link DoubleArray}. */
  readonly labels: Uint16Array
  readonly bases: Int32Array
  readonly keys: Int32Array
  /** A bit for the beginning of every longer key; see `pairSlot`. */
  readonly pairs: Uint32Array
  /** Whether a single unit is a key. */
  readonly hasSingles: boolean
}

const KINDS = ['u32', 'u16', 'u16', 'i32', 'i32', 'u32'] as const

/**
 * Opens the bytes of `buildTrie` without copying them.
 * @param trusted Whether its numbers are taken as they are.
 * @throws FangzhiError `BAD_DICTIONARY` when they are damaged.
 */
export function openTrie(bytes: Uint8Array, trusted = false): Trie {
  const [sizes, units, labels, bases, keys, pairs] = readTables(bytes, KINDS, 'the trie')
  const [keyCount, maxLength] = sizes
  const sound =
    keyCount !== undefined &&
    maxLength !== undefined &&
    maxLength <= LONGEST_KEY &&
    pairs.length === PAIR_WORDS &&
    (trusted || doubleArrayIsSound({ labels, bases, keys }, units.length, keyCount))
  if (!sound) {
    throw damaged('the trie')
  }
  let hasSingles = false
  for (let code = 0; code <= units.length && code < keys.length; code += 1) hasSingles ||= keys[code] !== -1
  return { keyCount, maxLength, codes: openCodeMapper(units).codes, labels, bases, keys, pairs, hasSingles }
}

/** A trie without keys. */
export function createEmptyTrie(): Trie {
  const codes = new Uint16Array(0x10000)
  return {
    keyCount: 0,
    maxLength: 0,
    codes,
    labels: Uint16Array.of(FREE_LABEL, FREE_LABEL),
    bases: Int32Array.of(1, 1),
    keys: Int32Array.of(-1, -1),
    pairs: new Uint32Array(PAIR_WORDS),
    hasSingles: false,
  }
}

/**
 * One step of a walk. The root is slot 0; a slot's key is `trie.keys[slot]`, -1 where none ends there.
 * @returns The slot of `slot`'s child by a UTF-16 code unit, or -1.
 */
function stepTrie(trie: Trie, slot: number, unit: number): number {
  const code = trie.codes[unit]!
  const child = slot === 0 ? code : trie.bases[slot]! + code
  return trie.labels[child] === code ? child : -1
}

/** The index of a whole key, or -1. */
export function findKey(trie: Trie, key: string): number {
  let slot = 0
  for (let at = 0; at < key.length; at += 1) {
    slot = stepTrie(trie, slot, key.charCodeAt(at))
    if (slot === -1) return -1
  }
  return trie.keys[slot]!
}

/**
 * Appends (start, end, key index) for every key at every position of `text` between `from` and `to`, by start, then by
 * end; positions in UTF-16 code units. Keys may match in the middle of words and overlap.
 */
export function scanTrie(trie: Trie, text: string, from: number, to: number, hits: HitList): void {
  const { codes, labels, bases, keys, pairs, hasSingles, maxLength } = trie
  let following = from < to ? text.charCodeAt(from) : 0
  for (let start = from; start < to; start += 1) {
    const unit = following
    if (hasSingles) {
      const single = keys[codes[unit]!]!
      if (single !== -1) hits.push(start, start + 1, single)
    }
    let at = start + 1
    if (at === to) break
    following = text.charCodeAt(at)
    const pair = pairSlot(unit, following)
    if (((pairs[pair >>> 5]! >>> (pair & 31)) & 1) === 0) continue
    let code = codes[following]!
    let slot = bases[codes[unit]!]! + code
    if (labels[slot] !== code) continue
    const limit = Math.min(to, start + maxLength)
    for (;;) {
      at += 1
      if (keys[slot] !== -1) hits.push(start, at, keys[slot]!)
      if (at >= limit) break
      code = codes[text.charCodeAt(at)]!
      slot = bases[slot]! + code
      if (labels[slot] !== code) break
    }
  }
}
