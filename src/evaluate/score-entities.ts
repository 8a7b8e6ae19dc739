import { fourPlaces } from '../base/four-places.js'
import { matchMentions } from './match-mentions.js'
import type { MentionPage } from './score-mentions.js'

/** A page whose found mentions say which entity they belong to. */
export interface EntityPage extends MentionPage {
  /** For each found mention the id of its entity, or null. */
  readonly entityOf: readonly (string | null)[]
}

/** B³ of entity resolution, 0 to 1, four places. */
export interface EntityScores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Mentions compared: those of the gold with an entity that were strictly found. */
  readonly mentions: number
}

/**
 * B³ (Bagga and Baldwin 1998) over the mentions that stand in both annotations: for each, the share of its found
 * entity that is of its gold entity (precision) and the other way round (recall), averaged. Null where the gold gives
 * no entities. What was not found is the business of `scoreMentions`.
 */
export function scoreEntities(pages: readonly EntityPage[]): EntityScores | null {
  let precision = 0
  let recall = 0
  let mentions = 0
  for (const [pageIndex, page] of pages.entries()) {
    const pairs = matchMentions(page)
      .filter(({ gold, strict }) => strict && gold!.entity !== undefined)
      .map(({ gold, found }) => {
        const article = page.gold.articles.findIndex(({ from, to }) => from <= gold!.from && gold!.from < to)
        const entity = page.entityOf[found!.index] ?? null
        return {
          gold: `${pageIndex}:${article}:${gold!.entity}`,
          found: entity === null ? `alone:${pageIndex}:${found!.index}` : `${pageIndex}:${entity}`,
        }
      })
    const goldSizes = countBy(pairs.map(({ gold }) => gold))
    const foundSizes = countBy(pairs.map(({ found }) => found))
    const bothSizes = countBy(pairs.map(({ gold, found }) => `${gold} ${found}`))
    for (const { gold, found } of pairs) {
      const both = bothSizes.get(`${gold} ${found}`)!
      precision += both / foundSizes.get(found)!
      recall += both / goldSizes.get(gold)!
      mentions++
    }
  }
  if (mentions === 0) return null
  const [p, r] = [precision / mentions, recall / mentions]
  return { precision: fourPlaces(p), recall: fourPlaces(r), f1: fourPlaces((2 * p * r) / (p + r)), mentions }
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
