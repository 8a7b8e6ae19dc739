import { FangzhiError } from '../base/errors.js'
import { checkKeywords } from './check-keywords.js'
import { NO_TOPIC, type TopicKeyword, type TopicLabel, type TopicModel } from './topic-model.js'

/** What `createKeywordModel` takes beside the keywords. */
export interface KeywordModelOptions {
  /** Default `keywords`. */
  readonly name?: string
  /** The labels in the order they are wanted, with names for readers. Default: in the order of the keywords. */
  readonly labels?: readonly TopicLabel[]
}

/**
 * A model made of seed words alone, for a field that has no labelled texts yet.
 * @throws FangzhiError `BAD_TRAINING` where there are no seed words or a label is `none` or there
 * twice, `BAD_INPUT` where one is none.
 */
export function createKeywordModel(keywords: readonly TopicKeyword[], options: KeywordModelOptions = {}): TopicModel {
  checkKeywords(keywords)
  const used = labelsOf(keywords)
  if (used.length === 0) {
    throw new FangzhiError('BAD_TRAINING', 'there are no seed words; give terms with the labels they speak for')
  }
  const given = options.labels ?? []
  if (given.some(({ id }) => id === NO_TOPIC)) {
    throw new FangzhiError('BAD_TRAINING', `option "labels" holds "${NO_TOPIC}", which means no topic; leave it out`)
  }
  const twice = given.find(({ id }, i) => given.findIndex((other) => other.id === id) < i)
  if (twice) throw new FangzhiError('BAD_TRAINING', `option "labels" holds "${twice.id}" twice; leave one out`)
  const others = used.filter((label) => !given.some(({ id }) => id === label)).map((id) => ({ id }))
  return modelOfKeywords(keywords, [...given, ...others], options.name)
}

/** The labels that keywords speak for, in their order. */
export function labelsOf(keywords: readonly TopicKeyword[]): string[] {
  return [...new Set(keywords.map(({ label }) => label))].filter((label) => label !== NO_TOPIC)
}

/**
 * The model of some keywords. A label scores by its share of the text's keywords; the curve is set so that a label with
 * half of all evidence, from at least two or three strong words, is as likely as not.
 */
export function modelOfKeywords(
  keywords: readonly TopicKeyword[],
  labels: readonly TopicLabel[],
  name = 'keywords',
): TopicModel {
  const count = labels.length
  const keywordLabels = [...labels.map(({ id }) => id), NO_TOPIC]
  return {
    name,
    labels,
    settings: { names: 'kept', headline: 3, opening: 1, labels: 'several' },
    features: [],
    frequencies: [],
    documents: 0,
    weights: new Int8Array(0),
    scales: labels.map(() => 1),
    bias: labels.map(() => 0),
    keywords,
    keywordLabels,
    keywordWeights: keywordLabels.flatMap((_, from) =>
      labels.map((_, label) => (from === count ? -1 : from === label ? 1 : 0)),
    ),
    interplay: [],
    calibration: { slope: 10, offset: -4.5, threshold: 0.5, first: 0.5 },
  }
}
