import { type FileHandle, open } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { type Cell, CSV_BOM, csvLine, groupKey } from '../index.js'
import { cannotWrite } from '../node/system-fault.js'
import { keepInputs } from './keep-inputs.js'
import { writeOutput } from './write-output.js'

/** Flags of commands that answer with a table. */
export interface RowFlags {
  readonly format: 'csv' | 'jsonl'
  readonly out?: string
  readonly top?: number
}

/** Adds `--format` and `--out`. */
export function withRowOptions(command: Command): Command {
  return keepInputs(command)
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

/** The first `top` rows of each group, or all. */
export function topRows<Row extends { readonly group: readonly string[] }>(
  rows: readonly Row[],
  top = Number.POSITIVE_INFINITY,
): Row[] {
  const shown = new Map<string, number>()
  return rows.filter(({ group }) => {
    const key = groupKey(group)
    const number = (shown.get(key) ?? 0) + 1
    shown.set(key, number)
    return number <= top
  })
}

/**
 * Writes rows as they come, with a header for CSV.
 * @param columns Names, in the order of the cells.
 * @throws FangzhiError `BAD_FILE` where the file cannot be written.
 */
export async function writeRows(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  { format, out }: RowFlags,
): Promise<void> {
  let file: FileHandle | null = null
  const write = async (text: string) => {
    if (out === undefined) return writeOutput(text)
    // Opened with the first line, so that what is there stays where nothing can be read.
    file ??= await openForWriting(out)
    await file.writeFile(text).catch((error: unknown) => {
      throw cannotWrite(out, error)
    })
  }
  const line = (cells: readonly Cell[]) =>
    format === 'csv'
      ? csvLine(cells)
      : `${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, cells[i]])))}\n`
  let kept = format === 'csv' ? (out === undefined ? '' : CSV_BOM) + csvLine(columns) : ''
  let none = true
  const flush = async () => {
    const text = kept
    kept = ''
    await write(text)
  }
  try {
    for await (const cells of rows) {
      none = false
      kept += line(cells)
      if (kept.length >= 1 << 16) await flush()
    }
    await flush()
  } catch (error) {
    // What was read before stays.
    if (!none) await flush()
    throw error
  } finally {
    await (file as FileHandle | null)?.close()
  }
}

async function openForWriting(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w')
  } catch (error) {
    throw cannotWrite(path, error)
  }
}
