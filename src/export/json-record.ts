import type { Cell, ColumnInfo } from '../corpus/table.js'

/** One line of JSON for a row of a table; empty cells are null. */
export function jsonRecord(columns: readonly ColumnInfo[], cells: readonly Cell[]): string {
  const record: Record<string, Cell> = {}
  for (let i = 0; i < columns.length; i++) record[columns[i]!.name] = cells[i] ?? null
  return `${JSON.stringify(record)}\n`
}
