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
  /** Entries of the counted terms that are keywords, and how much each of them counts. */
  keywordTerms: number
  readonly keywordSources: Int32Array
  readonly keywordCounts: Float64Array
  /** What the keywords were divided by. */
  keywordLength: number
  /** By term, {@link ROW} numbers side by side: its features in texts and in headlines, and its keyword entries. */
  readonly rows: Int32Array
}

const ROW = 4

/** A vector with room for every feature of the index. */
export function createTextVector(index: FeatureIndex, keywordLabels: number): TextVector {
  const { idf, inText } = index
  return {
    size: 0,
    features: new Int32Array(idf.length),
    values: new Float64Array(idf.length),
    sources: new Int32Array(idf.length),
    keywords: new Float64Array(keywordLabels),
    keywordTerms: 0,
    keywordSources: new Int32Array(inText.length),
    keywordCounts: new Float64Array(inText.length),
    keywordLength: 1,
    rows: joinColumns(index),
  }
}

/** What is asked about a term, together: one place in memory for each term instead of three. */
function joinColumns({ inText, inHeadline, keywordFrom }: FeatureIndex): Int32Array {
  const rows = new Int32Array(inText.length * ROW)
  for (let term = 0; term < inText.length; term += 1) {
    const row = term * ROW
    rows[row] = inText[term]!
    rows[row + 1] = inHeadline[term]!
    rows[row + 2] = keywordFrom[term]!
    rows[row + 3] = keywordFrom[term + 1]!
  }
  return rows
}

/** Turns counted terms into a vector; see {@link TopicModel} for the formula. */
export function weighTerms(
  index: FeatureIndex,
  counts: TermCounts,
  settings: Pick<TopicSettings, 'headline'>,
  vector: TextVector,
): void {
  const { features, values, sources, keywords, keywordSources, keywordCounts, rows } = vector
  const { terms, inText: textCounts, inHeadline: headlineCounts } = counts
  const { idf, keywordLabel, keywordWeight } = index
  const boost = settings.headline - 1
  let size = 0
  let keywordTerms = 0
  let squares = 0
  keywords.fill(0)
  for (let i = 0; i < counts.size; i += 1) {
    const row = terms[i]! * ROW
    const inHeadline = headlineCounts[i]!
    // The places in headlines stand for as many more as the settings say.
    const count = dampen(textCounts[i]! + inHeadline * boost)
    const feature = rows[row]!
    if (feature !== -1) {
      const value = count * idf[feature]!
      features[size] = feature
      sources[size] = i
      values[size++] = value
      squares += value * value
    }
    const marked = rows[row + 1]!
    if (inHeadline > 0 && marked !== -1) {
      const value = dampen(inHeadline) * idf[marked]! * settings.headline
      features[size] = marked
      sources[size] = i
      values[size++] = value
      squares += value * value
    }
    const first = rows[row + 2]!
    const last = rows[row + 3]!
    if (first === last) continue
    keywordSources[keywordTerms] = i
    keywordCounts[keywordTerms++] = count
    for (let entry = first; entry < last; entry += 1) {
      keywords[keywordLabel[entry]!]! += keywordWeight[entry]! * count
    }
  }
  vector.size = size
  vector.keywordTerms = keywordTerms
  const scale = 1 / (Math.sqrt(squares) || 1)
  for (let i = 0; i < size; i += 1) values[i]! *= scale
  let keywordSquares = 0
  for (let i = 0; i < keywords.length; i += 1) keywordSquares += keywords[i]! * keywords[i]!
  vector.keywordLength = Math.sqrt(keywordSquares) + 1
  for (let i = 0; i < keywords.length; i += 1) keywords[i]! /= vector.keywordLength
}

const COUNTS = Float64Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

/** `1 + ln count`: the tenth place of a term says little that the first did not. */
function dampen(count: number): number {
  return count < 64 && (count | 0) === count ? COUNTS[count]! : 1 + Math.log(count)
}
