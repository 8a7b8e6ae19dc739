import { FangzhiError } from '../../base/errors.js'
import {
  aFunction,
  aList,
  aNumber,
  aString,
  aSwitch,
  checkKinds,
  type OptionKind,
  oneOf,
} from '../../base/option-kinds.js'
import type { CutText } from '../../model/tokens.js'
import { checkKeywords } from '../check-keywords.js'
import type { TopicKeyword, TopicLabel } from '../topic-model.js'

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
  /** Cuts texts into tokens, as `analyzer.segment` does, which become features beside runs of characters. Default none. */
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

/** The options that are numbers, with their defaults. */
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

const aRange: OptionKind = {
  takes: 'a shortest and a longest length, or null',
  fits: (value) => value === null || (Array.isArray(value) && value.length === 2),
}
const labelList: OptionKind = {
  takes: 'a list of objects with an id, each its own',
  fits: (value) =>
    Array.isArray(value) &&
    value.every((label) => typeof label?.id === 'string') &&
    new Set(value.map(({ id }) => id)).size === value.length,
}

/**
 * Checks options and gives those that are numbers, with their defaults.
 * @throws FangzhiError `BAD_OPTION`; `BAD_INPUT` for a keyword that is none.
 */
export function checkTrainOptions(options: TrainTopicsOptions): Numbers {
  const kinds = {
    ...{ name: aString, labels: labelList, keywords: aList, names: oneOf('kept', 'dropped') },
    ...{ storeKeywords: aSwitch, headlineFeatures: aSwitch, keywordFeatures: aSwitch },
    ...{ cut: aFunction, onProgress: aFunction, grams: aRange },
    ...{ headline: aNumber, opening: aNumber, reach: aNumber, minDocuments: aNumber, minGroups: aNumber },
    ...{ maxShare: aNumber, cost: aNumber, furtherShare: aNumber, balance: aNumber, caution: aNumber },
    ...{ folds: aNumber, seed: aNumber },
  } satisfies { readonly [Name in keyof TrainTopicsOptions]-?: OptionKind }
  checkKinds(options, kinds, 'trainTopics')
  checkKeywords(options.keywords ?? [])
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
