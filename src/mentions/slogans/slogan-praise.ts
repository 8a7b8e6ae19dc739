import type { Candidate } from '../annotator.js'
import { sloganCandidate } from './slogan-candidate.js'
import type { SloganVocabulary } from './slogan-vocabulary.js'
import { hitLength } from './word-set.js'

/** The longest name of a place behind a word of praise, in UTF-16 code units. */
const LONGEST_PLACE = 4

/** 平安云溪: a word of praise before the short name of a place. */
export function findPraisedPlace(text: string, at: number, { prefixes, isPlace }: SloganVocabulary): Candidate | null {
  const prefix = prefixes.longestAt(text, at)
  if (prefix === 0) return null
  const from = at + hitLength(prefix)
  for (let length = Math.min(LONGEST_PLACE, text.length - from); length >= 2; length--) {
    if (!isPlace(text.slice(from, from + length))) continue
    return sloganCandidate(at, from + length, 'positioning', 'a word of praise before the name of a place', 0.7)
  }
  return null
}
