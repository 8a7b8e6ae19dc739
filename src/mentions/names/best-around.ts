import type { CandidateList } from './candidate-list.js'

/** A name around another is not looked for if it ends farther on than this, in code units. */
const LONGEST = 24

/**
 * The evidence, in natural units, of the likeliest candidate that holds what stands from `start` to `end` and is longer;
 * 0 where none has any.
 * @param besides A type that does not count, or -1.
 */
export function bestAround(
  { starts, types, scores, lastAt, next, length }: CandidateList,
  start: number,
  end: number,
  besides: number,
): number {
  let best = 0
  for (let outerEnd = end; outerEnd <= length && outerEnd <= end + LONGEST; outerEnd++) {
    for (let at = lastAt[outerEnd]!; at !== -1; at = next[at]!) {
      const isAround = starts[at]! <= start && outerEnd - starts[at]! > end - start
      if (isAround && types[at] !== besides && scores[at]! > best) best = scores[at]!
    }
  }
  return best
}
