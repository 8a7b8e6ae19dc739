import { writeSparseColumn, writeSteps } from './number-column.js'
import { printedVariants } from './printed-variants.js'
import { writeRowKeys } from './row-keys.js'
import { namesOf } from './row-names.js'
import { NAME_MARK, TEXT_COLUMNS } from './row-table.js'
import { ROW_MODES, ROW_TYPES } from './row-types.js'
import type { DictionaryRow } from './rows.js'
import { writeStrings } from './string-table.js'

/** Rows as sections of a container, and their names. */
export interface WrittenRows {
  readonly sections: Readonly<Record<string, Uint8Array>>
  /** Every name once; its place is its key. */
  readonly keys: readonly string[]
  /** Those of them that go into the automaton; they come first. */
  readonly scanned: readonly string[]
}

/**
 * Lays rows out as `row-table.ts` describes. Of two rows that say the same of the same name the later one stays.
 * @param distinct What {@link singleNames} gives, where no name is there twice.
 */
export function writeRows(given: readonly DictionaryRow[], distinct: readonly string[] | null = null): WrittenRows {
  const values = new Interner()
  values.numberOf('')
  const { rows, groups, numbered } = distinct === null ? arrange(given, values) : inOrder(given, values, distinct)
  const { keys, scanned } = numbered
  return {
    keys,
    scanned,
    sections: {
      'names/counts': bytesOf(Uint32Array.of(rows.length, scanned.length)),
      'names/groups': bytesOf(Uint32Array.from(groups)),
      ...writeRowKeys(numbered.counts, numbered.rowKeys, keys.length),
      ...writeTexts(rows, values),
      ...writeWeights(rows),
      'names/line': writeSteps(rows.map(({ line }) => line)),
      'names/keys': writeStrings(keys),
      'names/values': writeStrings(values.list),
    },
  }
}

/** The text columns of rows that have any; most rows of a long list handed in at run time are but a name and a type. */
function writeTexts(rows: readonly DictionaryRow[], values: Interner): Record<string, Uint8Array> {
  const told = rows.filter(hasText)
  const columns: Record<string, Uint8Array> = {}
  for (const column of TEXT_COLUMNS) {
    const read = TEXT_READERS[column]
    if (told.every((row) => read(row) === null)) continue
    columns[`names/${column}`] = writeSparseColumn(rows.map((row) => values.numberOf(read(row) ?? '')))
  }
  return columns
}

function hasText(row: DictionaryRow): boolean {
  const { id, region, post, body, from, to, source, checked, variantOf, scope, firstUse } = row
  const of = row.class ?? id ?? region ?? post ?? body ?? from ?? to
  return (of ?? source ?? checked ?? variantOf ?? scope ?? firstUse) !== null
}

/** What each text column holds. One function for each: reading by the column's name is twenty times as slow. */
const TEXT_READERS: Readonly<Record<(typeof TEXT_COLUMNS)[number], (row: DictionaryRow) => string | null>> = {
  class: (row) => row.class,
  id: ({ id, name }) => {
    if (id === null) return null
    // The mark is read as the first key, which need not be the name as given.
    const key = printedVariants(name)[0]!
    return id.endsWith(key) ? id.slice(0, -key.length) + NAME_MARK : id
  },
  region: (row) => row.region,
  post: (row) => row.post,
  body: (row) => row.body,
  from: (row) => row.from,
  to: (row) => row.to,
  source: (row) => row.source,
  checked: (row) => row.checked,
  variantOf: (row) => row.variantOf,
  scope: (row) => row.scope,
  firstUse: (row) => row.firstUse,
}

/** The names of rows of one group of which each has one that is scanned for, in their order; null where it is otherwise. */
export function singleNames(rows: readonly DictionaryRow[]): readonly string[] | null {
  const names: string[] = []
  for (const row of rows) {
    const [name, ...others] = namesOf(row)
    if (name === undefined || others.length > 0 || !isScanned(row, name) || !inOneGroup(rows[0]!, row)) return null
    names.push(name)
  }
  return names
}

/** Rows of one group whose names are all different stay as they are, and so do the numbers of their names. */
function inOrder(given: readonly DictionaryRow[], values: Interner, names: readonly string[]) {
  const rowKeys = Uint32Array.from(names.keys())
  return {
    ...sortByGroup(given, values),
    numbered: { keys: names, scanned: names, rowKeys, counts: new Uint32Array(names.length).fill(1) },
  }
}

/** Sorts the rows and numbers their names. Only where names repeat can there be anything to drop. */
function arrange(given: readonly DictionaryRow[], values: Interner) {
  const sorted = sortByGroup(given, values)
  const numbered = numberNames(sorted.rows)
  if (numbered.keys.length === numbered.rowKeys.length) return { ...sorted, numbered }
  const kept = sortByGroup(dropEarlier(given), values)
  return { ...kept, numbered: numberNames(kept.rows) }
}

