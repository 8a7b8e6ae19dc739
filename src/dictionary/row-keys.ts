import { type NumberColumn, openColumn, type SectionReader, writeColumn } from './number-column.js'
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
    'names/key-starts': writeColumn(keyStarts),
    'names/row-keys': writeColumn(rowKeys),
    'names/row-starts': writeColumn(rowStarts),
    'names/key-rows': writeColumn(keyRows),
  }
}

/**
 * Opens what {@link writeRowKeys} wrote, as views. That the lists follow one another is checked here, so that no list is
 * longer than all of them; the numbers in them are checked when they are used.
 * @throws FangzhiError `BAD_DICTIONARY`.
 */
export function openRowKeys(section: SectionReader, rows: number, keys: number): RowKeys {
  const open = (name: string, length: number): NumberColumn => {
    const column = openColumn(section, name, length)
    if (column === undefined) throw damaged(name)
    return column
  }
  const keyStarts = open('names/key-starts', rows + 1)
  const rowStarts = open('names/row-starts', keys + 1)
  const rowKeys = open('names/row-keys', keyStarts[rows]!)
  const keyRows = open('names/key-rows', rowStarts[keys]!)
  if (!ascends(keyStarts)) throw damaged('names/key-starts')
  if (!ascends(rowStarts)) throw damaged('names/row-starts')
  return {
    rowKeys,
    keyStarts,
    keysOf: (row) => rowKeys.subarray(keyStarts[row]!, keyStarts[row + 1]!),
    rowsOf: (key) => keyRows.subarray(rowStarts[key]!, rowStarts[key + 1]!),
  }
}

function ascends(numbers: NumberColumn): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! < numbers[i - 1]!) return false
  return numbers[0] === 0
}

function runningSums(counts: readonly number[]): Uint32Array {
  const sums = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!
  return sums
}
