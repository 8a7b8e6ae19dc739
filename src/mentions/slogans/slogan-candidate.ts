import type { SloganSubtype } from '../../model/mention.js'
import type { Candidate } from '../annotator.js'

/** A stretch of text that was taken for a slogan; which formulation of the dictionaries it is, is looked up later. */
export function sloganCandidate(
  start: number,
  end: number,
  subtype: SloganSubtype,
  reason: string,
  score: number,
): Candidate {
  return { start, end, type: 'SLOGAN', subtype, reason, score, ref: null }
}
