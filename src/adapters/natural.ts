import type { TopicScore } from '../model/topic.js'
import type { TopicClassifier, TopicInput } from '../topics/topic-classifier.js'

/** What the adapter uses of a trained classifier of `natural`: its `BayesClassifier` or `LogisticRegressionClassifier`. */
export interface NaturalClassifier {
  getClassifications(tokens: string[]): readonly { readonly label: string; readonly value: number }[]
}

/** What `createNaturalClassifier` takes beside the classifier. */
export interface NaturalOptions {
  /** Turns an article into what the classifier was trained on. Default: the texts of its tokens. */
  readonly tokensOf?: (input: TopicInput) => string[]
  /** Labels from this score on are given. Default 0.5. */
  readonly threshold?: number
  /** Default `natural`. */
  readonly name?: string
}

/**
 * Lets a trained classifier of the package `natural` stand in for the built-in one: `createAnalyzer({ classifier })`.
 * Scores are shares of all labels. A Bayes classifier is read in logarithms: natural itself multiplies probabilities
 * back, which gives zero for every label of a text of more than some hundred tokens, and walks through its whole
 * vocabulary for every text. It gives no evidence.
 */
export function createNaturalClassifier(classifier: NaturalClassifier, options: NaturalOptions = {}): TopicClassifier {
  const tokensOf = options.tokensOf ?? textsOfTokens
  const threshold = options.threshold ?? 0.5
  const bayes = readBayes(classifier)
  const sharesOf =
    bayes === null
      ? (tokens: string[]) => sharesGiven(classifier, tokens)
      : (tokens: string[]) => sharesOfBayes(bayes, tokens)
  const labels = bayes === null ? sharesOf([]).map(({ label }) => label) : bayes.labels
  return Object.freeze({
    name: options.name ?? 'natural',
    labels: Object.freeze([...labels].sort()),
    classify(input): TopicScore[] {
      return sharesOf(tokensOf(input))
        .map(({ label, share }) => ({ topic: label, score: Math.round(share * 1e4) / 1e4, evidence: [] }))
        .filter(({ score }) => score >= threshold)
        .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1))
    },
  } satisfies TopicClassifier)
}

interface LabelShare {
  readonly label: string
  readonly share: number
}

function textsOfTokens({ tokens }: TopicInput): string[] {
  return Array.from({ length: tokens.count }, (_, i) =>
    tokens.text.slice(i === 0 ? 0 : tokens.ends[i - 1]!, tokens.ends[i]!),
  )
}

function sharesGiven(classifier: NaturalClassifier, tokens: string[]): LabelShare[] {
  const given = classifier.getClassifications(tokens)
  const sum = given.reduce((total, { value }) => total + value, 0) || 1
  return given.map(({ label, value }) => ({ label, share: value / sum }))
}

/** The counts inside natural's Bayes classifier, by the names it gives them. */
interface BayesCounts {
  readonly classFeatures: Readonly<Record<string, Readonly<Record<number, number>>>>
  readonly classTotals: Readonly<Record<string, number>>
  readonly totalExamples: number
  readonly smoothing: number
}

interface Bayes {
  readonly labels: readonly string[]
  readonly counts: BayesCounts
  /** Number of each token natural knows, in the order it met them. */
  readonly numbers: ReadonlyMap<string, number>
}

function readBayes(classifier: NaturalClassifier): Bayes | null {
  const { features, classifier: inner } = classifier as { features?: object; classifier?: Partial<BayesCounts> }
  const { classFeatures, classTotals, totalExamples, smoothing } = inner ?? {}
  if (!features || !classFeatures || !classTotals || totalExamples === undefined || smoothing === undefined) return null
  const numbers = new Map(Object.keys(features).map((token, number) => [token, number]))
  const counts = { classFeatures, classTotals, totalExamples, smoothing }
  return { labels: Object.keys(classFeatures), counts, numbers }
}

/** natural's own formula, each known token counted once, with the exponent taken after the largest is taken away. */
function sharesOfBayes({ labels, counts, numbers }: Bayes, tokens: readonly string[]): LabelShare[] {
  const present = [...new Set(tokens)].map((token) => numbers.get(token)).filter((number) => number !== undefined)
  const logs = labels.map((label) => {
    const total = counts.classTotals[label]!
    const features = counts.classFeatures[label]!
    return present.reduce(
      (sum, number) => sum + Math.log((features[number] || counts.smoothing) / total),
      Math.log(total / counts.totalExamples),
    )
  })
  const largest = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
  const weights = logs.map((log) => Math.exp(log - largest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return labels.map((label, i) => ({ label, share: weights[i]! / sum }))
}
