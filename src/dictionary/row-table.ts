import { ROW_MODES, ROW_TYPES, type RowMode, type RowType } from './row-types.js'
import type { DictionaryRow } from './rows.js'
import { damaged, openStrings, type StringTable } from './string-table.js'

/*
 * How rows lie in a dictionary file. Rows are sorted by group (type, subtype, mode), so that the rows of one kind are
 * a range and need no columns for these three. Names live in a table of keys, every other text in a table of values;
 * columns hold numbers of values, 16 bits wide where that is enough, and a column without any value is left out.
 */

/** Columns of texts. Value 0 is "nothing". */
export const TEXT_COLUMNS = [
  'class',
  'id',
  'region',
  'post',
  'body',
  'from',
  'to',
  'source',
  'checked',
  'variantOf',
  'scope',
  'firstUse',
  'file',
] as const

const CLASS_COLUMN = TEXT_COLUMNS.indexOf('class')
const ID_COLUMN = TEXT_COLUMNS.indexOf('id')

/** Weights are kept in steps of a ten-thousandth; this number says "none". */
export const NO_WEIGHT = -0x80000000
export const WEIGHT_STEPS = 10_000

/** Numbers of one group in the section of groups: type and mode, value number of the subtype, first row. */
export const GROUP_SIZE = 3

/** Rows of one type, subtype and mode: the rows from `from` up to `to`. */
export interface RowGroup {
  readonly type: RowType
  readonly subtype: string | null
  readonly mode: RowMode
  readonly from: number
  readonly to: number
}

/** The rows of a dictionary, read from its bytes when asked for. Keys are numbers of names, rows numbers of rows. */
export interface RowTable {
  readonly size: number
  readonly keyCount: number
  /** Keys below this number are in the automaton; cues of one character and topic terms are not. */
  readonly scannedKeys: number
  readonly groups: readonly RowGroup[]
  key(index: number): string
  /** Rows that have the key as their name or as an alias, in the order of the source. */
  rowsOf(key: number): Uint32Array
  /** The key of a row's name, then those of its aliases. */
  keysOf(row: number): Uint32Array
  groupOf(row: number): RowGroup
  classOf(row: number): string | null
  idOf(row: number): string | null
  weightOf(row: number): number | null
  row(row: number): DictionaryRow
}

/** Gives a section of a dictionary's container by its name. */
export type SectionReader = (name: string) => Uint8Array | undefined

/** Opens the rows as views on their sections. Throws `BAD_DICTIONARY` where a number points outside its table. */
export function openRowTable(section: SectionReader): RowTable {
  if (section('names/counts') === undefined) return NO_ROWS
  const need = (name: string): Uint8Array => {
    const bytes = section(name)
    if (bytes === undefined) throw damaged(name)
    return bytes
  }
  const keys = openStrings(need('names/keys'), 'names/keys')
  const values = openStrings(need('names/values'), 'names/values')
  const [size = -1, scannedKeys = -1] = uints(need('names/counts'))
  if (size < 0 || scannedKeys < 0 || scannedKeys > keys.count || values.count === 0) throw damaged('names/counts')
  const rowKeys = openLists(need, 'row-keys', size, keys.count)
  const keyRows = openLists(need, 'key-rows', keys.count, size)
  const groups = openGroups(uints(need('names/groups')), values, size)
  const columns = TEXT_COLUMNS.map((name) => openColumn(section, name, size, values.count))
  const weights = openNumbers(section, 'names/weight', size)
  const lines = openNumbers(section, 'names/line', size)

  const groupOf = (row: number): RowGroup => {
    let low = 0
    let high = groups.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (groups[middle]!.from <= row) low = middle
      else high = middle - 1
    }
    return groups[low]!
  }
  const text = (column: number, row: number): string | null => {
    const value = columns[column]?.[row] ?? 0
    return value === 0 ? null : values.at(value)
  }
  const weightOf = (row: number): number | null => {
    const weight = weights?.[row] ?? NO_WEIGHT
    return weight === NO_WEIGHT ? null : weight / WEIGHT_STEPS
  }

  return {
    size,
    keyCount: keys.count,
    scannedKeys,
    groups,
    key: (index) => keys.at(index),
    rowsOf: keyRows,
    keysOf: rowKeys,
    groupOf,
    classOf: (row) => text(CLASS_COLUMN, row),
    idOf: (row) => text(ID_COLUMN, row),
    weightOf,
    row(row) {
      const { type, subtype, mode } = groupOf(row)
      const [name, ...aliases] = Array.from(rowKeys(row), (key) => keys.at(key))
      const texts = Object.fromEntries(TEXT_COLUMNS.map((column, i) => [column, text(i, row)]))
      const line = lines?.[row] ?? row + 1
      const weight = weightOf(row)
      return Object.freeze({
        ...(texts as Record<(typeof TEXT_COLUMNS)[number], string | null>),
        ...{ name: name!, type, subtype, aliases, mode, weight },
        ...{ frequency: null, pos: null, file: text(TEXT_COLUMNS.length - 1, row) ?? '', line },
      })
    },
  }
}

