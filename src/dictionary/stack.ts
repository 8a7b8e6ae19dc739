import { lazy } from '../base/lazy.js'
import { HitList } from '../engine/hit-list.js'
import { type Dictionary, topmostWith } from './dictionary.js'
import { LEXICON_SECTION, openLexicon } from './lexicon.js'
import { wordLayer } from './lexicon-layer.js'
import { type LexiconStack, stackLexicon } from './lexicon-stack.js'
import { liftHits, mergeHits } from './merge-hits.js'
import { kindOf, type RowType } from './row-types.js'
import type { DictionaryRow } from './rows.js'
import { sharedNames } from './shared-names.js'
import { collectTerms, type Term } from './terms.js'

/** Where names were found: start, end and key of each, one behind the other. */
export type DictionaryHits = HitList

/**
 * Dictionaries laid over one another. For each name and type the topmost layer that has it, or removes it, decides.
 * Immutable. Keys are numbers of (layer, name) and mean nothing outside this stack.
 */
export interface DictionaryStack {
  readonly layers: readonly Dictionary[]
  /** Words for segmentation of all layers over the lexicon of the topmost layer that has one, or null. Opened when first read. */
  readonly lexicon: LexiconStack | null
  readonly keyCount: number
  /** Keys that stand for fewer types than in their layer, since a higher one decides; a key may come twice. */
  readonly changedKeys: readonly number[]
  /** Every name at every position of `text`, sorted by start, then by end, then from the lowest layer up. */
  scan(text: string, from?: number, to?: number): DictionaryHits
  /** The key of a name in the topmost layer that has it, or -1. */
  find(name: string): number
  /** Bits of the types a key stands for; see `kindOf`. */
  kindsOf(key: number): number
  /** The layer a key stands in. */
  dictionaryOf(key: number): Dictionary
  /** The rows of a key, of one type or of all that count. */
  rowsOf(key: number, type?: RowType): readonly DictionaryRow[]
  /** The rows of a name in all layers, of one type or of all, topmost layer first. */
  rowsNamed(name: string, type?: RowType): readonly DictionaryRow[]
  /** Names and aliases of a type and, where given, a subtype, each once; what an annotator builds its tables from. */
  terms(type: RowType, subtype?: string): readonly Term[]
}

/** Lays dictionaries over one another, lowest first. */
export function stackDictionaries(layers: readonly Dictionary[]): DictionaryStack {
  const bases = [0]
  for (const { gazetteer } of layers) bases.push(bases.at(-1)! + gazetteer.keyCount)
  const { kinds, changedKeys } = effectiveKinds(layers, bases)
  const scanned = layers.map((_, i) => i).filter((i) => layers[i]!.gazetteer.scannedKeys > 0)
  const lexicon = lazy(() => stackLexicons(layers))

  const layerOf = (key: number): number => {
    let layer = layers.length - 1
    while (bases[layer]! > key) layer--
    return layer
  }
  const rowsOf = (key: number, type?: RowType): readonly DictionaryRow[] => {
    const layer = layerOf(key)
    const { gazetteer } = layers[layer]!
    const bits = type === undefined ? kinds[key]! : kinds[key]! & kindOf(type)
    const rows: DictionaryRow[] = []
    for (const row of gazetteer.rowsOf(key - bases[layer]!)) {
      const group = gazetteer.groupOf(row)
      if (bits & kindOf(group.type) && group.mode !== 'remove') rows.push(gazetteer.row(row))
    }
    return rows
  }
  const keysNamed = (name: string): number[] => {
    const keys: number[] = []
    for (let i = layers.length - 1; i >= 0; i--) {
      const key = layers[i]!.gazetteer.find(name)
      if (key >= 0 && kinds[bases[i]! + key] !== 0) keys.push(bases[i]! + key)
    }
    return keys
  }

  return Object.freeze({
    layers: Object.freeze([...layers]),
    get lexicon() {
      return lexicon()
    },
    keyCount: bases.at(-1)!,
    changedKeys,
    scan(text: string, from = 0, to = text.length) {
      let hits = new HitList()
      for (const layer of scanned) {
        const found = new HitList()
        layers[layer]!.gazetteer.scan(text, from, to, found)
        hits = mergeHits(hits, liftHits(found, bases[layer]!, kinds))
      }
      return hits
    },
    find: (name: string) => keysNamed(name)[0] ?? -1,
    kindsOf: (key: number) => kinds[key]!,
    dictionaryOf: (key: number) => layers[layerOf(key)]!,
    rowsOf,
    rowsNamed: (name: string, type?: RowType) => keysNamed(name).flatMap((key) => rowsOf(key, type)),
    terms: (type: RowType, subtype?: string) => collectTerms(layers, bases, type, subtype),
  })
}

/** Kinds of every key, without those that a higher layer decides, and the keys that lost some. */
function effectiveKinds(
  layers: readonly Dictionary[],
  bases: readonly number[],
): { kinds: Uint16Array; changedKeys: readonly number[] } {
  const kinds = new Uint16Array(bases.at(-1)!)
  const changedKeys: number[] = []
  layers.forEach((upper, layer) => {
    const { gazetteer } = upper
    kinds.set(gazetteer.kinds, bases[layer]!)
    for (let below = 0; below < layer; below++) {
      const pairs = sharedNames(upper, layers[below]!)
      for (let at = 0; at < pairs.length; at += 2) {
        const key = pairs[at]!
        const lower = bases[below]! + pairs[at + 1]!
        const claimed = gazetteer.kinds[key]! | gazetteer.removals[key]!
        if ((kinds[lower]! & claimed) === 0) continue
        kinds[lower]! &= ~claimed
        changedKeys.push(lower)
      }
    }
  })
  return { kinds, changedKeys }
}

function stackLexicons(layers: readonly Dictionary[]): LexiconStack | null {
  const holder = topmostWith(layers, LEXICON_SECTION)
  if (holder === undefined) return null
  const words = layers.flatMap((layer) => wordLayer(layer) ?? [])
  return stackLexicon(openLexicon(holder.section(LEXICON_SECTION)!, holder.trusted), words)
}
