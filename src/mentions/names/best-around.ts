import type { CandidateList } from './candidate-list.js'

/** A name around another is not looked for farther on than this, in code units. */
const LONGEST = 24

/**
 * The evidence of the likeliest candidate that holds what stands from `start` to `end` and is longer; 0 where none has any.
 * @param besides A type that does not count, or -1.
 */
export function bestAround(
  { starts, types, scores, lastAt, next, length }: CandidateList,
  start: number,
  from: number,
  besides: number,
): number {
  let best = 0
  for (let end = from; end <= length && end <= from + LONGEST; end++) {
    for (let at = lastAt[end]!; at !== -1; at = next[at]!) {
      const isAround = starts[at]! <= start && end - starts[at]! > from - start
      if (isAround && types[at] !== besides && scores[at]! > best) best = scores[at]!
    }
  }
  return best
}
