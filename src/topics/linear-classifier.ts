import { fourPlaces } from '../base/four-places.js'
import { lazy } from '../base/lazy.js'
import { checkKinds, type OptionKind } from '../base/option-kinds.js'
import type { TopicScore } from '../model/topic.js'
import { contributionsOf, EVIDENCE_CANDIDATES, findEvidence } from './evidence.js'
import { type FeatureIndex, indexFeatures } from './feature-index.js'
import { addInterplay } from './interplay.js'
import { rankTopics } from './rank-topics.js'
import { createTermReader, type ReadTerms } from './read-terms.js'
import { calibrateScores, scoreVector } from './score-vector.js'
import type { TopicClassifier } from './topic-classifier.js'
import type { ScoringModel, TopicKeyword, TopicModel } from './topic-model.js'
import { checkModel } from './topic-model.js'
import { readTopicText, TopicText } from './topic-text.js'
import { createTextVector, type TextVector, weighTerms } from './weigh-terms.js'

/** What `createLinearClassifier` takes beside the model. */
export interface LinearClassifierOptions {
  /** Keywords instead of the model's own, or a function that gives them when the first article comes. */
  readonly keywords?: readonly TopicKeyword[] | (() => readonly TopicKeyword[])
  /**
   * Another threshold than the model's, 0 to 1: higher gives fewer and surer topics. A model whose texts have one label
   * each always gives the best one, whatever the threshold.
   */
  readonly threshold?: number
}

const KINDS: { readonly [Name in keyof LinearClassifierOptions]-?: OptionKind } = {
  keywords: {
    takes: 'a list of keywords, or a function that gives one',
    fits: (value) => Array.isArray(value) || typeof value === 'function',
  },
  threshold: { takes: 'a number from 0 to 1', fits: (value) => typeof value === 'number' && value >= 0 && value <= 1 },
}

/**
 * A classifier that reads with a trained model. The tables for finding its terms are built when the first article
 * comes, which takes some milliseconds.
 * @throws FangzhiError `BAD_OPTION`.
 */
export function createLinearClassifier(model: TopicModel, options: LinearClassifierOptions = {}): TopicClassifier {
  checkModel(model, 'createLinearClassifier')
  checkKinds(options, KINDS, 'createLinearClassifier')
  const { keywords = model.keywords, threshold } = options
  const calibration =
    threshold === undefined ? model.calibration : { ...model.calibration, threshold, first: threshold }
  return createIndexClassifier({ ...model, calibration }, () =>
    indexFeatures(model, typeof keywords === 'function' ? keywords() : keywords),
  )
}

/** The same with an index that is opened, rather than built, when the first article comes. */
export function createIndexClassifier(model: ScoringModel, openIndex: () => FeatureIndex): TopicClassifier {
  const { settings, calibration } = model
  const labels = model.labels.map(({ id }) => id)
  const open = lazy((): Scratch => {
    const index = openIndex()
    return {
      index,
      read: new TopicText(),
      readTerms: createTermReader(index),
      vector: createTextVector(index, model.keywordLabels.length),
      scores: new Float64Array(labels.length),
      presences: new Float64Array(labels.length),
      contributions: new Float64Array(index.inHeadline.length),
      best: new Int32Array(EVIDENCE_CANDIDATES),
    }
  })
  return Object.freeze({
    name: `linear:${model.name}`,
    labels: Object.freeze(labels),
    classify(input): TopicScore[] {
      const scratch = open()
      const { index, read, readTerms, vector, scores, presences, contributions, best } = scratch
      const counts = readTerms(readTopicText(input, settings, read))
      // The text itself is not kept until the next one comes.
      read.begin('')
      weighTerms(index, counts, settings, vector)
      scoreVector(model, vector, scores)
      addInterplay(model, scores, presences)
      calibrateScores(scores, calibration, settings.labels, calibration.threshold)
      const given = rankTopics(scores, model)
      const reading = { index, counts, vector }
      const topics: TopicScore[] = []
      for (let i = 0; i < given.length; i += 1) {
        const label = given[i]!
        contributionsOf(model, reading, label, contributions)
        const evidence = findEvidence(input, counts, contributions, best)
        // Where no word speaks for it, it is only what most examples were about.
        if (evidence.length === 0 && settings.labels === 'several') continue
        topics.push({ topic: labels[label]!, score: fourPlaces(scores[label]!), evidence })
      }
      return topics
    },
  } satisfies TopicClassifier)
}

/** Memory used again for every article. */
interface Scratch {
  readonly index: FeatureIndex
  readonly read: TopicText
  readonly readTerms: ReadTerms
  readonly vector: TextVector
  readonly scores: Float64Array
  readonly presences: Float64Array
  readonly contributions: Float64Array
  readonly best: Int32Array
}
