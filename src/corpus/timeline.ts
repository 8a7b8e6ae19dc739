import { FangzhiError } from '../base/errors.js'
import { aString, checkKinds, oneOf } from '../base/option-kinds.js'
import { articleContext } from './article-context.js'
import { compareText } from './compare-text.js'
import { perMillion } from './frequency.js'
import { compareGroups, type Group, groupKey, groupOf } from './group.js'
import { PERIOD_UNITS, type PeriodUnit, periodOf, periodsBetween } from './period.js'
import { defineQuestion, type Question, TERM_KINDS } from './question.js'
import { mentionTerms, type TermSource } from './terms.js'

/** What there was to read in a period, for a group. */
export interface TimelinePeriod {
  readonly period: string
  readonly group: Group
  /** Different days of different papers. */
  readonly issues: number
  readonly articles: number
  readonly characters: number
}

/** A term in a period. */
export interface TimelinePoint {
  readonly type: string
  readonly name: string
  readonly group: Group
  readonly period: string
  /** Null where the group has no page in the period: that is missing, not zero. */
  readonly count: number | null
  readonly articles: number | null
  /** The count per million characters of the group in the period, UTF-16 code units. */
  readonly perMillion: number | null
  /** The count without repeated articles; null too where these are not known. */
  readonly distinctCount: number | null
}

/** When a term first stands in this corpus; that says nothing about when it was first used elsewhere. */
export interface FirstSeen {
  readonly type: string
  readonly name: string
  readonly ref: string | null
  /** Earliest date, or null where no page with it has one. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** The article of the earliest date. */
  readonly article: string
  readonly count: number
}

export interface Timeline {
  readonly periods: readonly TimelinePeriod[]
  readonly points: readonly TimelinePoint[]
  readonly terms: readonly FirstSeen[]
  /** Articles left out because no date is known, none that exists, or none exact enough for the period. */
  readonly undated: number
}

export interface TimelineOptions {
  /** What is counted; names but bylines where left out. Mind that every term gets a point in every period. */
  readonly terms?: TermSource
  readonly unit?: PeriodUnit
  readonly by?: readonly string[]
  /** The variable that holds the date, `date` where left out; `year` for reports known only by their year. See `groupOf`. */
  readonly dateFrom?: string
  readonly repeated?: ReadonlySet<string>
}

/** More periods, or points, than anybody wants: a mistyped date among right ones gives thousands of empty periods. */
const MOST_PERIODS = 40_000
const MOST_POINTS = 5_000_000

/** The articles of the first and the last date. */
interface Edges {
  first: { readonly date: string; readonly article: string } | null
  last: { readonly date: string; readonly article: string } | null
}

function tooLong(periods: number, terms: number, { first, last }: Edges): FangzhiError {
  const span = `from ${first?.date} (${first?.article}) to ${last?.date} (${last?.article})`
  return new FangzhiError(
    'BAD_INPUT',
    `${terms} terms in ${periods} periods ${span} are too many points; look at these two dates, take longer periods, or ask for fewer terms`,
  )
}

interface TermCounts {
  readonly type: string
  readonly name: string
  ref: string | null
  firstSeen: string | null
  lastSeen: string | null
  article: string
  count: number
  readonly cells: Map<string, { count: number; articles: number; distinct: number }>
}

/**
 * Counts terms over time. Every period from the first page to the last is in the answer, also those without pages.
 * @throws FangzhiError from `answer`, `BAD_OPTION` for a variable that no page has, `BAD_INPUT` where there would be more
 *   than five million points.
 */
