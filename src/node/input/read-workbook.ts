import { FangzhiError } from '../../index.js'
import { columnNames } from './column-names.js'

/** A sheet with its rows as records; the first row names the columns. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/**
 * The sheets of an Excel file, in their order. Days become ISO 8601; charts have no rows.
 * @throws FangzhiError `BAD_FILE` where the bytes are no such file.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const { default: readSheets } = await import('read-excel-file/universal')
  try {
    return (await readSheets(bytes.slice().buffer as ArrayBuffer)).map(({ sheet, data }) => toSheet(sheet, data))
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `no Excel file (.xlsx), or a damaged one: ${(error as Error).message}`)
  }
}

function toSheet(name: string, cells: readonly (readonly unknown[])[] | undefined): Sheet {
  const [header = [], ...body] = cells ?? []
  const names = columnNames(header)
  const rows = body.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, cellValue(row[index])] as const).filter(([name]) => name)),
  )
  return { name, columns: names.filter((name) => name !== ''), rows }
}

function cellValue(cell: unknown): unknown {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null)
}
