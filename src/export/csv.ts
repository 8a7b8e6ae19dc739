import { checkArgument } from '../base/check-argument.js'
import type { Cell } from '../corpus/table.js'

/** What Excel needs at the beginning of a CSV file to read it as UTF-8. */
export const CSV_BOM = '\ufeff'

/** First characters, half and full width, by which spreadsheets take a cell for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/**
 * One line of CSV (RFC 4180, but for the plain line feed at its end). A text that a spreadsheet would take for a
 * formula gets an apostrophe before it; numbers are written as they are.
 */
export function csvLine(cells: readonly Cell[]): string {
  checkArgument(Array.isArray(cells), 'csvLine takes a list of cells', cells)
  let line = ''
  for (let i = 0; i < cells.length; i++) line += (i === 0 ? '' : ',') + csvCell(cells[i]!)
  return `${line}\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
