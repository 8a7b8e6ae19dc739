import type { HitList } from '../engine/hit-list.js'
import { findKey, openTrie, scanTrie } from '../engine/trie.js'
import type { SectionReader } from './number-column.js'
import { openRowTable, type RowTable } from './row-table.js'
import { kindOf } from './row-types.js'
import { damaged } from './string-table.js'
import { writeRows } from './write-rows.js'

/** The names of one dictionary: its rows, and an automaton that finds them all in one pass over a text. */
export interface Gazetteer extends RowTable {
  /** Bits of the types that a key's rows have, removals left out; see `kindOf`. */
  kindsOf(key: number): number
  /** Bits of the types for which a key is removed from the layers below. */
  removalsOf(key: number): number
  /** The key of a name in the automaton, or -1. */
  find(name: string): number
  /** Appends (start, end, key) for every name at every position, by start, then by end, in UTF-16 code units. */
  scan(text: string, from: number, to: number, hits: HitList): void
}

/** Opens the names of a dictionary as views on its bytes. Throws `BAD_DICTIONARY` for damaged ones. */
export function openGazetteer(section: SectionReader): Gazetteer {
  const table = openRowTable(section) ?? emptyTable()
  const bytes = section('names/trie')
  if (bytes === undefined && table.scannedKeys > 0) throw damaged('names/trie')
  const trie = bytes === undefined ? null : openTrie(bytes)
  if (trie !== null && trie.keyCount !== table.scannedKeys) throw damaged('names/trie')
  const { kinds, removals } = collectKinds(table)
  return Object.freeze({
    ...table,
    kindsOf: (key: number) => kinds[key]!,
    removalsOf: (key: number) => removals[key]!,
    find: (name: string) => (trie === null ? -1 : findKey(trie, name)),
    scan(text: string, from: number, to: number, hits: HitList) {
      if (trie !== null) scanTrie(trie, text, from, to, hits)
    },
  })
}

/** The table of a container without rows, such as one that holds only a lexicon. */
function emptyTable(): RowTable {
  const { sections } = writeRows([])
  return openRowTable((name) => sections[name])!
}

function collectKinds(table: RowTable): { kinds: Uint16Array; removals: Uint16Array } {
  const { rowKeys, keyStarts } = table
  const kinds = new Uint16Array(table.keyCount)
  const removals = new Uint16Array(table.keyCount)
  for (const { type, mode, from, to } of table.groups) {
    const bits = kindOf(type)
    const target = mode === 'remove' ? removals : kinds
    const end = keyStarts[to]!
    for (let i = keyStarts[from]!; i < end; i++) target[rowKeys[i]!]! |= bits
  }
  return { kinds, removals }
}
