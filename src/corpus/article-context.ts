import { checkShape } from '../base/check-argument.js'
import type { Span } from '../base/span.js'
import type { Doc, PageResult } from '../model/doc.js'
import type { Entity } from '../model/entity.js'
import type { Mention } from '../model/mention.js'
import { sentenceAt, sentencesOf } from '../model/sentences-of.js'

/** An article with what its rows in several tables need, worked out once. */
export interface ArticleContext {
  readonly page: PageResult['page']
  readonly doc: Doc
  readonly sentences: readonly Span[]
  readonly mentions: ReadonlyMap<string, Mention>
  readonly entities: ReadonlyMap<string, Entity>
}

const ARTICLE = { id: 'string', text: 'string', parts: 'list', mentions: 'list', entities: 'list' } as const

/** Prepares an article of a page for the tables. */
export function articleContext(page: PageResult['page'], doc: Doc): ArticleContext {
  checkShape(page, { docvars: 'object' }, 'articleContext takes the page of a result')
  checkShape(doc, ARTICLE, 'articleContext takes an article of a result')
  return {
    page,
    doc,
    sentences: sentencesOf(doc),
    mentions: new Map(doc.mentions.map((mention) => [mention.id, mention])),
    entities: new Map(doc.entities.map((entity) => [entity.id, entity])),
  }
}

/** Index of the sentence a span begins in, counted from zero. */
export function sentenceOf({ sentences }: ArticleContext, span: Span): number {
  return Math.max(0, sentenceAt(sentences, span.start))
}

/** The words of the sentence a span begins in. */
export function sentenceText(context: ArticleContext, span: Span): string {
  const sentence = context.sentences[sentenceOf(context, span)]
  return sentence ? context.doc.text.slice(sentence.start, sentence.end) : ''
}

/** The part of the article a position stands in; parts are in order. */
export function partOf({ doc }: ArticleContext, position: number): string {
  let found = 'body'
  for (const { part, start } of doc.parts) {
    if (start > position) break
    found = part
  }
  return found
}
