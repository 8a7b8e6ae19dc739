import type { Annotator } from '../mentions/annotator.js'
import { NASTY_TEXTS } from './nasty-texts.js'
import { partProblems } from './part-problems.js'
import { plainTokens, sampleArticle } from './sample-input.js'

// Written out: a value shared with the core would be a file of its own, which every start opens.
const SUBTYPES: Readonly<Record<string, readonly string[]>> = {
  PERSON: [],
  PLACE: [],
  ORG: ['government', 'company', 'institution', 'group'],
  SLOGAN: ['tifa', 'numeric', 'campaign', 'plan', 'positioning', 'motto'],
  DOCUMENT: [],
}
const TYPES = Object.keys(SUBTYPES)

/**
 * Checks that an annotator never throws and proposes spans inside the text, each with a type, a subtype of it or null, a
 * reason, a score and a ref or null, the same twice.
 */
export function checkAnnotator(annotator: Annotator): string[] {
  const problems = partProblems(annotator, 'an annotator', 'annotate')
  if (problems.length > 0) return problems
  for (const text of NASTY_TEXTS) {
    const shown = JSON.stringify(text.slice(0, 20))
    const input = { article: sampleArticle(text), tokens: plainTokens(text), posOf: () => 'x', region: null }
    try {
      const candidates = annotator.annotate(input)
      if (JSON.stringify(annotator.annotate(input)) !== JSON.stringify(candidates))
        problems.push(`${shown}: other names the second time`)
      for (const { start, end, type, subtype, reason, score, ref } of candidates) {
        const inside =
          Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length
        if (!inside) problems.push(`${shown}: span ${start}–${end} is not inside the text of ${text.length}`)
        if (!TYPES.includes(type)) problems.push(`${shown}: type ${type}; there are ${TYPES.join(', ')}`)
        else if (subtype !== null && !SUBTYPES[type]!.includes(subtype))
          problems.push(`${shown}: subtype ${subtype} of ${type}; there are ${[...SUBTYPES[type]!, 'null'].join(', ')}`)
        if (typeof reason !== 'string' || reason === '') problems.push(`${shown}: a name without a reason`)
        if (!(score >= 0 && score <= 1)) problems.push(`${shown}: score ${score} is not between 0 and 1`)
        if (ref !== null && typeof ref !== 'string') problems.push(`${shown}: ref ${ref} is neither an id nor null`)
      }
    } catch (error) {
      problems.push(`${shown}: throws ${String(error)}`)
    }
  }
  return problems
}
