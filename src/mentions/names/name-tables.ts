import { readTables, writeTables } from '../../base/binary-tables.js'
import { FangzhiError } from '../../base/errors.js'
import type { Dictionary } from '../../dictionary/dictionary.js'

/** Name of the section that holds what a dictionary knows about names, ready to be looked up. */
export const NAME_TABLES_SECTION = 'name-words'

const UNITS = 0x10000

/** What the dictionaries know that matters for names, as tables by key of the stack and by character. */
export interface NameVocabulary {
  /** Signs of every key of the stack. */
  readonly signsOf: Int32Array
  /** Signs of words of one character, by code unit: endings and cues. */
  readonly signsOfUnit: Int32Array
  /** How common a surname is, by code unit: 0 for none, else 1 (rare) to 5. */
  readonly surnames: Uint8Array
  /** Code units that begin a surname of two characters. */
  readonly compoundFirst: Uint8Array
  /** Surnames of two characters: code of the first times 65536 plus the second. */
  readonly compounds: ReadonlySet<number>
  /** How much a character speaks for the first, last and only place of a given name: 0 unknown, 1 hardly to 6. */
  readonly givenFirst: Uint8Array
  readonly givenLast: Uint8Array
  readonly givenSingle: Uint8Array
  /** Characters that write foreign names (bit 1) and that stand in names of minority peoples (bit 2). */
  readonly scripts: Uint8Array
}

/** Tables of bytes by code unit, in the order of the section. */
const UNIT_TABLES = ['surnames', 'compoundFirst', 'givenFirst', 'givenLast', 'givenSingle', 'scripts'] as const
const KINDS = ['i32', 'u16', 'i32', 'u32', 'u32', ...UNIT_TABLES.map(() => 'u8' as const)] as const

/** A vocabulary that knows nothing, of a stack with so many keys. */
export function emptyNameTables(keyCount: number): NameVocabulary {
  return {
    signsOf: new Int32Array(keyCount),
    signsOfUnit: new Int32Array(UNITS),
    surnames: new Uint8Array(UNITS),
    compoundFirst: new Uint8Array(UNITS),
    compounds: new Set<number>(),
    givenFirst: new Uint8Array(UNITS),
    givenLast: new Uint8Array(UNITS),
    givenSingle: new Uint8Array(UNITS),
    scripts: new Uint8Array(UNITS),
  }
}

/** The bytes of the vocabulary of one dictionary. Of the tables by code unit only the stretch that says something. */
export function writeNameTables(vocabulary: NameVocabulary): Uint8Array {
  const { signsOf, signsOfUnit, compounds } = vocabulary
  const units = Array.from(signsOfUnit.keys()).filter((unit) => signsOfUnit[unit] !== 0)
  const firsts = UNIT_TABLES.map((name) => Math.max(0, vocabulary[name].findIndex(isSet)))
  const stretches = UNIT_TABLES.map((name, i) =>
    vocabulary[name].slice(firsts[i], vocabulary[name].findLastIndex(isSet) + 1),
  )
  return writeTables([
    signsOf,
    Uint16Array.from(units),
    Int32Array.from(units, (unit) => signsOfUnit[unit]!),
    Uint32Array.from(compounds),
    Uint32Array.from(firsts),
    ...stretches,
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
  const [signsOf, units, signs, compounds, firsts, ...stretches] = readTables(bytes, KINDS, 'the table of names')
  const sound =
    signsOf.length === dictionary.gazetteer.keyCount &&
    signs.length === units.length &&
    firsts.length === stretches.length &&
    stretches.every(({ length }, i) => firsts[i]! + length <= UNITS)
  if (!sound) {
    throw new FangzhiError(
      'BAD_DICTIONARY',
      `the table of names of dictionary ${dictionary.name} is damaged; compile it again`,
    )
  }
  vocabulary.signsOf.set(signsOf, base)
  units.forEach((unit, i) => {
    vocabulary.signsOfUnit[unit] = signs[i]!
  })
  UNIT_TABLES.forEach((name, i) => {
    vocabulary[name].set(stretches[i]!, firsts[i]!)
  })
  for (const compound of compounds) (vocabulary.compounds as Set<number>).add(compound)
  return true
}

function isSet(value: number): boolean {
  return value !== 0
}
