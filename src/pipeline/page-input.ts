import { isIsoDay } from '../base/calendar.js'
import { checkShape, describeValue } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { anObject } from '../base/option-kinds.js'
import { nearestWord } from '../base/suggest.js'
import type { ArticleInput, Docvars, Page, PageInput } from '../model/page.js'

const BOM = 0xfeff

/**
 * A checked page: the text minus a leading BOM, docvars with the four interpreted keys always there.
 * @param taker The function that was called, for errors.
 */
export function toPage(input: PageInput | string, taker = 'analyze'): Page {
  if (typeof input === 'string') return { id: 'page', text: withoutBom(input), docvars: toDocvars(undefined) }
  const what = `${taker} takes a string or { id, text, docvars }, analyzeArticle an article already cut out`
  checkShape(input, { text: 'string' }, what)
  checkParts(input, ['id', 'text', 'docvars'], 'a page')
  return { id: checkedId(input.id, 'page'), text: withoutBom(input.text), docvars: toDocvars(input.docvars) }
}

/** Checks an article handed in already cut; throws `BAD_INPUT`. */
export function checkArticleInput(input: ArticleInput): { readonly id: string; readonly docvars: Docvars } {
  checkShape(input, { body: 'string' }, 'analyzeArticle takes { headline, byline, body, … }')
  checkParts(input, ['id', ...PRINTED, 'body', 'docvars'], 'an article')
  for (const part of PRINTED) {
    const value = input[part]
    if (value !== undefined && typeof value !== 'string') {
      throw new FangzhiError('BAD_INPUT', `the article's ${part} is ${describeValue(value)}; it takes a string`)
    }
  }
  return { id: checkedId(input.id, 'article'), docvars: toDocvars(input.docvars) }
}

const PRINTED = ['kicker', 'headline', 'subhead', 'byline'] as const

/** Docvars that tell something to the stages. */
const READ_DOCVARS = ['date', 'paper', 'edition', 'region'] as const

/** Shorter keys are near to id whatever they mean. */
const SHORTEST_SLIP = 4

/**
 * A misspelt part, or a docvar that stands outside them, would be passed over without a word; what else a record of the
 * caller's holds is its own affair.
 */
function checkParts(input: object, known: readonly string[], whole: string): void {
  for (const key of Object.keys(input)) {
    if (known.includes(key)) continue
    const isDocvar = (READ_DOCVARS as readonly string[]).includes(key)
    const near = isDocvar ? `docvars: { ${key} }` : key.length < SHORTEST_SLIP ? null : nearestWord(key, known)
    if (near !== null && !(near in input))
      throw new FangzhiError('BAD_INPUT', `"${key}" is no part of ${whole}; did you mean "${near}"?`)
  }
}

function toDocvars(given: PageInput['docvars']): Docvars {
  if (given !== undefined && !anObject.fits(given)) {
    throw new FangzhiError(
      'BAD_INPUT',
      `docvars are ${describeValue(given)}; they are an object such as { date: null }`,
    )
  }
  const docvars = { date: null, paper: null, edition: null, region: null, ...given } as Record<string, unknown>
  for (const key in docvars) {
    const value = docvars[key]
    if (value !== null && !['string', 'boolean'].includes(typeof value) && !Number.isFinite(value)) {
      throw new FangzhiError(
        'BAD_INPUT',
        `docvars.${key} is ${describeValue(value)}; docvars hold strings, finite numbers, booleans and null`,
      )
    }
  }
  for (const key of READ_DOCVARS) {
    if (docvars[key] !== null) docvars[key] = String(docvars[key]) || (key === 'region' ? '' : null)
  }
  const { date } = docvars
  if (date !== null && !isIsoDay(String(date))) {
    throw new FangzhiError(
      'BAD_INPUT',
      `docvars.date is ${describeValue(given?.date)}; it takes a day such as 2026-03-20, or null where it is not known`,
    )
  }
  return docvars as Docvars
}

function checkedId(id: unknown, fallback: string): string {
  if (id === undefined) return fallback
  if (typeof id !== 'string' || id === '')
    throw new FangzhiError('BAD_INPUT', `id is ${describeValue(id)}; it takes a string that is not empty`)
  return id
}

function withoutBom(text: string): string {
  return text.charCodeAt(0) === BOM ? text.slice(1) : text
}
