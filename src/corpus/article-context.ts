import { checkShape } from '../base/check-argument.js'
import { lazy } from '../base/lazy.js'
import type { Span } from '../base/span.js'
import type { Doc, PageResult } from '../model/doc.js'
import type { Entity, Role } from '../model/entity.js'
import type { Mention } from '../model/mention.js'
import { partAt } from '../model/part-at.js'
import { sentenceAround, sentenceAt, sentencesOf } from '../model/sentences-of.js'

/** An article with what its rows in several tables need, worked out once. */
export interface ArticleContext {
  readonly page: PageResult['page']
  readonly doc: Doc
  readonly sentences: readonly Span[]
  readonly mentions: ReadonlyMap<string, Mention>
  readonly entities: ReadonlyMap<string, Entity>
  /** What the article attests of each person, by the person's entity. Worked out when first asked for. */
  readonly roles: ReadonlyMap<string, readonly Role[]>
  /** The body of a role under the name and dictionary id of its entity; the name is `""` where no body is known. */
  bodyOf(role: Role): Pick<Entity, 'name' | 'ref'>
}

const ARTICLE = { id: 'string', text: 'string', parts: 'list', mentions: 'list', entities: 'list' } as const

/** Prepares an article of a page for the tables. */
export function articleContext(page: PageResult['page'], doc: Doc): ArticleContext {
  checkShape(page, { docvars: 'object' }, 'articleContext takes the page of a result')
  checkShape(doc, ARTICLE, 'articleContext takes an article of a result')
  const mentions = new Map(doc.mentions.map((mention) => [mention.id, mention]))
  const entities = new Map(doc.entities.map((entity) => [entity.id, entity]))
  const roles = lazy(() => rolesOfPersons(doc, mentions))
  const printed = lazy(() => organisations(doc))
  return {
    page,
    doc,
    sentences: sentencesOf(doc),
    mentions,
    entities,
    get roles() {
      return roles()
    },
    bodyOf: ({ body }) => entities.get(printed().get(body) ?? '') ?? { name: body, ref: null },
  }
}

function rolesOfPersons({ roles }: Doc, mentions: ArticleContext['mentions']): ArticleContext['roles'] {
  const byPerson = new Map<string, Role[]>()
  for (const role of roles) {
    const person = mentions.get(role.mention)?.entity
    if (!person) continue
    const own = byPerson.get(person)
    if (own === undefined) byPerson.set(person, [role])
    else own.push(role)
  }
  return byPerson
}

/** The first entity that each printed name of a body stands for. */
function organisations(doc: Doc): ReadonlyMap<string, string | null> {
  const printed = new Map<string, string | null>()
  for (const { type, text, entity } of doc.mentions) {
    if (type === 'ORG' && !printed.has(text)) printed.set(text, entity)
  }
  return printed
}

/** Index of the sentence a span begins in, counted from zero. */
export function sentenceOf({ sentences }: ArticleContext, span: Span): number {
  return Math.max(0, sentenceAt(sentences, span.start))
}

/** Of a longer sentence no more is shown before and behind: a list without a full stop would be in each of its rows. */
const MOST_AROUND = 500

/** The words of the sentence a span begins in. */
export function sentenceText(context: ArticleContext, span: Span): string {
  const { start, end } = sentenceAround(context.sentences, span.start)
  return context.doc.text.slice(Math.max(start, span.start - MOST_AROUND), Math.min(end, span.end + MOST_AROUND))
}

/** The part of the article a position stands in; parts are in order. */
export function partOf({ doc }: ArticleContext, position: number): string {
  return partAt(doc.parts, position)
}
