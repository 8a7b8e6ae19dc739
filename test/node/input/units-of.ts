import { DEFAULT_COLUMNS } from '../../../src/corpus/record-columns.js'
import type { CorpusUnit } from '../../../src/node/input/corpus-unit.js'
import { findInputs } from '../../../src/node/input/input-files.js'
import { readUnits } from '../../../src/node/input/read-units.js'

/** Longest page in bytes, for tests. */
export const MAX = 100_000

/** The usual columns, and pages no longer than {@link MAX}. */
export const UNITS = { maxPage: MAX, columns: DEFAULT_COLUMNS }

/** The units of files and folders. */
export async function unitsOf(paths: readonly string[]): Promise<CorpusUnit[]> {
  return listOf(readUnits(findInputs(paths), UNITS))
}

/** Everything that an iterable gives. */
export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
