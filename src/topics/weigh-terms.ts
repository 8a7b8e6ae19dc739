import type { FeatureIndex } from './feature-index.js'
import type { TermCounts } from './read-terms.js'
import type { TopicSettings } from './topic-model.js'

/** A text as numbers: its features scaled to length one, and how much its keywords speak for each keyword label. */
export interface TextVector {
  /** How many of `features` and `values` count. */
  size: number
  readonly features: Int32Array
  readonly values: Float64Array
  /** By keyword label; the length of the whole is below one, and the shorter the fewer keywords there are. */
  readonly keywords: Float64Array
  /** What the values of the features, and the keywords, were divided by. */
  featureLength: number
  keywordLength: number
}

/** A vector with room for every feature of the index. */
export function createTextVector({ idf }: FeatureIndex, keywordLabels: number): TextVector {
  return {
    size: 0,
    features: new Int32Array(idf.length),
    values: new Float64Array(idf.length),
    keywords: new Float64Array(keywordLabels),
    featureLength: 1,
    keywordLength: 1,
  }
}

/** Turns counted terms into a vector; see {@link TopicModel} for the formula. */
export function weighTerms(
  index: FeatureIndex,
  counts: TermCounts,
  settings: Pick<TopicSettings, 'headline'>,
  vector: TextVector,
): void {
  const { features, values, keywords } = vector
  const { terms, inText: textCounts, inHeadline: headlineCounts } = counts
  const { inText: textFeatures, inHeadline: headlineFeatures, idf, keywordFrom, keywordLabel, keywordWeight } = index
  const boost = settings.headline - 1
  let size = 0
  let squares = 0
  keywords.fill(0)
  for (let i = 0; i < counts.size; i += 1) {
    const term = terms[i]!
    const inHeadline = headlineCounts[term]!
    const count = dampen(textCounts[term]! + inHeadline * boost)
    const feature = textFeatures[term]!
    if (feature !== -1) {
      const value = count * idf[feature]!
      features[size] = feature
      values[size++] = value
      squares += value * value
    }
    if (inHeadline > 0 && headlineFeatures[term] !== -1) {
      const marked = headlineFeatures[term]!
      const value = dampen(inHeadline) * idf[marked]! * settings.headline
      features[size] = marked
      values[size++] = value
      squares += value * value
    }
    const last = keywordFrom[term + 1]!
    for (let entry = keywordFrom[term]!; entry < last; entry += 1) {
      keywords[keywordLabel[entry]!]! += keywordWeight[entry]! * count
    }
  }
  vector.size = size
  vector.featureLength = Math.sqrt(squares) || 1
  const scale = 1 / vector.featureLength
  for (let i = 0; i < size; i += 1) values[i]! *= scale
  let keywordSquares = 0
  for (let i = 0; i < keywords.length; i += 1) keywordSquares += keywords[i]! * keywords[i]!
  vector.keywordLength = Math.sqrt(keywordSquares) + 1
  for (let i = 0; i < keywords.length; i += 1) keywords[i]! /= vector.keywordLength
}

/** How much a term counts: its places in headlines stand for as many more as the settings say. */
export function boostedCount(inText: number, inHeadline: number, settings: Pick<TopicSettings, 'headline'>): number {
  return dampen(inText + inHeadline * (settings.headline - 1))
}

const COUNTS = Float64Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

/** `1 + ln count`: the tenth place of a term says little that the first did not. */
function dampen(count: number): number {
  return count < 64 && (count | 0) === count ? COUNTS[count]! : 1 + Math.log(count)
}
