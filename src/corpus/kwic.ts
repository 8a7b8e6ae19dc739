import { FangzhiError } from '../base/errors.js'
import { aString, checkKinds, listOfStrings, oneOf, wholeNumber } from '../base/option-kinds.js'
import type { PageResult } from '../model/doc.js'
import { MENTION_TYPES, type MentionType } from '../model/mention.js'
import { type ArticleContext, articleContext, partOf, sentenceOf } from './article-context.js'
import { type Group, groupOf } from './group.js'
import { checkResult } from './question.js'

/** A place in the text with the words around it. */
export interface KwicRow {
  readonly page: string
  readonly article: string
  readonly group: Group
  readonly part: string
  readonly sentence: number
  /** UTF-16 code units of the article's text. */
  readonly start: number
  readonly end: number
  readonly left: string
  readonly match: string
  readonly right: string
}

/** What is looked for: a name with every form of it in the article, or a wording, or a pattern. */
export interface KwicQuery {
  /** A name: every mention of the thing that is printed or listed under it. */
  readonly name?: string
  /** Only mentions of this type; alone, all of them. */
  readonly type?: MentionType
  /** A wording exactly as it stands in the text. */
  readonly text?: string
  /** A regular expression; one that can match nothing, or that backtracks, is the asker's own risk. */
  readonly pattern?: RegExp
}

export interface KwicOptions extends KwicQuery {
  /** Characters on each side. Default 20. */
  readonly window?: number
  readonly by?: readonly string[]
}

/**
 * Key word in context (Luhn 1960): every place of a page that the query finds, in order.
 * @throws FangzhiError `BAD_OPTION` where nothing is asked for, or two things at once.
 */
export function kwic(result: PageResult, options: KwicOptions): Generator<KwicRow> {
  checkResult(result, 'kwic')
  const kinds = {
    name: aString,
    type: oneOf(...MENTION_TYPES),
    text: aString,
    pattern: { takes: 'a regular expression', fits: (value: unknown) => value instanceof RegExp },
    window: wholeNumber(0),
    by: listOfStrings,
  }
  checkKinds(options, kinds, 'kwic')
  checkQuery(options)
  return rowsOf(result, options)
}

function checkQuery({ name, type, text, pattern }: KwicQuery): void {
  const asked = Object.entries({ name, text, pattern }).flatMap(([what, value]) => (value === undefined ? [] : [what]))
  if (type !== undefined && asked[0] !== 'name') asked.push('type')
  if (name === '' || text === '') throw new FangzhiError('BAD_OPTION', `${asked[0]} is empty; give what to look for`)
  if (asked.length === 1) return
  const message =
    asked.length === 0
      ? 'say what to look for: name, text, pattern or type'
      : `${asked[0]} and ${asked[1]} are two questions; ask for one of them (a name may have a type)`
  throw new FangzhiError('BAD_OPTION', message)
}

function* rowsOf(result: PageResult, options: KwicOptions): Generator<KwicRow> {
  const { window = 20, by = [] } = options
  for (const doc of result.articles) {
    const context = articleContext(result.page, doc)
    const group = groupOf(by, result.page, doc)
    for (const { start, end } of placesOf(context, options)) {
      yield {
        page: result.page.id,
        article: doc.id,
        group,
        part: partOf(context, start),
        sentence: sentenceOf(context, { start, end }),
        start,
        end,
        left: doc.text.slice(wholeCharacter(doc.text, Math.max(0, start - window), -1), start).replaceAll('\n', ' '),
        match: doc.text.slice(start, end).replaceAll('\n', ' '),
        right: doc.text.slice(end, wholeCharacter(doc.text, end + window, 1)).replaceAll('\n', ' '),
      }
    }
  }
}

/** A position, or the next one before or behind it where it would cut a character of two units, as rare names have. */
function wholeCharacter(text: string, at: number, step: 1 | -1): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + step : at
}

function placesOf(context: ArticleContext, query: KwicQuery): { readonly start: number; readonly end: number }[] {
  const { doc, entities } = context
  const { name, type, text, pattern } = query
  if (text !== undefined && text !== '') {
    const places = []
    for (let at = doc.text.indexOf(text); at >= 0; at = doc.text.indexOf(text, at + text.length)) {
      places.push({ start: at, end: at + text.length })
    }
    return places
  }
  if (pattern !== undefined) {
    const all = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`)
    return [...doc.text.matchAll(all)]
      .filter(({ 0: match }) => match !== '')
      .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
  }
  return doc.mentions.filter((mention) => {
    if (type !== undefined && mention.type !== type) return false
    if (name === undefined) return type !== undefined && !mention.nested
    return mention.text === name || entities.get(mention.entity ?? '')?.name === name
  })
}
