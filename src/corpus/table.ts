import type { ArticleContext } from './article-context.js'

/** What stands in a cell; null is an empty cell. */
export type Cell = string | number | boolean | null

/** A column as the codebook explains it. */
export interface ColumnInfo {
  readonly name: string
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'date'
  /** What it holds, in English and in Chinese; one sentence each. */
  readonly en: string
  readonly zh: string
}

/** What a column is, for checks of arguments. */
export const COLUMN = { name: 'string', type: 'string' } as const

/** A table over many articles: its columns, and the rows one article adds to it. */
export interface Table {
  readonly name: string
  readonly en: string
  readonly zh: string
  readonly columns: readonly ColumnInfo[]
  /** One list of cells a row, in the order of `columns`. */
  rows(context: ArticleContext): Iterable<readonly Cell[]>
}

/** A column together with the way to its cell. */
export interface Column<Row> extends ColumnInfo {
  readonly cell: (row: Row, context: ArticleContext) => Cell
}

/** A table described by columns over some kind of row; the row's type stays inside. */
export interface TableSpec<Row> {
  readonly name: string
  readonly en: string
  readonly zh: string
  /** In their order; several that go together may be given by a function. */
  readonly columns: readonly (Column<Row> | (() => readonly Column<Row>[]))[]
  readonly rowsOf: (context: ArticleContext) => Iterable<Row>
}

/**
 * Makes a {@link Table}; every row begins with the page and the article it belongs to. The tables of the module stand as
 * plain objects until one is asked for, so that a bundler leaves them out of a program that asks for none.
 */
export function defineTable<Row>({ name, en, zh, columns: given, rowsOf }: TableSpec<Row>): Table {
  const columns = given.flatMap((column) => (typeof column === 'function' ? column() : column))
  return {
    name,
    en,
    zh,
    columns: [...KEYS, ...columns.map(({ name, type, en, zh }) => ({ name, type, en, zh }))],
    *rows(context) {
      for (const row of rowsOf(context)) {
        yield [context.page.id, context.doc.id, ...columns.map(({ cell }) => cell(row, context))]
      }
    },
  }
}

const KEYS: readonly ColumnInfo[] = [
  { name: 'page', type: 'text', en: 'Id of the page.', zh: '版面编号。' },
  { name: 'article', type: 'text', en: 'Id of the article: PAGE#INDEX.', zh: '稿件编号：版面编号#序号。' },
]
