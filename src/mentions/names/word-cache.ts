import type { PosOfWord } from '../../model/tokens.js'
import { tagClass } from './tag-classes.js'
import type { WordLevel } from './word-levels.js'

/** Entries of the table that is asked first; small enough to stay in the processor's cache. A power of two. */
const NEAR = 1 << 13
/** Words of a page: a first article meets few hundred words, and a table of all would have to be cleared for it. */
const PAGE_BITS = 9
const PAGE = 1 << PAGE_BITS

/** Classes and levels of the words met so far, by word id. Only spares work: the answers do not depend on what it holds. */
export class WordCache {
  readonly #levelOf: WordLevel | null
  /** Word id plus one, and what is known of it, by the lower bits of the id. */
  readonly #near = new Int32Array(NEAR * 2)
  /** By page of word ids: the class plus 256 times the level, plus one; 0 for words not met yet. */
  readonly #pages = new Map<number, Uint16Array>()

  /** @param levelOf How common a word is; see `readWordLevels`. */
  constructor(levelOf: WordLevel | null) {
    this.#levelOf = levelOf
  }

  /** The class of a word in the lower eight bits, how common it is above them. */
  get(word: number, posOf: PosOfWord, text: string, start: number, end: number): number {
    const near = this.#near
    const slot = (word & (NEAR - 1)) * 2
    if (near[slot] === word + 1) return near[slot + 1]!
    const page = this.#pageOf(word >>> PAGE_BITS)
    const known = page[word & (PAGE - 1)]!
    const found = known !== 0 ? known - 1 : this.#learn(word, text.slice(start, end), posOf)
    page[word & (PAGE - 1)] = found + 1
    near[slot] = word + 1
    near[slot + 1] = found
    return found
  }

  #pageOf(number: number): Uint16Array {
    const known = this.#pages.get(number)
    if (known !== undefined) return known
    const page = new Uint16Array(PAGE)
    this.#pages.set(number, page)
    return page
  }

  #learn(word: number, text: string, posOf: PosOfWord): number {
    return tagClass(posOf(word, text)) | ((this.#levelOf?.(word, text) ?? 0) << 8)
  }
}
