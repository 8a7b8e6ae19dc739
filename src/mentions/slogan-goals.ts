import type { Candidate } from './annotator.js'
import { SLOGAN_CLASSES, type SloganVocabulary } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './slogan-words.js'

const POSITIONING = 1 << SLOGAN_CLASSES.indexOf('positioning')
/** The longest goal, and the longest name of a place behind a word of praise, in UTF-16 code units. */
const LONGEST_GOAL = 24
const LONGEST_PLACE = 4
/** What may follow a goal within a clause: 为打造…明珠|贡献力量. */
const AFTERWARDS = '贡献提供作出'

/** What a place means to become, outside quotes: 打造|江南水乡客厅, up to the end of the clause. */
export function findGoal(text: string, at: number, { goals, endings }: SloganVocabulary): Candidate | null {
  const verb = goals.longestAt(text, at)
  if (verb === 0) return null
  const start = at + hitLength(verb)
  const limit = Math.min(text.length, start + LONGEST_GOAL)
  for (let end = start; end <= limit; end++) {
    const isOver = end === text.length || isBreak(text.charCodeAt(end)) || AFTERWARDS.includes(text.slice(end, end + 2))
    if (!isOver) continue
    const ending = endings.longestAt(text, end)
    const length = hitLength(ending)
    if (length < 2 || (hitBits(ending) & POSITIONING) === 0 || length + 1 > end - start) {
      if (text[end] === ' ') continue
      return null
    }
    const reason = `what is to be built, ending in ${text.slice(end - length, end)}`
    return { start, end, type: 'SLOGAN', subtype: 'positioning', reason, score: 0.7, ref: null }
  }
  return null
}

/** 平安云溪: a word of praise before the short name of a place. */
export function findPraisedPlace(text: string, at: number, { prefixes, isPlace }: SloganVocabulary): Candidate | null {
  const prefix = prefixes.longestAt(text, at)
  if (prefix === 0) return null
  const from = at + hitLength(prefix)
  for (let length = Math.min(LONGEST_PLACE, text.length - from); length >= 2; length--) {
    if (!isPlace(text.slice(from, from + length))) continue
    const reason = 'a word of praise before the name of a place'
    return { start: at, end: from + length, type: 'SLOGAN', subtype: 'positioning', reason, score: 0.7, ref: null }
  }
  return null
}

/** Punctuation, blanks and ends of lines. */
function isBreak(unit: number): boolean {
  return (
    !(unit >= 0x4e00 && unit <= 0x9fff) && !(unit >= 0x30 && unit <= 0x39) && !((unit | 0x20) >= 0x61 && unit < 0x7f)
  )
}
