import type { MentionType } from '../model/mention.js'
import { firstKey, firstPair, isBracketed, lastKey, lastPair } from './host-index.js'
import type { NameForm } from './name-cache.js'
import { partsOf } from './short-forms.js'

/** The sift has 2048 places; two keys may share one, which costs a comparison of names. */
const SLOT_BITS = 11
const SLOT_MASK = (1 << SLOT_BITS) - 1
/** Any other name of its type may have to do with it, whatever keys they share: a firm, a name of brackets or many parts. */
const OPEN_BODY = 1 << (2 * SLOT_BITS)
const OPEN_PLACE = OPEN_BODY << 1
const OPEN_PERSON = OPEN_BODY << 2
const OPEN = OPEN_BODY | OPEN_PLACE | OPEN_PERSON
/** A person not named in full, or a name of several parts: without one among them no persons are joined. */
const SHORTENS = OPEN_BODY << 3
/** A name of a type that has short forms. */
const NAMED = OPEN_BODY << 4
/** Keys of one type are none of another's. */
const BODY_KEYS = 0x10000000
const PERSON_KEYS = 0x20000000

/**
 * What a name shares with its short and long forms, the keys {@link HostIndex} goes by: two places of the sift, which may
 * be one, and some marks, in one number. 0 for a name of a type that has no short forms.
 */
export function keysOfName(
  name: string,
  type: MentionType,
  { isFirm, address, hasParts }: Pick<NameForm, 'isFirm' | 'address' | 'hasParts'>,
): number {
  switch (type) {
    case 'ORG': {
      const slot = slotOf(BODY_KEYS + lastKey(name))
      return slot | (slot << SLOT_BITS) | (isFirm ? OPEN_BODY : 0) | NAMED
    }
    case 'PLACE': {
      const open = isBracketed(name) ? OPEN_PLACE : 0
      return slotOf(firstPair(name)) | (slotOf(lastPair(name)) << SLOT_BITS) | open | NAMED
    }
    case 'PERSON': {
      const parts = hasParts ? partsOf(name) : [name]
      const first = slotOf(PERSON_KEYS + firstKey(parts[0]!))
      const last = slotOf(PERSON_KEYS + firstKey(parts.at(-1)!))
      const open = parts.length > 2 ? OPEN_PERSON : 0
      return first | (last << SLOT_BITS) | open | (address !== null || hasParts ? SHORTENS : 0) | NAMED
    }
    default:
      return 0
  }
}

/**
 * Sifts the names of an article: one that shares with no other of its type what {@link HostIndex} goes by can be neither
 * short for another nor its long form. Most are sifted out. First all names are marked, then they are asked for.
 */
export class SharedKeys {
  /** A bit for each place: marked, and marked again. So small that they are at hand whatever was done before. */
  readonly #once = new Int32Array(1 << (SLOT_BITS - 5))
  readonly #again = new Int32Array(1 << (SLOT_BITS - 5))
  /** The marks of all names. */
  #marks = 0
  #isAnyShared = false

  /** Forgets all names. */
  begin(): void {
    this.#once.fill(0)
    if (this.#isAnyShared) this.#again.fill(0)
    this.#marks = 0
    this.#isAnyShared = false
  }

  /** Marks the keys of a name. */
  mark(keys: number): void {
    if (keys === 0) return
    this.#marks |= keys
    const first = keys & SLOT_MASK
    const last = (keys >> SLOT_BITS) & SLOT_MASK
    this.#mark(first)
    if (last !== first) this.#mark(last)
  }

  /** Whether `isShared` may be true for some name. */
  get isAnyShared(): boolean {
    return this.#isAnyShared || (this.#marks & OPEN) !== 0
  }

  /** Whether a marked name may have to do with another; false is sure. */
  isShared(keys: number, type: MentionType): boolean {
    if (keys === 0 || (type === 'PERSON' && (this.#marks & SHORTENS) === 0)) return false
    const open = type === 'ORG' ? OPEN_BODY : type === 'PLACE' ? OPEN_PLACE : OPEN_PERSON
    if ((this.#marks & open) !== 0) return true
    return this.#isMarkedAgain(keys & SLOT_MASK) || this.#isMarkedAgain((keys >> SLOT_BITS) & SLOT_MASK)
  }

  #mark(slot: number): void {
    const word = slot >> 5
    const bit = 1 << (slot & 31)
    if ((this.#once[word]! & bit) === 0) {
      this.#once[word]! |= bit
    } else {
      this.#again[word]! |= bit
      this.#isAnyShared = true
    }
  }

  #isMarkedAgain(slot: number): boolean {
    return (this.#again[slot >> 5]! & (1 << (slot & 31))) !== 0
  }
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS)
}
