import { fourPlaces } from '../../base/four-places.js'
import { NO_TOPIC } from '../topic-model.js'

/** How well a label is found. */
export interface LabelReport {
  readonly label: string
  /** Texts that have it. */
  readonly support: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** The features that speak most for it, with their weights; `^` marks those of headlines. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[]
}

/** What cross-validation shows about a model: scores on texts its weights had not seen. */
export interface TopicReport {
  readonly examples: number
  readonly folds: number
  /** Whether a fold holds whole groups, so that the scores are those on groups not seen before. */
  readonly byGroup: boolean
  /** Share of texts with labels whose first topic is their primary label. */
  readonly accuracy: number
  /** Share of texts with labels whose first topic is among their labels. */
  readonly accuracyAnyLabel: number
  /** Share of texts without labels that were given none; null where there are no such texts. */
  readonly noneAccuracy: number | null
  readonly microF1: number
  readonly macroF1: number
  /** Expected calibration error of the first topic's score as the chance that it is the primary label; 10 equal bins. */
  readonly calibrationError: number
  readonly labels: readonly LabelReport[]
  /** Primary labels that another label was put in front of, most often first. */
  readonly confusions: readonly { readonly label: string; readonly given: string; readonly count: number }[]
}

/** A text's decided labels, primary first, and the topics it was given, best first. */
export interface JudgedText {
  readonly labels: readonly string[]
  readonly topics: readonly { readonly topic: string; readonly score: number }[]
}

export type TopicScores = Omit<TopicReport, 'examples' | 'folds' | 'byGroup' | 'labels'> & {
  readonly labels: readonly Omit<LabelReport, 'terms'>[]
}

const MOST_CONFUSIONS = 15

/** Scores of given topics against decided ones; shares with four places. */
export function scoreTopics(texts: readonly JudgedText[], labels: readonly string[]): TopicScores {
  const labelled = texts.filter((text) => text.labels.length > 0)
  const unlabelled = texts.filter((text) => text.labels.length === 0)
  const perLabel = labels.map((label) => {
    const has = texts.map((text) => text.labels.includes(label))
    const got = texts.map(({ topics }) => topics.some(({ topic }) => topic === label))
    const hits = has.filter((is, i) => is && got[i]).length
    return { label, hits, support: has.filter(Boolean).length, given: got.filter(Boolean).length }
  })
  const sum = (field: 'hits' | 'support' | 'given') => perLabel.reduce((total, row) => total + row[field], 0)
  const rows = perLabel.map(({ label, hits, support, given }) => ({
    label,
    support,
    precision: share(hits, given),
    recall: share(hits, support),
    f1: share(2 * hits, support + given),
  }))
  return {
    accuracy: share(labelled.filter(isRight).length, labelled.length),
    accuracyAnyLabel: share(
      labelled.filter(({ labels: decided, topics }) => topics[0] && decided.includes(topics[0].topic)).length,
      labelled.length,
    ),
    noneAccuracy:
      unlabelled.length === 0
        ? null
        : share(unlabelled.filter(({ topics }) => topics.length === 0).length, unlabelled.length),
    microF1: share(2 * sum('hits'), sum('support') + sum('given')),
    macroF1: fourPlaces(rows.reduce((total, { f1 }) => total + f1, 0) / rows.length),
    calibrationError: calibrationError(texts),
    labels: rows,
    confusions: countConfusions(labelled).slice(0, MOST_CONFUSIONS),
  }
}

function isRight({ labels, topics }: JudgedText): boolean {
  return topics[0]?.topic === labels[0]
}

/** Ten bins of equal width by the first topic's score; the mean gap between score and truth, by texts. */
function calibrationError(texts: readonly JudgedText[]): number {
  const bins = Array.from({ length: 10 }, () => ({ score: 0, right: 0 }))
  const given = texts.filter(({ topics }) => topics.length > 0)
  for (const text of given) {
    const { score } = text.topics[0]!
    const bin = bins[Math.min(9, Math.floor(score * 10))]!
    bin.score += score
    if (isRight(text)) bin.right += 1
  }
  return share(
    bins.reduce((gap, { score, right }) => gap + Math.abs(score - right), 0),
    given.length,
  )
}

function countConfusions(texts: readonly JudgedText[]): { label: string; given: string; count: number }[] {
  const pairs: { label: string; given: string; count: number }[] = []
  const pairsOf = new Map<string, Map<string, (typeof pairs)[number]>>()
  for (const text of texts) {
    const given = text.topics[0]?.topic ?? NO_TOPIC
    const label = text.labels[0]!
    if (given === label) continue
    const known = pairsOf.get(label) ?? new Map()
    const pair = known.get(given) ?? { label, given, count: 0 }
    pair.count += 1
    if (pair.count === 1) pairs.push(pair)
    pairsOf.set(label, known.set(given, pair))
  }
  return pairs.sort((a, b) => b.count - a.count)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : fourPlaces(part / whole)
}
