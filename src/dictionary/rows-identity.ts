import { sha256 } from '../base/sha256.js'
import { encodeUtf8 } from '../base/utf8.js'
import type { DictionaryMeta } from './dictionary.js'
import type { DictionaryRow } from './rows.js'

/** Sections that follow from the others: not hashed, which saves most of the time. */
const DERIVED: ReadonlySet<string> = new Set(['names/trie', 'names/more-rows', 'names/key-rows'])

const TEXTS: ReadonlySet<string> = new Set(['names/keys', 'names/values'])

/** The identity of rows compiled at run time: what they say, in their order, and what the dictionary is called. */
export function rowsIdentity(
  meta: DictionaryMeta,
  rows: readonly DictionaryRow[],
  sections: Readonly<Record<string, Uint8Array>>,
): string {
  const names = Object.keys(sections).filter((name) => name.startsWith('names/') && !DERIVED.has(name))
  const words = rows.filter(({ frequency, pos }) => frequency !== null || pos !== null)
  const head = encodeUtf8(
    JSON.stringify([meta, names, words.map(({ name, frequency, pos }) => [name, frequency, pos])]),
  )
  const parts = [head, ...names.map((name) => (TEXTS.has(name) ? sections[name]! : withoutZeros(sections[name]!)))]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let end = 0
  for (const part of parts) {
    bytes.set(part, end)
    end += part.length
  }
  return sha256(bytes)
}

/** Columns are mostly zeros: their length, and each other number of 32 bits behind its place. */
function withoutZeros(column: Uint8Array): Uint8Array {
  const whole = new Uint8Array((column.length + 3) & ~3)
  whole.set(column)
  const numbers = new Uint32Array(whole.buffer)
  const told = [column.length]
  for (let at = 0; at < numbers.length; at++) if (numbers[at] !== 0) told.push(at, numbers[at]!)
  return new Uint8Array(Uint32Array.from(told).buffer)
}
