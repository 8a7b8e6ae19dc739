import { FangzhiError } from '../../base/errors.js'
import { fourPlaces } from '../../base/four-places.js'
import { indexFeatures } from '../feature-index.js'
import { rankTopics } from '../rank-topics.js'
import { calibrateScores } from '../score-vector.js'
import { NO_TOPIC, type TopicLabel, type TopicModel } from '../topic-model.js'
import { plainTopicText, readTopicText } from '../topic-text.js'
import { assignFolds } from './assign-folds.js'
import { chooseFeatures } from './choose-features.js'
import { fitCalibration } from './fit-calibration.js'
import { learnInterplay, moveByOthers } from './learn-interplay.js'
import { crossValidate, type Learning, learnWeights } from './learn-weights.js'
import { quantize } from './quantize.js'
import { checkExamples, type TopicExample } from './topic-example.js'
import { scoreTopics, type TopicReport } from './topic-report.js'
import { checkTrainOptions, type TrainTopicsOptions } from './train-options.js'
import { KEYWORD_SCALE, readTrainingSet } from './training-set.js'

export interface TrainedTopics {
  readonly model: TopicModel
  readonly report: TopicReport
}

const TELLING_TERMS = 15

/**
 * Trains a topic model on texts and their labels: a linear support vector machine for each label over runs of
 * characters, tokens and keywords and, for several labels, what they add to each other, calibrated and reported on by
 * cross-validation.
 * @throws FangzhiError `BAD_TRAINING` where nothing can be learned, `BAD_INPUT`, `BAD_OPTION`.
 */
export function trainTopics(examples: readonly TopicExample[], options: TrainTopicsOptions = {}): TrainedTopics {
  const used = checkExamples(examples)
  const settings = checkTrainOptions(options)
  const labels = orderLabels(options.labels ?? [], used)
  const numbers = new Map(labels.map(({ id }, number) => [id, number]))
  const labelNumbers = examples.map((example) => [...new Set(example.labels)].map((label) => numbers.get(label)!))
  const exclusive = labelNumbers.every(({ length }) => length === 1)
  const textSettings = {
    names: options.names ?? 'kept',
    headline: settings.headline,
    opening: settings.opening,
    labels: exclusive ? 'one' : 'several',
    ...(options.reach === undefined ? {} : { reach: options.reach }),
  } as const
  const groups = numberGroups(examples)
  const severalGroups = new Set(groups).size > 1
  const primary = labelNumbers.map(([first]) => first ?? -1)
  const folds = assignFolds(groups, primary, settings.folds, settings.seed)
  const tick = countTicks(labels.length, folds.count, exclusive ? 0 : folds.count + 1, options.onProgress)

  const keywords = options.keywords ?? []
  const texts = examples.map(({ text, input }) =>
    input ? readTopicText(input, textSettings) : plainTopicText(text, textSettings),
  )
  const chosen = chooseFeatures(texts, groups, {
    grams: settings.grams,
    headlines: options.headlineFeatures ?? true,
    cut: options.cut ?? null,
    minDocuments: settings.minDocuments,
    maxShare: settings.maxShare,
    minGroups: severalGroups ? settings.minGroups : 1,
    // A saved model parts its features by blanks.
    terms: options.keywordFeatures === true ? keywords.map(({ term }) => term).filter((term) => !/\s/.test(term)) : [],
  })
  if (chosen.features.length === 0 && keywords.length === 0) {
    const { minDocuments, maxShare } = settings
    const found = `no feature stands in ${minDocuments} texts or more and in a share of ${maxShare} at most`
    throw new FangzhiError('BAD_TRAINING', `${found}; give more examples, lower minDocuments or raise maxShare`)
  }
  const keywordLabels = keywords.length === 0 ? [] : [...labels.map(({ id }) => id), NO_TOPIC]
  const vocabulary = { ...chosen, documents: examples.length, keywordLabels }
  const set = readTrainingSet(texts, indexFeatures(vocabulary, keywords), keywordLabels.length, textSettings)
  const madeUp = keywordLabels.map((_, label) => (label < labels.length ? [label] : []))
  const learning: Learning = { set, labels: [...labelNumbers, ...madeUp], labelCount: labels.length, ...settings }

  const scores = crossValidate(learning, folds.foldOf, folds.count, tick)
  const truth = new Uint8Array(scores.length)
  labelNumbers.forEach((own, row) => {
    for (const label of own) truth[row * labels.length + label] = 1
  })
  const unseen = { labels: labels.length, scores, truth }
  const interplay = exclusive ? [] : learnInterplay(unseen, primary, [...primary.keys()], tick)
  if (!exclusive) moveByOthers(unseen, primary, folds.foldOf, tick)
  const calibration = fitCalibration(unseen, textSettings.labels, settings.caution)

  const columns = learnWeights(
    learning,
    Int32Array.from({ length: set.size }, (_, row) => row),
    tick,
  )
  const features = chosen.features.length
  const model: TopicModel = {
    name: options.name ?? 'topics',
    labels,
    settings: textSettings,
    ...vocabulary,
    ...quantize(columns, features),
    bias: columns.map((column) => fourPlaces(column.at(-1)!)),
    keywords: options.storeKeywords === false ? [] : keywords,
    keywordWeights: keywordLabels.flatMap((_, from) =>
      columns.map((column) => fourPlaces(column[features + from]! * KEYWORD_SCALE)),
    ),
    interplay: Array.from(interplay, fourPlaces),
    calibration: {
      slope: fourPlaces(calibration.slope),
      offset: fourPlaces(calibration.offset),
      threshold: fourPlaces(calibration.threshold),
      first: fourPlaces(calibration.first),
    },
  }
  const judged = examples.map((example, row) => ({
    labels: example.labels,
    topics: judgeRow(scores.slice(row * labels.length, (row + 1) * labels.length), model),
  }))
  const scored = scoreTopics(
    judged,
    labels.map(({ id }) => id),
  )
  return {
    model,
    report: {
      examples: examples.length,
      folds: folds.count,
      byGroup: severalGroups,
      ...scored,
      labels: scored.labels.map((row, label) => ({ ...row, terms: tellingTermsOf(columns[label]!, chosen.features) })),
    },
  }
}

/** Labels in the order given, then those only the examples use; given ones that no example has cannot be learned. */
function orderLabels(given: readonly TopicLabel[], used: readonly string[]): TopicLabel[] {
  const known = given.filter(({ id }) => used.includes(id))
  const others = used.filter((label) => !given.some(({ id }) => id === label))
  return [...known, ...others.map((id) => ({ id }))]
}

function numberGroups(examples: readonly TopicExample[]): number[] {
  const numbers = new Map<string, number>()
  return examples.map(({ group = '' }) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size)
    return numbers.get(group)!
  })
}

function countTicks(
  labels: number,
  folds: number,
  interplays: number,
  report: TrainTopicsOptions['onProgress'],
): () => void {
  const total = labels * (folds + 1) + interplays
  let done = 0
  report?.({ step: 'read', done, total })
  return () => {
    done += 1
    report?.({ step: done <= total - labels ? 'validate' : 'learn', done, total })
  }
}

function judgeRow(scores: Float64Array, model: TopicModel): { topic: string; score: number }[] {
  calibrateScores(scores, model.calibration, model.settings.labels)
  return rankTopics(scores, model).map((label) => ({ topic: model.labels[label]!.id, score: scores[label]! }))
}

function tellingTermsOf(weights: Float64Array, features: readonly string[]): { term: string; weight: number }[] {
  return features
    .map((term, feature) => ({ term, weight: fourPlaces(weights[feature]!) }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, TELLING_TERMS)
}
