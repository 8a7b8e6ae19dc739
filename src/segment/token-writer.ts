import type { LaidWords } from '../dictionary/lay-words.js'
import { trailCode } from '../dictionary/lexicon.js'
import { stepLengthShift, stepWordMask } from '../engine/best-path.js'
import { createPlainRuns, createTaggedRuns, type WriteRun } from './single-runs.js'
import { TokenRoom } from './token-room.js'
import { type SpanCodes, spanCodes, wholeSpanEnd } from './whole-spans.js'
import { createFindWord, type FindWord } from './word-at.js'

/**
 * Writes the tokens of a window: words of the best path as they are, runs of single characters as the hidden Markov
 * model joins them, and in fangzhi's mode numbers, dates and Latin runs whole. Reads the window's codes and steps, which
 * it shares with the segmenter that owns it.
 */
export class TokenWriter {
  readonly room = new TokenRoom()
  /** The text the window is of. */
  text = ''
  readonly #laid: LaidWords
  readonly #hmm: boolean
  readonly #keepsSpans: boolean
  readonly #codes: Uint16Array
  readonly #steps: Int32Array
  readonly #spans: SpanCodes
  readonly #findWord: FindWord
  readonly #writeRun: WriteRun

  constructor(laid: LaidWords, mode: 'fangzhi' | 'jieba', hmm: boolean, codes: Uint16Array, steps: Int32Array) {
    this.#laid = laid
    this.#hmm = hmm
    this.#keepsSpans = mode === 'fangzhi'
    this.#codes = codes
    this.#steps = steps
    this.#spans = spanCodes(laid.codeTable)
    this.#findWord = createFindWord(laid, codes, () => this.text)
    this.#writeRun = hmm
      ? createTaggedRuns(laid, mode, codes, this.room, this.#findWord)
      : createPlainRuns(laid, codes, this.room)
  }

  /**
   * Writes the tokens of `codes[0 … count)` up to the first boundary at or behind `limit`. Numbers of the layout are
   * written out; see `findBestPath`.
   * @param offset Where the window begins in the text.
   * @returns That boundary, in the window.
   */
  write(offset: number, count: number, limit: number): number {
    const { room } = this
    room.ensure(count)
    const { ends, words } = room
    const { singleIds, lexicon } = this.#laid
    const lastCode = lexicon.lastCode
    const codes = this.#codes
    const steps = this.#steps
    const keepsSpans = this.#keepsSpans
    const hmm = this.#hmm
    const stop = limit < count && codes[limit] === trailCode ? limit + 1 : limit
    let written = room.count
    let at = 0
    while (at < stop) {
      const step = steps[at]!
      if (keepsSpans && codes[at]! <= 192) {
        const end = this.#spanBoundary(at, count)
        if (end > at) {
          ends[written] = offset + end
          words[written] = this.#spanWord(at, end, offset)
          written += 1
          at = end
          continue
        }
      }
      // Not a step of one code that is neither a layer's word nor a break: a single character.
      if ((step - 0x1000000) >>> 0 > lastCode) {
        at += step >>> 24
        ends[written] = offset + at
        words[written] = step === 0x1ffffff ? -1 : step & 0xffffff
        written += 1
        continue
      }
      const next = at + 1
      if (hmm && next < stop && (steps[next]! - 0x1000000) >>> 0 <= lastCode) {
        const end = this.#runEnd(next + 1, stop)
        room.count = written
        this.#writeRun(at, end, offset)
        written = room.count
        at = end
        continue
      }
      at = codes[next] === trailCode ? next + 1 : next
      ends[written] = offset + at
      words[written] = singleIds[step & 0xffffff]!
      written += 1
    }
    room.count = written
    return at
  }

  /** The end of a run of single characters, known to reach `at`. */
  #runEnd(at: number, stop: number): number {
    const { lastCode } = this.#laid.lexicon
    let end = at
    while (end < stop && (this.#steps[end]! - 0x1000000) >>> 0 <= lastCode) end += 1
    return end
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

  /** The word id of a span, which may be one step of the path or several. */
  #spanWord(at: number, end: number, offset: number): number {
    const step = this.#steps[at]!
    const id = step & stepWordMask
    if (end - at !== step >>> stepLengthShift) return this.#findWord(at, end, offset)
    return end - at === 1 && id < this.#laid.singleIds.length ? this.#laid.singleIds[id]! : id
  }
}
