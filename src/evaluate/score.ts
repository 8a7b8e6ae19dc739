import { bootstrapInterval } from '../base/bootstrap.js'
import { addCounts, type Counts, f1Of, NO_COUNTS } from '../base/counts.js'
import { fourPlaces } from '../base/four-places.js'

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

/** Ratios of counts. Where nothing was to be found and nothing was, all are 1. */
export function scoreOf(counts: Counts): Score {
  const { gold, found, right } = counts
  const precision = found > 0 ? right / found : gold > 0 ? 0 : 1
  const recall = gold > 0 ? right / gold : found > 0 ? 0 : 1
  return { ...counts, precision: fourPlaces(precision), recall: fourPlaces(recall), f1: fourPlaces(f1Of(counts)) }
}

/**
 * The score of all articles together with the 95 % interval of its F1.
 * @param articles The counts of each article.
 */
export function scoreWithInterval(articles: readonly Counts[]): IntervalScore {
  return { ...scoreOf(articles.reduce(addCounts, NO_COUNTS)), interval: bootstrapInterval(articles) }
}

/** A share, four places; 1 of nothing. */
export function shareOf(right: number, of: number): number {
  return of > 0 ? fourPlaces(right / of) : 1
}
