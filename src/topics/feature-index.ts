import { buildTermTable, type TermTable } from './term-table.js'
import { headlineMark, inverseFrequency, type TopicKeyword, type TopicModel } from './topic-model.js'

/** A model made ready for reading texts: all its terms and keywords in one table, with where each of them counts. */
export interface FeatureIndex {
  readonly table: TermTable
  /** Feature of each term anywhere in the text, and in headlines; -1 where the model has none. */
  readonly inText: Int32Array
  readonly inHeadline: Int32Array
  /** Inverse document frequency of each feature. */
  readonly idf: Float64Array
  /**
   * Keyword entries `from[term]` to `from[term + 1]`: the number of the label they speak for and their strength, 0 to 1.
   */
  readonly keywordFrom: Int32Array
  readonly keywordLabel: Int32Array
  readonly keywordWeight: Float64Array
}

/** The weight of a keyword that nearly tells its label alone. */
const strongest = 3

/** What of a model says how to read a text, without the weights: all that training has before it begins. */
export type Vocabulary = Pick<TopicModel, 'features' | 'frequencies' | 'documents' | 'keywordLabels'>

/** Indexes a vocabulary and a list of keywords; keywords for labels that are not in `keywordLabels` are left out. */
export function indexFeatures(vocabulary: Vocabulary, keywords: readonly TopicKeyword[]): FeatureIndex {
  const { features, frequencies, documents, keywordLabels } = vocabulary
  const places = new Map<string, number>()
  const placeOf = (term: string): number => {
    const known = places.get(term)
    if (known !== undefined) return known
    places.set(term, places.size)
    return places.size - 1
  }
  const marked = features.map((feature) => feature.startsWith(headlineMark))
  const featurePlaces = features.map((feature, index) => placeOf(marked[index] ? feature.slice(1) : feature))
  const labelNumbers = new Map(keywordLabels.map((label, number) => [label, number]))
  const known = keywords
    .filter(({ term, label }) => term !== '' && labelNumbers.has(label))
    .map(({ term, label, weight }) => ({ place: placeOf(term), label: labelNumbers.get(label)!, weight }))
  const { table, numbers } = buildTermTable([...places.keys()])

  const terms = table.nodes.length
  const inText = new Int32Array(terms).fill(-1)
  const inHeadline = new Int32Array(terms).fill(-1)
  featurePlaces.forEach((place, feature) => {
    if (marked[feature]) inHeadline[numbers[place]!] = feature
    else inText[numbers[place]!] = feature
  })
  const entries = known
    .map(({ place, label, weight }) => ({ term: numbers[place]!, label, weight: weight / strongest }))
    .sort((a, b) => a.term - b.term || a.label - b.label)
  const keywordFrom = new Int32Array(terms + 1)
  for (const { term } of entries) keywordFrom[term + 1]! += 1
  for (let term = 0; term < terms; term += 1) keywordFrom[term + 1]! += keywordFrom[term]!
  return {
    table,
    inText,
    inHeadline,
    idf: Float64Array.from(frequencies, (frequency) => inverseFrequency(documents, frequency)),
    keywordFrom,
    keywordLabel: Int32Array.from(entries, ({ label }) => label),
    keywordWeight: Float64Array.from(entries, ({ weight }) => weight),
  }
}
