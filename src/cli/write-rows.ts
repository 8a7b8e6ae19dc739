import { type FileHandle, open } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { type Cell, CSV_BOM, csvLine, FangzhiError } from '../index.js'
import { writeOutput } from './write-output.js'

/** Flags of commands that answer with a table. */
export interface RowFlags {
  readonly format: 'csv' | 'jsonl'
  readonly out?: string
  readonly top?: number
}

/** Adds `--format` and `--out`. */
export function withRowOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'csv for spreadsheets, jsonl for programs')
        .choices(['csv', 'jsonl'])
        .default('csv'),
    )
    .option('-o, --out <file>', 'write to a file, CSV with the mark that Excel needs; standard output otherwise')
}

/** Columns of variables beside the answer's own: one that has the name of another is told apart as in the tables. */
export function groupColumns(by: readonly string[], own: readonly string[]): string[] {
  return by.map((name) => (own.includes(name) ? `docvar_${name}` : name))
}

/**
 * Writes rows as they come, with a header for CSV. Throws `BAD_FILE` where the file cannot be written.
 * @param columns Names, in the order of the cells.
 */
export async function writeRows(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  { format, out }: RowFlags,
): Promise<void> {
  const file = out === undefined ? null : await openForWriting(out)
  const write = async (text: string) => {
    if (file === null) await writeOutput(text)
    else await file.write(text)
  }
  const line = (cells: readonly Cell[]) =>
    format === 'csv'
      ? csvLine(cells)
      : `${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, cells[i]])))}\n`
  try {
    if (format === 'csv') await write((file === null ? '' : CSV_BOM) + csvLine(columns))
    let kept = ''
    for await (const cells of rows) {
      kept += line(cells)
      if (kept.length < 1 << 16) continue
      await write(kept)
      kept = ''
    }
    if (kept !== '') await write(kept)
  } finally {
    await file?.close()
  }
}

async function openForWriting(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w')
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `cannot be written (${(error as NodeJS.ErrnoException).code})`, { file: path })
  }
}
