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
  readonly #hosts = new Map<string, Group[]>()

  constructor(type: ShortenedType) {
    this.#type = type
  }

  /** Adds a group under one of its names. */
  add(group: Group, name: string): void {
    for (const key of this.#keysOfHost(name)) {
      const hosts = this.#hosts.get(key)
      if (hosts === undefined) this.#hosts.set(key, [group])
      else if (hosts.at(-1) !== group) hosts.push(group)
    }
  }

  /** Groups that may be meant by a short name; some may come twice. */
  candidates(name: string): readonly Group[] {
    switch (this.#type) {
      case 'PERSON': {
        const address = readAddress(name)
        return this.#last(address === null ? `part ${name}` : name.length > 4 ? '' : `first ${address.surname[0]}`)
      }
      case 'ORG':
        return [...this.#last(`last ${name.at(-1)}`), ...this.#last('firm')]
      case 'PLACE':
        return [...this.#last(`first ${name[0]}`), ...this.#last(`last ${name.at(-1)}`)]
    }
  }

  #keysOfHost(name: string): string[] {
    switch (this.#type) {
      case 'PERSON':
        if (readAddress(name) !== null) return []
        return [`first ${name[0]}`, ...(/[·•・]/.test(name) ? name.split(/[·•・]/).map((part) => `part ${part}`) : [])]
      case 'ORG':
        return [isFirm(name) ? 'firm' : `last ${name.at(-1)}`]
      case 'PLACE': {
        const last = name.at(-1)!
        return [`first ${name[0]}`, `last ${last === ')' || last === '\uff09' ? name.at(-2) : last}`]
      }
    }
  }

  #last(key: string): readonly Group[] {
    const hosts = this.#hosts.get(key)
    return hosts === undefined ? NOBODY : hosts.length > MOST_COMPARED ? hosts.slice(-MOST_COMPARED) : hosts
  }
}
