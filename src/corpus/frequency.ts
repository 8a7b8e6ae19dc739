import { fourPlaces } from '../base/four-places.js'
import { checkKinds } from '../base/option-kinds.js'
import { articleContext } from './article-context.js'
import { compareText } from './compare-text.js'
import { compareGroups, type Group, groupKey, groupOf } from './group.js'
import { defineQuestion, type Question, TERM_KINDS } from './question.js'
import { mentionTerms, type TermSource } from './terms.js'

/** How often a term occurs in a group. */
export interface FrequencyRow {
  readonly type: string
  readonly name: string
  readonly group: Group
  readonly count: number
  /** Articles it occurs in. */
  readonly articles: number
  /** Count in a million characters of the group's text. */
  readonly perMillion: number
  /** The same three without articles that repeat an earlier one; null where these are not known. */
  readonly distinct: { readonly count: number; readonly articles: number; readonly perMillion: number } | null
}

export interface FrequencyOptions {
  /** What is counted; names of every type, but bylines, where left out. Names are counted, not persons: two people of one name are one row. */
  readonly terms?: TermSource
  /** Variables to divide by; see `groupOf`. */
  readonly by?: readonly string[]
  /** Ids of articles that repeat an earlier one; see `duplicates`. */
  readonly repeated?: ReadonlySet<string>
}

interface Count {
  readonly type: string
  readonly name: string
  readonly group: Group
  count: number
  articles: number
  distinctCount: number
  distinctArticles: number
}

/** Counts terms; the rows are ordered by group, then by count, then by name. */
export function frequency(options: FrequencyOptions = {}): Question<FrequencyRow[]> {
  checkKinds(options, TERM_KINDS, 'frequency')
  const { terms = mentionTerms(), by = [], repeated } = options
  const counts = new Map<string, Count>()
  const sizes = new Map<string, { all: number; distinct: number }>()
  return defineQuestion('frequency', by, {
    add({ page, articles }) {
      for (const doc of articles) {
        const group = groupOf(by, page, doc)
        const key = groupKey(group)
        const isDistinct = !repeated?.has(doc.id)
        const size = sizes.get(key) ?? { all: 0, distinct: 0 }
        sizes.set(key, size)
        size.all += doc.text.length
        if (isDistinct) size.distinct += doc.text.length
        const seen = new Set<Count>()
        for (const { type, name } of terms(articleContext(page, doc))) {
          const id = `${type}\u0000${name}\u0000${key}`
          let entry = counts.get(id)
          if (entry === undefined) {
            entry = { type, name, group, count: 0, articles: 0, distinctCount: 0, distinctArticles: 0 }
            counts.set(id, entry)
          }
          entry.count += 1
          if (isDistinct) entry.distinctCount += 1
          seen.add(entry)
        }
        for (const entry of seen) {
          entry.articles += 1
          if (isDistinct) entry.distinctArticles += 1
        }
      }
    },
    answer: () =>
      [...counts.values()]
        .map((entry): FrequencyRow => toRow(entry, sizes.get(groupKey(entry.group))!, repeated !== undefined))
        .sort(byCount),
  })
}

function toRow(entry: Count, size: { all: number; distinct: number }, withDistinct: boolean): FrequencyRow {
  const { type, name, group, count, articles, distinctCount, distinctArticles } = entry
  const distinct = {
    count: distinctCount,
    articles: distinctArticles,
    perMillion: perMillion(distinctCount, size.distinct),
  }
  return {
    type,
    name,
    group,
    count,
    articles,
    perMillion: perMillion(count, size.all),
    distinct: withDistinct ? distinct : null,
  }
}

function byCount(a: FrequencyRow, b: FrequencyRow): number {
  return (
    compareGroups(a.group, b.group) || b.count - a.count || compareText(a.name, b.name) || compareText(a.type, b.type)
  )
}

/** Occurrences in a million characters, four places; 0 where there is no text. */
export function perMillion(count: number, characters: number): number {
  return characters === 0 ? 0 : fourPlaces((count * 1_000_000) / characters)
}
