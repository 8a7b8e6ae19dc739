/** How many there are in the gold, how many were found, how many of those are right. */
export interface Counts {
  readonly gold: number
  readonly found: number
  readonly right: number
}

/** Counts with the usual ratios, 0 to 1, four places. */
export interface Score extends Counts {
  readonly precision: number
  readonly recall: number
  /** Harmonic mean of precision and recall. */
  readonly f1: number
}

/** A score with its 95 % interval, from resampling the articles. */
export interface IntervalScore extends Score {
  readonly interval: readonly [low: number, high: number]
}

export const NO_COUNTS: Counts = Object.freeze({ gold: 0, found: 0, right: 0 })

export function addCounts(a: Counts, b: Counts): Counts {
  return { gold: a.gold + b.gold, found: a.found + b.found, right: a.right + b.right }
}

/** Ratios of counts. Where nothing was to be found and nothing was, all are 1. */
export function scoreOf(counts: Counts): Score {
  const { gold, found, right } = counts
  const precision = found > 0 ? right / found : gold > 0 ? 0 : 1
  const recall = gold > 0 ? right / gold : found > 0 ? 0 : 1
  return { ...counts, precision: round4(precision), recall: round4(recall), f1: round4(f1Of(gold, found, right)) }
}

/** F1 as a ratio of counts; 1 where there is nothing on either side. */
export function f1Of(gold: number, found: number, right: number): number {
  return gold + found > 0 ? (2 * right) / (gold + found) : 1
}

/** A share, four places; 1 of nothing. */
export function shareOf(right: number, of: number): number {
  return of > 0 ? round4(right / of) : 1
}

export function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
