import { copyInto } from '../../base/copy-into.js'

/** Types of names, as numbers: places in `MENTION_TYPES`, and columns of the model's table. */
export enum NameType {
  person = 0,
  place = 1,
  org = 2,
}

/** Who proposed a candidate, as bits. */
export enum Origin {
  dictionary = 1,
  ending = 2,
  surname = 4,
  cue = 8,
  word = 16,
  address = 32,
  repeat = 64,
  script = 128,
}

/** Evidence of a candidate that is no name after all, such as one inside a formulation or a document; nothing raises it. */
export const REFUSED = -1000

/** No more candidates than this end at one position; it bounds the work on any text. */
const MOST_AT_ONE_END = 48

/** Candidates of one article, chained by the position they end at; reused from article to article. */
export class CandidateList {
  count = 0
  /** Of the article, in code units. */
  length = 0
  starts = new Int32Array(1024)
  ends = new Int32Array(1024)
  types = new Uint8Array(1024)
  origins = new Uint8Array(1024)
  /** Evidence, in natural units (log odds). */
  scores = new Float64Array(1024)
  /** The candidate added before with the same end, or -1. */
  next = new Int32Array(1024)
  /** The candidate last added that ends at a position, or -1. */
  lastAt = new Int32Array(0)
  #crowd = new Uint8Array(0)

  clear(length: number): void {
    this.count = 0
    this.length = length
    if (this.lastAt.length <= length) {
      this.lastAt = new Int32Array(length * 2 + 2)
      this.#crowd = new Uint8Array(length * 2 + 2)
    }
    this.lastAt.fill(-1, 0, length + 1)
    this.#crowd.fill(0, 0, length + 1)
  }

  /** Adds a candidate of two characters or more, or its origin to the same one added before. */
  add(start: number, end: number, type: number, origin: number): void {
    if (end - start >= 2) this.#merge(start, end, type, origin)
  }

  /** The same of the one character at a position. */
  addShort(at: number, type: number, origin: number): void {
    this.#merge(at, at + 1, type, origin)
  }

  #merge(start: number, end: number, type: number, origin: number): void {
    const known = this.find(start, end, type)
    if (known !== -1) this.origins[known]! |= origin
    else if (this.#crowd[end]! < MOST_AT_ONE_END) this.#append(start, end, type, origin)
  }

  /** Adds a candidate whatever its length and however many there are; its number, or that of the same one. */
  insist(start: number, end: number, type: number): number {
    const known = this.find(start, end, type)
    return known === -1 ? this.#append(start, end, type, 0) : known
  }

  /** The number of a candidate, or -1. */
  find(start: number, end: number, type: number): number {
    const { starts, types, next } = this
    let at = this.lastAt[end]!
    while (at !== -1 && (starts[at] !== start || types[at] !== type)) at = next[at]!
    return at
  }

  /** Whether a candidate is a person of the dictionaries with three characters or more: such a name means nothing else. */
  isKnownPerson(at: number): boolean {
    const isListed = this.types[at] === NameType.person && (this.origins[at]! & Origin.dictionary) !== 0
    return isListed && this.ends[at]! - this.starts[at]! > 2
  }

  /** Gives a candidate at least so much evidence, in natural units; one that was refused stays so. */
  raise(at: number, least: number): void {
    const score = this.scores[at]!
    // What was refused may have gained or lost a little since.
    if (score > REFUSED / 2 && score < least) this.scores[at] = least
  }

  #append(start: number, end: number, type: number, origin: number): number {
    if (this.count === this.starts.length) this.#grow()
    const at = this.count++
    if (this.#crowd[end]! < MOST_AT_ONE_END) this.#crowd[end]!++
    this.starts[at] = start
    this.ends[at] = end
    this.types[at] = type
    this.origins[at] = origin
    this.scores[at] = 0
    this.next[at] = this.lastAt[end]!
    this.lastAt[end] = at
    return at
  }

  #grow(): void {
    const size = this.starts.length * 2
    this.starts = copyInto(new Int32Array(size), this.starts)
    this.ends = copyInto(new Int32Array(size), this.ends)
    this.next = copyInto(new Int32Array(size), this.next)
    this.types = copyInto(new Uint8Array(size), this.types)
    this.origins = copyInto(new Uint8Array(size), this.origins)
    this.scores = copyInto(new Float64Array(size), this.scores)
  }
}
