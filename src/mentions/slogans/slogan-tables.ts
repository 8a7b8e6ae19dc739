import { readTables, writeTables } from '../../base/binary-tables.js'
import { damaged } from '../../base/damaged.js'
import type { Dictionary } from '../../dictionary/dictionary.js'
import { EDGE_KINDS, type EdgeTables, edgesAreSound, SloganEdges } from './slogan-edges.js'
import { WORD_SET_KINDS, WordSet, type WordSetTables, wordSetIsSound } from './word-set.js'

/** Name of the section that holds a dictionary's slogans and their cues, ready to be looked up. */
export const SLOGAN_TABLES_SECTION = 'slogan-words'
/** To be raised with every change of what is in the tables; those of another version are not read. */
const VERSION = 2

/** The words the rules for slogans know. */
export interface SloganWords {
  /** Standing formulations that are slogans wherever they stand; bits say which kind, see `subtypeOf`. */
  phrases: WordSet
  /** Formulations too common to be slogans outside quotes. */
  quotedOnly: WordSet
  /** Words directly before an opening quote. */
  left: WordSet
  /** Words after a closing quote. */
  right: WordSet
  /** Endings of quoted words, and of what a place means to become. */
  endings: WordSet
  /** Endings of names of campaigns and plans, and of what a place calls itself, outside quotes. */
  tails: WordSet
  /** Words that are never part of such a name. */
  stops: WordSet
  /** Words with which the name of a body goes on behind a formulation. */
  bodies: WordSet
  /** Verbs that belong to the name of an education campaign. */
  openings: WordSet
  prefixes: WordSet
  /** Verbs before what a place means to become. */
  goals: WordSet
  speechVerbs: WordSet
}

/** The sets in the order of the section, and whether they are looked up backwards. */
export const WORD_SETS: readonly (readonly [name: keyof SloganWords, backwards: boolean])[] = [
  ['phrases', false],
  ['quotedOnly', false],
  ['left', true],
  ['right', false],
  ['endings', true],
  ['tails', true],
  ['stops', true],
  ['bodies', false],
  ['openings', true],
  ['prefixes', false],
  ['goals', false],
  ['speechVerbs', false],
]

const SET_TABLES = WORD_SET_KINDS.length
const KINDS = ['u32' as const, 'u16' as const, ...EDGE_KINDS, ...WORD_SETS.flatMap(() => WORD_SET_KINDS)]
const FIRST_EDGE = 2
const FIRST_SET = FIRST_EDGE + EDGE_KINDS.length

/** A dictionary's slogans and cues, opened. */
export interface SloganTables {
  readonly words: SloganWords
  readonly edges: SloganEdges
  /** Characters of everyday speech. */
  readonly everyday: string
}

/** Their bytes. */
export function writeSloganTables({ words, edges, everyday }: SloganTables): Uint8Array {
  const units = Uint16Array.from(everyday, (character) => character.charCodeAt(0))
  return writeTables([
    Uint32Array.of(VERSION),
    units,
    ...edges.tables(),
    ...WORD_SETS.flatMap(([name]) => words[name].tables()),
  ])
}

/**
 * Opens what a dictionary carries of them, as views on its bytes; null where it carries none of this version.
 * @throws FangzhiError `BAD_DICTIONARY` where it is damaged.
 */
export function openSloganTables(dictionary: Dictionary): SloganTables | null {
  const bytes = dictionary.section(SLOGAN_TABLES_SECTION)
  if (bytes === undefined) return null
  const tables = readTables(bytes, KINDS, 'the table of slogans')
  if (tables[0]![0] !== VERSION) return null
  const edges = tables.slice(FIRST_EDGE, FIRST_SET) as unknown as EdgeTables
  const sets = WORD_SETS.map(([name, backwards], index) => {
    const from = FIRST_SET + index * SET_TABLES
    const set = tables.slice(from, from + SET_TABLES) as unknown as WordSetTables
    return { name, backwards, set }
  })
  if (!edgesAreSound(edges) || !sets.every(({ set }) => wordSetIsSound(set))) {
    throw damaged(`the table of slogans of dictionary ${dictionary.name}`)
  }
  const words = Object.fromEntries(sets.map(({ name, backwards, set }) => [name, new WordSet(backwards, set)]))
  const everyday = String.fromCharCode(...(tables[1] as Uint16Array))
  return { words: words as unknown as SloganWords, edges: new SloganEdges(edges), everyday }
}