const UNNUMBERED = -1

/** Numbers the names; those that are scanned for come first. */
function numberNames(rows: readonly DictionaryRow[]) {
  const keys = new Interner()
  const rowKeys: number[] = []
  const counts = new Uint32Array(rows.length)
  rows.forEach((row, i) => {
    const names = namesOf(row)
    counts[i] = names.length
    for (const name of names) rowKeys.push(isScanned(row, name) ? keys.numberOf(name) : UNNUMBERED)
  })
  const scanned = keys.list.slice()
  if (rowKeys.includes(UNNUMBERED)) {
    let at = 0
    for (const name of rows.flatMap(namesOf)) {
      if (rowKeys[at] === UNNUMBERED) rowKeys[at] = keys.numberOf(name)
      at++
    }
  }
  return { keys: keys.list, scanned, rowKeys, counts }
}

function writeWeights(rows: readonly DictionaryRow[]): Record<string, Uint8Array> {
  const table = new Map<number, number>()
  const column = rows.map(({ weight }) => {
    if (weight === null) return 0
    if (!table.has(weight)) table.set(weight, table.size + 1)
    return table.get(weight)!
  })
  if (table.size === 0) return {}
  return { 'names/weights': bytesOf(Float64Array.from(table.keys())), 'names/weight': writeSparseColumn(column) }
}

/** Numbers strings in the order of their first appearance. */
class Interner {
  readonly list: string[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.list.length)
    return this.list.push(text) - 1
  }
}

/** One-character cues would hit at every other character; rules look them up by character instead. */
function isScanned(row: DictionaryRow, name: string): boolean {
  if (row.mode === 'remove' || row.type === 'TOPIC' || row.type === 'WORD') return false
  return row.type !== 'CUE' || name.length > 1
}

/**
 * Rows are the same fact when name, type, subtype, id, region, post and start agree; the later one stays. A removal
 * takes away the rows of its name and type before it, and is itself undone by a later one.
 */
function dropEarlier(rows: readonly DictionaryRow[]): readonly DictionaryRow[] {
  const seen = new Set<string>()
  const decided = new Map<string, 'kept' | 'removed'>()
  const kept: DictionaryRow[] = []
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!
    const thing = `${row.type} ${row.name}`
    const fact = [thing, row.subtype, row.id, row.region, row.post, row.from].join('\t')
    const fate = decided.get(thing)
    if (fate === 'removed' || seen.has(fact) || (row.mode === 'remove' && fate === 'kept')) continue
    decided.set(thing, row.mode === 'remove' ? 'removed' : 'kept')
    seen.add(fact)
    kept.push(row)
  }
  return kept.reverse()
}

/** Rows of one type, mode, subtype and file together, in the order of the source within. */
function sortByGroup(rows: readonly DictionaryRow[], values: Interner) {
  const members = gather(rows)
  const groups: number[] = []
  let size = 0
  const lists = [...members.keys()].sort().map((group) => {
    const list = members.get(group)!
    const { type, mode, subtype, file } = list[0]!
    groups.push(ROW_TYPES.indexOf(type) | (ROW_MODES.indexOf(mode) << 8), values.numberOf(subtype ?? ''))
    groups.push(values.numberOf(file), size)
    size += list.length
    return list
  })
  return { rows: lists.length === 1 ? lists[0]! : lists.flat(), groups }
}

/** The rows of each group, by what sorts the groups. */
function gather(rows: readonly DictionaryRow[]): ReadonlyMap<string, readonly DictionaryRow[]> {
  const first = rows[0]
  if (first !== undefined && rows.every((row) => inOneGroup(first, row))) return new Map([[groupOf(first), rows]])
  const members = new Map<string, DictionaryRow[]>()
  let last: DictionaryRow | null = null
  let list: DictionaryRow[] = []
  for (const row of rows) {
    if (last === null || !inOneGroup(last, row)) {
      const group = groupOf(row)
      list = members.get(group) ?? []
      members.set(group, list)
    }
    list.push(row)
    last = row
  }
  return members
}

function groupOf({ type, mode, subtype, file }: DictionaryRow): string {
  return [ROW_TYPES.indexOf(type), ROW_MODES.indexOf(mode), subtype ?? '', file].join('\t')
}

function inOneGroup(a: DictionaryRow, b: DictionaryRow): boolean {
  return a.type === b.type && a.mode === b.mode && a.subtype === b.subtype && a.file === b.file
}

function bytesOf(numbers: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
