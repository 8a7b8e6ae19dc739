import type { LaidWords } from '../dictionary/lay-words.js'
import { firstUnitCode, lastAsciiCode, trailCode } from '../dictionary/lexicon.js'
import { stepLengthShift, stepWordMask, weightsAt } from '../engine/best-path.js'
import { impossible, tagChars } from '../engine/char-tagger.js'
import { findKey } from '../engine/trie.js'
import type { Tokens } from '../model/tokens.js'
import { type SpanCodes, spanCodes, wholeSpanEnd } from './whole-spans.js'

/**
 * Writes the tokens of one text: words of the best path as they are, single characters joined by the hidden Markov
 * model, and in fangzhi's mode numbers, dates and Latin runs whole. Reads the window's codes and steps, which it shares
 * with the segmenter that owns it. In the busiest loop the numbers of their layout are written out; see `findBestPath`.
 */
export class TokenWriter {
  readonly #laid: LaidWords
  readonly #hmm: boolean
  readonly #keepsSpans: boolean
  readonly #codes: Uint16Array
  readonly #steps: Int32Array
  readonly #spans: SpanCodes
  /** Back-pointers of the tagger. */
  readonly #pointers: Uint8Array
  #text = ''
  /**
   * Room for many texts' tokens, filled one after another and handed out as views: an array of its own for every short
   * text would cost as much as cutting it.
   */
  #ends = new Uint32Array(roomSize)
  #words = new Int32Array(roomSize)
  /** Where this text's tokens begin, and where the next one goes. */
  #start = 0
  #count = 0

  constructor(laid: LaidWords, mode: 'fangzhi' | 'jieba', hmm: boolean, codes: Uint16Array, steps: Int32Array) {
    this.#laid = laid
    this.#hmm = hmm
    this.#keepsSpans = mode === 'fangzhi'
    this.#codes = codes
    this.#steps = steps
    this.#spans = spanCodes(laid.codeTable)
    this.#pointers = new Uint8Array(codes.length)
  }

  begin(text: string): void {
    this.#text = text
    this.#start = this.#count
  }

  finish(): Tokens {
    const text = this.#text
    const count = this.#count - this.#start
    const ends = this.#ends.subarray(this.#start, this.#count)
    const words = this.#words.subarray(this.#start, this.#count)
    this.#text = ''
    // What was handed out is the caller's and not written again; nor is the room of a large text kept for it.
    if (this.#ends.length > roomSize) {
      this.#ends = new Uint32Array(roomSize)
      this.#words = new Int32Array(roomSize)
      this.#count = 0
    }
    return { text, count, ends, words }
  }

  /**
   * Writes the tokens of the window from its first position to the first boundary at or behind `limit`.
   * @param offset Where the window begins in the text.
   * @returns That boundary, in the window.
   */
  write(offset: number, count: number, limit: number): number {
    this.#ensure(count)
    const { singleIds, lexicon } = this.#laid
    const { lastCode } = lexicon
    const codes = this.#codes
    const steps = this.#steps
    const ends = this.#ends
    const words = this.#words
    const keepsSpans = this.#keepsSpans
    const hmm = this.#hmm
    const stop = limit < count && codes[limit] === trailCode ? limit + 1 : limit
    let written = this.#count
    let at = 0
    while (at < stop) {
      const step = steps[at]!
      if (keepsSpans && codes[at]! <= 192) {
        const end = this.#spanBoundary(at, count)
        if (end > at) {
          ends[written] = offset + end
          words[written] = this.#wordAt(at, end, offset)
          written += 1
          at = end
          continue
        }
      }
      // A step of one code that is no layer's word and no break: a single character.
      if ((step - 0x1000000) >>> 0 > lastCode) {
        at += step >>> 24
        ends[written] = offset + at
        words[written] = step === 0x1ffffff ? -1 : step & 0xffffff
        written += 1
        continue
      }
      const next = at + 1
      if (hmm && next < stop && (steps[next]! - 0x1000000) >>> 0 <= lastCode) {
        let end = next + 1
        while (end < stop && (steps[end]! - 0x1000000) >>> 0 <= lastCode) end += 1
        this.#count = written
        this.#writeRun(at, end, offset)
        written = this.#count
        at = end
        continue
      }
      at = codes[next] === trailCode ? next + 1 : next
      ends[written] = offset + at
      words[written] = singleIds[step & 0xffffff]!
      written += 1
    }
    this.#count = written
    return at
  }

  /** The last boundary of the best path inside the span that begins at `at`; `at` where there is none. */
  #spanBoundary(at: number, count: number): number {
    const steps = this.#steps
    const end = wholeSpanEnd(this.#codes, at, count, this.#spans)
    let boundary = at
    while (boundary < end) {
      const next = boundary + (steps[boundary]! >>> stepLengthShift)
      if (next > end) break
      boundary = next
    }
    return boundary
  }

