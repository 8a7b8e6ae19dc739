import type { Annotator } from '../mentions/annotator.js'
import { NASTY_TEXTS } from './nasty-texts.js'
import { plainTokens, sampleArticle } from './sample-input.js'

// Written out: a value shared with the core would be a file of its own, which every start opens.
const TYPES: readonly string[] = ['PERSON', 'PLACE', 'ORG', 'SLOGAN', 'DOCUMENT']

/** Checks that an annotator never throws, proposes spans inside the text with a reason and a score, the same twice. */
export function checkAnnotator(annotator: Annotator): string[] {
  const problems: string[] = []
  if (typeof annotator.name !== 'string' || annotator.name === '') problems.push('an annotator needs a name')
  for (const text of NASTY_TEXTS) {
    const shown = JSON.stringify(text.slice(0, 20))
    const input = { article: sampleArticle(text), tokens: plainTokens(text), posOf: () => 'x', region: null }
    try {
      const candidates = annotator.annotate(input)
      if (JSON.stringify(annotator.annotate(input)) !== JSON.stringify(candidates))
        problems.push(`${shown}: other names the second time`)
      for (const { start, end, type, reason, score } of candidates) {
        const inside =
          Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length
        if (!inside) problems.push(`${shown}: span ${start}–${end} is not inside the text of ${text.length}`)
        if (!TYPES.includes(type)) problems.push(`${shown}: type ${type}; there are ${TYPES.join(', ')}`)
        if (reason === '') problems.push(`${shown}: a name without a reason`)
        if (!(score >= 0 && score <= 1)) problems.push(`${shown}: score ${score} is not between 0 and 1`)
      }
    } catch (error) {
      problems.push(`${shown}: throws ${String(error)}`)
    }
  }
  return problems
}
