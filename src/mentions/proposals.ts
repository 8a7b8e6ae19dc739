import { describeValue } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { MENTION_TYPES } from '../model/mention.js'
import type { Annotator, AnnotatorInput, Candidate } from './annotator.js'
import { PART_OF_NAME } from './slogans/slogan.js'

/** A candidate that an annotator proposes, and which. */
export interface Proposal {
  readonly by: string
  readonly candidate: Candidate
}

/** What the annotators propose; a proposal outside the text, or an empty one, is the maker's mistake. */
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
      const { start, end, type, score } = candidate ?? {}
      const sound = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length
      if (sound && MENTION_TYPES.includes(type) && score >= 0 && score <= 1) return { by: annotator.name, candidate }
      throw new FangzhiError(
        'BAD_INPUT',
        `annotator ${annotator.name} proposed ${String(type)} from ${start} to ${end} with score ${score} in a text of ${length}; a candidate lies inside the text and has a known type and a score from 0 to 1`,
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
