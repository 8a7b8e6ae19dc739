import { checkArgument, checkList, checkShape } from '../base/check-argument.js'
import { listOfStrings } from '../base/option-kinds.js'
import type { Docvars } from '../model/page.js'
import { type Cell, COLUMN, type ColumnInfo } from './table.js'

const KNOWN: readonly ColumnInfo[] = [
  { name: 'date', type: 'date', en: 'Day of the page, ISO 8601.', zh: '版面日期（ISO 8601）。' },
  { name: 'paper', type: 'text', en: 'Name of the paper.', zh: '报名。' },
  { name: 'edition', type: 'text', en: 'Edition or page number.', zh: '版次。' },
  { name: 'region', type: 'text', en: "The paper's region, from the province down.", zh: '报纸所在地，自省而下。' },
]

/** The four interpreted docvars and the user's own ones, as the last columns of every table. */
export function docvarColumns(names: readonly string[]): ColumnInfo[] {
  checkArgument(listOfStrings.fits(names), 'docvarColumns takes a list of names', names)
  const own = names.filter((name) => !KNOWN.some((known) => known.name === name))
  return [
    ...KNOWN,
    ...own.map((name): ColumnInfo => ({ name, type: 'text', en: 'Your own docvar.', zh: '自定文档变量。' })),
  ]
}

/** Cells of a page's docvars in the order of {@link docvarColumns}. */
export function docvarCells(docvars: Docvars, columns: readonly ColumnInfo[]): Cell[] {
  checkShape(docvars, {}, 'docvarCells takes the docvars of a page')
  checkList(columns, COLUMN, 'docvarCells takes what docvarColumns gives')
  return columns.map(({ name }) => docvars[name] ?? null)
}

/** Columns of a table with those of the docvars; a docvar named like a column of the table gets `docvar_` before it. */
export function withDocvars(columns: readonly ColumnInfo[], docvars: readonly ColumnInfo[]): ColumnInfo[] {
  for (const list of [columns, docvars]) checkList(list, COLUMN, 'withDocvars takes two lists of columns')
  const taken = new Set(columns.map(({ name }) => name))
  return [
    ...columns,
    ...docvars.map((column) => (taken.has(column.name) ? { ...column, name: `docvar_${column.name}` } : column)),
  ]
}
