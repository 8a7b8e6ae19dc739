import { isIsoDay } from '../base/calendar.js'
import { describeValue } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { anObject } from '../base/option-kinds.js'
import type { ArticleInput, Docvars, Page, PageInput } from '../model/page.js'

const BOM = 0xfeff

/**
 * A checked page: the text minus a leading BOM, docvars with the four interpreted keys always there.
 * @param taker The function that was called, for errors.
 */
export function toPage(input: PageInput | string, taker = 'analyze'): Page {
  if (typeof input === 'string') return { id: 'page', text: withoutBom(input), docvars: toDocvars(undefined) }
  if (typeof input !== 'object' || input === null || typeof input.text !== 'string') {
    throw new FangzhiError(
      'BAD_INPUT',
      `${taker} takes a string or { id, text, docvars }, got ${describeValue(input)}; for an article already cut out use analyzeArticle`,
    )
  }
  return { id: checkedId(input.id, 'page'), text: withoutBom(input.text), docvars: toDocvars(input.docvars) }
}

/** Checks an article handed in already cut; throws `BAD_INPUT`. */
export function checkArticleInput(input: ArticleInput): { readonly id: string; readonly docvars: Docvars } {
  if (typeof input !== 'object' || input === null || typeof input.body !== 'string') {
    throw new FangzhiError(
      'BAD_INPUT',
      `analyzeArticle takes { headline, byline, body, … }, got ${describeValue(input)}`,
    )
  }
  for (const part of ['kicker', 'headline', 'subhead', 'byline'] as const) {
    const value = input[part]
    if (value !== undefined && typeof value !== 'string') {
      throw new FangzhiError('BAD_INPUT', `the article's ${part} is ${describeValue(value)}; it takes a string`)
    }
  }
  return { id: checkedId(input.id, 'article'), docvars: toDocvars(input.docvars) }
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
  for (const key of ['date', 'paper', 'edition', 'region']) {
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
