import { addCounts, type Counts, NO_COUNTS } from '../base/counts.js'
import type { PageRange } from '../base/span.js'
import { MENTION_TYPES, type Mention, type MentionType } from '../model/mention.js'
import type { GoldPage } from './gold.js'
import { markedSentence } from './marked-sentence.js'
import { type MentionPair, matchMentions } from './match-mentions.js'
import { type IntervalScore, scoreWithInterval, shareOf } from './score.js'

/** What is scored of a mention. */
export type FoundMention = Pick<Mention, 'type' | 'subtype' | 'ranges' | 'nested'>

/** A page with the mentions that should be and those that were found. */
export interface MentionPage {
  /** The page text; both annotations point into it. */
  readonly text: string
  readonly gold: Pick<GoldPage, 'page' | 'mentions' | 'ignore' | 'articles'>
  readonly found: readonly FoundMention[]
}

/** The scores of one type of mention. */
export interface MentionScore {
  /** The type, or `PERSON+PLACE+ORG` for the micro average. */
  readonly type: string
  /** Type and place are right. */
  readonly strict: IntervalScore
  /** The type is right and at least one character is shared, one to one. */
  readonly overlap: IntervalScore
  /** Share of strictly right mentions whose subtype is right too, of those that have one; null where none has. */
  readonly subtype: number | null
}

/** Something found that is not in the gold, or the other way round. */
export interface MentionError {
  readonly page: string
  /** Index of the gold article it stands in, or null. */
  readonly article: number | null
  /** `edge`: right type, wrong place; `type`: right place, wrong type. */
  readonly kind: 'missed' | 'false' | 'edge' | 'type'
  readonly gold: { readonly type: MentionType; readonly text: string } | null
  readonly found: { readonly type: MentionType; readonly text: string } | null
  readonly from: number
  readonly to: number
  readonly sentence: string
}

export interface MentionScores {
  readonly micro: MentionScore
  readonly types: readonly MentionScore[]
  readonly errors: readonly MentionError[]
}

const MICRO: readonly MentionType[] = ['PERSON', 'PLACE', 'ORG']

/**
 * Scores mentions, nested ones and those that touch an `ignore` stretch left out. Strict: the hull of a mention's
 * ranges, or one of its ranges, equals the gold's. Intervals resample the gold's articles; what stands in none of them
 * counts as one more article of its page.
 */
export function scoreMentions(pages: readonly MentionPage[]): MentionScores {
  const matched = pages.map((page) => ({ page, pairs: matchMentions(page) }))
  const articles = matched.flatMap(({ page, pairs }) => groupByArticle(page, pairs))
  return {
    micro: scoreTypes('PERSON+PLACE+ORG', MICRO, articles),
    types: MENTION_TYPES.map((type) => scoreTypes(type, [type], articles)),
    errors: matched.flatMap(({ page, pairs }) => errorsOf(page, pairs)),
  }
}

function scoreTypes(name: string, types: readonly MentionType[], articles: readonly MentionPair[][]): MentionScore {
  const chosen = articles.map((pairs) => pairs.filter((pair) => types.includes((pair.gold ?? pair.found)!.type)))
  const strictPairs = chosen.flat().filter(({ strict, gold }) => strict && gold!.subtype !== undefined)
  const rightSubtypes = strictPairs.filter(({ gold, found }) => gold!.subtype === found!.subtype)
  return {
    type: name,
    strict: scoreWithInterval(chosen.map((pairs) => countPairs(pairs, ({ strict }) => strict))),
    overlap: scoreWithInterval(chosen.map((pairs) => countPairs(pairs, ({ gold, found }) => !!gold && !!found))),
    subtype: strictPairs.length > 0 ? shareOf(rightSubtypes.length, strictPairs.length) : null,
  }
}

function countPairs(pairs: readonly MentionPair[], isRight: (pair: MentionPair) => boolean): Counts {
  return pairs
    .map((pair) => ({ gold: pair.gold ? 1 : 0, found: pair.found ? 1 : 0, right: isRight(pair) ? 1 : 0 }))
    .reduce(addCounts, NO_COUNTS)
}

/** One list for each gold article, and one for what stands in none. */
function groupByArticle({ gold }: MentionPage, pairs: readonly MentionPair[]): MentionPair[][] {
  const groups: MentionPair[][] = [...gold.articles.map(() => []), []]
  for (const pair of pairs) groups[articleAt(gold.articles, placeOf(pair).from) ?? gold.articles.length]!.push(pair)
  return groups.at(-1)!.length > 0 ? groups : groups.slice(0, -1)
}

/** Index of the article that holds a position of the page, or null. */
function articleAt(articles: readonly PageRange[], position: number): number | null {
  const index = articles.findIndex(({ from, to }) => from <= position && position < to)
  return index < 0 ? null : index
}

function placeOf({ gold, found }: MentionPair): PageRange {
  return gold ?? found!.hull
}

function errorsOf({ text, gold, found }: MentionPage, pairs: readonly MentionPair[]): MentionError[] {
  const wrong = pairs.filter(({ strict }) => !strict)
  const falseAt = new Map(wrong.filter((pair) => !pair.gold).map((pair) => [placeKey(pair), pair]))
  const used = new Set<MentionPair>()
  const errors: MentionError[] = []
  const report = (kind: MentionError['kind'], pair: MentionPair) => {
    const { from, to } = placeOf(pair)
    const { hull } = pair.found ?? { hull: { from, to } }
    const [start, end] = [Math.min(from, hull.from), Math.max(to, hull.to)]
    errors.push({
      page: gold.page,
      article: articleAt(gold.articles, from),
      kind,
      gold: pair.gold ? { type: pair.gold.type, text: pair.gold.text } : null,
      found: pair.found ? { type: pair.found.type, text: text.slice(hull.from, hull.to) } : null,
      from: start,
      to: end,
      sentence: markedSentence(text, start, end),
    })
  }
  for (const pair of wrong) {
    if (pair.gold && pair.found) report('edge', pair)
    else if (pair.gold) {
      const other = falseAt.get(placeKey(pair))
      if (other === undefined) report('missed', pair)
      else {
        used.add(other)
        report('type', { gold: pair.gold, found: other.found, strict: false })
      }
    }
  }
  if (found.length > 0) for (const pair of falseAt.values()) if (!used.has(pair)) report('false', pair)
  return errors.sort((a, b) => a.from - b.from || a.to - b.to)
}

function placeKey(pair: MentionPair): string {
  const { from, to } = placeOf(pair)
  return `${from}-${to}`
}
