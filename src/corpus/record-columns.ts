import { isoDay } from '../base/calendar.js'
import { checkArgument, checkShape, describeValue } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { listOfStrings } from '../base/option-kinds.js'
import { suggestion } from '../base/suggest.js'
import type { ArticleInput, PageInput } from '../model/page.js'
import { readWrittenDay } from './file-name-pattern.js'

/** What a column of a table of articles can be. All others become docvars under their own names. */
export const RECORD_FIELDS = [
  'id',
  'text',
  'body',
  'kicker',
  'headline',
  'subhead',
  'byline',
  'date',
  'paper',
  'edition',
  'region',
] as const

export type RecordField = (typeof RECORD_FIELDS)[number]

/** Field → the columns that may hold it; the first that a record has counts. */
export type RecordColumns = Readonly<Partial<Record<RecordField, readonly string[]>>>

/** Names that tables of articles commonly give their columns. */
export const DEFAULT_COLUMNS: RecordColumns = frozen({
  id: ['id', 'ID', '编号'],
  text: ['text', '文本', '全文'],
  body: ['body', 'content', '正文', '内容'],
  kicker: ['kicker', '引题', '肩题'],
  headline: ['headline', 'title', '标题', '题名', '主题'],
  subhead: ['subhead', 'subtitle', '副题', '副标题'],
  byline: ['byline', 'author', '作者', '署名'],
  date: ['date', '日期', '时间', '发布日期', '发布时间', '发表日期', '出版日期', '见报日期'],
  paper: ['paper', 'source', '报名', '报纸', '来源'],
  edition: ['edition', '版次', '版面'],
  region: ['region', '地区', '所在地'],
})

function frozen(columns: RecordColumns): RecordColumns {
  for (const names of Object.values(columns)) Object.freeze(names)
  return Object.freeze(columns)
}

/** Columns that hold labels as often: they count only in a record without any other column for their field. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['主题'])

/** What only an article has, and no page. */
const PARTS = ['kicker', 'headline', 'subhead', 'byline'] as const

/** A record as a page or as an article, or why it is neither. */
export type ReadRecord =
  | { readonly kind: 'page'; readonly page: PageInput }
  | { readonly kind: 'article'; readonly article: ArticleInput }
  | { readonly kind: 'bad'; readonly reason: string }

/**
 * Reads a record of a JSONL, CSV or XLSX table. It is an article where it has a body, or beside its text a headline,
 * another line of its head or a byline; a text alone is a whole page. A column 主题 beside 标题 holds a label, not a
 * headline. Dates written in one of the usual ways, or as the number of a day that spreadsheets count, become ISO 8601,
 * others stay a docvar `date_printed`. Nested values become JSON text.
 * @param fallbackId The id where the record has none, such as `news:12`.
 */
export function readRecord(
  record: Readonly<Record<string, unknown>>,
  fallbackId: string,
  columns: RecordColumns = DEFAULT_COLUMNS,
): ReadRecord {
  checkShape(record, {}, 'readRecord takes a record, such as a line of JSONL')
  const used = new Set<string>()
  let odd: string | null = null
  const field = (name: RecordField): string | null => {
    const names = columns[name] ?? []
    for (const column of names) {
      const value = record[column]
      if (value === undefined || value === null || value === '') continue
      if (AMBIGUOUS.has(column) && names.some((other) => other !== column && other in record)) continue
      used.add(column)
      if (typeof value === 'object') odd ??= `${column} is ${describeValue(value)}, not a text`
      return String(value)
    }
    return null
  }
  const given = PARTS.flatMap((name) => {
    const value = field(name)
    return value === null ? [] : [[name, value] as const]
  })
  const isArticle = given.length > 0 || field('body') !== null
  const body = field('body') ?? field('text')
  const id = field('id') ?? fallbackId
  const docvars: Record<string, string | number | boolean | null> = {}
  const date = field('date')
  if (date !== null) {
    const day =
      readWrittenDay(date.slice(0, 10)) ?? readWrittenDay(date.trim().split(/[\sT]/, 1)[0]!) ?? serialDay(date)
    docvars.date = day
    if (day === null) docvars.date_printed = date
  }
  for (const name of ['paper', 'edition', 'region'] as const) {
    const value = field(name)
    if (value !== null) docvars[name] = value
  }
  if (odd !== null) return { kind: 'bad', reason: odd }
  if (body === null) return { kind: 'bad', reason: missingText(record, columns) }
  for (const [column, value] of Object.entries(record)) {
    if (used.has(column) || value === undefined || column in docvars || column === '') continue
    // Of what is interpreted an empty cell says nothing, and gives way to what is said of all pages.
    if ((value === '' || value === null) && INTERPRETED.has(column)) continue
    docvars[column] = plainValue(value)
  }
  if (!isArticle) return { kind: 'page', page: { id, text: body, docvars } }
  return { kind: 'article', article: { id, ...Object.fromEntries(given), body, docvars } }
}

/**
 * The columns a user names (`headline=新闻标题`) before the usual ones.
 * @throws FangzhiError `BAD_OPTION` for a field that is none.
 */
export function recordColumns(given: readonly string[]): RecordColumns {
  checkArgument(listOfStrings.fits(given), 'recordColumns takes a list such as ["headline=标题"]', given)
  const columns: Partial<Record<RecordField, readonly string[]>> = { ...DEFAULT_COLUMNS }
  for (const pair of given) {
    const cut = pair.indexOf('=')
    const name = pair.slice(0, Math.max(0, cut))
    if (!(RECORD_FIELDS as readonly string[]).includes(name)) {
      throw new FangzhiError(
        'BAD_OPTION',
        `column "${pair}" is not FIELD=COLUMN with a known field; ${suggestion(name, [...RECORD_FIELDS])}`,
      )
    }
    columns[name as RecordField] = [pair.slice(cut + 1)]
  }
  return columns
}

const INTERPRETED = /* @__PURE__ */ new Set<string>(['date', 'paper', 'edition', 'region'])

/** The day that a spreadsheet counts from the end of 1899, of a cell without a format; null before 1990 and after 2100. */
function serialDay(text: string): string | null {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0
  return serial >= 32_874 && serial <= 73_415 ? isoDay(serial - 25_569) : null
}

function missingText(record: Readonly<Record<string, unknown>>, columns: RecordColumns): string {
  const wanted = [...(columns.body ?? []), ...(columns.text ?? [])].join(', ')
  // Where a table has no header, its first row stands for it, and with it a whole text.
  const there = Object.keys(record)
    .slice(0, 20)
    .map((name) => name.slice(0, 20))
  return `no text: none of the columns ${wanted} is filled; it has ${there.join(', ') || 'none'}; name the column with --column body=NAME; a table names its columns in its first row`
}

function plainValue(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value as string | boolean | null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return value instanceof Date ? value.toISOString().slice(0, 10) : JSON.stringify(value)
}
