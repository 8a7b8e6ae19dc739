import { aMap, aSet, checkKinds, listOfStrings } from '../base/option-kinds.js'
import type { RoleStatus } from '../model/entity.js'
import { articleContext } from './article-context.js'
import { compareGroups, type Group, groupKey, groupOf } from './group.js'
import { linkOf, type MergeTable } from './link-basis.js'
import { compareText } from './order.js'
import { defineQuestion, type Question } from './question.js'

/** A person in a post, as often as the corpus says so. */
export interface RoleHistoryRow {
  readonly person: string
  /** The person's key over the whole corpus; people of one name without a common body have different ones. */
  readonly link: string
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

type Row = { -readonly [Key in keyof RoleHistoryRow]: RoleHistoryRow[Key] }

const KINDS = { by: listOfStrings, merge: aMap, repeated: aSet }

/** Who is given which post, since when and until when in this corpus; ordered by body, post, then first date. */
export function roleHistory(options: RoleHistoryOptions = {}): Question<RoleHistoryRow[]> {
  checkKinds(options, KINDS, 'roleHistory')
  const { by = [], merge, repeated } = options
  const rows = new Map<string, Row>()
  return defineQuestion('roleHistory', by, {
    add({ page, articles }) {
      for (const doc of articles) {
        if (doc.roles.length === 0) continue
        const group = groupOf(by, page, doc)
        const context = articleContext(page, doc)
        const { mentions, entities } = context
        for (const { person, postNormalized: post, body, status, mention } of doc.roles) {
          const entity = entities.get(mentions.get(mention)?.entity ?? '')
          const link = entity === undefined ? mention : linkOf(entity, context, merge).link
          const key = [link, person, body, post, status, groupKey(group)].join('\u0001')
          const { date } = page.docvars
          const row = rows.get(key)
          const isDistinct = repeated !== undefined && !repeated.has(doc.id)
          if (row === undefined) {
            const counts = { count: 1, distinctCount: repeated === undefined ? null : Number(isDistinct) }
            const places = { first: date, last: date, firstArticle: doc.id, lastArticle: doc.id }
            rows.set(key, { person, link, body, post, group, status, ...counts, ...places })
            continue
          }
          row.count += 1
          if (isDistinct) row.distinctCount = (row.distinctCount ?? 0) + 1
          if (date !== null && (row.first === null || date < row.first)) {
            row.first = date
            row.firstArticle = doc.id
          }
          if (date !== null && (row.last === null || date >= row.last)) {
            row.last = date
            row.lastArticle = doc.id
          }
        }
      }
    },
    answer: () =>
      [...rows.values()].sort(
        (a, b) =>
          compareText(a.body, b.body) ||
          compareText(a.post, b.post) ||
          compareText(a.first ?? '', b.first ?? '') ||
          compareText(a.person, b.person) ||
          compareText(a.link, b.link) ||
          compareGroups(a.group, b.group),
      ),
  })
}
