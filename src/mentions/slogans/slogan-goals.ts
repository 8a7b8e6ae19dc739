import { Edge, Form, isNameUnit, type Stretch } from './slogan-stretch.js'
import { LIST_COMMA } from './slogan-units.js'
import { POSITIONING, type SloganVocabulary } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './word-set.js'

/** The longest goal, in UTF-16 code units: two of the usual ones with 、 between them. */
const LONGEST = 30
/** Shorter words (都, 城) end anything. */
const SHORTEST_ENDING = 2

/**
 * What a place may mean to become, outside quotes: 打造|江南水乡客厅. Every stretch behind such a verb that a word ends
 * with which goals end with, in the clause or in a further one behind 、.
 */
export function* goalsAt(text: string, at: number, { goals, endings }: SloganVocabulary): Generator<Stretch> {
  const verb = goals.longestAt(text, at)
  if (verb === 0) return
  const start = at + hitLength(verb)
  const limit = Math.min(text.length, start + LONGEST)
  for (let end = start + 1; end <= limit && goesOn(text.charCodeAt(end - 1)); end++) {
    const ending = endings.longestAt(text, end)
    const length = hitLength(ending)
    const classes = hitBits(ending)
    if (length < SHORTEST_ENDING || (classes & POSITIONING) === 0 || end - length <= start) continue
    yield { start, end, head: end - length, classes, form: Form.goal, edge: Edge.stop, loose: 0 }
  }
}

/** Whether a clause, or a list of such goals, goes on with a unit. */
function goesOn(unit: number): boolean {
  return unit === LIST_COMMA || isNameUnit(unit)
}
