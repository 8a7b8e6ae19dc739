import { copyInto } from '../../base/copy-into.js'
import type { PosOfWord } from '../../model/tokens.js'
import { tagClass } from './tag-classes.js'
import type { WordLevel } from './word-levels.js'

/** Entries of the table that is asked first; small enough to stay in the processor's cache. A power of two. */
const NEAR = 1 << 13

/** Room for all words of the built-in lexicon: memory nothing was written to costs nothing, copying it does. */
const USUAL = 1 << 20

/** Classes and levels of the words met so far, by word id. Only spares work: the answers do not depend on what it holds. */
export class WordCache {
  readonly #levelOf: WordLevel | null
  /** Word id plus one, and what is known of it, by the lower bits of the id. */
  readonly #near = new Int32Array(NEAR * 2)
  /** The class plus 256 times the level, plus one; 0 for words not met yet. */
  #known = new Uint16Array(0)

  /** @param levelOf How common a word is; see `readWordLevels`. */
  constructor(levelOf: WordLevel | null) {
    this.#levelOf = levelOf
  }

  /** The class of a word in the lower eight bits, how common it is above them. */
  get(word: number, posOf: PosOfWord, text: string, start: number, end: number): number {
    const near = this.#near
    const slot = (word & (NEAR - 1)) * 2
    if (near[slot] === word + 1) return near[slot + 1]!
    const known = word < this.#known.length ? this.#known[word]! : 0
    const found = known !== 0 ? known - 1 : this.#learn(word, text.slice(start, end), posOf)
    near[slot] = word + 1
    near[slot + 1] = found
    return found
  }

  #learn(word: number, text: string, posOf: PosOfWord): number {
    if (word >= this.#known.length) {
      this.#known = copyInto(new Uint16Array(Math.max(USUAL, word + 1, this.#known.length * 2)), this.#known)
    }
    const found = tagClass(posOf(word, text)) | ((this.#levelOf?.(word, text) ?? 0) << 8)
    this.#known[word] = found + 1
    return found
  }
}
