import { describeValue } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { isWithin } from '../base/span.js'
import { MENTION_TYPES } from '../model/mention.js'
import { mentionSubtype } from '../model/mention-subtype.js'
import type { Annotator, AnnotatorInput, Candidate } from './annotator.js'
import { PART_OF_NAME } from './slogans/slogan.js'

/** A candidate that an annotator proposes, and which. */
export interface Proposal {
  readonly by: string
  readonly candidate: Candidate
}

/** What the annotators propose; a proposal outside the text, or one that results have no room for, is the maker's mistake. */
export function proposalsOf(annotators: readonly Annotator[], input: AnnotatorInput): Proposal[] {
  const { length } = input.article.text
  return annotators.flatMap((annotator) => {
    const proposed = annotator.annotate(input)
    if (!Array.isArray(proposed)) {
      throw new FangzhiError(
        'BAD_INPUT',
        `annotator ${annotator.name} gave ${describeValue(proposed)}; it gives a list`,
      )
    }
    return proposed.map((candidate: Candidate) => {
      const { type, subtype, reason, score, ref } = candidate ?? {}
      const isKind = MENTION_TYPES.includes(type) && mentionSubtype(type, subtype) === subtype
      const isTold = typeof reason === 'string' && score >= 0 && score <= 1 && (ref === null || typeof ref === 'string')
      if (isKind && isTold && isWithin(candidate, length)) return { by: annotator.name, candidate }
      throw new FangzhiError(
        'BAD_INPUT',
        `annotator ${annotator.name} proposed ${JSON.stringify(candidate)}, no candidate for a text of ${length}; fangzhi/testing has checkAnnotator to find out more`,
      )
    })
  })
}

/**
 * Marks every position inside an opaque candidate; null where there is none. What is only part of a name is open at its
 * beginning: the name may begin with it (乡村振兴|局).
 */
export function coverOf(proposals: readonly Proposal[], length: number): Uint8Array | null {
  if (proposals.length === 0) return null
  const cover = new Uint8Array(length)
  for (const { candidate } of proposals) {
    cover.fill(1, candidate.score === PART_OF_NAME ? candidate.start + 1 : candidate.start, candidate.end)
  }
  return cover
}
