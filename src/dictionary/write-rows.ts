import { namesOf } from './row-names.js'
import { NO_WEIGHT, TEXT_COLUMNS, WEIGHT_STEPS } from './row-table.js'
import { ROW_MODES, ROW_TYPES } from './row-types.js'
import type { DictionaryRow } from './rows.js'
import { writeStrings } from './string-table.js'

/** Rows as sections of a container, and the names that go into the automaton, by key. */
export interface WrittenRows {
  readonly sections: Readonly<Record<string, Uint8Array>>
  /** Keys 0, 1, …: each name once. */
  readonly scanned: readonly string[]
}

/** Lays rows out as `row-table.ts` describes. Of two rows that say the same of the same name the later one stays. */
export function writeRows(given: readonly DictionaryRow[]): WrittenRows {
  const values = new Interner()
  values.numberOf('')
  const { rows, groups } = sortByGroup(dropEarlier(given), values)
  const keys = new Interner()
  for (const row of rows) for (const name of namesOf(row)) if (isScanned(row, name)) keys.numberOf(name)
  const scanned = keys.list.slice()
  const rowKeys = rows.map((row) => namesOf(row).map((name) => keys.numberOf(name)))
  const sections: Record<string, Uint8Array> = {
    'names/counts': bytesOf(Uint32Array.of(rows.length, scanned.length)),
    'names/groups': bytesOf(Uint32Array.from(groups)),
    ...writeLists('row-keys', rowKeys),
    ...writeLists('key-rows', invert(rowKeys, keys.list.length)),
    ...writeNumbers(rows),
  }
  const columns = TEXT_COLUMNS.map((column) => rows.map((row) => values.numberOf(row[column] ?? '')))
  const wide = values.list.length > 0xffff
  TEXT_COLUMNS.forEach((column, i) => {
    const numbers = columns[i]!
    if (numbers.some((number) => number !== 0)) {
      sections[`names/${column}`] = bytesOf(wide ? Uint32Array.from(numbers) : Uint16Array.from(numbers))
    }
  })
  sections['names/keys'] = writeStrings(keys.list)
  sections['names/values'] = writeStrings(values.list)
  return { sections, scanned }
}

/** Numbers strings in the order of their first appearance. */
class Interner {
  readonly list: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.list.length)
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
  const names = new Map<string, number>()
  for (const row of rows) names.set(row.name, (names.get(row.name) ?? 0) + 1)
  if (names.size === rows.length) return rows
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

function sortByGroup(rows: readonly DictionaryRow[], values: Interner) {
  const members = new Map<string, DictionaryRow[]>()
  for (const row of rows) {
    const group = `${ROW_TYPES.indexOf(row.type)} ${ROW_MODES.indexOf(row.mode)} ${row.subtype ?? ''}`
    const list = members.get(group)
    if (list === undefined) members.set(group, [row])
    else list.push(row)
  }
  const order = [...members.keys()].sort()
  const sorted: DictionaryRow[] = []
  const groups: number[] = []
  for (const group of order) {
    const list = members.get(group)!
    const [type, mode] = group.split(' ', 2).map(Number)
    groups.push(type! | (mode! << 8), values.numberOf(list[0]!.subtype ?? ''), sorted.length)
    for (const row of list) sorted.push(row)
  }
  return { rows: sorted, groups }
}

function invert(lists: readonly (readonly number[])[], count: number): number[][] {
  const inverse: number[][] = Array.from({ length: count }, () => [])
  lists.forEach((list, index) => {
    for (const item of list) inverse[item]!.push(index)
  })
  return inverse
}

function writeLists(name: string, lists: readonly (readonly number[])[]): Record<string, Uint8Array> {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length
  })
  const items = new Uint32Array(starts[lists.length]!)
  lists.forEach((list, i) => {
    items.set(list, starts[i]!)
  })
  return { [`names/${name}-starts`]: bytesOf(starts), [`names/${name}`]: bytesOf(items) }
}

function writeNumbers(rows: readonly DictionaryRow[]): Record<string, Uint8Array> {
  const lines = Int32Array.from(rows, (row) => row.line)
  const weights = Int32Array.from(rows, ({ weight }) =>
    weight === null ? NO_WEIGHT : Math.round(weight * WEIGHT_STEPS),
  )
  const weighted = weights.some((weight) => weight !== NO_WEIGHT)
  return { 'names/line': bytesOf(lines), ...(weighted ? { 'names/weight': bytesOf(weights) } : {}) }
}

function bytesOf(numbers: Uint32Array | Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
