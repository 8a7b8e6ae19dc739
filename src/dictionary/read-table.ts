import type { SourceProblem } from './source-problem.js'

/** One line of a table below its header. */
export interface TableRow {
  /** Line of its first cell, from one. */
  readonly line: number
  /** Cells without surrounding blanks and quotes. */
  readonly cells: readonly string[]
  /** Column of each cell's first character in its line, from one, in UTF-16 code units. */
  readonly columns: readonly number[]
}

/** A CSV or TSV file as read: what its head says, its header and its rows. */
export interface Table {
  readonly file: string
  /** `# key: value` lines above the header, keys in lower case. */
  readonly head: ReadonlyMap<string, string>
  readonly header: TableRow
  readonly rows: readonly TableRow[]
  readonly problems: readonly SourceProblem[]
}

const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const QUOTE = 34
const HASH = 35

const EMPTY_ROW: TableRow = { line: 1, cells: [], columns: [] }

/**
 * Reads a table: header row, fields parted by tabs or, where the header has no tab, by commas or semicolons; fields may
 * be quoted (`""` for a quote, line breaks allowed inside); lines end with LF, CRLF or CR; a BOM is skipped. Lines that
 * begin with `#` are comments, those above the header carry `key: value`. Empty lines are skipped. Never throws: what
 * is wrong stands in `problems`. One pass over the text.
 * @param comments `above` for tables of running text, in which a row below the header may begin with `#`.
 */
export function readTable(file: string, text: string, comments: 'anywhere' | 'above' = 'anywhere'): Table {
  const reader = new TableReader(file, text)
  const head = new Map<string, string>()
  let header: TableRow | null = null
  const rows: TableRow[] = []
  while (reader.more()) {
    if (reader.peek() === HASH && (header === null || comments === 'anywhere')) {
      const comment = reader.readComment()
      if (header === null) addHeadLine(head, comment)
    } else if (header === null) {
      reader.chooseSeparator()
      header = reader.readRow()
    } else {
      const row = reader.readRow()
      if (row !== null) rows.push(row)
    }
  }
  return { file, head, header: header ?? EMPTY_ROW, rows, problems: reader.problems }
}

/** Spreadsheets pad comment lines with the separators of the widest row and put quotes around commas; both go. */
function addHeadLine(head: Map<string, string>, comment: string): void {
  const content = comment.replace(/^"?#+\s*/, '').replace(/["\s,;]{1,200}$/, '')
  const colon = content.indexOf(':')
  if (colon > 0) head.set(content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim())
}

class TableReader {
  readonly problems: SourceProblem[] = []
  #position: number
  #line = 1
  #lineStart: number
  #separator = TAB
  /** Whether quotes may run over lines; given up after one that never closes, which keeps the reading linear. */
  #quotesRunOver = true

  readonly #file: string
  readonly #text: string

  constructor(file: string, text: string) {
    this.#file = file
    this.#text = text
    this.#position = text.charCodeAt(0) === 0xfeff ? 1 : 0
    this.#lineStart = this.#position
  }

  more(): boolean {
    return this.#position < this.#text.length
  }

  /** The next code unit, looking through the quote a spreadsheet may have put before a comment. */
  peek(): number {
    const code = this.#text.charCodeAt(this.#position)
    return code === QUOTE && this.#text.charCodeAt(this.#position + 1) === HASH ? HASH : code
  }

  chooseSeparator(): void {
    const line = this.#text.slice(this.#position, this.#lineEnd(this.#position))
    const found = ['\t', ',', ';'].find((separator) => line.includes(separator))
    this.#separator = (found ?? '\t').charCodeAt(0)
  }

  readComment(): string {
    const end = this.#lineEnd(this.#position)
    const comment = this.#text.slice(this.#position, end)
    this.#position = end
    this.#skipLineBreak()
    return comment
  }

  /** The row at the position, or null where the line holds nothing but blanks and separators. */
  readRow(): TableRow | null {
    const line = this.#line
    const cells: string[] = []
    const columns: number[] = []
    let filled = false
    for (;;) {
      columns.push(this.#position - this.#lineStart + 1)
      const cell = this.#readCell()
      if (cell.length > 0) filled = true
      cells.push(cell)
      if (this.#text.charCodeAt(this.#position) !== this.#separator) break
      this.#position++
    }
    this.#skipLineBreak()
    return filled ? { line, cells, columns } : null
  }

  #readCell(): string {
    if (this.#text.charCodeAt(this.#position) === QUOTE) {
      const quoted = this.#readQuoted()
      if (quoted !== null) return quoted.trim()
    }
    const start = this.#position
    this.#skipToCellEnd()
    return this.#text.slice(start, this.#position).trim()
  }

  #skipToCellEnd(): void {
    const text = this.#text
    const separator = this.#separator
    let position = this.#position
    for (; position < text.length; position++) {
      const code = text.charCodeAt(position)
      if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break
    }
    this.#position = position
  }

  /** Reads a quoted cell; null, with a problem noted and nothing consumed, where the quote never closes. */
  #readQuoted(): string | null {
    const text = this.#text
    const limit = this.#quotesRunOver ? text.length : this.#lineEnd(this.#position)
    let content = ''
    let from = this.#position + 1
    for (;;) {
      let quote = from
      while (quote < limit && text.charCodeAt(quote) !== QUOTE) quote++
      if (quote >= limit) return this.#refuseQuote()
      content += text.slice(from, quote)
      if (text.charCodeAt(quote + 1) !== QUOTE) {
        this.#countLines(this.#position, quote)
        this.#position = quote + 1
        break
      }
      content += '"'
      from = quote + 2
    }
    const rest = this.#position
    this.#skipToCellEnd()
    return content + text.slice(rest, this.#position)
  }

  #refuseQuote(): null {
    this.#quotesRunOver = false
    const column = this.#position - this.#lineStart + 1
    this.problems.push({ file: this.#file, line: this.#line, column, message: 'this quote (") is never closed' })
    return null
  }

  #countLines(from: number, to: number): void {
    for (let i = this.#lineEnd(from); i < to; i = this.#lineEnd(this.#lineStart)) {
      this.#lineStart = i + this.#lineBreakLength(i)
      this.#line++
    }
  }

  #lineEnd(from: number): number {
    const text = this.#text
    let end = from
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === LINE_FEED || code === CARRIAGE_RETURN) break
    }
    return end
  }

  #lineBreakLength(at: number): number {
    const code = this.#text.charCodeAt(at)
    if (code === LINE_FEED) return 1
    return this.#text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1
  }

  #skipLineBreak(): void {
    if (!this.more()) return
    this.#position += this.#lineBreakLength(this.#position)
    this.#lineStart = this.#position
    this.#line++
  }
}
