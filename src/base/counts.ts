/** How many there are in the gold, how many were found, how many of those are right; or what they weigh. */
export interface Counts {
  readonly gold: number
  readonly found: number
  readonly right: number
}

export const NO_COUNTS: Counts = { gold: 0, found: 0, right: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return { gold: a.gold + b.gold, found: a.found + b.found, right: a.right + b.right }
}

/** F1, the harmonic mean of precision and recall, as a ratio of counts; 1 where there is nothing on either side. */
export function f1Of({ gold, found, right }: Counts): number {
  return gold + found > 0 ? (2 * right) / (gold + found) : 1
}
