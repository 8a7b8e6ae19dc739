import { checkShape } from '../base/check-argument.js'

/** Version of a saved model's shape; a file of another version is refused. */
export const TOPIC_MODEL_VERSION = 2

/** A label and what a reader should know about it; only `id` is always there. */
export interface TopicLabel {
  /** As results print it, such as `safety`. */
  readonly id: string
  readonly zh?: string
  readonly en?: string
  /** One line. */
  readonly definition?: string
  /** Top code of the IPTC Media Topics that holds most of it, such as `16000000`. */
  readonly iptc?: string
  /** Whether the code was compared with the published standard. */
  readonly iptcChecked?: boolean
}

/** A term that speaks for a label, from a list that a person keeps. */
export interface TopicKeyword {
  readonly term: string
  readonly label: string
  /** 3 nearly tells the label alone, 2 is strong, 1 is a hint. */
  readonly weight: number
}

/** How texts are read; the same in training and in use. */
export interface TopicSettings {
  /** Whether names of persons and places are read as words, or left out so that no place is learned by heart. */
  readonly names: 'kept' | 'dropped'
  /** For how many a term counts that stands in a headline. */
  readonly headline: number
  /** For how many a term counts that stands in the first sentence of the body. */
  readonly opening: number
  /** How far into a text it is read, in UTF-16 code units; to its end where nothing is said. */
  readonly reach?: number
  /** `several`: any number of labels, also none; `one`: always exactly the best one. */
  readonly labels: 'several' | 'one'
}

/** How scores become probabilities and which labels are given. */
export interface TopicCalibration {
  /** Probability of a label is the logistic function of `slope * score + offset`, or the softmax of `slope * score`. */
  readonly slope: number
  readonly offset: number
  /** Labels from this probability on are given. */
  readonly threshold: number
  /** But none at all where not even the best one reaches this probability. */
  readonly first: number
}

/**
 * A linear topic model: one weight for each feature and label. A feature is a term found anywhere in the text, or with
 * the mark `^` in front one found in a headline. A text's features weigh `(1 + ln count) * idf`, scaled to length one;
 * a place in a headline or in the opening counts for as many as the settings say, and a marked feature weighs
 * `headline` times as much. The raw score of a label is what its features and keywords add up to, and what the labels
 * that are present add or take.
 */
export interface TopicModel {
  readonly name: string
  readonly labels: readonly TopicLabel[]
  readonly settings: TopicSettings
  /** Sorted by code unit. */
  readonly features: readonly string[]
  /** How many of the `documents` trained on hold each feature. */
  readonly frequencies: readonly number[]
  readonly documents: number
  /** `weights[feature * labels + label] * scales[label]` is the weight. */
  readonly weights: Int8Array
  readonly scales: readonly number[]
  readonly bias: readonly number[]
  /** The model's own list of keywords; the default model takes it from the dictionaries. */
  readonly keywords: readonly TopicKeyword[]
  /** Labels that keywords may stand for: those of the model and `none`, for terms that speak against every topic. */
  readonly keywordLabels: readonly string[]
  /** `keywordWeights[keywordLabel * labels + label]`. */
  readonly keywordWeights: readonly number[]
  /**
   * `interplay[label * labels + present]`: what a label gains where one is present, see `interplay.ts`; on the diagonal
   * where it is present itself. Empty where labels do not speak to each other.
   */
  readonly interplay: readonly number[]
  readonly calibration: TopicCalibration
}

/** What of a model turns counted terms into topics; the terms themselves stand in an index. */
export type ScoringModel = Omit<TopicModel, 'features' | 'frequencies' | 'documents' | 'keywords'>

/** The keyword label of terms that speak against every topic, such as those of notices and poems. */
export const NO_TOPIC = 'none'

/** The mark of a feature that counts in headlines only. */
export const HEADLINE_MARK = '^'

/** Weight of a feature by how many of the documents have it: smoothed inverse document frequency. */
export function inverseFrequency(documents: number, frequency: number): number {
  return Math.log((1 + documents) / (1 + frequency)) + 1
}

const MODEL = {
  name: 'string',
  labels: 'list',
  features: 'list',
  weights: 'object',
  settings: 'object',
  calibration: 'object',
} as const

/** @throws FangzhiError `BAD_INPUT` where a value is no model. */
export function checkModel(model: TopicModel, taker: string): void {
  checkShape(model, MODEL, `${taker} takes a model of trainTopics, openTopicModel or createKeywordModel`)
}
