import { countWhile } from '../base/count-while.js'
import { openSparseColumn, openSteps, type SectionReader } from './number-column.js'
import { openRowKeys, type RowKeys } from './row-keys.js'
import { ROW_MODES, ROW_TYPES, type RowMode, type RowType } from './row-types.js'
import type { DictionaryRow } from './rows.js'
import { damagedSection, openStrings, type StringTable } from './string-table.js'

/*
 * How rows lie in a dictionary file. Rows are sorted by group (type, subtype, mode, file), so that the rows of one kind
 * are a range and need no columns for these four. Names live in a table of keys, every other text in a table of values,
 * whose number 0 is "nothing"; columns hold numbers of values, and a column without any value is left out.
 */

/** Columns of texts. */
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
] as const

/** At the end of a stored id: the row's first key follows here. Ids made of a prefix and the name cost a number each. */
export const NAME_MARK = '\u0000'

const CLASS_COLUMN = TEXT_COLUMNS.indexOf('class')
const ID_COLUMN = TEXT_COLUMNS.indexOf('id')
const POST_COLUMN = TEXT_COLUMNS.indexOf('post')

/** Numbers of one group: type and mode, value number of the subtype, value number of the file, first row. */
export const GROUP_SIZE = 4

/** Rows of one type, subtype, mode and file: the rows from `from` up to `to`. */
export interface RowGroup {
  readonly type: RowType
  readonly subtype: string | null
  readonly mode: RowMode
  readonly file: string
  readonly from: number
  readonly to: number
}

/** The rows of a dictionary, read from its bytes when asked for. Keys are numbers of names, rows numbers of rows. */
export interface RowTable extends RowKeys {
  readonly size: number
  readonly keyCount: number
  /** Keys below this number are in the automaton; cues of one character and topic terms are not. */
  readonly scannedKeys: number
  readonly groups: readonly RowGroup[]
  key(index: number): string
  groupOf(row: number): RowGroup
  classOf(row: number): string | null
  idOf(row: number): string | null
  /** Whether a row names a post. */
  hasPost(row: number): boolean
  weightOf(row: number): number | null
  row(row: number): DictionaryRow
}

/**
 * Opens the rows as views on their sections, or null where there are none. A number that points outside its table throws
 * `BAD_DICTIONARY` when it is used.
 * @param knownKeys The names by their keys, where they need not be read from their section.
 */
export function openRowTable(section: SectionReader, knownKeys?: StringTable): RowTable | null {
  const counts = section('names/counts')
  if (counts === undefined) return null
  const keys = knownKeys ?? openStrings(needed(section, 'names/keys'), 'names/keys')
  const values = openStrings(needed(section, 'names/values'), 'names/values')
  const [size = -1, scannedKeys = -1] = uints(counts)
  if (size < 0 || scannedKeys < 0 || scannedKeys > keys.count || values.count === 0)
    throw damagedSection('names/counts')
  const rowKeys = openRowKeys(section, size, keys.count)
  const groups = openGroups(uints(needed(section, 'names/groups')), values, size)
  const columns = TEXT_COLUMNS.map((name) => openSparseColumn(section, `names/${name}`))
  const lines = openSteps(section, 'names/line', size)
  const weights = openWeights(section)

  const groupOf = (row: number): RowGroup => groups[findGroup(groups, row)]!
  const text = (column: number, row: number): string | null => {
    const value = columns[column]!(row)
    return value === 0 ? null : values.at(value)
  }
  const idOf = (row: number): string | null => {
    const id = text(ID_COLUMN, row)
    return id?.endsWith(NAME_MARK) ? id.slice(0, -1) + keys.at(rowKeys.keysOf(row)[0]!) : id
  }
  return {
    ...rowKeys,
    ...{ size, keyCount: keys.count, scannedKeys, groups, groupOf },
    key: (index) => keys.at(index),
    classOf: (row) => text(CLASS_COLUMN, row),
    idOf,
    hasPost: (row) => columns[POST_COLUMN]!(row) !== 0,
    weightOf: weights,
    row(row) {
      const { type, subtype, mode, file } = groupOf(row)
      const [name = '', ...aliases] = Array.from(rowKeys.keysOf(row), (key) => keys.at(key))
      const texts = Object.fromEntries(TEXT_COLUMNS.map((column, i) => [column, text(i, row)]))
      return Object.freeze({
        ...(texts as Record<(typeof TEXT_COLUMNS)[number], string | null>),
        ...{ name, type, subtype, aliases, mode, id: idOf(row), weight: weights(row) },
        ...{ frequency: null, pos: null, file, line: lines?.(row, row + 1)[row] ?? 0 },
      })
    },
  }
}

function needed(section: SectionReader, name: string): Uint8Array {
  const bytes = section(name)
  if (bytes === undefined) throw damagedSection(name)
  return bytes
}

function uints(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}

function openGroups(numbers: Uint32Array, values: StringTable, size: number): RowGroup[] {
  const groups: RowGroup[] = []
  for (let i = 0; i + GROUP_SIZE <= numbers.length; i += GROUP_SIZE) {
    const [kinds = 0, subtype = 0, file = 0, from = 0] = numbers.subarray(i, i + GROUP_SIZE)
    const next = i + 2 * GROUP_SIZE <= numbers.length ? numbers[i + 2 * GROUP_SIZE - 1]! : size
    const type = ROW_TYPES[kinds & 0xff]
    const mode = ROW_MODES[kinds >>> 8]
    const ordered = (i > 0 || from === 0) && from < next && next <= size
    if (!ordered || type === undefined || mode === undefined) throw damagedSection('names/groups')
    if (subtype >= values.count || file >= values.count) throw damagedSection('names/groups')
    const texts = { subtype: subtype === 0 ? null : values.at(subtype), file: values.at(file) }
    groups.push({ type, mode, ...texts, from, to: next })
  }
  if (groups.length === 0 && size > 0) throw damagedSection('names/groups')
  return groups
}

function findGroup(groups: readonly RowGroup[], row: number): number {
  return countWhile(groups.length, (group) => groups[group]!.from <= row) - 1
}

/** Weights are numbers of a table of the different ones; number 0 is "none". */
function openWeights(section: SectionReader): (row: number) => number | null {
  const bytes = section('names/weights')
  if (bytes === undefined) return () => null
  const table = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 3)
  const column = openSparseColumn(section, 'names/weight')
  return (row) => table[column(row) - 1] ?? null
}
