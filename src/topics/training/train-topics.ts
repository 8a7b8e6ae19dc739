import { FangzhiError } from '../../base/errors.js'
import type { CutText } from '../../model/tokens.js'
import { round } from '../evidence.js'
import { indexFeatures } from '../feature-index.js'
import { rankTopics } from '../rank-topics.js'
import { calibrateScores } from '../score-vector.js'
import { noTopic, type TopicKeyword, type TopicLabel, type TopicModel } from '../topic-model.js'
import { plainTopicText, readTopicText } from '../topic-text.js'
import { assignFolds } from './assign-folds.js'
import { chooseFeatures } from './choose-features.js'
import { fitCalibration } from './fit-calibration.js'
import { learnInterplay, moveByOthers } from './learn-interplay.js'
import { crossValidate, type Learning, learnWeights } from './learn-weights.js'
import { quantize } from './quantize.js'
import { checkExamples, type TopicExample } from './topic-example.js'
import { scoreTopics, type TopicReport } from './topic-report.js'
import { keywordScale, readTrainingSet } from './training-set.js'

/** What `trainTopics` takes beside the examples. */
export interface TrainTopicsOptions {
  /** The model's name, printed with results. Default `topics`. */
  readonly name?: string
  /** The labels in the order they are wanted, with names for readers; labels not listed follow in order of use. */
  readonly labels?: readonly TopicLabel[]
  /** Terms that are known to speak for a label, or for `none`. Default none. */
  readonly keywords?: readonly TopicKeyword[]
  /** Whether the keywords are stored in the model. Default true; the default model finds them in the dictionaries. */
  readonly storeKeywords?: boolean
  /** Cuts texts into tokens, which then become features beside runs of characters. Default none. */
  readonly cut?: CutText
  /** `dropped` leaves persons and places of `input` out, so that no place is learned by heart. Default `kept`. */
  readonly names?: 'kept' | 'dropped'
  /** For how many a term counts that stands in the headline. Default 3. */
  readonly headline?: number
  /** For how many a term counts that stands in the first sentence of the body. Default 1. */
  readonly opening?: number
  /**
   * How far into a text it is read, in UTF-16 code units: what a report is about stands at its beginning, and what comes
   * late costs time. Default to its end.
   */
  readonly reach?: number
  /**
   * Whether terms in headlines are learned apart from the same terms elsewhere; it takes some thousand examples to be
   * worth it. Default true.
   */
  readonly headlineFeatures?: boolean
  /** Shortest and longest runs of characters; null for tokens and keywords only. Default `[1, 3]`. */
  readonly grams?: readonly [number, number] | null
  /**
   * Whether keywords become features too, so that examples correct what the list says of each; worth it with some
   * hundred examples. Default false.
   */
  readonly keywordFeatures?: boolean
  /** In how many texts a feature must stand. Default 2. */
  readonly minDocuments?: number
  /** In the texts of how many groups, where the examples have several. Default 2. */
  readonly minGroups?: number
  /** In what share of the texts a feature may stand at most, 0 to 1; what stands everywhere tells nothing. Default 1. */
  readonly maxShare?: number
  /** What an error costs; higher fits the examples more closely. Default 1. */
  readonly cost?: number
  /**
   * What missing a further label costs beside missing the primary one, 0 to 1. A further topic is only touched on, and
   * its words mostly belong to the primary one: learning more of them finds more topics and mixes up their order.
   * Default 0.05.
   */
  readonly furtherShare?: number
  /** How much of a label's rarity is made up for, 0 to 1. Default 0.3. */
  readonly balance?: number
  /**
   * How much of the log odds that cross-validation finds is kept, 0 to 1; less where the texts to come are harder than
   * the examples. Default 1.
   */
  readonly caution?: number
  /** Parts of the cross-validation, at least 2. Default 5. */
  readonly folds?: number
  /** The same seed and examples give the same model. Default 1. */
  readonly seed?: number
  readonly onProgress?: (progress: TrainingProgress) => void
}

