import { checkList } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import type { Doc } from '../model/doc.js'
import type { GoldPage } from './gold.js'
import { matchArticles } from './match-articles.js'
import { type ArticleScores, scoreArticles } from './score-articles.js'
import { type EntityScores, scoreEntities } from './score-entities.js'
import { type MentionScores, scoreMentions } from './score-mentions.js'
import { type RoleScores, scoreRoles } from './score-roles.js'
import { scoreTopics, type TopicScores } from './score-topics.js'

/** A page with its result, as far as it is scored. */
export interface ScoredPage {
  readonly id: string
  readonly text: string
  readonly articles: readonly Doc[]
}

/** Every score of some pages. Plain data. */
export interface EvaluationReport {
  readonly pages: number
  readonly articles: number
  readonly mentions: MentionScores
  readonly layout: ArticleScores
  readonly roles: RoleScores
  readonly topics: TopicScores
  /** Null where the gold gives no entities. */
  readonly entities: EntityScores | null
}

/**
 * Scores results against gold annotations; each gold page is scored with the result of the same id, results without
 * gold are left out.
 * @throws FangzhiError `BAD_GOLD` where a gold page has no result or does not fit its text.
 */
export function evaluate(gold: readonly GoldPage[], results: readonly ScoredPage[]): EvaluationReport {
  checkList(
    gold,
    { page: 'string', mentions: 'list', articles: 'list' },
    'evaluate takes a list of gold pages of readGold',
  )
  checkList(
    results,
    { id: 'string', text: 'string', articles: 'list' },
    'evaluate takes a list of pages { id, text, articles }',
  )
  const byId = new Map(results.map((result) => [result.id, result]))
  const pages = gold.map((page) => {
    const result = byId.get(page.page)
    if (result === undefined) {
      throw new FangzhiError(
        'BAD_GOLD',
        `no page "${page.page}" among the results; analyze it too, or leave its gold out`,
      )
    }
    checkFit(page, result.text)
    return { page, result }
  })
  const mentionPages = pages.map(({ page, result }) => {
    const found = result.articles.flatMap(({ mentions }) => mentions)
    return { text: result.text, gold: page, found, entityOf: found.map(({ entity }) => entity) }
  })
  const articlePages = pages.map(({ page, result }) => ({
    page: page.page,
    pairs: matchArticles(result.text, page.articles, result.articles),
    foundCount: result.articles.length,
  }))
  return {
    pages: pages.length,
    articles: gold.reduce((sum, page) => sum + page.articles.length, 0),
    mentions: scoreMentions(mentionPages),
    layout: scoreArticles(articlePages),
    roles: scoreRoles(articlePages),
    topics: scoreTopics(articlePages),
    entities: scoreEntities(mentionPages),
  }
}

/** A gold made for another edition of the page would give silently wrong scores. */
function checkFit(gold: GoldPage, text: string): void {
  for (const { from, to, text: printed } of gold.mentions) {
    const there = text.slice(from, to)
    if (there === printed) continue
    throw new FangzhiError(
      'BAD_GOLD',
      `the gold of "${gold.page}" does not fit its page: "${printed}" should stand at ${from}-${to}, "${there}" does`,
    )
  }
}
