import { isFirm, readAddress } from './short-forms.js'

/** The types whose names have short forms. */
export type ShortenedType = 'PERSON' | 'ORG' | 'PLACE'

/** No more hosts are compared with one short name, so that the work stays linear. */
const MOST_COMPARED = 64
const NOBODY: readonly never[] = []

/**
 * Finds the few long names that a short one may belong to, by a character they must share: a body's last one, a place's
 * first or last, a person's surname. Firms share none for sure and are kept together.
 */
export class HostIndex<Group> {
  readonly #type: ShortenedType
  /** By a character's code, times two, plus one where it is the last one. */
  readonly #byCharacter = new Map<number, Group[]>()
  /** By a part of a name of several parts, such as 詹森 of 玛丽·詹森. */
  readonly #byPart = new Map<string, Group[]>()
  readonly #firms: Group[] = []

  constructor(type: ShortenedType) {
    this.#type = type
  }

  /** Adds a group under one of its names. */
  add(group: Group, name: string): void {
    switch (this.#type) {
      case 'PERSON':
        if (readAddress(name) !== null) return
        push(this.#byCharacter, firstKey(name), group)
        if (/[·•・]/.test(name)) for (const part of name.split(/[·•・]/)) push(this.#byPart, part, group)
        return
      case 'ORG':
        if (isFirm(name)) this.#firms.push(group)
        else push(this.#byCharacter, lastKey(name), group)
        return
      case 'PLACE': {
        push(this.#byCharacter, firstKey(name), group)
        const bracketed = name.endsWith(')') || name.endsWith('\uff09')
        push(this.#byCharacter, lastKey(bracketed ? name.slice(0, -1) : name), group)
      }
    }
  }

  /** Lists of groups that may be meant by a short name; a group may stand in two. */
  candidates(name: string): readonly (readonly Group[])[] {
    const near = (hosts: readonly Group[] | undefined): readonly Group[] =>
      hosts === undefined ? NOBODY : hosts.length > MOST_COMPARED ? hosts.slice(-MOST_COMPARED) : hosts
    switch (this.#type) {
      case 'PERSON': {
        if (readAddress(name) === null) return [near(this.#byPart.get(name))]
        return name.length > 4 ? NOBODY : [near(this.#byCharacter.get(firstKey(name)))]
      }
      case 'ORG':
        return [near(this.#byCharacter.get(lastKey(name))), near(this.#firms)]
      case 'PLACE':
        return [near(this.#byCharacter.get(firstKey(name))), near(this.#byCharacter.get(lastKey(name)))]
    }
  }
}

function push<Key, Group>(hosts: Map<Key, Group[]>, key: Key, group: Group): void {
  const list = hosts.get(key)
  if (list === undefined) hosts.set(key, [group])
  else if (list.at(-1) !== group) list.push(group)
}

function firstKey(name: string): number {
  return name.charCodeAt(0) * 2
}

function lastKey(name: string): number {
  return name.charCodeAt(name.length - 1) * 2 + 1
}