  /** Writes the tokens of a run of single characters. */
  #writeRun(from: number, to: number, offset: number): void {
    let start = from
    for (let at = from; at < to; ) {
      const end = this.#keepsSpans ? this.#apartInOurs(at, to) : this.#apartInJiebas(at, to)
      if (end === at) {
        at += 1
        continue
      }
      this.#writeTagged(start, at, offset)
      start = this.#writeToken(at, end, offset)
      at = start
    }
    this.#writeTagged(start, to, offset)
  }

  /** The end of what stands apart from the characters around it; `at` where that is nothing. */
  #apartInOurs(at: number, to: number): number {
    const end = wholeSpanEnd(this.#codes, at, to, this.#spans)
    if (end > at) return end
    return this.#isSilent(this.#codes[at]!) ? at + 1 : at
  }

  #apartInJiebas(at: number, to: number): number {
    const code = this.#codes[at]!
    return code > lastAsciiCode || code < firstUnitCode ? at : this.#asciiEnd(at, to)
  }

  /** Writes characters cut by the tagger. */
  #writeTagged(from: number, to: number, offset: number): void {
    if (to - from > 1) {
      const pointers = this.#pointers
      tagChars(this.#laid.lexicon.model, this.#codes, from, to, pointers)
      let start = from
      for (let at = from; at < to; at += 1) {
        // A token may already have taken the second half of a pair.
        if (pointers[at - from] === 1 && at >= start) start = this.#writeToken(start, at + 1, offset)
      }
    } else if (to > from) this.#writeToken(from, to, offset)
  }

  /** Writes a token, with the second half of a pair it would split; returns where the next one starts. */
  #writeToken(from: number, to: number, offset: number): number {
    const end = this.#codes[to] === trailCode ? to + 1 : to
    this.#ends[this.#count] = offset + end
    this.#words[this.#count] = this.#wordAt(from, end, offset)
    this.#count += 1
    return end
  }

  /** Whether the model knows nothing of a character; it would make everything behind it single. */
  #isSilent(code: number): boolean {
    const { emissions } = this.#laid.lexicon.model
    const at = code * 4
    return (
      emissions[at + 3] === impossible &&
      emissions[at] === impossible &&
      emissions[at + 1] === impossible &&
      emissions[at + 2] === impossible
    )
  }

  /** jieba's rule for ASCII in a run: `[A-Za-z][A-Za-z0-9]*`, `[0-9][0-9.]*`, or one character. */
  #asciiEnd(at: number, to: number): number {
    const letters = isLetter(this.#codes[at]!)
    if (!letters && !isDigit(this.#codes[at]!)) return at + 1
    let end = at + 1
    for (; end < to; end += 1) {
      const code = this.#codes[end]!
      if (!isDigit(code) && !(letters ? isLetter(code) : code === dotCode)) break
    }
    return end
  }

  /** The word id of a token made here, or -1. */
  #wordAt(from: number, to: number, offset: number): number {
    const { nodes, values, trie, singleIds } = this.#laid
    if (to - from === 1) {
      const step = this.#steps[from]!
      const id = step & stepWordMask
      return step >>> stepLengthShift === 1 && id >= singleIds.length ? id : singleIds[this.#codes[from]!]!
    }
    if (trie.keyCount > 0) {
      const key = findKey(trie, this.#text.slice(offset + from, offset + to))
      if (key !== -1) return nodes.length / 2 + key
    }
    let node = this.#codes[from]! * 2
    for (let at = from + 1; at < to; at += 1) {
      const code = this.#codes[at]!
      node = nodes[node + 1]! + 2 * code
      if (nodes[node]! >>> 16 !== code) return -1
    }
    return values[weightsAt + (nodes[node]! & 0xffff)] === Number.NEGATIVE_INFINITY ? -1 : node / 2
  }

  /** Makes room for more tokens; what this text has so far moves to new arrays where the old ones are full. */
  #ensure(more: number): void {
    if (this.#count + more <= this.#ends.length) return
    const own = this.#count - this.#start
    const size = Math.max(roomSize, Math.ceil((own + more) * 1.5))
    const ends = new Uint32Array(size)
    const words = new Int32Array(size)
    ends.set(this.#ends.subarray(this.#start, this.#count))
    words.set(this.#words.subarray(this.#start, this.#count))
    this.#ends = ends
    this.#words = words
    this.#start = 0
    this.#count = own
  }
}

/** Tokens that fit into the room before it is replaced. */
const roomSize = 16_384

const dotCode = asciiCode('.')
const [zeroCode, nineCode, upperACode, upperZCode, lowerACode, lowerZCode] = [...'09AZaz'].map(asciiCode) as [
  number,
  number,
  number,
  number,
  number,
  number,
]

function asciiCode(char: string): number {
  return char.charCodeAt(0) + firstUnitCode
}

function isDigit(code: number): boolean {
  return code >= zeroCode && code <= nineCode
}

function isLetter(code: number): boolean {
  return (code >= upperACode && code <= upperZCode) || (code >= lowerACode && code <= lowerZCode)
}
