import type { Candidate } from './annotator.js'
import type { JudgeUnquoted } from './slogan-unquoted.js'
import { Edge, Form } from './slogan-unquoted-signs.js'
import { SLOGAN_CLASSES, type SloganVocabulary } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './slogan-words.js'

const POSITIONING = 1 << SLOGAN_CLASSES.indexOf('positioning')
/** The longest goal, and the longest name of a place behind a word of praise, in UTF-16 code units. */
const LONGEST_GOAL = 30
const LONGEST_PLACE = 4

/**
 * What a place means to become, outside quotes: 打造|江南水乡客厅. Wherever a word that such goals end with ends in the
 * clause, or in a further one behind 、, is judged; the best one wins, null where none is good enough.
 */
export function findGoal(
  text: string,
  at: number,
  { goals, endings }: SloganVocabulary,
  judge: JudgeUnquoted,
): Candidate | null {
  const verb = goals.longestAt(text, at)
  if (verb === 0) return null
  const start = at + hitLength(verb)
  const limit = Math.min(text.length, start + LONGEST_GOAL)
  let best: Candidate | null = null
  for (let end = start + 1; end <= limit && !isBreak(text.charCodeAt(end - 1)); end++) {
    const ending = endings.longestAt(text, end)
    const length = hitLength(ending)
    if (length < 2 || (hitBits(ending) & POSITIONING) === 0 || length + 1 > end - start) continue
    const judged = judge({ start, end, head: end - length, form: Form.goal, edge: Edge.stop, loose: 0 })
    if (judged !== null && (best === null || judged.score > best.score)) best = judged
  }
  return best
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

/** The comma of lists: 、. */
const LIST_COMMA = 0x3001

/** Punctuation, blanks and ends of lines; a list goes on. */
function isBreak(unit: number): boolean {
  return (
    unit !== LIST_COMMA &&
    !(unit >= 0x4e00 && unit <= 0x9fff) &&
    !(unit >= 0x30 && unit <= 0x39) &&
    !((unit | 0x20) >= 0x61 && unit < 0x7f)
  )
}
