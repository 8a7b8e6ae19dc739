import type { AnnotatorInput, Candidate } from './annotator.js'
import { findGoal, findPraisedPlace } from './slogan-goals.js'
import { findNumbered } from './slogan-numbers.js'
import { findCampaign } from './slogan-tails.js'
import type { SloganVocabulary } from './slogan-vocabulary.js'

/** What two units in a row may be: the beginning of a formulation, the end of a tail, a word before a positioning. */
const PHRASE = 1
const TAIL = 2
const PRAISE = 4
/** A formulation of two units. */
const SHORT = 8

const UNITS = 0x10000
const TITLE = 0x300a
const LINE_FEED = 0x0a
const LONGEST_TITLE = 120
const NUMERALS = '一二三四五六七八九十两双'

/**
 * Tables that say where something may begin. Most characters are passed with a look at the first two, which are sets of
 * bits small enough to stay in the nearest cache.
 */
export interface SloganEdges {
  /** One bit for each slot of `pairs` that is not 0. */
  readonly pairBits: Uint32Array
  /** One bit for each code unit that counts alone: numerals and the mark that opens a title. */
  readonly unitBits: Uint32Array
  /** What two units may be, by {@link pairSlot}; a slot may be shared, so it only says "perhaps". */
  readonly pairs: Uint8Array
  /** 1 where a formulation may begin with three units, by the slot of the first two, then the third. */
  readonly triples: Uint8Array
}

/** Builds the tables of a vocabulary; done once for an analyzer. */
export function buildSloganEdges({ phrases, tails, prefixes, goals }: SloganVocabulary): SloganEdges {
  const pairs = new Uint8Array(UNITS)
  const triples = new Uint8Array(UNITS)
  const mark = (text: string, at: number, bit: number) => {
    if (text.length > 1) pairs[pairSlot(text.charCodeAt(at), text.charCodeAt(at + 1))]! |= bit
  }
  for (const wording of phrases.wordings()) {
    mark(wording, 0, wording.length === 2 ? SHORT : PHRASE)
    triples[tripleSlot(pairSlot(wording.charCodeAt(0), wording.charCodeAt(1)), wording.charCodeAt(2))] = 1
  }
  for (const word of tails.words()) mark(word, word.length - 2, TAIL)
  for (const word of [...prefixes.words(), ...goals.words()]) mark(word, 0, PRAISE)
  const pairBits = new Uint32Array(UNITS / 32)
  for (let slot = 0; slot < UNITS; slot++) if (pairs[slot] !== 0) setBit(pairBits, slot)
  const unitBits = new Uint32Array(UNITS / 32)
  setBit(unitBits, TITLE)
  for (const numeral of NUMERALS) setBit(unitBits, numeral.charCodeAt(0))
  return { pairBits, unitBits, pairs, triples }
}

/** Slogans outside the quoted ones, in the order in which they were noticed; they may overlap each other. */
export function scanSlogans(
  input: AnnotatorInput,
  vocabulary: SloganVocabulary,
  { pairBits, unitBits, pairs, triples }: SloganEdges,
  quoted: readonly Candidate[],
): Candidate[] {
  const { text } = input.article
  const found: Candidate[] = []
  // Reading beyond the end would give NaN and make every number of the loop a slow one.
  const last = text.length - 1
  if (last < 1) return found
  let next = 0
  let following = text.charCodeAt(0)
  for (let at = 0; at < last; at++) {
    const unit = following
    following = text.charCodeAt(at + 1)
    const slot = pairSlot(unit, following)
    if ((((pairBits[slot >> 5]! >>> (slot & 31)) | (unitBits[unit >> 5]! >>> (unit & 31))) & 1) === 0) continue
    let bits = pairs[slot]!
    // Many formulations begin with everyday words (中国, 发展); a third look spares nearly all of those.
    if (bits & PHRASE && (at + 1 === last || triples[tripleSlot(slot, text.charCodeAt(at + 2))] === 0)) bits &= ~PHRASE
    const counts = (unitBits[unit >> 5]! >>> (unit & 31)) & 1
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
    if (counts === 1) addNumbered(text, at, input, vocabulary, found)
    for (; bits !== 0; bits &= bits - 1) addAt(text, at, bits & -bits, input, vocabulary, found)
  }
  return found
}

function addNumbered(
  text: string,
  at: number,
  { tokens, posOf }: AnnotatorInput,
  vocabulary: SloganVocabulary,
  found: Candidate[],
): void {
  const numbered = findNumbered(text, at, tokens, posOf, vocabulary)
  if (numbered !== null) found.push(numbered)
}

function addAt(
  text: string,
  at: number,
  bit: number,
  { tokens, posOf }: AnnotatorInput,
  vocabulary: SloganVocabulary,
  found: Candidate[],
): void {
  const candidate =
    bit === PHRASE || bit === SHORT
      ? findPhrase(text, at, vocabulary)
      : bit === TAIL
        ? findCampaign(text, at + 2, tokens, posOf, vocabulary)
        : (findPraisedPlace(text, at, vocabulary) ?? findGoal(text, at, vocabulary))
  if (candidate !== null) found.push(candidate)
}

function findPhrase(text: string, at: number, { phrases }: SloganVocabulary): Candidate | null {
  const phrase = phrases.longestAt(text, at)
  if (phrase === null || phrase.quotedOnly) return null
  const { wording, subtype } = phrase
  const reason = 'a standing formulation in the dictionary'
  return { start: at, end: at + wording.length, type: 'SLOGAN', subtype, reason, score: 0.9, ref: null }
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

function pairSlot(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & (UNITS - 1)
}

function tripleSlot(pair: number, third: number): number {
  return (Math.imul(pair, 31) + third) & (UNITS - 1)
}

function setBit(bits: Uint32Array, at: number): void {
  bits[at >> 5]! |= 1 << (at & 31)
}
