import type { MentionType } from '../model/mention.js'
import { FIRMS, firstKey, firstPair, isBracketed, lastKey, lastPair } from './host-index.js'
import type { NameForm } from './name-cache.js'
import { isLevel, mayEndDivision, partsOf } from './short-forms.js'

/** The sift has 512 places; two keys may share one, which costs a comparison of names. */
const PLACE_BITS = 9
const PLACE_MASK = (1 << PLACE_BITS) - 1
const LENGTH_SHIFT = 2 * PLACE_BITS
/** Longer names count as this long. */
const LONGEST = 31
/** What a name can be under its first and its second key: short for another, another's full name. */
const SHORT_FIRST = 1 << (LENGTH_SHIFT + 5)
const FULL_FIRST = SHORT_FIRST << 1
const SHORT_SECOND = SHORT_FIRST << 2
const FULL_SECOND = SHORT_FIRST << 3
/** It names an entry of a dictionary: two entries are two things, however alike their names. */
const ENTRY = SHORT_FIRST << 4
/** As a full name it is longer than it looks. */
const LONG = SHORT_FIRST << 5
/** Any other name may be short for it, whatever keys they share. */
const OPEN = SHORT_FIRST << 6

/** What is asked of a name for its keys. */
type KeyedName = Pick<NameForm, 'name' | 'address' | 'hasParts' | 'isFirm' | 'stem'>

/**
 * What a name shares with its short and long forms, the keys {@link HostIndex} goes by, in one number: two places of the
 * sift, its length, and what it can be under each. 0 for a name that has no other forms.
 * @param isWider Whether the page's region makes a longer name of it.
 */
export function keysOfName(type: MentionType, form: KeyedName, isWider: boolean, isEntry: boolean): number {
  const { name } = form
  const { length } = name
  let traits = (isEntry ? ENTRY : 0) | (isWider || length >= LONGEST ? LONG : 0)
  switch (type) {
    case 'ORG':
      // The second key is that of the firms: with them bodies share no character for sure.
      traits |= form.isFirm ? FULL_SECOND : FULL_FIRST
      if (length >= 2) traits |= SHORT_FIRST
      if (form.stem.length >= 2 && !isLevel(name.charCodeAt(0))) traits |= SHORT_SECOND
      return packed(lastKey(name), FIRMS, length, traits)
    case 'PLACE': {
      // The first key is what they begin with, the second one what they end with.
      const last = name.charCodeAt(length - 1)
      if (isBracketed(name)) traits |= OPEN
      if (mayEndDivision(last)) traits |= FULL_FIRST
      if (length >= 2) traits |= SHORT_FIRST
      // Of two characters only zones are what a longer name ends with: 港区.
      if (length > 2 || last === ZONE_END) traits |= SHORT_SECOND
      return packed(firstPair(name), lastPair(name), length, traits | FULL_SECOND)
    }
    case 'PERSON': {
      if (form.address !== null) return length > 4 ? 0 : packed(firstKey(name), 0, 0, traits | SHORT_FIRST)
      const first = firstKey(name)
      if (!form.hasParts) return packed(first, partKey(first), length, traits | FULL_FIRST | SHORT_SECOND)
      const parts = partsOf(name)
      if (parts.length > 2 || length <= 4) traits |= OPEN
      const [start, end] = [firstKey(parts[0]!), firstKey(parts.at(-1)!)]
      return packed(partKey(start), partKey(end), length, traits | FULL_FIRST | FULL_SECOND)
    }
    default:
      return 0
  }
}

/** 区, with which the zones end that a page calls by their kind alone. */
const ZONE_END = 0x533a

/** A person's key as the one of a part of a longer name: 詹森 of 玛丽·詹森 is nobody called by surname and post. */
function partKey(key: number): number {
  return key - 0x50000
}

function packed(first: number, second: number, length: number, traits: number): number {
  return placeOf(first) | (placeOf(second) << PLACE_BITS) | (Math.min(length, LONGEST) << LENGTH_SHIFT) | traits
}

function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - PLACE_BITS)
}

/** What a name may be for another of the article. */
export enum Kinship {
  short = 1,
  full = 2,
}

/** Where the lengths of the names that can be short begin, and those of the names that are no entries. */
const SHORT = 1 << PLACE_BITS
const LOOSE = 2 << PLACE_BITS

/**
 * Sifts the names of an article: one with which no other shares what {@link HostIndex} goes by can be neither short for
 * another nor its full name. Most are sifted out. First all names are marked, then they are asked for. All so small that
 * it is at hand whatever was done before.
 */
export class KeySift {
  /** By key the length of the longest full name, then how much the shortest short one lacks; then both of no entries. */
  readonly #lengths = new Uint8Array(4 << PLACE_BITS)
  #isOpen = false

  /** Forgets all names. */
  begin(): void {
    this.#lengths.fill(0)
    this.#isOpen = false
  }

  /** Marks the keys of a name. */
  mark(keys: number): void {
    if (keys === 0) return
    if ((keys & OPEN) !== 0) this.#isOpen = true
    const first = keys & PLACE_MASK
    const second = (keys >> PLACE_BITS) & PLACE_MASK
    const length = (keys >> LENGTH_SHIFT) & LONGEST
    const full = (keys & LONG) !== 0 ? LONGEST + 1 : length
    const lack = LONGEST + 1 - length
    const isLoose = (keys & ENTRY) === 0
    if ((keys & FULL_FIRST) !== 0) this.#raise(first, full, isLoose)
    if ((keys & SHORT_FIRST) !== 0) this.#raise(first | SHORT, lack, isLoose)
    if ((keys & FULL_SECOND) !== 0) this.#raise(second, full, isLoose)
    if ((keys & SHORT_SECOND) !== 0) this.#raise(second | SHORT, lack, isLoose)
  }

  /** What a marked name may be for another one, as bits of {@link Kinship}; that it is not is sure. */
  kinshipOf(keys: number): number {
    if (keys === 0) return 0
    if (this.#isOpen || (keys & LONG) !== 0) return Kinship.short | Kinship.full
    const lengths = this.#lengths
    const others = (keys & ENTRY) !== 0 ? LOOSE : 0
    const first = (keys & PLACE_MASK) | others
    const second = ((keys >> PLACE_BITS) & PLACE_MASK) | others
    const length = (keys >> LENGTH_SHIFT) & LONGEST
    const lack = LONGEST + 1 - length
    const isShort =
      ((keys & SHORT_FIRST) !== 0 && lengths[first]! > length) ||
      ((keys & SHORT_SECOND) !== 0 && lengths[second]! > length)
    const isFull =
      ((keys & FULL_FIRST) !== 0 && lengths[first | SHORT]! > lack) ||
      ((keys & FULL_SECOND) !== 0 && lengths[second | SHORT]! > lack)
    return (isShort ? Kinship.short : 0) | (isFull ? Kinship.full : 0)
  }

  #raise(place: number, length: number, isLoose: boolean): void {
    const lengths = this.#lengths
    if (lengths[place]! < length) lengths[place] = length
    if (isLoose && lengths[place | LOOSE]! < length) lengths[place | LOOSE] = length
  }
}
