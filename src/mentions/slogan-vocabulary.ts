import { kindOf } from '../dictionary/row-types.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import type { SloganSubtype } from '../model/mention.js'
import { PhraseBook } from './slogan-phrases.js'
import { buildSloganUnits } from './slogan-units.js'
import { WordSet } from './slogan-words.js'

/** What a cue or an ending speaks for; the order is that of the bits in {@link WordSet} and of the model's labels. */
export const SLOGAN_CLASSES = ['tifa', 'numeric', 'campaign', 'plan', 'positioning', 'motto', 'speech', 'name'] as const

export type SloganClass = (typeof SLOGAN_CLASSES)[number]

/** The kinds of slogans, in the order of {@link SLOGAN_CLASSES}. */
export const SLOGAN_SUBTYPES = SLOGAN_CLASSES.slice(0, 6) as readonly SloganSubtype[]

/** Bits of the classes that are kinds of slogans. */
export const KINDS_OF_SLOGAN = (1 << SLOGAN_SUBTYPES.length) - 1

/** What the dictionaries know about slogans, as tables. */
export interface SloganVocabulary {
  /** Standing formulations that are slogans wherever they stand. */
  readonly phrases: PhraseBook
  /** Words directly before an opening quote. */
  readonly left: WordSet
  /** Words after a closing quote. */
  readonly right: WordSet
  /** Endings of quoted words. */
  readonly endings: WordSet
  /** Endings of names of campaigns and plans outside quotes. */
  readonly tails: WordSet
  /** Words that are never part of such a name. */
  readonly stops: WordSet
  /** Verbs that belong to the name of an education campaign. */
  readonly openings: WordSet
  readonly prefixes: WordSet
  /** Verbs before what a place means to become. */
  readonly goals: WordSet
  readonly speechVerbs: WordSet
  /** Bits of `SloganUnit` by code unit. */
  readonly units: Uint8Array
  /** Whether a stretch is the name of a place in the dictionaries. */
  isPlace(name: string): boolean
}

/** Reads the vocabulary out of the dictionaries; done once for an analyzer. */
export function readSloganVocabulary(names: DictionaryStack): SloganVocabulary {
  const vocabulary = {
    phrases: readPhrases(names),
    left: new WordSet(true),
    right: new WordSet(false),
    endings: new WordSet(true),
    tails: new WordSet(true),
    stops: new WordSet(true),
    openings: new WordSet(true),
    prefixes: new WordSet(false),
    goals: new WordSet(false),
    speechVerbs: new WordSet(false),
  }
  const sets: Readonly<Record<string, WordSet>> = {
    'slogan-left': vocabulary.left,
    'slogan-right': vocabulary.right,
    'slogan-end': vocabulary.endings,
    'slogan-tail': vocabulary.tails,
    'slogan-stop': vocabulary.stops,
    'slogan-opening': vocabulary.openings,
    'slogan-goal': vocabulary.goals,
    'slogan-prefix': vocabulary.prefixes,
    'speech-verb': vocabulary.speechVerbs,
  }
  const everyday: string[] = []
  eachRow(names, 'CUE', (subtype, name, cls) => {
    if (subtype === 'speech-char') everyday.push(name)
    sets[subtype]?.add(name, classBit(cls))
  })
  const place = kindOf('PLACE')
  return {
    ...vocabulary,
    units: buildSloganUnits(everyday),
    isPlace(name) {
      const key = names.find(name)
      return key >= 0 && (names.kindsOf(key) & place) !== 0
    },
  }
}

/** The bit of a class; 0 for none. */
function classBit(cls: string | null): number {
  const index = SLOGAN_CLASSES.indexOf(cls as SloganClass)
  return index < 0 ? 0 : 1 << index
}

/** Formulations in all layers; a removal in a higher one takes a wording away. */
function readPhrases(names: DictionaryStack): PhraseBook {
  const subtypes = new Map<string, SloganSubtype>()
  eachRow(names, 'SLOGAN', (subtype, name, _, removed) => {
    if (removed) subtypes.delete(name)
    else subtypes.set(name, SLOGAN_SUBTYPES.includes(subtype as SloganSubtype) ? (subtype as SloganSubtype) : 'tifa')
  })
  const quotedOnly = new Set<string>()
  eachRow(names, 'CUE', (subtype, name) => {
    if (subtype === 'slogan-quoted') quotedOnly.add(name)
  })
  const phrases = [...subtypes].map(([wording, subtype]) => ({ wording, subtype, quotedOnly: quotedOnly.has(wording) }))
  return new PhraseBook(phrases)
}

function eachRow(
  names: DictionaryStack,
  type: 'CUE' | 'SLOGAN',
  read: (subtype: string, name: string, cls: string | null, removed: boolean) => void,
): void {
  for (const { gazetteer } of names.layers) {
    for (const group of gazetteer.groups) {
      if (group.type !== type) continue
      const subtype = group.subtype ?? ''
      // The other annotators' cues are many; reading their names would cost more than all of ours.
      if (type === 'CUE' && !subtype.startsWith('slogan-') && !subtype.startsWith('speech-')) continue
      for (let row = group.from; row < group.to; row++) {
        for (const key of gazetteer.keysOf(row)) {
          read(subtype, gazetteer.key(key), gazetteer.classOf(row), group.mode === 'remove')
        }
      }
    }
  }
}
