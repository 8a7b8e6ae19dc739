import {
  type NumberColumn,
  openColumn,
  openSteps,
  type SectionReader,
  type StepColumn,
  writeColumn,
  writeSteps,
} from './number-column.js'
import { damagedSection } from './string-table.js'

/** Which keys a row has, and which rows a key. */
export interface RowKeys {
  /** The key of a row's name, then those of its aliases. */
  keysOf(row: number): NumberColumn
  /** Rows that have the key as their name or as an alias, in the order of the table. */
  rowsOf(key: number): NumberColumn
}

/**
 * Writes both directions as lists: the items of all lists in one column, where each list starts in another. As nearly
 * every list has one item, a start is written as what it is beyond the list's own number: small numbers that change
 * rarely, of which a packed file keeps next to nothing; the items mostly grow by one.
 * @param counts How many keys each row has.
 * @param rowKeys The keys, row after row.
 */
export function writeRowKeys(counts: ArrayLike<number>, rowKeys: ArrayLike<number>, keys: number) {
  const keyStarts = runningSums(counts)
  const rowCounts = new Uint32Array(keys)
  for (let i = 0; i < rowKeys.length; i++) rowCounts[rowKeys[i]!]!++
  const rowStarts = runningSums(rowCounts)
  const next = rowStarts.slice()
  const keyRows = new Uint32Array(rowKeys.length)
  for (let row = 0; row < counts.length; row++) {
    for (let i = keyStarts[row]!; i < keyStarts[row + 1]!; i++) keyRows[next[rowKeys[i]!]!++] = row
  }
  return {
    'names/more-keys': writeColumn(beyondNumbers(keyStarts)),
    'names/row-keys': writeSteps(rowKeys),
    'names/more-rows': writeColumn(beyondNumbers(rowStarts)),
    'names/key-rows': writeSteps(keyRows),
  }
}

/**
 * Opens what {@link writeRowKeys} wrote. A list is checked when it is asked for, the numbers in it when they are
 * used. Lists asked for in their order are together no longer than the column: one that steps back throws.
 * @throws FangzhiError `BAD_DICTIONARY`.
 */
export function openRowKeys(section: SectionReader, rows: number, keys: number): RowKeys {
  const open = <Column>(read: ColumnReader<Column>, name: string, length: number): Column => {
    const column = read(section, name, length)
    if (column === undefined) throw damagedSection(name)
    return column
  }
  const moreKeys = open(openColumn, 'names/more-keys', rows + 1)
  const moreRows = open(openColumn, 'names/more-rows', keys + 1)
  const rowKeys = open(openSteps, 'names/row-keys', rows + moreKeys[rows]!)
  const keyRows = open(openSteps, 'names/key-rows', keys + moreRows[keys]!)
  return {
    keysOf: (row) => listOf(rowKeys, moreKeys, row, 'names/more-keys'),
    rowsOf: (key) => listOf(keyRows, moreRows, key, 'names/more-rows'),
  }
}

type ColumnReader<Column> = (section: SectionReader, name: string, length: number) => Column | undefined

function listOf(items: StepColumn, more: NumberColumn, list: number, section: string): NumberColumn {
  const start = list + more[list]!
  const end = list + 1 + more[list + 1]!
  if (!(start <= end)) throw damagedSection(section)
  const column = items(start, end)
  if (end > column.length) throw damagedSection(section)
  return column.subarray(start, end)
}

/** What starts are beyond the numbers of their lists, none of which is empty. */
function beyondNumbers(starts: Uint32Array): Uint32Array {
  return starts.map((start, list) => start - list)
}

function runningSums(counts: ArrayLike<number>): Uint32Array {
  const sums = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!
  return sums
}
