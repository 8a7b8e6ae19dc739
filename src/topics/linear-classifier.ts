import type { TopicScore } from '../model/topic.js'
import { contributionsOf, findEvidence, type Reading, round } from './evidence.js'
import { indexFeatures } from './feature-index.js'
import { rankTopics } from './rank-topics.js'
import { createTermCounts, readTerms } from './read-terms.js'
import { calibrateScores, scoreVector } from './score-vector.js'
import type { TopicClassifier } from './topic-classifier.js'
import type { TopicKeyword, TopicModel } from './topic-model.js'
import { readTopicText } from './topic-text.js'
import { createTextVector, weighTerms } from './weigh-terms.js'

/** What `createLinearClassifier` takes beside the model. */
export interface LinearClassifierOptions {
  /**
   * Keywords instead of the model's own, or a function that gives them when the first article comes; how the default
   * model reads those of the dictionaries.
   */
  readonly keywords?: readonly TopicKeyword[] | (() => readonly TopicKeyword[])
  /** Another threshold than the model's, 0 to 1: higher gives fewer and surer topics. */
  readonly threshold?: number
}

/**
 * A classifier that reads with a trained model. The tables for finding its terms are built when the first article
 * comes, which takes some milliseconds.
 */
export function createLinearClassifier(model: TopicModel, options: LinearClassifierOptions = {}): TopicClassifier {
  const labels = model.labels.map(({ id }) => id)
  const { threshold } = options
  const calibration =
    threshold === undefined ? model.calibration : { ...model.calibration, threshold, first: threshold }
  const scores = new Float64Array(labels.length)
  const open = once((): Reading => {
    const { keywords = model.keywords } = options
    const index = indexFeatures(model, typeof keywords === 'function' ? keywords() : keywords)
    const vector = createTextVector(index, model.keywordLabels.length)
    return { index, counts: createTermCounts(index), vector }
  })
  return Object.freeze({
    name: `linear:${model.name}`,
    labels: Object.freeze(labels),
    classify(input): TopicScore[] {
      const reading = open()
      readTerms(reading.index, readTopicText(input, model.settings.names), reading.counts)
      weighTerms(reading.index, reading.counts, model.settings, reading.vector)
      scoreVector(model, reading.vector, scores)
      calibrateScores(scores, calibration, model.settings.labels)
      return rankTopics(scores, { settings: model.settings, calibration }).map((label) => ({
        topic: labels[label]!,
        score: round(scores[label]!),
        evidence: findEvidence(input, reading.counts, contributionsOf(model, reading, label)),
      }))
    },
  } satisfies TopicClassifier)
}

/** Makes a value when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let value: T | null = null
  return () => {
    value ??= make()
    return value
  }
}
