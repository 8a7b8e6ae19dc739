import type { LaidWords } from '../dictionary/lay-words.js'
import { FIRST_UNIT_CODE, LAST_LEADING_CODE } from '../dictionary/lexicon.js'
import { TRAIL_CODE } from '../dictionary/word-search.js'
import { STEP_LENGTH_SHIFT, STEP_WORD_MASK } from '../engine/path-finder.js'
import type { Tokens } from '../model/tokens.js'
import { createPlainRuns, createTaggedRuns } from './single-runs.js'
import { TokenRoom } from './token-room.js'
import { spanCodes, wholeSpanEnd } from './whole-spans.js'
import { createFindWord } from './word-at.js'

/** Writes the tokens of one text after another, window by window. */
export interface TokenWriter {
  begin(text: string): void
  /**
   * Writes the tokens of the window's first `count` codes, up to the first boundary at or behind `limit`.
   * @param offset Where the window begins in the text.
   * @returns That boundary, in the window.
   */
  write(offset: number, count: number, limit: number): number
  finish(): Tokens
}

/**
 * Makes a writer: words of the best path are tokens as they are, runs of single characters as the hidden Markov model
 * joins them, and in fangzhi's mode numbers, dates and Latin runs are whole. It reads the codes and steps of the words'
 * finder. On the closure, the copies and the written-out numbers see `createPathFinder`.
 */
export function createTokenWriter(laid: LaidWords, mode: 'fangzhi' | 'jieba', hmm: boolean): TokenWriter {
  const { lexicon, finder } = laid
  const { lastCode } = lexicon
  const { codes: boundCodes, steps: boundSteps } = finder
  const boundSingleIds = laid.singleIds
  const keepsSpans = mode === 'fangzhi'
  const spans = spanCodes(laid.codeTable)
  const room = new TokenRoom()
  let text = ''
  const findWord = createFindWord(laid, () => text)
  const writeRun = hmm ? createTaggedRuns(laid, mode, room, findWord) : createPlainRuns(laid, room)

  function write(offset: number, count: number, limit: number): number {
    room.ensure(count)
    const codes = boundCodes
    const steps = boundSteps
    const singleIds = boundSingleIds
    const { ends, words } = room
    const stop = limit < count && codes[limit] === TRAIL_CODE ? limit + 1 : limit
    let written = room.count
    let at = 0
    // Masks: -1 for a word or a break, 0 for a single character. Nothing is decided by a branch that a token's kind,
    // which is hard to foresee, would mislead.
    let previous = -1
    while (at < stop) {
      const step = steps[at]!
      if (keepsSpans && codes[at]! <= 192) {
        const end = spanBoundary(at, count)
        if (end > at) {
          ends[written] = offset + end
          words[written] = spanWord(at, end, offset)
          written += 1
          at = end
          previous = -1
          continue
        }
      }
      const mask = (lastCode - (step - 0x1000000)) >> 31
      if ((mask | previous) === 0) {
        const end = runEnd(at + 1, stop)
        room.count = written - 1
        writeRun(at - 1, end, offset)
        written = room.count
        at = end
        previous = -1
        continue
      }
      const id = (step << 8) >> 8
      at += step >>> 24
      ends[written] = offset + at
      words[written] = (id & mask) | (singleIds[id & ~mask]! & ~mask)
      written += 1
      previous = mask
    }
    room.count = written
    return at
  }

  /** The end of a run of single characters, known to reach `at`. */
  function runEnd(at: number, stop: number): number {
    let end = at
    while (end < stop && (boundSteps[end]! - 0x1000000) >>> 0 <= lastCode) {
      const code = boundCodes[end]!
      if (keepsSpans && code >= FIRST_UNIT_CODE && code <= LAST_LEADING_CODE) break
      end += 1
    }
    return end
  }

  /** The last boundary of the best path inside the span that begins at `at`; `at` where there is none. */
  function spanBoundary(at: number, count: number): number {
    const end = wholeSpanEnd(boundCodes, at, count, spans)
    let boundary = at
    while (boundary < end) {
      const next = boundary + (boundSteps[boundary]! >>> STEP_LENGTH_SHIFT)
      if (next > end) break
      boundary = next
    }
    return boundary
  }

  /** The word id of a span, which may be one step of the path or several. */
  function spanWord(at: number, end: number, offset: number): number {
    const step = boundSteps[at]!
    const id = step & STEP_WORD_MASK
    if (end - at !== step >>> STEP_LENGTH_SHIFT) return findWord(at, end, offset)
    return end - at === 1 && id <= lastCode ? boundSingleIds[id]! : id
  }

  return {
    begin(given) {
      text = given
      room.begin(given.length)
    },
    write,
    finish() {
      const tokens = room.finish(text)
      text = ''
      return tokens
    },
  }
}
