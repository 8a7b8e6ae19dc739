import { aMap, aSet, checkKinds, listOfStrings } from '../base/option-kinds.js'
import type { RoleStatus } from '../model/entity.js'
import { articleContext } from './article-context.js'
import { compareText } from './compare-text.js'
import { compareGroups, type Group, groupKey, groupOf } from './group.js'
import { createJoins } from './joins.js'
import { barePlace, linkOf, localPlace, type MergeTable, placeOf } from './link-basis.js'
import { defineQuestion, type Question } from './question.js'

/** A person in a post, as often as the corpus says so. */
export interface RoleHistoryRow {
  /** The fullest name in the article, or the dictionary's. */
  readonly person: string
  /** The least of the person's keys in the tables; people of one name without a common body have different ones. */
  readonly link: string
  /** The fullest name of the body in these articles, `""` where none is known. */
  readonly body: string
  /** The post's standard form. */
  readonly post: string
  readonly group: Group
  readonly status: RoleStatus
  /** Attestations, and how many of them stand in articles that repeat no earlier one (null where not known). */
  readonly count: number
  readonly distinctCount: number | null
  /** Dates of the first and last page that say so; that is no term of office. Null where no page has a date. */
  readonly first: string | null
  readonly last: string | null
  readonly firstArticle: string
  readonly lastArticle: string
}

export interface RoleHistoryOptions {
  readonly by?: readonly string[]
  readonly merge?: MergeTable
  readonly repeated?: ReadonlySet<string>
}

type Row = { -readonly [Key in keyof RoleHistoryRow]: RoleHistoryRow[Key] } & {
  /** Where the post is, and whether the person is known by name and post, so that these tell who is one. */
  readonly place: string
  readonly byPost: boolean
}

/**
 * Who is given which post, since when and until when in this corpus; ordered by body, post, then first date. People of
 * one full name are one where they share a post's body in any article (see `linkOf`); pages without a region are of the
 * only one that the other pages of their paper have. What the user or a dictionary links is joined with nothing else.
 */
export function roleHistory(options: RoleHistoryOptions = {}): Question<RoleHistoryRow[]> {
  checkKinds(options, { by: listOfStrings, merge: aMap, repeated: aSet }, 'roleHistory')
  const { by = [], merge, repeated } = options
  const rows = new Map<string, Row>()
  const places = createJoins()
  const regions = new Map<string, string | null>()
  /** Places known by their paper alone, until it is known whether the paper has one region. */
  const ofPapers = new Map<string, { readonly paper: string; readonly name: string }>()
  return defineQuestion('roleHistory', by, {
    add({ page, articles }) {
      const { date, paper, region } = page.docvars
      if (paper !== null && region !== null) {
        regions.set(paper, (regions.get(paper) ?? region) === region && regions.get(paper) !== null ? region : null)
      }
      for (const doc of articles) {
        if (doc.roles.length === 0) continue
        const group = groupOf(by, page, doc)
        const context = articleContext(page, doc)
        for (const role of doc.roles) {
          const { postNormalized: post, status, mention } = role
          const entity = context.entities.get(context.mentions.get(mention)?.entity ?? '')
          const { link, basis } = entity ? linkOf(entity, context, merge) : { link: mention, basis: 'none' }
          const person = entity?.name ?? role.person
          const body = context.bodyOf(role).name
          const found = placeOf(role, context)
          const local = localPlace(body, page.docvars)
          if (found && local) places.join(found.key, local.key)
          if (found?.basis === 'name-and-paper') {
            ofPapers.set(found.key, { paper: paper!, name: found.key.slice(paper!.length + 1) })
          }
          const distinct = repeated === undefined ? null : Number(!repeated.has(doc.id))
          note(rows, {
            ...{ person, link, body, post, group, status, count: 1, distinctCount: distinct },
            ...{ first: date, last: date, firstArticle: doc.id, lastArticle: doc.id },
            place: found?.key ?? body,
            byPost: found !== null && (basis === 'name-and-body' || basis === 'name-and-paper'),
          })
        }
      }
    },
    answer() {
      for (const [key, { paper, name }] of ofPapers) {
        const place = barePlace(name, { date: null, edition: null, paper, region: regions.get(paper) ?? null })
        if (place) places.join(key, place.key)
      }
      return joined([...rows.values()].map((row) => ({ ...row, place: places.find(row.place) }))).sort(byPost)
    },
  })
}

/** Adds a row to that of the same person, body and post; rows come in the order of the corpus. */
function note(rows: Map<string, Row>, row: Row): void {
  const key = [row.link, row.person, row.place, row.post, row.status, groupKey(row.group)].join('\u0001')
  const known = rows.get(key)
  if (known === undefined) {
    rows.set(key, row)
    return
  }
  known.count += row.count
  if (known.distinctCount !== null) known.distinctCount += row.distinctCount ?? 0
  if (row.body.length > known.body.length) known.body = row.body
  if (row.first !== null && (known.first === null || row.first < known.first)) {
    known.first = row.first
    known.firstArticle = row.firstArticle
  }
  if (row.last !== null && (known.last === null || row.last >= known.last)) {
    known.last = row.last
    known.lastArticle = row.lastArticle
  }
}

/** Joins the rows of one person: who has the same name and a post at the same place. */
function joined(rows: readonly Row[]): RoleHistoryRow[] {
  const persons = createJoins()
  // A mark that sorts behind every link: the least name of a person is a link.
  for (const { byPost, link, person, place } of rows) if (byPost) persons.join(link, `\uffff${person}\u0001${place}`)
  const all = new Map<string, Row>()
  for (const row of rows) note(all, { ...row, link: persons.find(row.link) })
  return [...all.values()].map(({ place: _, byPost: __, ...row }) => row)
}

function byPost(a: RoleHistoryRow, b: RoleHistoryRow): number {
  return (
    compareText(a.body, b.body) ||
    compareText(a.post, b.post) ||
    compareText(a.first ?? '', b.first ?? '') ||
    compareText(a.person, b.person) ||
    compareText(a.link, b.link) ||
    compareGroups(a.group, b.group)
  )
}
