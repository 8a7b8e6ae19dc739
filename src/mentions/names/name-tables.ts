import { readTables, writeTables } from '../../base/binary-tables.js'
import { FangzhiError } from '../../base/errors.js'
import type { Dictionary } from '../../dictionary/dictionary.js'
import { plainTraits } from './unit-traits.js'

/** Name of the section that holds what a dictionary knows about names, ready to be looked up. */
export const NAME_TABLES_SECTION = 'name-words'

const UNITS = 0x10000

/** What the dictionaries know that matters for names, as tables by key of the stack and by character. */
export interface NameVocabulary {
  /** Signs of every key of the stack. */
  readonly signsOf: Int32Array
  /** Traits of a code unit at `unit * 2`, signs of the word of that one character at `unit * 2 + 1`. */
  readonly units: Int32Array
  /** Surnames of two characters: code of the first times 65536 plus the second. */
  readonly compounds: ReadonlySet<number>
}

/** A vocabulary that knows no names, of a stack with so many keys. */
export function emptyNameTables(keyCount: number): NameVocabulary {
  const units = new Int32Array(UNITS * 2)
  for (let unit = 0; unit < UNITS; unit++) units[unit * 2] = plainTraits(unit)
  return { signsOf: new Int32Array(keyCount), units, compounds: new Set() }
}

/** The bytes of the vocabulary of one dictionary. Of the code units only those that it says something of. */
export function writeNameTables({ signsOf, units, compounds }: NameVocabulary): Uint8Array {
  const told: number[] = []
  for (let unit = 0; unit < UNITS; unit++) {
    if (units[unit * 2] !== plainTraits(unit) || units[unit * 2 + 1] !== 0) told.push(unit)
  }
  return writeTables([
    signsOf,
    Uint16Array.from(told),
    Int32Array.from(told.flatMap((unit) => [units[unit * 2]!, units[unit * 2 + 1]!])),
    Uint32Array.from(compounds),
  ])
}

/**
 * Copies what a dictionary carries into the empty tables of a stack.
 * @param base The dictionary's first key in the stack.
 * @returns Whether it carries anything.
 * @throws FangzhiError `BAD_DICTIONARY` where it is damaged.
 */
export function loadNameTables(dictionary: Dictionary, base: number, vocabulary: NameVocabulary): boolean {
  const bytes = dictionary.section(NAME_TABLES_SECTION)
  if (bytes === undefined) return false
  const [signsOf, told, values, compounds] = readTables(bytes, ['i32', 'u16', 'i32', 'u32'], 'the table of names')
  if (signsOf.length !== dictionary.gazetteer.keyCount || values.length !== told.length * 2) {
    throw new FangzhiError(
      'BAD_DICTIONARY',
      `the table of names of dictionary ${dictionary.name} is damaged; compile it again`,
    )
  }
  vocabulary.signsOf.set(signsOf, base)
  told.forEach((unit, at) => {
    vocabulary.units[unit * 2] = values[at * 2]!
    vocabulary.units[unit * 2 + 1] = values[at * 2 + 1]!
  })
  for (const compound of compounds) (vocabulary.compounds as Set<number>).add(compound)
  return true
}
