import type { PosOfWord, Tokens } from '../../model/tokens.js'
import { isDigit, isLetter } from '../../text/char-class.js'
import { codeAt } from '../../text/characters.js'
import type { AnnotatorInput, Candidate } from '../annotator.js'
import { sloganCandidate } from './slogan-candidate.js'
import { EdgeBit, edgeSlot } from './slogan-edges.js'
import { goalsAt } from './slogan-goals.js'
import { findNumbered } from './slogan-numbers.js'
import { findPraisedPlace } from './slogan-praise.js'
import { findEducation, stretchesBefore, tailAt } from './slogan-tails.js'
import type { StretchJudge } from './slogan-unquoted.js'
import { type SloganVocabulary, subtypeOf } from './slogan-vocabulary.js'
import { hitLength, setBit } from './word-set.js'

const TITLE = 0x300a
const LINE_FEED = 0x0a
const LONGEST_TITLE = 120
const NUMERALS = '一二三四五六七八九十两双'

/** One bit for each code unit that counts alone: numerals and the mark that opens a title. */
const UNIT_BITS = buildUnitBits()

function buildUnitBits(): Uint32Array {
  const bits = new Uint32Array(0x10000 / 32)
  for (const character of `《${NUMERALS}`) setBit(bits, character.charCodeAt(0))
  return bits
}

/**
 * Slogans outside the quoted ones, in the order in which they were noticed; they may overlap each other.
 * @param judge Decides on what only its form speaks for.
 */
export function scanSlogans(
  input: AnnotatorInput,
  vocabulary: SloganVocabulary,
  quoted: readonly Pick<Candidate, 'start' | 'end'>[],
  judge: StretchJudge,
): Candidate[] {
  const { text } = input.article
  const { pairs, pairBits, tripleBits } = vocabulary.edges
  const unitBits = UNIT_BITS
  const found: Candidate[] = []
  // Reading beyond the end would give NaN and make every number of the loop a slow one.
  const last = text.length - 1
  if (last < 1) return found
  let next = 0
  let following = text.charCodeAt(0)
  for (let at = 0; at < last; at++) {
    const unit = following
    following = text.charCodeAt(at + 1)
    const slot = edgeSlot(unit, following)
    const counts = (unitBits[unit >> 5]! >>> (unit & 31)) & 1
    if ((((pairBits[slot >> 5]! >>> (slot & 31)) & 1) | counts) === 0) continue
    let bits = pairs[slot]!
    // Many formulations begin with everyday words (中国, 发展); a third look spares nearly all of those.
    if (bits & EdgeBit.phrase && (at + 1 === last || !beginsPhrase(tripleBits, slot, text.charCodeAt(at + 2)))) {
      bits &= ~EdgeBit.phrase
    }
    if (bits === 0 && counts === 0) continue
    while (next < quoted.length && quoted[next]!.end <= at) next++
    const isTaken = next < quoted.length && quoted[next]!.start <= at
    const skipTo = isTaken ? quoted[next]!.end : unit === TITLE ? endOfTitle(text, at) : at
    if (skipTo > at) {
      if (skipTo >= last) break
      at = skipTo - 1
      following = text.charCodeAt(skipTo)
      continue
    }
    let candidate = counts === 1 ? findNumbered(text, at, input.tokens, input.posOf, vocabulary) : null
    if (candidate !== null) found.push(candidate)
    for (; bits !== 0; bits &= bits - 1) {
      candidate = findAt(text, at, bits & -bits, input, vocabulary, judge)
      if (candidate !== null) found.push(candidate)
    }
  }
  return found
}

function beginsPhrase(tripleBits: Uint32Array, pair: number, third: number): boolean {
  const slot = edgeSlot(pair, third)
  return (tripleBits[slot >> 5]! & (1 << (slot & 31))) !== 0
}

function findAt(
  text: string,
  at: number,
  bit: number,
  { tokens, posOf }: AnnotatorInput,
  vocabulary: SloganVocabulary,
  judge: StretchJudge,
): Candidate | null {
  if (bit & (EdgeBit.phrase | EdgeBit.short)) return findPhrase(text, at, vocabulary)
  if (bit === EdgeBit.tail) return findByTail(text, at + 2, tokens, posOf, vocabulary, judge)
  return findPraisedPlace(text, at, vocabulary) ?? judge.best(goalsAt(text, at, vocabulary))
}

function findByTail(
  text: string,
  end: number,
  tokens: Tokens,
  posOf: PosOfWord,
  vocabulary: SloganVocabulary,
  judge: StretchJudge,
): Candidate | null {
  const tail = tailAt(text, end, vocabulary)
  if (tail === null) return null
  return findEducation(text, tail, vocabulary) ?? judge.best(stretchesBefore(text, tail, tokens, posOf, vocabulary))
}

function findPhrase(text: string, at: number, { phrases, quotedOnly }: SloganVocabulary): Candidate | null {
  const phrase = phrases.longestAt(text, at)
  if (phrase === 0) return null
  const end = at + hitLength(phrase)
  if (quotedOnly.has(text, at, end) || isCut(text, at) || isCut(text, end)) return null
  return sloganCandidate(at, end, subtypeOf(phrase), 'a standing formulation in the dictionary', 0.9)
}

/** Whether a position lies inside a number or a Latin word: 12315 holds no 1231. */
function isCut(text: string, at: number): boolean {
  const before = codeAt(text, at - 1)
  const behind = codeAt(text, at)
  return (isDigit(before) && isDigit(behind)) || (isLetter(before) && isLetter(behind))
}

/** Titles are names of their own: the position behind the mark that closes one on its line, or the opening one's. */
function endOfTitle(text: string, open: number): number {
  const limit = Math.min(text.length, open + LONGEST_TITLE)
  for (let at = open + 1; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (unit === TITLE + 1) return at + 1
    if (unit === LINE_FEED) return open
  }
  return open
}
