import { parse } from 'csv-parse/sync'
import { FangzhiError } from '../index.js'
import { readTextFile } from '../node/index.js'

/**
 * A small table as records: CSV or TSV with a header row, or JSON one a line.
 * @param needed Columns it must have, and rows with them.
 * @throws FangzhiError `BAD_FILE`.
 */
export async function readRecords(file: string, needed: readonly string[] = []): Promise<Record<string, string>[]> {
  const records = parseRecords(file, await readTextFile(file))
  if (needed.length === 0) return records
  if (records.length === 0) throw new FangzhiError('BAD_FILE', 'holds no rows', { file })
  const missing = needed.find((column) => !(column in records[0]!))
  if (missing === undefined) return records
  const there = Object.keys(records[0]!).join(', ')
  throw new FangzhiError('BAD_FILE', `has no column "${missing}"; it has ${there}`, { file })
}

function parseRecords(file: string, text: string): Record<string, string>[] {
  try {
    if (/\.(jsonl|ndjson)$/i.test(file)) {
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Record<string, string>)
    }
    // Rows that were emptied in a spreadsheet are saved as commas.
    const options = { bom: true, columns: true, skip_records_with_empty_values: true, relax_column_count: true }
    return parse(text, { ...options, delimiter: delimiterOf(text) }) as unknown as Record<string, string>[]
  } catch (error) {
    const { message, lines } = error as Error & { readonly lines?: number }
    throw new FangzhiError('BAD_FILE', `no table: ${message}`, {
      file,
      ...(lines === undefined ? {} : { line: lines }),
    })
  }
}

/** What parts the columns, by the first line: spreadsheets of many countries write semicolons. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1)
  return ['\t', ',', ';'].find((delimiter) => header.includes(delimiter)) ?? ','
}
