import { checkList } from '../base/check-argument.js'
import { normalizeString } from '../text/normalize/normalize-string.js'
import { checkRow, type RowFault } from './check-row.js'
import { expandName } from './expand-name.js'
import { isPlainName } from './plain-name.js'
import { readTable, type Table, type TableRow } from './read-table.js'
import { columnField } from './row-columns.js'
import { CHINESE_TYPES } from './row-types.js'
import { type DictionaryRow, LONGEST_NAME, type NameRow } from './rows.js'
import type { SourceProblem } from './source-problem.js'

/** A text of dictionary rows with the name that error messages give it. */
export interface DictionarySource {
  readonly file: string
  readonly text: string
}

/** The rows of sources, and what is wrong with the others. */
export interface ParsedRows {
  readonly rows: readonly DictionaryRow[]
  readonly problems: readonly SourceProblem[]
  /** `# key: value` lines of all sources; the first source that says a thing decides. */
  readonly head: ReadonlyMap<string, string>
}

/** Reads the rows of one source. Never throws; goes on after a bad row. */
export function parseRows(source: DictionarySource): ParsedRows {
  const table = readTable(source.file, source.text)
  const problems = [...table.problems]
  const fields = readHeader(table, problems)
  const defaults = headDefaults(table.head, fields)
  const ids = table.head.get('ids')
  const rows: DictionaryRow[] = []
  if (fields.includes('name')) {
    for (const line of table.rows) {
      const { given, columns } = readRow(line, fields, defaults)
      if (line.cells.length > fields.length && line.cells.slice(fields.length).some((cell) => cell !== '')) {
        const message = `the row has ${line.cells.length} cells, the header ${fields.length}`
        problems.push({ file: table.file, line: line.line, column: line.columns[fields.length]!, message })
      }
      const expanded = expandRow(given)
      if (expanded === null) {
        const message = `name "${given.name}" has braces that do not close, that stand for too many names or that stand in its aliases`
        problems.push({ file: table.file, line: line.line, column: columns.name ?? 1, message })
      }
      for (const row of expanded ?? []) {
        if (ids !== undefined) row.id ??= ids + row.name
        const checked = checkRow(normalizeNames(row), table.file, line.line)
        if (!Array.isArray(checked)) rows.push(checked)
        else for (const fault of checked) problems.push(placeFault(fault, table.file, line, columns))
      }
    }
  }
  return { rows, problems: sortProblems(problems), head: table.head }
}

/** Checks rows given as objects; their line is their number in the list, from one. */
export function checkObjects(given: readonly unknown[], file: string): ParsedRows {
  const rows: DictionaryRow[] = []
  const problems: SourceProblem[] = []
  for (let i = 0; i < given.length; i++) {
    const checked = checkRow(normalizeNames(given[i]), file, i + 1)
    if (!Array.isArray(checked)) rows.push(checked)
    else for (const { message } of checked) problems.push({ file, line: i + 1, column: 1, message })
  }
  return { rows, problems, head: new Map() }
}

/** What is wrong with dictionary sources, in the order of the files; an empty list means all is well. */
export function checkRows(sources: readonly DictionarySource[]): readonly SourceProblem[] {
  checkList(sources, { file: 'string', text: 'string' }, 'checkRows takes a list of sources { file, text }')
  return sources.flatMap((source) => parseRows(source).problems)
}

function readHeader(table: Table, problems: SourceProblem[]): (keyof NameRow | null)[] {
  const { header, file } = table
  const seen = new Set<keyof NameRow>()
  const report = (index: number, message: string): null => {
    problems.push({ file, line: header.line, column: header.columns[index] ?? 1, message })
    return null
  }
  const fields = header.cells.map((heading, i) => {
    const field = columnField(heading)
    if (field === null) return null
    if (typeof field === 'object') return report(i, field.message)
    if (seen.has(field)) return report(i, `the column "${heading}" is there twice`)
    seen.add(field)
    return field
  })
  if (!seen.has('name')) report(0, 'there is no column "name"; the first line must name the columns')
  return fields
}

