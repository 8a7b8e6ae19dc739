import { tokenAt, tokenStart } from '../../model/token-at.js'
import type { PosOfWord, Tokens } from '../../model/tokens.js'
import { isCommonHan } from '../../text/char-class.js'
import type { Candidate } from '../annotator.js'
import { sloganCandidate } from './slogan-candidate.js'
import { SloganUnit } from './slogan-units.js'
import { KINDS_BUT_MOTTO, type SloganVocabulary } from './slogan-vocabulary.js'
import { hitBits, hitLength, type WordSet } from './word-set.js'

/** Behind a numeral these count meetings and times: 十|届… */
const MEASURES = '届年月日次时分点号'
/** The longest shorthand, and the longest word behind one of its numerals. */
const LONGEST = 16
const LONGEST_PART = 4

/**
 * Numbered shorthand outside quotes: two or more numerals with a word behind each, before a noun that says what it is
 * (`一轴两带三区|格局`, `三评三报告|机制`), about as long as each other. Where two such parts are all one word of the
 * lexicon (三心二意) or the second repeats the first (一户一户讲) it is none.
 */
export function findNumbered(
  text: string,
  start: number,
  tokens: Tokens,
  posOf: PosOfWord,
  { right, units }: SloganVocabulary,
): Candidate | null {
  if (!hasSecond(text, start, units)) return null
  const isNumeral = (position: number) => (units[text.charCodeAt(position)]! & SloganUnit.numeral) !== 0
  let parts = 0
  let at = start
  let partStart = start
  let first = 0
  while (at - start < LONGEST && isNumeral(at)) {
    partStart = at
    at++
    while (at - partStart <= LONGEST_PART && isCommonHan(text.charCodeAt(at)) && !isNumeral(at)) {
      if (parts >= 1 && isNoun(right, text, at) && at - partStart > 1) break
      at++
    }
    const length = at - partStart
    first ||= length
    if (length < 2 || Math.abs(length - first) > 1) return null
    parts++
    if (parts >= 2 && isNoun(right, text, at)) break
  }
  if (MEASURES.includes(text[start + 1] ?? ' ')) return null
  if (parts < 2 || !isNoun(right, text, at)) return null
  if (text.startsWith(text.slice(start + 1, start + first), start + first + 1)) return null
  const token = tokenAt(tokens, start)
  if (tokenStart(tokens, token) !== start) return null
  const to = tokens.ends[token] ?? at
  const word = tokens.words[token] ?? -1
  if (to >= at && 'il'.includes(posOf(word, word < 0 ? text.slice(start, to) : '')[0] ?? '')) return null
  return sloganCandidate(start, at, 'numeric', `${parts} numbered parts before a noun for shorthand`, 0.7)
}

/** Whether another numeral stands near enough behind the first; most numerals end here. */
function hasSecond(text: string, start: number, units: Uint8Array): boolean {
  const last = Math.min(text.length - 1, start + 1 + LONGEST_PART)
  for (let at = start + 2; at <= last; at++) {
    if ((units[text.charCodeAt(at)]! & SloganUnit.numeral) !== 0) return true
  }
  return false
}

/** Whether a noun stands there that says what a shorthand is; not any word that may follow a quotation. */
function isNoun(right: WordSet, text: string, at: number): boolean {
  const hit = right.longestAt(text, at)
  return hitLength(hit) > 1 && (hitBits(hit) & KINDS_BUT_MOTTO) !== 0 && text[at] !== '的'
}
