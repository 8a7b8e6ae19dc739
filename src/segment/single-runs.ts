import type { LaidWords } from '../dictionary/lay-words.js'
import { FIRST_UNIT_CODE, LAST_ASCII_CODE } from '../dictionary/lexicon.js'
import { TRAIL_CODE } from '../dictionary/word-search.js'
import { type CharModel, NO_EMISSION } from '../engine/char-tagger.js'
import { asciiRunEnd } from './ascii-runs.js'
import type { TokenRoom } from './token-room.js'
import type { FindWord } from './word-at.js'

/** Writes the tokens of `codes[from … to)`, a run of single characters; `offset` is where position 0 is in the text. */
export type WriteRun = (from: number, to: number, offset: number) => void

/** Every character is a token; the two halves of a pair are one. */
export function createPlainRuns(laid: LaidWords, room: TokenRoom): WriteRun {
  const { singleIds } = laid
  const { codes } = laid.finder
  return (from, to, offset) => {
    for (let at = from; at < to; ) {
      const end = codes[at + 1] === TRAIL_CODE ? at + 2 : at + 1
      room.push(offset + end, singleIds[codes[at]!]!)
      at = end
    }
  }
}

/**
 * The hidden Markov model joins characters to words. In jieba's mode ASCII stands apart; in ours every character the
 * model does not know, so that the model starts anew behind it.
 */
export function createTaggedRuns(
  laid: LaidWords,
  mode: 'fangzhi' | 'jieba',
  room: TokenRoom,
  findWord: FindWord,
): WriteRun {
  const { singleIds, lexicon } = laid
  const { codes } = laid.finder
  const tagChars = lexicon.tagger()
  const pointers = new Uint8Array(codes.length)
  const apartEnd: ApartEnd = mode === 'jieba' ? jiebaApart(codes) : ownApart(codes, lexicon.model)

  /** Writes a token, with the second half of a pair it would split; returns where the next one starts. */
  function writeToken(from: number, to: number, offset: number): number {
    const end = codes[to] === TRAIL_CODE ? to + 1 : to
    room.push(offset + end, end - from === 1 ? singleIds[codes[from]!]! : findWord(from, end, offset))
    return end
  }

  function writeTagged(from: number, to: number, offset: number): void {
    if (to - from < 2) {
      if (to > from) writeToken(from, to, offset)
      return
    }
    tagChars(codes, from, to, pointers)
    let start = from
    for (let at = from; at < to; at += 1) {
      // A token may already have taken the second half of a pair.
      if (pointers[at - from] === 1 && at >= start) start = writeToken(start, at + 1, offset)
    }
  }

  return (from, to, offset) => {
    let start = from
    for (let at = from; at < to; ) {
      const end = apartEnd(at, to)
      if (end === at) {
        at += 1
        continue
      }
      writeTagged(start, at, offset)
      start = writeToken(at, end, offset)
      at = start
    }
    writeTagged(start, to, offset)
  }
}

/** The end of what stands apart from a run's other characters at `at`; `at` where nothing does. */
type ApartEnd = (at: number, to: number) => number

function jiebaApart(codes: Uint16Array): ApartEnd {
  return (at, to) => {
    const code = codes[at]!
    return code > LAST_ASCII_CODE || code < FIRST_UNIT_CODE ? at : asciiRunEnd(codes, at, to)
  }
}

function ownApart(codes: Uint16Array, { emissions }: CharModel): ApartEnd {
  return (at) => {
    const row = codes[at]! * 4
    const silent =
      emissions[row + 3] === NO_EMISSION &&
      emissions[row] === NO_EMISSION &&
      emissions[row + 1] === NO_EMISSION &&
      emissions[row + 2] === NO_EMISSION
    return silent ? at + 1 : at
  }
}