const NOTHING = new Uint32Array(0)

/** The table of a container without rows, such as one that holds only a lexicon. */
const NO_ROWS: RowTable = Object.freeze({
  size: 0,
  keyCount: 0,
  scannedKeys: 0,
  groups: [],
  key: () => '',
  rowsOf: () => NOTHING,
  keysOf: () => NOTHING,
  groupOf: () => {
    throw new RangeError('this dictionary has no rows')
  },
  classOf: () => null,
  idOf: () => null,
  weightOf: () => null,
  row: () => {
    throw new RangeError('this dictionary has no rows')
  },
})

function uints(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}

/** Opens `count` lists of numbers below `limit`, all in one array. */
function openLists(need: (name: string) => Uint8Array, name: string, count: number, limit: number) {
  const starts = uints(need(`names/${name}-starts`))
  const items = uints(need(`names/${name}`))
  if (starts.length !== count + 1 || starts[0] !== 0 || starts[count] !== items.length) throw damaged(`names/${name}`)
  for (let i = 0; i < count; i++) if (starts[i]! > starts[i + 1]!) throw damaged(`names/${name}-starts`)
  for (let i = 0; i < items.length; i++) if (items[i]! >= limit) throw damaged(`names/${name}`)
  return (index: number): Uint32Array => items.subarray(starts[index]!, starts[index + 1]!)
}

function openGroups(numbers: Uint32Array, values: StringTable, size: number): RowGroup[] {
  const groups: RowGroup[] = []
  for (let i = 0; i + GROUP_SIZE <= numbers.length; i += GROUP_SIZE) {
    const [kinds, subtype, from] = [numbers[i]!, numbers[i + 1]!, numbers[i + 2]!]
    const to = i + GROUP_SIZE < numbers.length ? numbers[i + 2 + GROUP_SIZE]! : size
    const type = ROW_TYPES[kinds & 0xff]
    const mode = ROW_MODES[kinds >>> 8]
    const ordered = (i === 0 ? from === 0 : true) && from < to && to <= size
    if (type === undefined || mode === undefined || subtype >= values.count || !ordered) throw damaged('names/groups')
    groups.push({ type, mode, subtype: subtype === 0 ? null : values.at(subtype), from, to })
  }
  if (groups.length === 0 && size > 0) throw damaged('names/groups')
  return groups
}

function openColumn(section: SectionReader, name: string, size: number, limit: number) {
  const bytes = section(`names/${name}`)
  if (bytes === undefined) return undefined
  const wide = bytes.byteLength === 4 * size
  if (!wide && bytes.byteLength !== 2 * size) throw damaged(`names/${name}`)
  const column = wide ? uints(bytes) : new Uint16Array(bytes.buffer, bytes.byteOffset, size)
  for (let i = 0; i < size; i++) if (column[i]! >= limit) throw damaged(`names/${name}`)
  return column
}

function openNumbers(section: SectionReader, name: string, size: number): Int32Array | undefined {
  const bytes = section(name)
  if (bytes === undefined) return undefined
  if (bytes.byteLength !== 4 * size) throw damaged(name)
  return new Int32Array(bytes.buffer, bytes.byteOffset, size)
}
