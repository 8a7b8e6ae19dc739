import { ALONE, buildTermTable, LONGEST_TERM, listTerms, type TermTable } from './term-table.js'
import { HEADLINE_MARK, inverseFrequency, type TopicKeyword, type TopicModel } from './topic-model.js'

/** A model made ready for reading texts: all its terms and keywords in one table, with where each of them counts. */
export interface FeatureIndex {
  readonly table: TermTable
  /**
   * By term two numbers side by side, as both are asked for together: its feature anywhere in the text and its first
   * keyword entry; -1, in 16 bits or 32, where it has none, which is no place in any table. Numbers of 16 bits, where
   * they do, leave the processor's cache to the other tables.
   */
  readonly rows: Uint16Array | Int32Array
  /** By term: its feature in headlines, or -1. */
  readonly inHeadline: Int32Array
  /** Inverse document frequency of each feature. */
  readonly idf: Float64Array
  /** By keyword entry: `label << 1`, plus one where the next entry belongs to the same term. */
  readonly keywordLabels: Int32Array
  /** By keyword entry: its strength, 0 to 1. */
  readonly keywordWeights: Float32Array
}

/** As many features and keyword entries can be numbered in 16 bits, with a number left that is none. */
const MOST_NARROW = 0xffff

/** The weight of a keyword that nearly tells its label alone. */
const STRONGEST = 3

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
  // The commonest first, as the table asks for it. Keywords that are no features are rarer than any of these; sorted, they
  // are a table that packs well.
  const common = Array.from(features.keys())
    .filter((feature) => isText(features[feature]!))
    .sort((a, b) => frequencies[b]! - frequencies[a]!)
  const featurePlaces = common.map((feature) => placeOf(withoutMark(features[feature]!)))
  const labelNumbers = new Map(keywordLabels.map((label, number) => [label, number]))
  const known = keywords
    .filter(({ term, label }) => term !== '' && isText(term) && labelNumbers.has(label))
    .sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0))
    .map(({ term, label, weight }) => ({ place: placeOf(term), label: labelNumbers.get(label)!, weight }))
  const { table, numbers } = buildTermTable([...places.keys()])

  const terms = table.ends.length
  const inHeadline = new Int32Array(terms).fill(-1)
  const entries = joinEqual(
    known
      .map(({ place, label, weight }) => ({ term: numbers[place]!, label, weight: weight / STRONGEST }))
      .sort((a, b) => a.term - b.term || a.label - b.label),
  )
  const fits = Math.max(features.length, entries.length) <= MOST_NARROW
  const rows = fits ? new Uint16Array(terms * 2).fill(MOST_NARROW) : new Int32Array(terms * 2).fill(-1)
  common.forEach((feature, i) => {
    const term = numbers[featurePlaces[i]!]!
    if (features[feature]!.startsWith(HEADLINE_MARK)) inHeadline[term] = feature
    else rows[term * 2] = feature
  })
  entries.forEach(({ term }, entry) => {
    if (entries[entry - 1]?.term !== term) rows[term * 2 + 1] = entry
  })
  return {
    table,
    rows,
    inHeadline,
    idf: Float64Array.from(frequencies, (frequency) => inverseFrequency(documents, frequency)),
    keywordLabels: Int32Array.from(
      entries,
      ({ term, label }, entry) => (label << 1) | (entries[entry + 1]?.term === term ? 1 : 0),
    ),
    keywordWeights: Float32Array.from(entries, ({ weight }) => weight),
  }
}

/** The keywords that an index reads with; those of one term and label are one, as heavy as they are together. */
export function keywordsOfIndex(index: FeatureIndex, labels: readonly string[]): TopicKeyword[] {
  const { table, rows, keywordLabels, keywordWeights } = index
  return listTerms(table).flatMap(({ number, term }) => {
    const found: TopicKeyword[] = []
    const first = rows[number * 2 + 1]!
    // As in `weighTerms`: no more entries than labels, and none where the place is none.
    const end = first < 0 ? first : Math.min(first + labels.length, keywordLabels.length)
    for (let entry = first; entry < end; entry += 1) {
      const label = labels[keywordLabels[entry]! >>> 1]
      if (label !== undefined) found.push({ term, label, weight: keywordWeights[entry]! * STRONGEST })
      if ((keywordLabels[entry]! & 1) === 0) break
    }
    return found
  })
}

interface KeywordEntry {
  readonly term: number
  readonly label: number
  readonly weight: number
}

/** Joins sorted entries of one term for one label, so that no term has more entries than there are labels. */
function joinEqual(entries: readonly KeywordEntry[]): KeywordEntry[] {
  const joined: KeywordEntry[] = []
  for (const entry of entries) {
    const last = joined.at(-1)
    if (last?.term !== entry.term || last.label !== entry.label) joined.push(entry)
    else joined[joined.length - 1] = { ...last, weight: last.weight + entry.weight }
  }
  return joined
}

const FILLER = String.fromCharCode(ALONE)

/**
 * Whether a term can be indexed. The table fills up terms of one unit with U+FFFF, and `茶` and `茶\uffff` would be the
 * same pair, for which no search finds slots apart. It is no character, so a term that has it is found in no text; nor
 * are the very long ones worth a table of such depth.
 */
function isText(term: string): boolean {
  return !term.includes(FILLER) && term.length <= LONGEST_TERM
}

function withoutMark(feature: string): string {
  return feature.startsWith(HEADLINE_MARK) ? feature.slice(HEADLINE_MARK.length) : feature
}
