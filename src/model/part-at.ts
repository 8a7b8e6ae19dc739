import type { Part, PartName } from './article.js'

/** The part of an article that a position stands in; parts are in order, so the search halves them. */
export function partAt(parts: readonly Part[], at: number): PartName {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (parts[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return parts[low]?.part ?? 'body'
}

/** Whether a part is one of the lines above the text. */
export function isAboveText(part: PartName): boolean {
  return part === 'headline' || part === 'kicker' || part === 'subhead'
}