/** How far training is: `done` of `total` weight vectors and tables of interplay are learned. */
export interface TrainingProgress {
  readonly step: 'read' | 'validate' | 'learn'
  readonly done: number
  readonly total: number
}

export interface TrainedTopics {
  readonly model: TopicModel
  readonly report: TopicReport
}

const tellingTerms = 15

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
  const tick = countTicks(labels.length, settings.folds, exclusive ? 0 : settings.folds + 1, options.onProgress)

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
    terms: options.keywordFeatures === true ? keywords.map(({ term }) => term) : [],
  })
  const keywordLabels = keywords.length === 0 ? [] : [...labels.map(({ id }) => id), noTopic]
  const vocabulary = { ...chosen, documents: examples.length, keywordLabels }
  const set = readTrainingSet(texts, indexFeatures(vocabulary, keywords), keywordLabels.length, textSettings)
  const madeUp = keywordLabels.map((_, label) => (label < labels.length ? [label] : []))
  const learning: Learning = { set, labels: [...labelNumbers, ...madeUp], labelCount: labels.length, ...settings }

  const primary = labelNumbers.map(([first]) => first ?? -1)
  const folds = assignFolds(groups, primary, settings.folds, settings.seed)
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
    bias: columns.map((column) => round(column.at(-1)!)),
    keywords: options.storeKeywords === false ? [] : keywords,
    keywordWeights: keywordLabels.flatMap((_, from) =>
      columns.map((column) => round(column[features + from]! * keywordScale)),
    ),
    interplay: Array.from(interplay, round),
    calibration: {
      slope: round(calibration.slope),
      offset: round(calibration.offset),
      threshold: round(calibration.threshold),
      first: round(calibration.first),
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

type Numbers = Required<
  Pick<
    TrainTopicsOptions,
    | 'headline'
    | 'opening'
    | 'grams'
    | 'minDocuments'
    | 'minGroups'
    | 'maxShare'
    | 'cost'
    | 'furtherShare'
    | 'balance'
    | 'caution'
    | 'folds'
    | 'seed'
  >
>

function checkTrainOptions(options: TrainTopicsOptions): Numbers {
  const number = (
    name: keyof Numbers | 'reach',
    value: number,
    least: number,
    most: number,
    whole: boolean,
  ): number => {
    if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value)))
      return value
    const kind = whole ? 'whole number' : 'number'
    throw new FangzhiError('BAD_OPTION', `option "${name}" is ${value}; it takes a ${kind} from ${least} to ${most}`)
  }
  const grams = options.grams === undefined ? ([1, 3] as const) : options.grams
  if (grams !== null) {
    number('grams', grams[0], 1, 8, true)
    number('grams', grams[1], grams[0], 8, true)
  }
  if (options.reach !== undefined) number('reach', options.reach, 1, 1e9, true)
  return {
    headline: number('headline', options.headline ?? 3, 0, 100, false),
    opening: number('opening', options.opening ?? 1, 0, 100, false),
    grams,
    minDocuments: number('minDocuments', options.minDocuments ?? 2, 1, 1e6, true),
    minGroups: number('minGroups', options.minGroups ?? 2, 1, 1e6, true),
    maxShare: number('maxShare', options.maxShare ?? 1, 0, 1, false),
    cost: number('cost', options.cost ?? 1, 1e-6, 1e6, false),
    furtherShare: number('furtherShare', options.furtherShare ?? 0.05, 0, 1, false),
    balance: number('balance', options.balance ?? 0.3, 0, 1, false),
    caution: number('caution', options.caution ?? 1, 0.01, 1, false),
    folds: number('folds', options.folds ?? 5, 2, 100, true),
    seed: number('seed', options.seed ?? 1, 0, 0xffffffff, true),
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
    .map((term, feature) => ({ term, weight: round(weights[feature]!) }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, tellingTerms)
}
