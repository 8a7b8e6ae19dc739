import type { HitList } from '../engine/hit-list.js'
import { findKey, openTrie, scanTrie } from '../engine/trie.js'
import { openColumn, type SectionReader, writeColumn } from './number-column.js'
import { openRowTable, type RowTable } from './row-table.js'
import { kindOf } from './row-types.js'
import { damagedSection, type StringTable } from './string-table.js'

/** The names of one dictionary: its rows, and an automaton that finds them all in one pass over a text. */
export interface Gazetteer extends RowTable {
  /** Bits of the types that a key's rows have, by key, removals left out; see `kindOf`. */
  readonly kinds: Uint16Array
  /** Bits of the types for which a key is removed from the layers below, by key. */
  readonly removals: Uint16Array
  /** The key of a name in the automaton, or -1. */
  find(name: string): number
  /** Appends (start, end, key) for every name at every position, by start, then by end, in UTF-16 code units. */
  scan(text: string, from: number, to: number, hits: HitList): void
}

/**
 * Opens the names of a dictionary as views on its bytes.
 * @param keys The names by their keys, where they are at hand; read from their section where not.
 * @throws FangzhiError `BAD_DICTIONARY` for damaged ones.
 */
export function openGazetteer(section: SectionReader, trusted = false, keys?: StringTable): Gazetteer {
  const table = openRowTable(section, keys)
  if (table === null) return NO_NAMES
  const bytes = section('names/trie')
  if (bytes === undefined && table.scannedKeys > 0) throw damagedSection('names/trie')
  const trie = bytes === undefined ? null : openTrie(bytes, trusted)
  if (trie !== null && trie.keyCount !== table.scannedKeys) throw damagedSection('names/trie')
  const { kinds, removals } = openKinds(section, table)
  return Object.freeze({
    ...table,
    kinds,
    removals,
    find: (name: string) => (trie === null ? -1 : findKey(trie, name)),
    scan(text: string, from: number, to: number, hits: HitList) {
      if (trie !== null) scanTrie(trie, text, from, to, hits)
    },
  })
}

/** What a container without rows holds, such as one that holds only a lexicon. */
const NO_NAMES: Gazetteer = Object.freeze({
  ...{ size: 0, keyCount: 0, scannedKeys: 0, groups: [] },
  ...{ kinds: new Uint16Array(0), removals: new Uint16Array(0) },
  keysOf: () => new Uint16Array(0),
  rowsOf: () => new Uint16Array(0),
  key: noSuchRow,
  groupOf: noSuchRow,
  row: noSuchRow,
  classOf: () => null,
  idOf: () => null,
  hasPost: () => false,
  weightOf: () => null,
  find: () => -1,
  scan() {},
})

function noSuchRow(): never {
  throw damagedSection('names/counts')
}

/** Kinds and removals of all keys, as the dictionary carries them or, where it does not, from its rows. */
function openKinds(section: SectionReader, table: RowTable): { kinds: Uint16Array; removals: Uint16Array } {
  const kinds = openColumn(section, 'names/kinds', table.keyCount)
  const removals = openColumn(section, 'names/removals', table.keyCount)
  if (!(kinds instanceof Uint16Array)) return collectKinds(table)
  return { kinds, removals: removals instanceof Uint16Array ? removals : new Uint16Array(table.keyCount) }
}

/** Those two columns as sections of a dictionary, so that opening it reads no row; the second only where it says anything. */
export function writeKinds(section: SectionReader): Record<string, Uint8Array> {
  const table = openRowTable(section)
  if (table === null) return {}
  const { kinds, removals } = collectKinds(table)
  const written = { 'names/kinds': writeColumn(kinds) }
  return removals.every((bits) => bits === 0) ? written : { ...written, 'names/removals': writeColumn(removals) }
}

function collectKinds(table: RowTable): { kinds: Uint16Array; removals: Uint16Array } {
  const kinds = new Uint16Array(table.keyCount)
  const removals = new Uint16Array(table.keyCount)
  for (const { type, mode, from, to } of table.groups) {
    const bits = kindOf(type)
    const target = mode === 'remove' ? removals : kinds
    if (to - from === table.size) target.fill(bits)
    else for (let row = from; row < to; row++) for (const key of table.keysOf(row)) target[key]! |= bits
  }
  return { kinds, removals }
}
