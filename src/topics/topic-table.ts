import { checkShape } from '../base/check-argument.js'
import { readTable, type Table, type TableRow } from '../dictionary/read-table.js'
import { problemsToError, type SourceProblem } from '../dictionary/source-problem.js'
import type { TopicKeyword, TopicLabel } from './topic-model.js'
import type { TopicExample } from './training/topic-example.js'

/** A table of texts, labels or seed words, as text; `file` names it in errors. */
export interface TopicTable {
  readonly file: string
  readonly text: string
}

/** Which columns of a table hold what. */
export interface ExampleColumns {
  /** Default `text`, `正文` or `文本`. */
  readonly text?: string
  /**
   * Several labels in one cell are parted by `、`, `|`, `;` or `,`, the primary one first.
   * Default `label`, `labels`, `topics`, `topic`, `标签` or `主题`.
   */
  readonly labels?: string
  /** Put in front of the text as its headline. Default `headline`, `title` or `标题`, where there is such a column. */
  readonly headline?: string
  /** Default `group` or `分组`, where there is such a column. */
  readonly group?: string
}

/**
 * Reads labelled texts from CSV or TSV with a header.
 * @throws FangzhiError `BAD_ROW` that lists every fault with file, line and column.
 */
export function readTopicExamples(source: TopicTable, columns: ExampleColumns = {}): TopicExample[] {
  checkTable(source, 'readTopicExamples')
  const table = new ColumnTable(source, 'above')
  const text = table.need(columns.text, ['text', '正文', '文本'])
  const labels = table.need(columns.labels, ['label', 'labels', 'topics', 'topic', '标签', '主题'])
  const headline = table.findOrNeed(columns.headline, ['headline', 'title', '标题'])
  const group = table.findOrNeed(columns.group, ['group', '分组'])
  const examples = table.map((row) => {
    const body = table.cell(row, text)
    const head = table.cell(row, headline)
    const own = { text: head === '' ? body : `${head}\n${body}`, labels: splitLabels(table.cell(row, labels)) }
    if (row.cells.length <= labels)
      table.fault(row, labels, 'the row ends before its labels; leave the cell empty for none')
    if (body === '' && head === '') table.fault(row, text, 'the text is empty; fill it in or take the row out')
    return group === -1 ? own : { ...own, group: table.cell(row, group) }
  })
  return table.done(examples)
}

/**
 * Reads seed words from CSV or TSV with the columns `term`, `label` and, where wanted, `weight` (3 nearly tells the
 * label alone, 2 strong, 1 a hint; default 2). Dictionary rows of type TOPIC (`name`, `subtype`, `weight`) are read too.
 * @throws FangzhiError `BAD_ROW`.
 */
export function readTopicKeywords(source: TopicTable): TopicKeyword[] {
  checkTable(source, 'readTopicKeywords')
  const table = new ColumnTable(source)
  const term = table.need(undefined, ['term', 'name', '词'])
  const label = table.need(undefined, ['label', 'subtype', '标签'])
  const weight = table.find(undefined, ['weight', '权重'])
  const keywords = table.map((row) => {
    const given = table.cell(row, weight)
    const keyword = { term: table.cell(row, term), label: table.cell(row, label), weight: Number(given || 2) }
    if (keyword.term === '') table.fault(row, term, 'the term is empty; fill it in or take the row out')
    if (keyword.label === '') table.fault(row, label, 'the label is empty; fill it in or take the row out')
    if (!(keyword.weight > 0 && keyword.weight <= 3)) {
      table.fault(row, weight, `weight "${given}" is not a number above 0, at most 3`)
    }
    return keyword
  })
  return table.done(keywords)
}

/**
 * Reads labels with names for readers: the columns `label`, `zh`, `en`, `definition`, `iptc`, `checked`.
 * @throws FangzhiError `BAD_ROW`.
 */
export function readTopicLabels(source: TopicTable): TopicLabel[] {
  const table = new ColumnTable(source)
  const id = table.need(undefined, ['label'])
  const [zh, en, definition, iptc, checked] = ['zh', 'en', 'definition', 'iptc', 'checked'].map((name) =>
    table.find(undefined, [name]),
  ) as [number, number, number, number, number]
  const labels = table.map((row) => ({
    id: table.cell(row, id),
    zh: table.cell(row, zh),
    en: table.cell(row, en),
    definition: table.cell(row, definition),
    iptc: table.cell(row, iptc),
    iptcChecked: table.cell(row, checked) === 'yes',
  }))
  return table.done(labels)
}

function checkTable(source: TopicTable, taker: string): void {
  checkShape(source, { file: 'string', text: 'string' }, `${taker} takes a table { file, text }`)
}

function splitLabels(cell: string): string[] {
  return cell
    .split(/[、|;,，；]/)
    .map((label) => label.trim())
    .filter((label) => label !== '')
}

/** A table whose columns are asked for by name; collects faults and throws them together. */
class ColumnTable {
  readonly #table: Table
  readonly #problems: SourceProblem[]

  constructor({ file, text }: TopicTable, comments: 'anywhere' | 'above' = 'anywhere') {
    this.#table = readTable(file, text, comments)
    this.#problems = [...this.#table.problems]
  }

  /** Number of the first column with one of the names, or -1. */
  find(given: string | undefined, names: readonly string[]): number {
    const header = this.#table.header.cells.map((cell) => cell.toLowerCase())
    const wanted = given === undefined ? names : [given.toLowerCase()]
    return wanted.map((name) => header.indexOf(name)).find((column) => column >= 0) ?? -1
  }

  /** The same, but a column that was asked for must be there. */
  findOrNeed(given: string | undefined, names: readonly string[]): number {
    return given === undefined ? this.find(given, names) : this.need(given, names)
  }

  need(given: string | undefined, names: readonly string[]): number {
    const column = this.find(given, names)
    if (column >= 0) return column
    const { header, file } = this.#table
    const wanted = given ?? names[0]!
    const message = `there is no column "${wanted}"; the header has: ${header.cells.join(', ') || 'nothing'}`
    throw problemsToError([{ file, line: header.line, column: 1, message }])
  }

  cell(row: TableRow, column: number): string {
    return row.cells[column] ?? ''
  }

  fault(row: TableRow, column: number, message: string): void {
    const place = row.columns[column] ?? row.columns.at(-1) ?? 1
    this.#problems.push({ file: this.#table.file, line: row.line, column: place, message })
  }

  map<T>(read: (row: TableRow) => T): T[] {
    return this.#table.rows.map((row) => {
      if (row.cells.length > this.#table.header.cells.length) {
        const extra = row.cells.length - this.#table.header.cells.length
        this.fault(
          row,
          row.cells.length - extra,
          `the row has ${extra} cells too many; put texts with commas in quotes`,
        )
      }
      return read(row)
    })
  }

  done<T>(rows: T[]): T[] {
    if (this.#problems.length > 0) throw problemsToError(this.#problems)
    return rows
  }
}
