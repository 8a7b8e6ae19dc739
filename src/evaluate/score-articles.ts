import type { Doc } from '../model/doc.js'
import type { GoldArticle } from './gold.js'
import type { ArticlePair } from './match-articles.js'
import { type IntervalScore, scoreWithInterval } from './score.js'
import { withoutBlanks } from './without-blanks.js'

/** A page's gold articles with the found ones, and how many were found in all. */
export interface ArticlePage {
  readonly page: string
  readonly pairs: readonly ArticlePair[]
  readonly foundCount: number
}

/** Scores of layout: each counts the articles of which that side is right. */
export interface ArticleScores {
  /** At least nine tenths of the characters, white space aside, are the same. */
  readonly region: IntervalScore
  readonly kind: IntervalScore
  readonly headline: IntervalScore
  readonly reporters: IntervalScore
  readonly correspondents: IntervalScore
  readonly photographers: IntervalScore
  /** All of the above at once. */
  readonly whole: IntervalScore
  readonly errors: readonly ArticleError[]
}

export interface ArticleError {
  readonly page: string
  readonly headline: string
  readonly side: keyof typeof CHECKS
  readonly gold: string
  readonly found: string
}

type Check = (pair: ArticlePair & { readonly found: Doc }) => boolean

/** Share of the characters that must agree for a region to be right. */
const ENOUGH = 0.9

const CHECKS = {
  region: ({ agreement }) => agreement >= ENOUGH,
  kind: ({ gold, found }) => gold.kind === found.kind,
  headline: ({ gold, found }) =>
    isEqual(gold.headline, found.headline) || isEqual(gold.kicker + gold.headline, found.kicker + found.headline),
  reporters: ({ gold, found }) => isSameList(gold.reporters, found.byline.reporters),
  correspondents: ({ gold, found }) => isSameList(gold.correspondents, found.byline.correspondents),
  photographers: ({ gold, found }) => isSameList(gold.photographers, found.byline.photographers),
} satisfies Record<string, Check>

/** Scores layout. Articles too many count against precision; intervals resample the gold articles. */
export function scoreArticles(pages: readonly ArticlePage[]): ArticleScores {
  const sides = Object.keys(CHECKS) as (keyof typeof CHECKS)[]
  const score = (isRight: Check) =>
    scoreWithInterval(
      pages.flatMap(({ pairs, foundCount }) => {
        const counts = pairs.map((pair) => ({
          gold: 1,
          found: pair.found === null ? 0 : 1,
          right: pair.found !== null && isRight(pair as Parameters<Check>[0]) ? 1 : 0,
        }))
        const paired = new Set(pairs.map(({ found }) => found)).size - (pairs.some(({ found }) => !found) ? 1 : 0)
        const extra = { gold: 0, found: foundCount - paired, right: 0 }
        return extra.found > 0 ? [...counts, extra] : counts
      }),
    )
  return {
    region: score(CHECKS.region),
    kind: score(CHECKS.kind),
    headline: score(CHECKS.headline),
    reporters: score(CHECKS.reporters),
    correspondents: score(CHECKS.correspondents),
    photographers: score(CHECKS.photographers),
    whole: score((pair) => sides.every((side) => CHECKS[side](pair))),
    errors: pages.flatMap(({ page, pairs }) =>
      pairs.flatMap((pair) =>
        sides
          .filter((side) => pair.found === null || !CHECKS[side](pair as Parameters<Check>[0]))
          .filter((side) => pair.found !== null || side === 'region')
          .map((side) => ({ page, headline: pair.gold.headline, side, ...showSide(side, pair) })),
      ),
    ),
  }
}

function showSide(side: keyof typeof CHECKS, { gold, found, agreement }: ArticlePair): { gold: string; found: string } {
  const show = (article: GoldArticle | Doc, byline: Pick<GoldArticle, 'reporters'> & Doc['byline']): string => {
    switch (side) {
      case 'kind':
        return article.kind
      case 'headline':
        return article.kicker ? `${article.kicker} | ${article.headline}` : article.headline
      case 'region':
        return ''
      default:
        return byline[side].join('、')
    }
  }
  if (side === 'region')
    return { gold: `${gold.from}-${gold.to}`, found: found ? `${(agreement * 100).toFixed(0)} % agree` : '' }
  return { gold: show(gold, gold), found: found ? show(found, found.byline) : '' }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => isEqual(name, b[index]!))
}

function isEqual(a: string, b: string): boolean {
  return withoutBlanks(a) === withoutBlanks(b)
}
