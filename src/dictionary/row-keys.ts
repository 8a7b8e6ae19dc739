import { type NumberColumn, openSteps, type SectionReader, writeSteps } from './number-column.js'
import { damaged } from './string-table.js'

/** Which keys a row has, and which rows a key. */
export interface RowKeys {
  /** The keys of all rows, row after row; those of row `i` are `rowKeys[keyStarts[i]]` to `rowKeys[keyStarts[i + 1] - 1]`. */
  readonly rowKeys: NumberColumn
  readonly keyStarts: NumberColumn
  /** The key of a row's name, then those of its aliases. */
  keysOf(row: number): NumberColumn
  /** Rows that have the key as their name or as an alias, in the order of the table. */
  rowsOf(key: number): NumberColumn
}

/**
 * Writes both directions as lists: the items of all lists in one column, where each list starts in another.
 * @param counts How many keys each row has.
 * @param rowKeys The keys, row after row.
 */
export function writeRowKeys(counts: readonly number[], rowKeys: readonly number[], keys: number) {
  const keyStarts = runningSums(counts)
  const rowCounts = new Array<number>(keys).fill(0)
  for (const key of rowKeys) rowCounts[key]!++
  const rowStarts = runningSums(rowCounts)
  const next = rowStarts.slice()
  const keyRows = new Uint32Array(rowKeys.length)
  for (let row = 0; row < counts.length; row++) {
    for (let i = keyStarts[row]!; i < keyStarts[row + 1]!; i++) keyRows[next[rowKeys[i]!]!++] = row
  }
  return {
    'names/key-starts': writeSteps(keyStarts),
    'names/row-keys': writeSteps(rowKeys),
    'names/row-starts': writeSteps(rowStarts),
    'names/key-rows': writeSteps(keyRows),
  }
}

/**
 * Opens what {@link writeRowKeys} wrote. A list is checked when it is asked for, the numbers in it when they are
 * used. Lists asked for in their order are together no longer than the column: one that steps back throws.
 * @throws FangzhiError `BAD_DICTIONARY`.
 */
export function openRowKeys(section: SectionReader, rows: number, keys: number): RowKeys {
  const open = (name: string, length: number): NumberColumn => {
    const column = openSteps(section, name, length)
    if (column === undefined) throw damaged(name)
    return column
  }
  const keyStarts = open('names/key-starts', rows + 1)
  const rowStarts = open('names/row-starts', keys + 1)
  const rowKeys = open('names/row-keys', keyStarts[rows]!)
  const keyRows = open('names/key-rows', rowStarts[keys]!)
  return {
    rowKeys,
    keyStarts,
    keysOf: (row) => listOf(rowKeys, keyStarts, row, 'names/key-starts'),
    rowsOf: (key) => listOf(keyRows, rowStarts, key, 'names/row-starts'),
  }
}

function listOf(items: NumberColumn, starts: NumberColumn, list: number, section: string): NumberColumn {
  const start = starts[list]!
  const end = starts[list + 1]!
  if (!(start <= end && end <= items.length)) throw damaged(section)
  return items.subarray(start, end)
}

function runningSums(counts: readonly number[]): Uint32Array {
  const sums = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!
  return sums
}
