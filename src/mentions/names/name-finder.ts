import type { DictionaryStack } from '../../dictionary/stack.js'
import type { AnnotatorInput } from '../annotator.js'
import { raiseAliases } from './aliases.js'
import { ArticleSigns } from './article-signs.js'
import { BestPath } from './best-path.js'
import { CandidateList, Origin, REFUSED } from './candidate-list.js'
import { raiseMedia, raiseSources } from './datelines.js'
import { partBodies, partPeople, partVillages, raiseDivisions, raiseMajor, raiseNamesakes } from './division-chains.js'
import { leftFeatures, rightFeatures } from './edge-features.js'
import { MOST_FEATURES, ROW_MASK } from './feature-rows.js'
import { raiseWithParents } from './known-parents.js'
import { LocalNames } from './local-names.js'
import { type NameModel, openNameModel } from './name-model.js'
import { Sign } from './name-signs.js'
import { type NameVocabulary, readNameVocabulary } from './name-vocabulary.js'
import { PlaceRegions } from './place-regions.js'
import { proposeNames } from './propose-names.js'
import { isRefused } from './refusals.js'
import { CandidateScorer, COLUMNS, HOPELESS } from './score-candidates.js'
import { EVIDENCE_SIZE, SecondLook } from './second-look.js'
import { spanFeatures } from './span-features.js'

/** Evidence of the names a dictionary holds, where no model has learned to weigh them. */
const UNLEARNED = 4
const NO_ADJACENCY = new Float64Array(9)
/** Groups of features; see `NameFinder.#writeFeatures`. */
const GROUPS = 3

/** A feature of a candidate with what it adds to its evidence, in natural units. */
export interface WeighedFeature {
  readonly feature: number
  readonly weight: number
}

/**
 * Proposes and weighs the names of persons, places and bodies of one article at a time. After `read`, `list` holds the
 * candidates with their evidence in natural units (log odds), `signs` what they were weighed by.
 */
export class NameFinder {
  readonly signs: ArticleSigns
  readonly list = new CandidateList()
  readonly #names: DictionaryStack
  readonly #vocabulary: NameVocabulary
  readonly #model: NameModel | null
  readonly #scorer: CandidateScorer
  readonly #regions: PlaceRegions
  readonly #local: LocalNames
  readonly #path = new BestPath()
  readonly #second = new SecondLook()
  readonly #features = new Int32Array(MOST_FEATURES)
  readonly #firstLook: number[] = []

  /**
   * Without a model only the names in the dictionaries are found.
   * @throws FangzhiError `BAD_DICTIONARY` for a damaged model.
   */
  constructor(names: DictionaryStack) {
    this.#names = names
    this.signs = new ArticleSigns(names)
    this.#vocabulary = readNameVocabulary(names)
    this.#model = openNameModel(names)
    this.#regions = new PlaceRegions(names)
    this.#local = new LocalNames(names, this.#regions)
    this.#scorer = new CandidateScorer(this.#model?.weights ?? new Int8Array(0), this.#model?.scale ?? 1)
  }

  /** What touching neighbours add to a selection; see `BestPath`. */
  get adjacency(): Float64Array {
    return this.#model?.secondAdjacency ?? NO_ADJACENCY
  }

