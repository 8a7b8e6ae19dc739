import type { Gazetteer } from './gazetteer.js'
import type { LexiconWord } from './lexicon-layer.js'

/** What a dictionary says about itself. */
export interface DictionaryMeta {
  readonly name: string
  /** `YYYY.MM.n` for ours; any text for a user's. */
  readonly version: string
  /** `regional` packs can be switched off together. */
  readonly kind: DictionaryKind
  /** Where its facts come from. */
  readonly source: string
  readonly licence: string
  /** The region a regional pack is about, from the province down, or null. */
  readonly region: string | null
}

export type DictionaryKind = 'national' | 'regional' | 'user'

/** A compiled dictionary, opened. Immutable; may be shared by any number of analyzers. */
export interface Dictionary extends DictionaryMeta {
  /** Identity of its contents, 64 hexadecimal digits. */
  readonly sha256: string
  /**
   * Whether its tables are taken as they are: those made in this process, and those of the package's own files, which
   * were looked through when they were built. Of any others every number that leads on is looked at before use.
   */
  readonly trusted: boolean
  /** Its rows and the automaton over their names. */
  readonly gazetteer: Gazetteer
  /** The words that rows compiled in this process bring into segmentation; those of a file lie in a section of it. */
  readonly words?: readonly LexiconWord[]
  /** Bytes of a section of its container (lexicon, models), or undefined where it has none of that name. */
  section(name: string): Uint8Array | undefined
}

/** The topmost layer that has a section of a name. */
export function topmostWith(layers: readonly Dictionary[], section: string): Dictionary | undefined {
  return [...layers].reverse().find((layer) => layer.section(section) !== undefined)
}

/** Whether a value is an opened dictionary (bytes are not). */
export function isDictionary(value: unknown): value is Dictionary {
  const dictionary = value as Dictionary | null
  return typeof dictionary === 'object' && typeof dictionary?.section === 'function' && 'gazetteer' in dictionary
}
