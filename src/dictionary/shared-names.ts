import { readTables, writeTables } from '../base/binary-tables.js'
import type { Dictionary } from './dictionary.js'
import { damagedSection } from './string-table.js'

/** Name of the section that says which names of a dictionary one below it has too. */
export const SHARED_NAMES_SECTION = 'shared-names'
const KINDS = ['u8', 'u32'] as const

/** The section for a dictionary that is mostly laid over a certain other one: a start need not look its names up there. */
export function compileSharedNames(upper: Dictionary, lower: Dictionary): Uint8Array {
  return writeTables([identityOf(lower), lookUpNames(upper, lower)])
}

/**
 * The names two dictionaries have in common, as pairs: the key in the upper one, the key in the lower one. Read from the
 * upper one's section where that is about this lower one, else looked up name by name. Keys of the section are checked
 * to exist and not to name the same: wrong ones could only take names away, which a dictionary may do anyway.
 * @throws FangzhiError `BAD_DICTIONARY` for a damaged section.
 */
export function sharedNames(upper: Dictionary, lower: Dictionary): Uint32Array {
  if (lower.gazetteer.scannedKeys === 0) return NONE
  const bytes = upper.section(SHARED_NAMES_SECTION)
  if (bytes === undefined) return lookUpNames(upper, lower)
  const [identity, pairs] = readTables(bytes, KINDS, 'the table of shared names')
  if (!isSame(identity, identityOf(lower))) return lookUpNames(upper, lower)
  for (let at = 0; at < pairs.length; at += 2) {
    const known = pairs[at]! < upper.gazetteer.keyCount && pairs[at + 1]! < lower.gazetteer.keyCount
    if (!known) throw damagedSection(SHARED_NAMES_SECTION)
  }
  return pairs
}

const NONE = new Uint32Array(0)

function lookUpNames({ gazetteer: upper }: Dictionary, { gazetteer: lower }: Dictionary): Uint32Array {
  const pairs: number[] = []
  for (let key = 0; key < upper.keyCount; key++) {
    const found = lower.find(upper.key(key))
    if (found >= 0) pairs.push(key, found)
  }
  return Uint32Array.from(pairs)
}

/** The digits of the SHA-256, as codes. */
function identityOf({ sha256 }: Dictionary): Uint8Array {
  return Uint8Array.from(sha256, (digit) => digit.charCodeAt(0))
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at])
}
