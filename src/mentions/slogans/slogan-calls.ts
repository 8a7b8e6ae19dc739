import { isOpening } from '../../text/char-class.js'
import type { Candidate } from '../annotator.js'
import { isNameUnit } from './slogan-stretch.js'
import { LIST_COMMA } from './slogan-units.js'
import { MOTTO, type SloganVocabulary } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './word-set.js'

/** The shortest and the longest call, in UTF-16 code units. */
const SHORTEST = 4
const LONGEST = 10
/** Of two clauses that happen to be as long as each other there are many. */
const FEWEST = 3

/**
 * Calls outside quotes: clauses as long as each other with 、 between them, behind a verb that leads to such
 * (`坚持|村级点单、镇级派单、部门接单`). A list that begins with a formulation is one of formulations, and one with its own
 * name behind it (`…“六个一流”要求`) says what that stands for.
 */
export function findCalls(text: string, at: number, { goals, phrases }: SloganVocabulary): Candidate | null {
  const verb = goals.longestAt(text, at)
  if ((hitBits(verb) & MOTTO) === 0) return null
  const start = at + hitLength(verb)
  const size = clauseLength(text, start)
  if (size < SHORTEST || size > LONGEST || hitLength(phrases.longestAt(text, start)) === size) return null
  let end = start + size
  let calls = 1
  while (text.charCodeAt(end) === LIST_COMMA) {
    const from = end + 1
    end = from + size
    const length = clauseLength(text, from)
    if (length < size || (length > size && !'的等'.includes(text[end]!))) return null
    calls++
  }
  if (calls < FEWEST || isOpening(text.charCodeAt(end))) return null
  const reason = `${calls} clauses of ${size} characters each behind a verb for calls`
  return { start, end, type: 'SLOGAN', subtype: 'motto', reason, score: 0.7, ref: null }
}

/** How many characters of a clause stand there, hardly more than are looked for. */
function clauseLength(text: string, start: number): number {
  let at = start
  while (at - start <= LONGEST && isNameUnit(text.charCodeAt(at))) at++
  return at - start
}
