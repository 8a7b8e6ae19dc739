import { readTables, writeTables } from '../../base/binary-tables.js'
import { damaged } from '../../base/damaged.js'
import type { Dictionary } from '../../dictionary/dictionary.js'
import { eachTraitRange, plainTraits } from './unit-traits.js'

/** Name of the section that holds what a dictionary knows about names, ready to be looked up. */
export const NAME_TABLES_SECTION = 'name-words'
/** To be raised with every change of what the numbers of signs and traits mean; tables of another version are not read. */
const VERSION = 5

/** What the dictionaries know that matters for names, as tables by key of the stack and by character. */
export interface NameVocabulary {
  /** Signs of every key of the stack. */
  readonly signsOf: Int32Array
  /** Traits of a code unit at `unit * 2`, signs of the word of that one character at `unit * 2 + 1`. */
  readonly units: Int32Array
  /** Surnames of two characters: code of the first times 65536 plus the second. */
  readonly compounds: ReadonlySet<number>
}

/** A vocabulary on its way, of which the tables are filled. */
export interface NameTables extends NameVocabulary {
  readonly compounds: Set<number>
}

const UNITS = 0x10000
const KINDS = ['u32', 'i32', 'u16', 'i32', 'u32'] as const

/** A vocabulary that knows nothing but the classes of characters, of a stack with so many keys. */
export function plainNameTables(keyCount: number): NameTables {
  const units = new Int32Array(UNITS * 2)
  eachTraitRange((traits, from, to) => {
    units[from * 2] = traits
    units[from * 2 + 1] = 0
    // Doubles what is there until the range is full: this runs once a program, where a loop over 65,536 units takes long.
    for (let end = from + 1; end < to; end = Math.min(to, 2 * end - from)) {
      units.copyWithin(end * 2, from * 2, Math.min(end, from + to - end) * 2)
    }
  })
  return { signsOf: new Int32Array(keyCount), units, compounds: new Set() }
}

/** The bytes of the vocabulary of one dictionary; of the code units only those that it says something of. */
export function writeNameTables({ signsOf, units, compounds }: NameVocabulary): Uint8Array {
  const told: number[] = []
  for (let unit = 0; unit < UNITS; unit++) {
    if (units[unit * 2] !== plainTraits(unit) || units[unit * 2 + 1] !== 0) told.push(unit)
  }
  const values = told.flatMap((unit) => [units[unit * 2]!, units[unit * 2 + 1]!])
  return writeTables([
    Uint32Array.of(VERSION),
    signsOf,
    Uint16Array.from(told),
    Int32Array.from(values),
    Uint32Array.from(compounds),
  ])
}

/**
 * Opens what a dictionary carries as the tables of a stack, as copies; null where it carries none of this version.
 * @param keyCount Keys of the stack.
 * @param base The dictionary's first one.
 * @throws FangzhiError `BAD_DICTIONARY` where it is damaged.
 */
export function openNameTables(dictionary: Dictionary, keyCount: number, base: number): NameTables | null {
  const bytes = dictionary.section(NAME_TABLES_SECTION)
  if (bytes === undefined) return null
  const [version, signs, told, values, compounds] = readTables(bytes, KINDS, 'the table of names')
  if (version[0] !== VERSION) return null
  const fits = signs.length === dictionary.gazetteer.keyCount && values.length === told.length * 2
  if (!fits) throw damaged(`the table of names of dictionary ${dictionary.name}`)
  const tables = plainNameTables(keyCount)
  tables.signsOf.set(signs, base)
  for (let at = 0; at < told.length; at++) {
    tables.units[told[at]! * 2] = values[at * 2]!
    tables.units[told[at]! * 2 + 1] = values[at * 2 + 1]!
  }
  for (const compound of compounds) tables.compounds.add(compound)
  return tables
}
