import type { DictionaryHits, DictionaryStack } from '../../dictionary/stack.js'
import type { ArticleSigns } from './article-signs.js'
import { type CandidateList, NameType } from './candidate-list.js'
import { Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import type { PlaceRegions } from './place-regions.js'

/**
 * Evidence that a name known here has at least, by type, in natural units: enough to be found where nothing else stands,
 * too little to break a longer name up.
 */
const AT_LEAST = [2, 0.4, 0.8]

/** Names so short mean something else elsewhere. */
const SHORT = 2

/**
 * The names of regional packs and of the page's own region. The model learned from articles of regions without a pack,
 * so what a pack says is not among its weights: a name that stands there, as words of its own, is one.
 */
export class LocalNames {
  /** First keys of the regional layers, and the keys behind their last ones. */
  readonly #ranges: readonly (readonly [from: number, to: number])[]
  /** Names that many regions have mean this place on pages of those regions only. */
  readonly #regions: PlaceRegions

  constructor(names: DictionaryStack, regions: PlaceRegions) {
    this.#regions = regions
    const ranges: [number, number][] = []
    let from = 0
    for (const { kind, gazetteer } of names.layers) {
      if (kind === 'regional') ranges.push([from, from + gazetteer.keyCount])
      from += gazetteer.keyCount
    }
    this.#ranges = ranges
  }

  /** Raises the evidence of candidates that are such names. @param region Where the page is at home, or null. */
  raise(
    signs: ArticleSigns,
    hits: DictionaryHits,
    { signsOf }: NameVocabulary,
    list: CandidateList,
    region: string | null,
  ): void {
    if (this.#ranges.length > 0) this.#raisePacks(signs, hits, signsOf, list, region)
    if (signs.isAtHome) raiseHomes(signs, list)
  }

  #raisePacks(
    signs: ArticleSigns,
    { data, length }: DictionaryHits,
    signsOf: Int32Array,
    list: CandidateList,
    region: string | null,
  ): void {
    for (let at = 0; at < length; at += 3) {
      const key = data[at + 2]!
      if (!this.#isRegional(key)) continue
      const known = signsOf[key]!
      const start = data[at]!
      const end = data[at + 1]!
      if ((known & Sign.doubtful || end - start <= SHORT) && !this.#isHere(key, region)) continue
      if (known & Sign.person) raise(signs, list, start, end, NameType.person)
      if (known & Sign.place) raise(signs, list, start, end, NameType.place)
      if (known & Sign.org) raise(signs, list, start, end, NameType.org)
    }
  }

  #isRegional(key: number): boolean {
    for (const [from, to] of this.#ranges) if (key >= from && key < to) return true
    return false
  }

  #isHere(key: number, region: string | null): boolean {
    if (region === null) return false
    return this.#regions.of(key).some((one) => region.startsWith(one) || one.startsWith(region))
  }
}

function raiseHomes(signs: ArticleSigns, list: CandidateList): void {
  const { homeAhead, length } = signs
  for (let at = 0; at < length; at++) {
    if (homeAhead[at] !== 0) raise(signs, list, at, at + homeAhead[at]!, NameType.place)
  }
}

function raise(signs: ArticleSigns, list: CandidateList, start: number, end: number, type: number): void {
  if (!signs.isEdge(start) || !signs.isEdge(end)) return
  const at = list.find(start, end, type)
  if (at !== -1) list.raise(at, AT_LEAST[type]!)
}
