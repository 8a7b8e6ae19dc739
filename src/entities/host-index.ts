import type { MentionType } from '../model/mention.js'
import type { NameForm } from './name-cache.js'
import { partsOf } from './short-forms.js'

/** No more hosts are compared with one short name, so that the work stays linear. */
const MOST_COMPARED = 64
const NOBODY: readonly never[] = []
/** Key of the firms, beyond those of bodies and persons. */
const FIRMS = -0x30000

/**
 * Finds the few long names that a short one may belong to, by what they must share: a body's last character, a place's
 * first two or last two, a person's surname. Firms share none for sure and are kept together. Keys of places are positive,
 * others negative, so that names of all types stand in one table. Used again for every article: a hash table of lists
 * whose rows count only if they bear the number of the current one.
 */
export class HostIndex<Group> {
  #round = 0
  #used = 0
  #rounds = new Uint32Array(256)
  #keys = new Int32Array(256)
  /** First and last entry of a key's list, and how many entries it has. */
  #heads = new Int32Array(256)
  #tails = new Int32Array(256)
  #counts = new Uint32Array(256)
  /** Entries: the group, and the next entry of the list. Those at and beyond `#count` are of another round. */
  readonly #groups: Group[] = []
  readonly #next: number[] = []
  #count = 0
  /** By a part of a name of several parts, such as 詹森 of 玛丽·詹森. */
  readonly #byPart = new Map<string, Group[]>()

  /** Forgets all groups. */
  begin(): void {
    this.#round += 1
    this.#used = 0
    this.#count = 0
    if (this.#byPart.size > 0) this.#byPart.clear()
  }

  /** Adds a group under one of its names. */
  add(group: Group, form: NameForm, type: MentionType): void {
    const { name } = form
    if (type === 'ORG') {
      this.#push(form.isFirm ? FIRMS : lastKey(name), group)
    } else if (type === 'PLACE') {
      this.#push(firstPair(name), group)
      this.#push(lastPair(name, isBracketed(name) ? 1 : 0), group)
    } else if (form.address === null) {
      this.#push(firstKey(name), group)
      if (form.hasParts) for (const part of partsOf(name)) pushPart(this.#byPart, part, group)
    }
  }

  /**
   * The groups that may be meant by a short name stand in two lists, of which one or both may be empty. This is the head of
   * the first or the second, an entry, or -1; a group may come twice.
   */
  head(form: NameForm, type: MentionType, list: 0 | 1): number {
    const { name } = form
    if (type === 'ORG') return this.#headOf(list === 0 ? lastKey(name) : FIRMS)
    if (type === 'PLACE') return this.#headOf(list === 0 ? firstPair(name) : lastPair(name))
    return list === 1 || form.address === null || name.length > 4 ? -1 : this.#headOf(firstKey(name))
  }

  /** The entry behind one, or -1. */
  next(entry: number): number {
    return this.#next[entry]!
  }

  /** The group of an entry. */
  group(entry: number): Group {
    return this.#groups[entry]!
  }

  /** The groups of persons with a part that is named alone; none more than are compared. */
  withPart({ name, address }: NameForm): readonly Group[] {
    if (address !== null || this.#byPart.size === 0) return NOBODY
    return this.#byPart.get(name)?.slice(-MOST_COMPARED) ?? NOBODY
  }

  #headOf(key: number): number {
    const slot = this.#slotOf(key)
    return this.#rounds[slot] === this.#round ? this.#heads[slot]! : -1
  }

  #push(key: number, group: Group): void {
    if (this.#used * 2 >= this.#keys.length) this.#grow()
    const slot = this.#slotOf(key)
    const entry = this.#count
    if (this.#rounds[slot] !== this.#round) {
      this.#rounds[slot] = this.#round
      this.#keys[slot] = key
      this.#heads[slot] = entry
      this.#counts[slot] = 0
      this.#used += 1
    } else {
      const tail = this.#tails[slot]!
      if (this.#groups[tail] === group) return
      this.#next[tail] = entry
    }
    this.#tails[slot] = entry
    this.#groups[entry] = group
    this.#next[entry] = -1
    this.#count += 1
    // The oldest of a long list is left out.
    if (this.#counts[slot]! < MOST_COMPARED) this.#counts[slot]! += 1
    else this.#heads[slot] = this.#next[this.#heads[slot]!]!
  }

  /** The slot of a key, or the free one it would take. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    let slot = Math.imul(key, 0x9e3779b1) & mask
    while (this.#rounds[slot] === this.#round && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [rounds, keys, heads, tails, counts] = [this.#rounds, this.#keys, this.#heads, this.#tails, this.#counts]
    const length = keys.length * 2
    this.#rounds = new Uint32Array(length)
    this.#keys = new Int32Array(length)
    this.#heads = new Int32Array(length)
    this.#tails = new Int32Array(length)
    this.#counts = new Uint32Array(length)
    for (let old = 0; old < keys.length; old++) {
      if (rounds[old] !== this.#round) continue
      const slot = this.#slotOf(keys[old]!)
      this.#rounds[slot] = this.#round
      this.#keys[slot] = keys[old]!
      this.#heads[slot] = heads[old]!
      this.#tails[slot] = tails[old]!
      this.#counts[slot] = counts[old]!
    }
  }
}

function pushPart<Group>(hosts: Map<string, Group[]>, part: string, group: Group): void {
  const list = hosts.get(part)
  if (list === undefined) hosts.set(part, [group])
  else if (list.at(-1) !== group) list.push(group)
}

/** Whether a name ends with what it is also called: 大桥新区(凤桥镇). */
export function isBracketed(name: string): boolean {
  const last = name.charCodeAt(name.length - 1)
  return last === 0x29 || last === 0xff09
}

/** What a person's name shares with those of the same surname. */
export function firstKey(name: string): number {
  return -1 - name.charCodeAt(0) * 2
}

/** What a body's name shares with its short forms. */
export function lastKey(name: string): number {
  return -2 - name.charCodeAt(name.length - 1) * 2
}

/** What a place's name shares with those it begins like. */
export function firstPair(name: string): number {
  return pairKey(name.charCodeAt(0), name.charCodeAt(1)) * 2
}

/** What a place's name shares with those it ends like, a bracket of so many characters left out. */
export function lastPair(name: string, bracket = 0): number {
  const end = name.length - bracket
  return pairKey(name.charCodeAt(end - 2), name.charCodeAt(end - 1)) * 2 + 1
}

/** Two pairs may share a key, which costs a comparison. */
function pairKey(first: number, second: number): number {
  return (Math.imul(first, 0x85eb) + second) & 0x3fffffff
}