export function timeline(options: TimelineOptions = {}): Question<Timeline> {
  checkKinds(options, { ...TERM_KINDS, unit: oneOf(...PERIOD_UNITS), dateFrom: aString }, 'timeline')
  const { terms = mentionTerms(), unit = 'month', by = [], dateFrom = 'date', repeated } = options
  const sizes = new Map<string, TimelinePeriod & { issueDays: Set<string> }>()
  const groups = new Map<string, Group>()
  const counted = new Map<string, TermCounts>()
  const edges: Edges = { first: null, last: null }
  let undated = 0

  return defineQuestion('timeline', [...by, dateFrom], {
    add({ page, articles }) {
      for (const doc of articles) {
        const date = groupOf([dateFrom], page, doc)[0] || String(page.docvars.date_printed ?? '')
        const period = periodOf(date, unit)
        if (period === null) {
          undated += 1
          continue
        }
        if (edges.first === null || date < edges.first.date) edges.first = { date, article: doc.id }
        if (edges.last === null || date > edges.last.date) edges.last = { date, article: doc.id }
        const group = groupOf(by, page, doc)
        const key = groupKey(group)
        groups.set(key, group)
        const cellKey = `${period}\u0000${key}`
        const size = sizes.get(cellKey)
        const issueDays = size?.issueDays ?? new Set<string>()
        issueDays.add(`${page.docvars.paper ?? ''}\u0000${date}`)
        sizes.set(cellKey, {
          period,
          group,
          issues: issueDays.size,
          issueDays,
          articles: (size?.articles ?? 0) + 1,
          characters: (size?.characters ?? 0) + doc.text.length,
        })
        const seen = new Set<{ articles: number }>()
        for (const { type, name, ref } of terms(articleContext(page, doc))) {
          const id = `${type}\u0000${name}`
          let term = counted.get(id)
          if (term === undefined) {
            const none = { firstSeen: null, lastSeen: null, article: doc.id, count: 0 }
            term = { type, name, ref, ...none, cells: new Map() }
            counted.set(id, term)
          }
          term.count += 1
          if (term.firstSeen === null || date < term.firstSeen) {
            term.firstSeen = date
            term.article = doc.id
          }
          if (term.lastSeen === null || date > term.lastSeen) term.lastSeen = date
          const cell = term.cells.get(cellKey) ?? { count: 0, articles: 0, distinct: 0 }
          term.cells.set(cellKey, cell)
          cell.count += 1
          if (!repeated?.has(doc.id)) cell.distinct += 1
          seen.add(cell)
        }
        for (const cell of seen) cell.articles += 1
      }
    },
    answer() {
      const found = [...new Set([...sizes.values()].map(({ period }) => period))].sort(compareText)
      const all = found.length === 0 ? [] : periodsBetween(found[0]!, found.at(-1)!, unit, MOST_PERIODS)
      const ordered = [...groups.values()].sort(compareGroups)
      const sorted = [...counted.values()].sort((a, b) => compareText(a.type, b.type) || compareText(a.name, b.name))
      if (all.length >= MOST_PERIODS || all.length * sorted.length * ordered.length > MOST_POINTS) {
        throw tooLong(all.length, sorted.length, edges)
      }
      const points: TimelinePoint[] = []
      for (const { type, name, cells } of sorted) {
        for (const group of ordered) {
          for (const period of all) {
            const cellKey = `${period}\u0000${groupKey(group)}`
            const size = sizes.get(cellKey)
            const cell = cells.get(cellKey)
            points.push({
              type,
              name,
              group,
              period,
              count: size ? (cell?.count ?? 0) : null,
              articles: size ? (cell?.articles ?? 0) : null,
              perMillion: size ? perMillion(cell?.count ?? 0, size.characters) : null,
              distinctCount: size && repeated ? (cell?.distinct ?? 0) : null,
            })
          }
        }
      }
      const periods = [...sizes.values()]
        .map(({ period, group, issues, articles, characters }) => ({ period, group, issues, articles, characters }))
        .sort((a, b) => compareText(a.period, b.period) || compareGroups(a.group, b.group))
      const terms = sorted.map(({ cells: _, ...term }) => term)
      return { periods, points, terms, undated }
    },
  })
}
