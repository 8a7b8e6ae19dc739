import type { MentionType } from '../model/mention.js'
import { firstKey, firstPair, isBracketed, lastKey, lastPair } from './host-index.js'
import type { NameForm } from './name-cache.js'
import { partsOf } from './short-forms.js'

/** The sift has 2048 places; two keys may share one, which costs a comparison of names. */
const SLOT_BITS = 11
const SLOT_MASK = (1 << SLOT_BITS) - 1
/** What sort of name it is. */
const BODY = 1 << (2 * SLOT_BITS)
const PLACE = BODY << 1
const PERSON = BODY << 2
/** Behind each sort: any other name of it may have to do with this one, whatever keys they share. */
const OPEN_SHIFT = 3
/** A person not named in full, or a name of several parts: without one among them no persons are joined. */
const SHORTENS = BODY << 6

/**
 * What a name shares with its short and long forms, the keys {@link HostIndex} goes by: two places of the sift, which may
 * be one, and what sort of name it is, in one number. 0 for a name of a type that has no short forms.
 */
export function keysOfName(name: string, type: MentionType, form: Omit<NameForm, 'alone' | 'reference'>): number {
  switch (type) {
    case 'ORG': {
      const key = lastKey(name)
      return packed(key, key, BODY, form.isFirm)
    }
    case 'PLACE':
      return packed(firstPair(name), lastPair(name), PLACE, isBracketed(name))
    case 'PERSON': {
      const parts = form.hasParts ? partsOf(name) : [name]
      const keys = packed(firstKey(parts[0]!), firstKey(parts.at(-1)!), PERSON, parts.length > 2)
      return form.address !== null || form.hasParts ? keys | SHORTENS : keys
    }
    default:
      return 0
  }
}

function packed(first: number, last: number, sort: number, isOpen: boolean): number {
  return slotOf(first) | (slotOf(last) << SLOT_BITS) | sort | (isOpen ? sort << OPEN_SHIFT : 0)
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS)
}

/**
 * Sifts the names of an article: one that shares with no other of its type what {@link HostIndex} goes by can be neither
 * short for another nor its long form. Most are sifted out. First all names are marked, then they are asked for.
 */
export class SharedKeys {
  /** A bit for each place: marked, and marked again. All so small that they are at hand whatever was done before. */
  readonly #once = new Int32Array(1 << (SLOT_BITS - 5))
  readonly #again = new Int32Array(1 << (SLOT_BITS - 5))
  /** Marked for a thing that is no entry of a dictionary: two entries are two things, however alike their names. */
  readonly #loose = new Int32Array(1 << (SLOT_BITS - 5))
  /** The marks of all names. */
  #marks = 0

  /** Forgets all names. */
  begin(): void {
    this.#once.fill(0)
    this.#again.fill(0)
    this.#loose.fill(0)
    this.#marks = 0
  }

  /** Marks the keys of a name and whether it names an entry. */
  mark(keys: number, isEntry: boolean): void {
    if (keys === 0) return
    this.#marks |= keys
    const first = keys & SLOT_MASK
    const last = (keys >> SLOT_BITS) & SLOT_MASK
    this.#mark(first, isEntry)
    if (last !== first) this.#mark(last, isEntry)
  }

  /** Whether a marked name may have to do with another; false is sure. */
  isShared(keys: number): boolean {
    if (keys === 0) return false
    const slots = this.#isMarkedAgain(keys & SLOT_MASK) || this.#isMarkedAgain((keys >> SLOT_BITS) & SLOT_MASK)
    if (!slots && ((this.#marks >> OPEN_SHIFT) & keys & (BODY | PLACE | PERSON)) === 0) return false
    return (keys & PERSON) === 0 || (this.#marks & SHORTENS) !== 0
  }

  #mark(slot: number, isEntry: boolean): void {
    const word = slot >> 5
    const bit = 1 << (slot & 31)
    if (!isEntry) this.#loose[word]! |= bit
    this.#again[word]! |= this.#once[word]! & bit
    this.#once[word]! |= bit
  }

  #isMarkedAgain(slot: number): boolean {
    const word = slot >> 5
    return (this.#again[word]! & this.#loose[word]! & (1 << (slot & 31))) !== 0
  }
}
