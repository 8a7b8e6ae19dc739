import type { Tokens } from '../model/tokens.js'

/** Tokens that fit into the room before it is replaced. */
const roomSize = 4096

/**
 * Room for many texts' tokens, filled one after another and handed out as views: an array of its own for every short
 * text would cost as much as cutting it.
 */
export class TokenRoom {
  /** End offsets in the text, in UTF-16 code units. */
  ends = new Uint32Array(roomSize)
  /** Word ids, -1 for none. */
  words = new Int32Array(roomSize)
  /** Where the next token goes. */
  count = 0
  /** Where this text's tokens begin. */
  #start = 0
  /** No text has more tokens than characters. */
  #most = 0

  /** @param length UTF-16 code units of the text whose tokens follow. */
  begin(length: number): void {
    this.#start = this.count
    this.#most = length
  }

  /** The tokens since `begin`. They are the caller's and not written again; nor is the room of a large text kept. */
  finish(text: string): Tokens {
    const start = this.#start
    const { ends, words, count } = this
    if (ends.length > roomSize) {
      this.ends = new Uint32Array(roomSize)
      this.words = new Int32Array(roomSize)
      this.count = 0
    }
    return { text, count: count - start, ends: ends.subarray(start, count), words: words.subarray(start, count) }
  }

  push(end: number, word: number): void {
    this.ends[this.count] = end
    this.words[this.count] = word
    this.count += 1
  }

  /** Makes room for more tokens; what this text has so far moves to new arrays where the old ones are full. */
  ensure(more: number): void {
    if (this.count + more <= this.ends.length) return
    const start = this.#start
    const own = this.count - start
    const size = Math.max(roomSize, own + more, Math.min(2 * own, this.#most))
    const ends = new Uint32Array(size)
    const words = new Int32Array(size)
    ends.set(this.ends.subarray(start, this.count))
    words.set(this.words.subarray(start, this.count))
    this.ends = ends
    this.words = words
    this.count = own
    this.#start = 0
  }
}