  /** Weighs everything in an article that might be a name. Candidates that touch an opaque span are refused. */
  read(input: AnnotatorInput, opaque: Uint8Array | null): void {
    const { signs, list } = this
    const hits = this.#names.scan(input.tokens.text)
    signs.fill(input, hits, this.#vocabulary)
    proposeNames(signs, hits, this.#vocabulary, list)
    if (this.#model === null) {
      this.#trustDictionaries()
      return
    }
    const { evidence, firstAdjacency } = this.#model
    this.#scorer.begin(signs)
    this.#weigh(0, opaque)
    this.#path.choose(list, signs.length, firstAdjacency, this.#firstLook)
    this.#second.begin(signs, list, this.#firstLook)
    const repeatsFrom = list.count
    this.#second.proposeRepeats(signs, list)
    this.#weigh(repeatsFrom, opaque)
    this.#lookAgain(evidence, repeatsFrom)
    raiseDivisions(signs, list)
    raiseWithParents(signs, hits, this.#vocabulary, list, this.#regions)
    partVillages(signs, list)
    partBodies(signs, list)
    partPeople(signs, list)
    raiseMajor(signs, list)
    raiseNamesakes(signs, list)
    raiseAliases(signs, list, opaque)
    raiseMedia(signs, list, opaque)
    raiseSources(signs, list, opaque)
    this.#local.raise(signs, hits, this.#vocabulary, list, input.region)
    this.#doubt()
  }

  #weigh(from: number, opaque: Uint8Array | null): void {
    const { signs, list } = this
    this.#scorer.score(signs, this.#vocabulary, list, from)
    if (opaque === null) return
    const { scores, starts, ends, count } = list
    for (let at = from; at < count; at++) {
      if ((opaque[starts[at]!]! | opaque[ends[at]! - 1]!) !== 0) scores[at] = REFUSED
    }
  }

  /**
   * Takes away the evidence of what is no name. What is an ordinary word as well (富裕, a county) is known inside another
   * name (共同富裕) only where its surroundings speak for it.
   */
  #doubt(): void {
    const { signs, list } = this
    const { startsHere, endsHere } = signs
    const { scores, starts, ends, origins, count } = list
    for (let at = 0; at < count; at++) {
      // What neither the weights nor a dictionary speak for is not chosen anyway.
      if (scores[at]! <= HOPELESS && (origins[at]! & Origin.dictionary) === 0) continue
      const refused = isRefused(signs, list, at)
      if (refused) scores[at] = REFUSED
      else if (scores[at]! >= 0) continue
      const isWord = (startsHere[starts[at]!]! & endsHere[ends[at]!]! & Sign.doubtful) !== 0
      if (refused || isWord) origins[at]! &= ~Origin.dictionary
    }
  }

  #lookAgain(evidence: Float64Array, repeatsFrom: number): void {
    const { signs, list } = this
    const { scores, starts, ends, types, count } = list
    const features = this.#features
    for (let at = 0; at < count; at++) {
      const score = scores[at]!
      if (score <= SecondLook.hopeless && (at < repeatsFrom || score <= REFUSED / 2)) continue
      const type = types[at]!
      const written = this.#second.evidenceRows(signs, starts[at]!, ends[at]!, type, score, features)
      let sum = score * (1 + evidence[EVIDENCE_SIZE - COLUMNS + type]!)
      for (let i = 0; i < written; i++) sum += evidence[features[i]!]!
      if (at >= repeatsFrom) sum += evidence[SecondLook.repeatRow(type)]!
      scores[at] = sum
    }
  }

  #trustDictionaries(): void {
    const { scores, origins, starts, ends, count } = this.list
    for (let at = 0; at < count; at++) {
      const length = ends[at]! - starts[at]!
      scores[at] = origins[at]! & Origin.dictionary ? UNLEARNED * length : -UNLEARNED
    }
  }

  /** Writes the features of a candidate's left edge (0), its right one (1) or of what it spans (2); returns how many. */
  #writeFeatures(group: number, candidate: number): number {
    const { starts, ends, types, origins } = this.list
    const { signs } = this
    const features = this.#features
    const start = starts[candidate]!
    const end = ends[candidate]!
    if (group === 0) return leftFeatures(signs, start, features)
    if (group === 1) return rightFeatures(signs, end, features)
    return spanFeatures(signs, this.#vocabulary, start, end, types[candidate]!, origins[candidate]!, features)
  }

  /** The features of a candidate by weight, heaviest first, those that say nothing left out. */
  weighFeatures(candidate: number): WeighedFeature[] {
    if (this.#model === null) return []
    const { weights, scale } = this.#model
    const features = this.#features
    const type = this.list.types[candidate]!
    const found: WeighedFeature[] = []
    for (let group = 0; group < GROUPS; group++) {
      const written = this.#writeFeatures(group, candidate)
      for (let i = 0; i < written; i++) {
        const weight = weights[(features[i]! & ROW_MASK) * COLUMNS + type]!
        if (weight !== 0) found.push({ feature: features[i]!, weight: weight * scale })
      }
    }
    return found.sort((a, b) => b.weight - a.weight)
  }

  /** The second of the features last asked for with {@link strongestFeatures}, or 0. */
  secondStrongest = 0

  /** The feature that speaks most for a candidate, or 0; `secondStrongest` is then the next one of another kind. */
  strongestFeatures(candidate: number, kindOf: (feature: number) => number): number {
    this.secondStrongest = 0
    if (this.#model === null) return 0
    const { weights } = this.#model
    const features = this.#features
    const type = this.list.types[candidate]!
    let first = 0
    let second = 0
    let firstWeight = 0
    let secondWeight = 0
    for (let group = 0; group < GROUPS; group++) {
      const written = this.#writeFeatures(group, candidate)
      for (let i = 0; i < written; i++) {
        const feature = features[i]!
        const weight = weights[(feature & ROW_MASK) * COLUMNS + type]!
        if (weight <= secondWeight) continue
        const same = first !== 0 && kindOf(feature) === kindOf(first)
        if (weight > firstWeight) {
          if (!same) {
            second = first
            secondWeight = firstWeight
          }
          first = feature
          firstWeight = weight
        } else if (!same) {
          second = feature
          secondWeight = weight
        }
      }
    }
    this.secondStrongest = second
    return first
  }
}
