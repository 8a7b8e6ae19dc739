import { FangzhiError } from '../index.js'

/**
 * The rows of the first sheet of an Excel file as records; its first row names the columns. Days become ISO 8601.
 * Throws `BAD_FILE` where the bytes are no such file.
 */
export async function readSheet(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const { readSheet: readFirstSheet } = await import('read-excel-file/universal')
  let rows: readonly (readonly unknown[])[]
  try {
    rows = (await readFirstSheet(bytes.slice().buffer as ArrayBuffer)) as readonly (readonly unknown[])[]
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `no Excel file (.xlsx), or a damaged one: ${(error as Error).message}`)
  }
  const [header, ...body] = rows
  const names = (header ?? []).map((cell) => (cell === null ? '' : String(cell).trim()))
  return body.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, cellValue(row[index])] as const).filter(([name]) => name)),
  )
}

function cellValue(cell: unknown): unknown {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null)
}
