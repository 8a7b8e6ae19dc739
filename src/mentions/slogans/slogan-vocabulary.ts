import type { Dictionary } from '../../dictionary/dictionary.js'
import { kindOf } from '../../dictionary/row-types.js'
import type { DictionaryStack } from '../../dictionary/stack.js'
import type { SloganSubtype } from '../../model/mention.js'
import { SLOGAN_SUBTYPES } from '../../model/mention-subtype.js'
import { SloganEdges } from './slogan-edges.js'
import { openSloganTables, type SloganWords, WORD_SETS, writeSloganTables } from './slogan-tables.js'
import { buildSloganUnits } from './slogan-units.js'
import { hitBits, WordSet } from './word-set.js'

/**
 * What a cue or an ending speaks for; the order is that of the bits in {@link WordSet} and of the model's labels. The model
 * knows nothing of the last one, which needs no weighing: 主题为 + “…”.
 */
export const SLOGAN_CLASSES = [...SLOGAN_SUBTYPES, 'speech', 'name', 'theme'] as const

export type SloganClass = (typeof SLOGAN_CLASSES)[number]

/** Bits of classes that rules ask for. */
export const TIFA = 1 << SLOGAN_CLASSES.indexOf('tifa')
export const POSITIONING = 1 << SLOGAN_CLASSES.indexOf('positioning')
export const NAME = 1 << SLOGAN_CLASSES.indexOf('name')
export const THEME = 1 << SLOGAN_CLASSES.indexOf('theme')

/** Bits of the kinds of slogans but mottoes, whose nouns (演讲比赛) follow anything. */
export const KINDS_BUT_MOTTO = (1 << SLOGAN_SUBTYPES.indexOf('motto')) - 1

/** The kind of a formulation that `phrases` found. */
export function subtypeOf(hit: number): SloganSubtype {
  return SLOGAN_SUBTYPES[hitBits(hit)] ?? 'tifa'
}

/** What the dictionaries know about slogans, as tables. */
export interface SloganVocabulary extends Readonly<SloganWords> {
  /** Where something may begin outside quotes. */
  readonly edges: SloganEdges
  /** Bits of `SloganUnit` by code unit. */
  readonly units: Uint8Array
  /** Whether a stretch is the name of a place in the dictionaries. */
  isPlace(name: string): boolean
}

/**
 * Reads the vocabulary out of the dictionaries; done once for an analyzer. Where the lowest dictionary with slogans or
 * their cues carries them compiled, only the rows of those above it are read one by one.
 * @throws FangzhiError `BAD_DICTIONARY` for damaged tables.
 */
export function readSloganVocabulary(names: DictionaryStack): SloganVocabulary {
  const first = names.layers.findIndex(hasSlogans)
  const compiled = first < 0 ? null : openSloganTables(names.layers[first]!)
  const words = compiled?.words ?? emptyWords()
  const edges = compiled?.edges ?? new SloganEdges()
  const everyday = compiled === null ? [] : [...compiled.everyday]
  for (const layer of names.layers.slice(compiled === null ? 0 : first + 1)) addRows(layer, words, edges, everyday)
  const place = kindOf('PLACE')
  return {
    ...words,
    edges,
    units: buildSloganUnits(everyday),
    isPlace(name) {
      const key = names.find(name)
      return key >= 0 && (names.kindsOf(key) & place) !== 0
    },
  }
}

/** The tables of a dictionary's slogans and cues, for its section `slogan-words`. */
export function compileSloganVocabulary(dictionary: Dictionary): Uint8Array {
  const words = emptyWords()
  const edges = new SloganEdges()
  const everyday: string[] = []
  addRows(dictionary, words, edges, everyday)
  return writeSloganTables({ words, edges, everyday: everyday.join('') })
}

/** The cues of each subtype that belong to the rules for slogans. */
const CUE_SETS: Readonly<Record<string, keyof SloganWords>> = {
  'slogan-quoted': 'quotedOnly',
  'slogan-left': 'left',
  'slogan-right': 'right',
  'slogan-end': 'endings',
  'slogan-tail': 'tails',
  'slogan-stop': 'stops',
  'slogan-body': 'bodies',
  'slogan-opening': 'openings',
  'slogan-goal': 'goals',
  'slogan-prefix': 'prefixes',
  'speech-verb': 'speechVerbs',
}
/** Characters of everyday speech. */
const EVERYDAY = 'speech-char'

function emptyWords(): SloganWords {
  return Object.fromEntries(
    WORD_SETS.map(([name, backwards]) => [name, new WordSet(backwards)]),
  ) as unknown as SloganWords
}

/** Whether a dictionary has rows that {@link addRows} would read. */
function hasSlogans({ gazetteer }: Dictionary): boolean {
  return gazetteer.groups.some(({ type, subtype }) => type === 'SLOGAN' || (type === 'CUE' && isCue(subtype ?? '')))
}

function isCue(subtype: string): boolean {
  return subtype === EVERYDAY || CUE_SETS[subtype] !== undefined
}

/** Adds the rows of a layer to those of the layers below; a formulation it removes is gone. */
function addRows({ gazetteer }: Dictionary, words: SloganWords, edges: SloganEdges, everyday: string[]): void {
  for (const { type, subtype, mode, from, to } of gazetteer.groups) {
    // The other annotators' cues are many; reading their names would cost more than all of ours.
    if (type !== 'SLOGAN' && !(type === 'CUE' && isCue(subtype ?? ''))) continue
    for (let row = from; row < to; row++) {
      const cls = type === 'CUE' ? classBit(gazetteer.classOf(row)) : 0
      for (const key of gazetteer.keysOf(row)) {
        const name = gazetteer.key(key)
        if (type === 'CUE') addCue(name, subtype ?? '', cls, words, edges, everyday)
        else if (mode === 'remove') words.phrases.remove(name)
        else addPhrase(name, subtype as SloganSubtype, words, edges)
      }
    }
  }
}

function addCue(
  name: string,
  subtype: string,
  classBits: number,
  words: SloganWords,
  edges: SloganEdges,
  everyday: string[],
): void {
  if (subtype === EVERYDAY) {
    everyday.push(name)
    return
  }
  words[CUE_SETS[subtype]!].add(name, classBits)
  if (subtype === 'slogan-tail') edges.addTail(name)
  else if (subtype === 'slogan-prefix' || subtype === 'slogan-goal') edges.addPraise(name)
}

function addPhrase(name: string, subtype: SloganSubtype, words: SloganWords, edges: SloganEdges): void {
  if (name.length < 2) return
  words.phrases.set(name, Math.max(0, SLOGAN_SUBTYPES.indexOf(subtype)))
  edges.addPhrase(name)
}

/** The bit of a class; 0 for none. */
function classBit(cls: string | null): number {
  const index = SLOGAN_CLASSES.indexOf(cls as SloganClass)
  return index < 0 ? 0 : 1 << index
}
