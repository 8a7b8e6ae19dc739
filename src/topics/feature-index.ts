import { buildTermTable, type TermTable } from './term-table.js'
import { headlineMark, inverseFrequency, type TopicKeyword, type TopicModel } from './topic-model.js'

/** A model made ready for reading texts: all its terms and keywords in one table, with where each of them counts. */
export interface FeatureIndex {
  readonly table: TermTable
  /** The terms, without marks. */
  readonly terms: readonly string[]
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
  const numbers = new Map<string, number>()
  const terms: string[] = []
  const numberOf = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, terms.length)
    terms.push(term)
    return terms.length - 1
  }
  const marked = vocabulary.features.map((feature) => feature.startsWith(headlineMark))
  const termOf = vocabulary.features.map((feature, index) => numberOf(marked[index] ? feature.slice(1) : feature))
  const known = keywords.filter(({ term, label }) => term !== '' && vocabulary.keywordLabels.includes(label))
  const entries = known.map(({ term, label, weight }) => ({
    term: numberOf(term),
    label: vocabulary.keywordLabels.indexOf(label),
    weight: weight / strongest,
  }))
  const inText = new Int32Array(terms.length).fill(-1)
  const inHeadline = new Int32Array(terms.length).fill(-1)
  termOf.forEach((term, feature) => {
    if (marked[feature]) inHeadline[term] = feature
    else inText[term] = feature
  })
  entries.sort((a, b) => a.term - b.term || a.label - b.label)
  const keywordFrom = new Int32Array(terms.length + 1)
  for (const { term } of entries) keywordFrom[term + 1]! += 1
  for (let term = 0; term < terms.length; term += 1) keywordFrom[term + 1]! += keywordFrom[term]!
  return {
    table: buildTermTable(terms),
    terms,
    inText,
    inHeadline,
    idf: Float64Array.from(vocabulary.frequencies, (frequency) => inverseFrequency(vocabulary.documents, frequency)),
    keywordFrom,
    keywordLabel: Int32Array.from(entries, ({ label }) => label),
    keywordWeight: Float64Array.from(entries, ({ weight }) => weight),
  }
}
