import { firstPair, isBracketed, lastKey, lastPair } from './host-index.js'
import type { NameForm } from './name-cache.js'

const SLOTS = 1024

/**
 * Sifts the names of an article: one that shares with no other what {@link HostIndex} goes by can be neither short for
 * another nor its long form. Most are sifted out. First all names are marked, then they are asked for.
 */
export class SharedKeys {
  /** By the hash of a key: twice the round it was marked in last, and one more where it was marked again. */
  readonly #marks = new Uint32Array(SLOTS)
  #round = 0
  #firms = false

  /** Forgets all names. */
  begin(): void {
    this.#round += 2
    this.#firms = false
  }

  /** Marks a name. */
  mark({ name, isFirm }: NameForm, type: 'ORG' | 'PLACE'): void {
    if (type === 'ORG') {
      this.#firms ||= isFirm
      this.#mark(lastKey(name))
      return
    }
    this.#mark(firstPair(name))
    this.#mark(lastPair(name))
    if (isBracketed(name)) this.#mark(lastPair(name, 1))
  }

  /** Whether a marked name may have to do with another; false is sure. A firm's short name may end with any character. */
  isShared({ name }: NameForm, type: 'ORG' | 'PLACE'): boolean {
    if (type === 'ORG') return this.#firms || this.#isShared(lastKey(name))
    if (this.#isShared(firstPair(name)) || this.#isShared(lastPair(name))) return true
    return isBracketed(name) && this.#isShared(lastPair(name, 1))
  }

  #mark(key: number): void {
    const slot = slotOf(key)
    const mark = this.#marks[slot]!
    this.#marks[slot] = mark >= this.#round ? this.#round + 1 : this.#round
  }

  #isShared(key: number): boolean {
    return this.#marks[slotOf(key)]! > this.#round
  }
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 22
}
