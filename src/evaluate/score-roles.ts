import type { GoldRole } from './gold.js'
import type { ArticlePair } from './match-articles.js'
import { type IntervalScore, scoreWithInterval, shareOf } from './score.js'
import { withoutBlanks } from './without-blanks.js'

/** Scores of roles: pairs of person and post. */
export interface RoleScores {
  readonly pairs: IntervalScore
  /** Share of the right pairs whose body is right too. */
  readonly body: number
  readonly errors: readonly RoleError[]
}

export interface RoleError {
  readonly page: string
  /** `person | post | body`, or null where one side has none. */
  readonly gold: string | null
  readonly found: string | null
}

/** A page's pairs of articles. */
export interface RolePage {
  readonly page: string
  readonly pairs: readonly ArticlePair[]
}

/**
 * Scores roles article by article, white space aside. A person with one post at two bodies is two roles; equal ones
 * within an article count once.
 */
export function scoreRoles(pages: readonly RolePage[]): RoleScores {
  const matched = pages.flatMap(({ page, pairs }) =>
    pairs.map((pair) => ({ page, ...matchRoles(pair.gold.roles, pair.found?.roles ?? []) })),
  )
  const right = matched.flatMap(({ same }) => same)
  return {
    pairs: scoreWithInterval(
      matched.map(({ same, missed, extra }) => ({
        gold: same.length + missed.length,
        found: same.length + extra.length,
        right: same.length,
      })),
    ),
    body: shareOf(right.filter(([gold, found]) => gold.body === found.body).length, right.length),
    errors: matched.flatMap(({ page, same, missed, extra }) => [
      ...same
        .filter(([gold, found]) => gold.body !== found.body)
        .map(([gold, found]) => ({ page, gold: show(gold), found: show(found) })),
      ...missed.map((role) => ({ page, gold: show(role), found: null })),
      ...extra.map((role) => ({ page, gold: null, found: show(role) })),
    ]),
  }
}

interface RoleMatch {
  readonly same: readonly (readonly [gold: GoldRole, found: GoldRole])[]
  readonly missed: readonly GoldRole[]
  readonly extra: readonly GoldRole[]
}

function matchRoles(gold: readonly GoldRole[], found: readonly GoldRole[]): RoleMatch {
  const extra = new Set(distinct(found))
  const same: [GoldRole, GoldRole][] = []
  const take = (role: GoldRole, withBody: boolean): boolean => {
    for (const candidate of extra) {
      if (candidate.person !== role.person || candidate.post !== role.post) continue
      if (withBody && candidate.body !== role.body) continue
      extra.delete(candidate)
      same.push([role, candidate])
      return true
    }
    return false
  }
  // Roles equal in all three parts first, so that one post at two bodies is paired rightly.
  const missed = distinct(gold)
    .filter((role) => !take(role, true))
    .filter((role) => !take(role, false))
  return { same, missed, extra: [...extra] }
}

function distinct(roles: readonly GoldRole[]): GoldRole[] {
  const closed = roles.map(({ person, post, body }) => ({
    person: withoutBlanks(person),
    post: withoutBlanks(post),
    body: withoutBlanks(body),
  }))
  return [...new Map(closed.map((role) => [show(role), role])).values()]
}

function show({ person, post, body }: GoldRole): string {
  return `${person} | ${post} | ${body}`
}
