import type { MentionType } from '../model/mention.js'
import type { NameForm } from './name-cache.js'
import { partsOf } from './short-forms.js'

/** No more hosts are compared with one short name, so that the work stays linear. */
const MOST_COMPARED = 64
/** So many names are looked through one by one; a table is made of more. */
const FEW = 64
const NOBODY: readonly never[] = []
/** Key of the firms, and of no list at all; beyond those of bodies and persons. */
export const FIRMS = -0x30000
const NO_KEY = -0x40000

/** The hosts of one key, as entries that lead to one another. */
interface HostList {
  head: number
  tail: number
  count: number
}

/**
 * Finds the few long names that a short one may belong to, by what they must share: a body's last character, a place's
 * first two or last two, a person's surname. Firms share none for sure and are kept together. Keys of places are positive,
 * others negative, so that names of all types stand in one index. Used again for every article.
 */
export class HostIndex<Group> {
  /** Entries: a key and a group with such a name. Those at and beyond `#count` are of an article before. */
  readonly #keys: number[] = []
  readonly #groups: Group[] = []
  #count = 0
  /** Once there are more than a few entries: by key, and the entry behind each. */
  readonly #lists = new Map<number, HostList>()
  readonly #next: number[] = []
  /** By a part of a name of several parts, such as 詹森 of 玛丽·詹森. */
  readonly #byPart = new Map<string, Group[]>()

  /** Forgets all groups. */
  begin(): void {
    this.#count = 0
    if (this.#lists.size > 0) this.#lists.clear()
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

  /** Under which keys the groups stand that may be meant by a short name: a first and a second one, to be asked in turn. */
  keyOf({ name, address }: NameForm, type: MentionType, list: 0 | 1): number {
    if (type === 'ORG') return list === 0 ? lastKey(name) : FIRMS
    if (type === 'PLACE') return list === 0 ? firstPair(name) : lastPair(name)
    return list === 1 || address === null || name.length > 4 ? NO_KEY : firstKey(name)
  }

  /** The entry of a key behind another one of it, or the first behind -1; -1 where there is none. A group may come twice. */
  next(key: number, entry: number): number {
    if (this.#count > FEW) return entry < 0 ? (this.#lists.get(key)?.head ?? -1) : this.#next[entry]!
    for (let at = entry + 1; at < this.#count; at++) if (this.#keys[at] === key) return at
    return -1
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

  #push(key: number, group: Group): void {
    const entry = this.#count
    this.#keys[entry] = key
    this.#groups[entry] = group
    this.#count += 1
    if (this.#count > FEW) for (let at = entry === FEW ? 0 : entry; at <= entry; at++) this.#link(at)
  }

  /** Lists an entry under its key. */
  #link(entry: number): void {
    const key = this.#keys[entry]!
    const list = this.#lists.get(key)
    this.#next[entry] = -1
    if (list === undefined) {
      this.#lists.set(key, { head: entry, tail: entry, count: 1 })
      return
    }
    if (this.#groups[list.tail] === this.#groups[entry]) return
    this.#next[list.tail] = entry
    list.tail = entry
    // The oldest of a long list is left out.
    if (list.count < MOST_COMPARED) list.count += 1
    else list.head = this.#next[list.head]!
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
