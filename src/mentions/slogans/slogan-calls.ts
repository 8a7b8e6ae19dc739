import type { Candidate } from '../annotator.js'
import { isNameUnit } from './slogan-stretch.js'
import { LIST_COMMA } from './slogan-units.js'
import { CALLS, type SloganVocabulary, TIFA } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './word-set.js'

/** The shortest and the longest call, in UTF-16 code units. */
const SHORTEST = 4
const LONGEST = 10

/**
 * Calls outside quotes: clauses as long as each other with 、 between them, behind a verb that leads to such
 * (`坚持|公开透明、公平公正`). Behind some verbs (做到) any two things may stand, and it takes three; of two that are enough
 * elsewhere a character has to come again at its place. A list that begins with a formulation is one of formulations.
 */
export function findCalls(text: string, at: number, { goals, phrases }: SloganVocabulary): Candidate | null {
  const verb = goals.longestAt(text, at)
  if ((hitBits(verb) & CALLS) === 0) return null
  const subtype = hitBits(verb) & TIFA ? 'tifa' : 'motto'
  const start = at + hitLength(verb)
  const size = clauseLength(text, start)
  if (size < SHORTEST || size > LONGEST || hitLength(phrases.longestAt(text, start)) === size) return null
  let end = start + size
  let calls = 1
  let again = false
  while (text.charCodeAt(end) === LIST_COMMA) {
    const from = end + 1
    end = from + size
    const length = clauseLength(text, from)
    if (length < size || (length > size && !'的等'.includes(text[end]!))) return null
    for (let i = 0; i < size; i++) again ||= text[from + i] === text[start + i]
    calls++
  }
  if (calls < 2 || (calls === 2 && !(again && subtype === 'tifa'))) return null
  const reason = `${calls} clauses of ${size} characters each behind a verb for calls`
  return { start, end, type: 'SLOGAN', subtype, reason, score: 0.7, ref: null }
}

/** How many characters of a clause stand there, hardly more than are looked for. */
function clauseLength(text: string, start: number): number {
  let at = start
  while (at - start <= LONGEST && isNameUnit(text.charCodeAt(at))) at++
  return at - start
}
