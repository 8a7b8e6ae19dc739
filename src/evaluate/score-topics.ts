import { addCounts, type Counts, NO_COUNTS } from '../base/counts.js'
import { fourPlaces } from '../base/four-places.js'
import type { ArticlePair } from './match-articles.js'
import { type IntervalScore, type Score, scoreOf, scoreWithInterval } from './score.js'

/** Scores of topics. */
export interface TopicScores {
  /** The first topic against the primary one; an article of neither is right, and not counted. */
  readonly primary: IntervalScore
  /** All topics of an article against primary and further ones, micro average. */
  readonly all: IntervalScore
  /** The same for each label, by name. */
  readonly labels: readonly (Score & { readonly topic: string })[]
  /** Mean F1 of the labels. */
  readonly macroF1: number
  readonly errors: readonly TopicError[]
}

export interface TopicError {
  readonly page: string
  readonly headline: string
  readonly gold: readonly string[]
  readonly found: readonly string[]
}

/** A page's pairs of articles. */
export interface TopicPage {
  readonly page: string
  readonly pairs: readonly ArticlePair[]
}

/** Scores topics article by article; an article that was not found has none. */
export function scoreTopics(pages: readonly TopicPage[]): TopicScores {
  const articles = pages.flatMap(({ page, pairs }) =>
    pairs.map(({ gold, found }) => ({
      page,
      headline: gold.headline,
      primary: gold.topics.primary,
      gold: gold.topics.primary === null ? [] : [...new Set([gold.topics.primary, ...gold.topics.further])],
      found: (found?.topics ?? []).map(({ topic }) => topic),
    })),
  )
  const labels = [...new Set(articles.flatMap(({ gold, found }) => [...gold, ...found]))].sort().map((topic) => ({
    topic,
    ...scoreOf(articles.map(({ gold, found }) => countLabel(topic, gold, found)).reduce(addCounts, NO_COUNTS)),
  }))
  return {
    primary: scoreWithInterval(
      articles.map(({ primary, found }) => ({
        gold: primary === null ? 0 : 1,
        found: found.length > 0 ? 1 : 0,
        right: primary !== null && found[0] === primary ? 1 : 0,
      })),
    ),
    all: scoreWithInterval(
      articles.map(({ gold, found }) => ({
        gold: gold.length,
        found: found.length,
        right: found.filter((topic) => gold.includes(topic)).length,
      })),
    ),
    labels,
    macroF1: fourPlaces(labels.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, labels.length)),
    errors: articles
      .filter(({ gold, found }) => gold[0] !== found[0] || gold.length !== found.length || !isWithin(gold, found))
      .map(({ page, headline, gold, found }) => ({ page, headline, gold, found })),
  }
}

function countLabel(topic: string, gold: readonly string[], found: readonly string[]): Counts {
  const isGold = gold.includes(topic)
  const isFound = found.includes(topic)
  return { gold: isGold ? 1 : 0, found: isFound ? 1 : 0, right: isGold && isFound ? 1 : 0 }
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((topic) => all.includes(topic))
}
