import { pipeline, Readable } from 'node:stream'
import { type CsvError, parse as parseCsv } from 'csv-parse'
import { columnNames, isBlankRow } from './column-names.js'
import type { CorpusUnit } from './corpus-unit.js'
import { decodeTable } from './decode-table.js'

/**
 * The rows of a CSV or TSV table as units, in order, read as a stream. Of a row that cannot be read the fault is named in
 * its place, and the rows around it are read; one of more than `maxRow` bytes ends the table with an error.
 */
export async function* readTable(bytes: Readable, file: string, maxRow: number): AsyncGenerator<CorpusUnit> {
  const { delimiter, text } = await withDelimiter(decodeTable(bytes, file))
  const faults = new QuoteFaults()
  const shape = {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // A row without end is mostly a quote that nobody closed: it would take the rest of the table into memory.
    max_record_size: maxRow,
  }
  const rows: Row[] = []
  const parser = pipeline(Readable.from(text), parseCsv({ ...shape, ...faults.options(rows) } as object), ignoreEnd)
  let number = 1
  const unread = (reason: string): CorpusUnit => ({ kind: 'bad', name: `${file}:${number}`, code: 'BAD_ROW', reason })
  for await (const { record, cells, columns, fault } of wholeRows(parser, rows)) {
    number += 1
    if (fault !== null) {
      yield unread(fault)
      number += 1
    }
    const extra = cells.slice(columns).find((cell) => cell.trim() !== '')
    if (extra === undefined && isBlankRow(record)) continue
    if (extra === undefined) yield { kind: 'record', name: `${file}:${number}`, record }
    else yield unread(tooMany(columns, cells.length, extra))
  }
  number += 1
  const last = faults.take()
  if (last !== null) yield unread(last)
}

/** Where the table breaks off, the parser forgets what it holds of the rows before: they are in `rows` too. */
async function* wholeRows(parser: AsyncIterable<Row>, rows: Row[]): AsyncGenerator<Row> {
  try {
    for await (const row of parser) {
      rows.shift()
      yield row
    }
  } catch (error) {
    yield* rows
    throw error
  }
}

/** A row of a table, with its cells where they are not as many as the columns. */
interface Row {
  readonly record: Readonly<Record<string, string>>
  readonly cells: readonly string[]
  readonly columns: number
  /** Why nothing was read between the row before and this one. */
  readonly fault: string | null
}

/** What the parser tells of a record; its own type lacks the columns. */
interface RecordContext {
  readonly error?: { readonly record?: readonly string[] }
  readonly columns: readonly unknown[]
}

/**
 * Follows quotation marks that do not fit. The parser passes over the row and says so, as often as it stumbles before it
 * finds a whole row again; the first time tells where it went wrong.
 */
class QuoteFaults {
  #fault: string | null = null
  #hasHeader = false

  /** What the parser is told; it also puts each row behind `rows`. */
  readonly options = (rows: Row[]) => ({
    columns: (cells: string[]) => {
      this.#hasHeader = true
      return columnNames(cells)
    },
    on_skip: ({ code, lines }: CsvError & { readonly lines: number }) => {
      if (code === 'CSV_MAX_RECORD_SIZE') {
        throw new Error(`the table breaks off: the row that ends behind line ${lines} is longer than a page may be`)
      }
      const isOpen = code === 'CSV_QUOTE_NOT_CLOSED'
      const mark = isOpen ? 'a quotation mark is not closed' : `a quotation mark in line ${lines} stands inside a cell`
      // The next row would pass for the header.
      if (!this.#hasHeader) throw new Error(`the header cannot be read: ${mark}`)
      this.#fault ??= `${mark}: nothing is read from this row to the next whole one; put a cell that holds quotation marks in such marks, and double its own`
    },
    on_record: (record: Row['record'], { error, columns }: RecordContext): Row => {
      rows.push({ record, cells: error?.record ?? [], columns: columns.length, fault: this.take() })
      return rows.at(-1)!
    },
  })

  /** The fault met since the last whole row. */
  take(): string | null {
    const fault = this.#fault
    this.#fault = null
    return fault
  }
}

function tooMany(columns: number, cells: number, first: string): string {
  const what = `${cells} cells under ${columns} columns, the first without one is "${first.slice(0, 40)}"`
  return `${what}; a cell that holds what parts the columns stands in quotes`
}

/** The first line is looked for in so many characters. */
const LONGEST_HEADER = 65_536

/** Spreadsheets of many countries write semicolons; the first line tells what parts the columns. */
async function withDelimiter(
  pieces: AsyncGenerator<string>,
): Promise<{ readonly delimiter: string; readonly text: AsyncGenerator<string> }> {
  let head = ''
  while (head.length < LONGEST_HEADER && !/[\r\n]/.test(head)) {
    const { done, value } = await pieces.next()
    if (done) break
    head += value
  }
  const [header = ''] = head.split(/[\r\n]/, 1)
  const text = async function* () {
    yield head
    yield* pieces
  }
  return { delimiter: ['\t', ',', ';'].find((mark) => header.includes(mark)) ?? ',', text: text() }
}

/** `pipeline` destroys the last stream with the fault, which then throws where it is read; nothing is left to do. */
export function ignoreEnd(): void {}