/** Values for columns the table does not have, from its head: `# type: CUE` saves a column of nothing but CUE. */
function headDefaults(head: ReadonlyMap<string, string>, fields: readonly (keyof NameRow | null)[]) {
  const wanted = ['type', 'subtype', 'class', 'region', 'mode', 'scope'] as const
  const defaults: Record<string, unknown> = {}
  for (const field of wanted) {
    const value = head.get(field)
    if (value !== undefined && !fields.includes(field)) defaults[field] = readCell(field, value)
  }
  return defaults
}

function readRow(line: TableRow, fields: readonly (keyof NameRow | null)[], defaults: Record<string, unknown>) {
  const given: Record<string, unknown> = { ...defaults }
  const columns: Partial<Record<keyof NameRow, number>> = {}
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]
    if (!field) continue
    const cell = line.cells[i] ?? ''
    columns[field] = line.columns[i] ?? 1
    if (cell !== '') given[field] = readCell(field, cell)
  }
  given.name ??= ''
  if (typeof given.aliases === 'string') given.aliases = splitAliases(given.aliases, given.type)
  return { given, columns }
}

const BARS = /[|｜]/
/** A comma between Chinese characters stands in no name, one between others may: Co.,Ltd. */
const COMMAS = /[、;；]|(?<=[㐀-鿿])[,，]\s*(?=[㐀-鿿])/
/** What has commas of its own: 不忘初心，牢记使命. */
const WORDINGS: ReadonlySet<unknown> = new Set(['SLOGAN', 'DOCUMENT'])

/** Where a cell has a bar, bars alone part its aliases, so that they may hold every other mark. */
function splitAliases(cell: string, type: unknown): readonly string[] {
  const mark = BARS.test(cell) ? BARS : WORDINGS.has(type) ? /[、;；]/ : COMMAS
  return cell.split(mark).filter((alias) => alias.trim() !== '')
}

function readCell(field: keyof NameRow, cell: string): unknown {
  switch (field) {
    case 'type':
      return CHINESE_TYPES[cell] ?? cell
    case 'weight':
    case 'frequency':
      return /^-?\d{1,12}(?:\.\d{1,12})?$/.test(cell) ? Number(cell) : cell
    case 'from':
    case 'to':
    case 'checked':
    case 'firstUse':
      // Spreadsheets save a day as 2024/3/1, however it was typed.
      return /^\d{4}\//.test(cell)
        ? cell
            .split('/')
            .map((part) => part.padStart(2, '0'))
            .join('-')
        : cell
    default:
      return cell
  }
}

/** Rows of vocabulary may stand for several names; see `expandName`. */
function expandRow(given: Record<string, unknown>): readonly Record<string, unknown>[] | null {
  const { name, type, aliases } = given
  if (type !== 'CUE' && type !== 'POST' && type !== 'TOPIC') return [given]
  if (Array.isArray(aliases) && aliases.some((alias) => alias.includes('{'))) return null
  if (typeof name !== 'string' || !name.includes('{')) return [given]
  return expandName(name)?.map((expanded) => ({ ...given, name: expanded })) ?? null
}

/** Names pass the same normalisers as the text they are looked for in. */
function normalizeNames(given: unknown): unknown {
  const { name, aliases } = (given ?? {}) as { name?: unknown; aliases?: unknown }
  const normalized = normalizeName(name)
  if (!Array.isArray(aliases)) return normalized === name ? given : { ...(given as object), name: normalized }
  return { ...(given as object), name: normalized, aliases: aliases.map(normalizeName) }
}

function normalizeName(name: unknown): unknown {
  if (typeof name !== 'string' || name.length > LONGEST_NAME || isPlainName(name)) return name
  return normalizeString(name).trim()
}

function placeFault(
  fault: RowFault,
  file: string,
  line: TableRow,
  columns: Partial<Record<keyof NameRow, number>>,
): SourceProblem {
  return { file, line: line.line, column: columns[fault.field] ?? 1, message: fault.message }
}

function sortProblems(problems: SourceProblem[]): readonly SourceProblem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column)
}
