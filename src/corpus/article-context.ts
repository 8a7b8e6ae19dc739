import { checkShape } from '../base/check-argument.js'
import { lazy } from '../base/lazy.js'
import type { Span } from '../base/span.js'
import type { Doc, PageResult } from '../model/doc.js'
import type { Entity } from '../model/entity.js'
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
  /** The body of each person's first post that has one, by the person's entity. Worked out when first asked for. */
  readonly bodies: ReadonlyMap<string, Pick<Entity, 'name' | 'ref'>>
}

const ARTICLE = { id: 'string', text: 'string', parts: 'list', mentions: 'list', entities: 'list' } as const

/** Prepares an article of a page for the tables. */
export function articleContext(page: PageResult['page'], doc: Doc): ArticleContext {
  checkShape(page, { docvars: 'object' }, 'articleContext takes the page of a result')
  checkShape(doc, ARTICLE, 'articleContext takes an article of a result')
  const mentions = new Map(doc.mentions.map((mention) => [mention.id, mention]))
  const entities = new Map(doc.entities.map((entity) => [entity.id, entity]))
  const bodies = lazy(() => firstBodies(doc, mentions, entities))
  return {
    page,
    doc,
    sentences: sentencesOf(doc),
    mentions,
    entities,
    get bodies() {
      return bodies()
    },
  }
}

function firstBodies(
  doc: Doc,
  mentions: ArticleContext['mentions'],
  entities: ArticleContext['entities'],
): ArticleContext['bodies'] {
  const printed = new Map<string, string | null>()
  for (const { type, text, entity } of doc.mentions) {
    if (type === 'ORG' && !printed.has(text)) printed.set(text, entity)
  }
  const bodies = new Map<string, Pick<Entity, 'name' | 'ref'>>()
  for (const { body, mention } of doc.roles) {
    const person = mentions.get(mention)?.entity
    if (body === '' || !person || bodies.has(person)) continue
    bodies.set(person, entities.get(printed.get(body) ?? '') ?? { name: body, ref: null })
  }
  return bodies
}

/** Index of the sentence a span begins in, counted from zero. */
export function sentenceOf({ sentences }: ArticleContext, span: Span): number {
  return Math.max(0, sentenceAt(sentences, span.start))
}

/** The words of the sentence a span begins in. */
export function sentenceText(context: ArticleContext, span: Span): string {
  const { start, end } = sentenceAround(context.sentences, span.start)
  return context.doc.text.slice(start, end)
}

/** The part of the article a position stands in; parts are in order. */
export function partOf({ doc }: ArticleContext, position: number): string {
  return partAt(doc.parts, position)
}
