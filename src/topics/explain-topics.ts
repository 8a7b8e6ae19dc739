import { checkArgument, checkList } from '../base/check-argument.js'
import { fourPlaces } from '../base/four-places.js'
import type { Span } from '../base/span.js'
import { contributionsOf, largest } from './evidence.js'
import { indexFeatures } from './feature-index.js'
import { addInterplay } from './interplay.js'
import { rankTopics } from './rank-topics.js'
import { createTermReader } from './read-terms.js'
import { calibrateScores, scoreVector } from './score-vector.js'
import type { TopicInput } from './topic-classifier.js'
import type { TopicKeyword, TopicModel } from './topic-model.js'
import { checkModel } from './topic-model.js'
import { plainTopicText, readTopicText } from './topic-text.js'
import { createTextVector, weighTerms } from './weigh-terms.js'

/** How much a term added to a label's raw score, or took from it. */
export interface TermReason extends Span {
  /** The first place of the term. */
  readonly text: string
  /** How often it stands in the text. */
  readonly count: number
  readonly weight: number
}

/** Why a label got its score. */
export interface TopicExplanation {
  readonly topic: string
  /** Calibrated probability, 0 to 1. */
  readonly score: number
  /** Whether the classifier gives this topic. */
  readonly given: boolean
  /** The raw score: the bias, what all terms add, also those not listed, and what the present labels add. */
  readonly raw: number
  readonly bias: number
  /** What the labels that are present add or take, this one among them where it is. */
  readonly byPresent: number
  /** The terms that added most, largest first. */
  readonly terms: readonly TermReason[]
  /** The terms that took most, largest first; weights are negative. */
  readonly against: readonly TermReason[]
}

const MOST_TERMS = 12

/**
 * Every label of a model with its score for a text and the terms that made it, best first. A string is read as
 * `trainTopics` reads the texts of examples: a short first line is the headline.
 */
export function explainTopics(
  model: TopicModel,
  text: string | TopicInput,
  keywords: readonly TopicKeyword[] = model?.keywords,
): TopicExplanation[] {
  checkModel(model, 'explainTopics')
  checkArgument(
    typeof text === 'string' || anArticle(text),
    'explainTopics takes a text, or an article with its tokens',
    text,
  )
  checkList(keywords, { term: 'string', label: 'string' }, 'explainTopics takes a list of keywords')
  const read = typeof text === 'string' ? plainTopicText(text, model.settings) : readTopicText(text, model.settings)
  const index = indexFeatures(model, keywords)
  const counts = createTermReader(index)(read)
  const vector = createTextVector(index, model.keywordLabels.length)
  weighTerms(index, counts, model.settings, vector)
  const raw = new Float64Array(model.labels.length)
  scoreVector(model, vector, raw)
  const own = raw.slice()
  addInterplay(model, raw, new Float64Array(raw.length))
  const probabilities = raw.slice()
  calibrateScores(probabilities, model.calibration, model.settings.labels)
  const given = rankTopics(probabilities, model)

  return model.labels
    .map(({ id }, label): TopicExplanation => {
      const contributions = new Float64Array(counts.size)
      contributionsOf(model, { index, counts, vector }, label, contributions)
      const reason = (i: number): TermReason => {
        const [start, end] = [counts.starts[i]!, counts.ends[i]!]
        const weight = fourPlaces(contributions[i]!)
        return { text: read.text.slice(start, end), start, end, count: counts.inText[counts.terms[i]!]!, weight }
      }
      return {
        topic: id,
        score: fourPlaces(probabilities[label]!),
        given: given.includes(label) && (model.settings.labels === 'one' || contributions.some((value) => value > 0)),
        raw: fourPlaces(raw[label]!),
        bias: model.bias[label]!,
        byPresent: fourPlaces(raw[label]! - own[label]!),
        terms: strongest(contributions).map(reason),
        against: strongest(contributions.map((value) => -value)).map(reason),
      }
    })
    .sort((a, b) => b.score - a.score || b.raw - a.raw)
}

function anArticle(input: TopicInput): boolean {
  return typeof input?.article?.text === 'string' && typeof input.tokens?.count === 'number'
}

/** Numbers of the terms that speak loudest, loudest first. */
function strongest(contributions: Float64Array): number[] {
  const found = new Int32Array(MOST_TERMS)
  return Array.from(found.subarray(0, largest(contributions, contributions.length, found)))
}
