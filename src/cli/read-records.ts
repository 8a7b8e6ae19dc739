import { parse } from 'csv-parse/sync'
import { FangzhiError } from '../index.js'
import { readTextFile } from '../node/index.js'

/** A small table as records: CSV or TSV with a header row, or JSON one a line. Throws `BAD_FILE`. */
export async function readRecords(file: string): Promise<Record<string, string>[]> {
  const text = await readTextFile(file)
  try {
    if (/\.(jsonl|ndjson)$/i.test(file)) {
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Record<string, string>)
    }
    const delimiter = /\.tsv$/i.test(file) ? '\t' : ','
    return parse(text, { delimiter, bom: true, columns: true, skip_empty_lines: true, relax_column_count: true })
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `no table: ${(error as Error).message}`, { file })
  }
}
