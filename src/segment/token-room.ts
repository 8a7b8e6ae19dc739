import type { Tokens } from '../model/tokens.js'

/** Tokens that fit into the room before it is replaced. */
const ROOM_SIZE = 4096

/**
 * Room for many texts' tokens, filled one after another and handed out as views: an array of its own for every short
 * text would cost as much as cutting it.
 */
export class TokenRoom {
  /** End offsets in the text, in UTF-16 code units. */
  ends!: Uint32Array
  /** Word ids, -1 for none. */
  words!: Int32Array
  /** Where the next token goes. */
  count = 0
  /** Where this text's tokens begin. */
  #start = 0
  /** No text has more tokens than characters. */
  #most = 0

  constructor() {
    this.#renew(ROOM_SIZE)
  }

  /** @param length UTF-16 code units of the text whose tokens follow. */
  begin(length: number): void {
    // Whoever has the tokens of an earlier text may have sent their memory to a thread, and it is gone from here.
    if (this.ends.length === 0) this.#renew(ROOM_SIZE)
    this.#start = this.count
    this.#most = length
  }

  /** The tokens since `begin`. They are the caller's and not written again; nor is the room of a large text kept. */
  finish(text: string): Tokens {
    const start = this.#start
    const { ends, words, count } = this
    if (ends.length > ROOM_SIZE) this.#renew(ROOM_SIZE)
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
    const { ends, words, count } = this
    const own = count - start
    this.#renew(Math.max(ROOM_SIZE, own + more, Math.min(2 * own, this.#most)))
    this.ends.set(ends.subarray(start, count))
    this.words.set(words.subarray(start, count))
    this.count = own
    this.#start = 0
  }

  /** Both arrays are of one memory, so that neither is gone alone. */
  #renew(size: number): void {
    const memory = new ArrayBuffer(8 * size)
    this.ends = new Uint32Array(memory, 0, size)
    this.words = new Int32Array(memory, 4 * size)
    this.count = 0
  }
}
