import type { FeatureIndex } from './feature-index.js'
import type { TermCounts } from './read-terms.js'
import type { TopicSettings } from './topic-model.js'

/** A text as numbers: its features scaled to length one, and how much its keywords speak for each keyword label. */
export interface TextVector {
  /** How many of `features`, `values` and `sources` count. */
  size: number
  readonly features: Int32Array
  readonly values: Float64Array
  /** Which entry of the counted terms each value comes from. */
  readonly sources: Int32Array
  /** By keyword label; the length of the whole is below one, and the shorter the fewer keywords there are. */
  readonly keywords: Float64Array
  /** How many of `keywordSources`, `keywordEntries` and `keywordCounts` count. */
  keywordTerms: number
  /** Entries of the counted terms that are keywords. */
  readonly keywordSources: Int32Array
  /** The first keyword entry of each. */
  readonly keywordEntries: Int32Array
  /** How much each counts, divided as `keywords` are. */
  readonly keywordCounts: Float64Array
}

/** A vector with room for every feature of the index, and for one that is no feature behind them. */
export function createTextVector(index: FeatureIndex, keywordLabels: number): TextVector {
  const { idf } = index
  const terms = index.inHeadline.length
  return {
    size: 0,
    features: new Int32Array(idf.length + 1),
    values: new Float64Array(idf.length + 1),
    sources: new Int32Array(idf.length + 1),
    keywords: new Float64Array(keywordLabels),
    keywordTerms: 0,
    keywordSources: new Int32Array(terms + 1),
    keywordEntries: new Int32Array(terms + 1),
    keywordCounts: new Float64Array(terms + 1),
  }
}

/** Turns counted terms into a vector; see {@link TopicModel} for the formula. */
export function weighTerms(
  index: FeatureIndex,
  counts: TermCounts,
  settings: Pick<TopicSettings, 'headline' | 'opening'>,
  vector: TextVector,
): void {
  const { features, values, sources, keywords, keywordSources, keywordEntries, keywordCounts } = vector
  const { terms, inText, inHeadline, inOpening, headed, opened } = counts
  const { rows, idf, keywordLabels, keywordWeights } = index
  const byHeadline = settings.headline - 1
  const byOpening = settings.opening - 1
  // The entries from this one on stand in neither.
  const apart = Math.max(headed, opened)
  let size = 0
  let keywordTerms = 0
  let squares = 0
  for (let i = 0; i < counts.size; i += 1) {
    const term = terms[i]!
    const headlines = i < headed ? inHeadline[term]! : 0
    // Places in headlines and in the opening stand for as many more as the settings say.
    const count =
      i < apart
        ? dampen(inText[term]! + headlines * byHeadline + (i < opened ? inOpening[term]! : 0) * byOpening)
        : dampenWhole(inText[term]!)
    // Every second term is a keyword, most are features: all are written down as both, and over what is none.
    const feature = rows[term * 2]!
    const isFeature = isPlace(feature, idf.length)
    const value = count * (idf[feature * isFeature] ?? 0) * isFeature
    features[size] = feature
    sources[size] = i
    values[size] = value
    size += isFeature
    squares += value * value
    if (headlines > 0) {
      const marked = index.inHeadline[term]!
      if (isPlace(marked, idf.length) === 1) {
        const value = dampen(headlines) * idf[marked]! * settings.headline
        features[size] = marked
        sources[size] = i
        values[size++] = value
        squares += value * value
      }
    }
    const entry = rows[term * 2 + 1]!
    keywordSources[keywordTerms] = i
    keywordEntries[keywordTerms] = entry
    keywordCounts[keywordTerms] = count
    keywordTerms += isPlace(entry, keywordLabels.length)
  }
  keywords.fill(0)
  for (let i = 0; i < keywordTerms; i += 1) {
    // A term has one entry for a label at most, so that no damaged run goes further.
    const end = keywordEntries[i]! + keywords.length
    for (let entry = keywordEntries[i]!, more = 1; more === 1 && entry < end; entry += 1) {
      const label = keywordLabels[entry]!
      keywords[label >>> 1]! += keywordWeights[entry]! * keywordCounts[i]!
      more = label & 1
    }
  }
  vector.size = size
  vector.keywordTerms = keywordTerms
  const scale = 1 / (Math.sqrt(squares) || 1)
  for (let i = 0; i < size; i += 1) values[i]! *= scale
  let keywordSquares = 0
  for (let i = 0; i < keywords.length; i += 1) keywordSquares += keywords[i]! * keywords[i]!
  const length = Math.sqrt(keywordSquares) + 1
  for (let i = 0; i < keywords.length; i += 1) keywords[i]! /= length
  for (let i = 0; i < keywordTerms; i += 1) keywordCounts[i]! /= length
}

/** 1 for a place in a table of some size, 0 for what stands for none, or what a damaged index may have. */
function isPlace(place: number, size: number): number {
  return ((place | (size - 1 - place)) >>> 31) ^ 1
}

const HALVES_KEPT = 128

/** By halves, as a place in the opening may count for one and a half. */
const BY_HALVES = Float64Array.from({ length: HALVES_KEPT }, (_, halves) => dampenAny(halves / 2))

/** `1 + ln count`: the tenth place of a term says little that the first did not. Less than one place counts as it is. */
function dampen(count: number): number {
  const halves = count * 2
  return halves < HALVES_KEPT && (halves | 0) === halves ? BY_HALVES[halves]! : dampenAny(count)
}

/** The same of a whole number. */
function dampenWhole(count: number): number {
  const halves = count * 2
  return halves < HALVES_KEPT ? BY_HALVES[halves]! : dampenAny(count)
}

function dampenAny(count: number): number {
  return count < 1 ? count : 1 + Math.log(count)
}
