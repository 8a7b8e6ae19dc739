import { round } from '../evidence.js'
import { addInterplay, presenceOf } from '../interplay.js'
import { fitLogistic, fitSlope, type UnseenScores } from './fit-calibration.js'

/** How much finding every label of a text counts beside finding its primary one. */
const furtherShare = 0.1
/** What a large number costs; so few texts that they prove little leave nearly nothing. */
const penalty = 30
/** Steps end when no number is pulled harder than this, as against what `penalty` pulls at a gain of 1. */
const tolerance = 0.05
const mostSteps = 2000

/**
 * Learns what each label gains or loses where one is present (see `interplay.ts`) from the scores of texts that the
 * weights had not seen. The loss is that of a softmax for the primary label and of a logistic curve for each label, with
 * a squared penalty; it has one minimum, which accelerated gradient steps of a fixed length come near (Nesterov:
 * Introductory Lectures on Convex Optimization, 2004, scheme 2.2.11). A step costs
 * `texts · labels · present labels + labels²`.
 * @param primary The number of each text's primary label, -1 for none.
 * @param rows The texts to learn from.
 * @returns `labels * labels` numbers, as {@link TopicModel} stores them.
 */
export function learnInterplay(
  unseen: UnseenScores,
  primary: readonly number[],
  rows: readonly number[],
  tick: () => void = () => {},
): Float64Array {
  const { labels } = unseen
  const texts = rows.map((row) => readText(unseen, primary[row]!, row)).filter(({ present }) => present.length > 0)
  const curves = fitCurves(unseen, primary, rows)
  const result = new Float64Array(labels * labels)
  const bound = steepest(curves) * largestTogether(texts, labels) + penalty
  const ratio = Math.sqrt(penalty / bound)
  const momentum = (1 - ratio) / (1 + ratio)
  const ahead = new Float64Array(result.length)
  const gradient = new Float64Array(result.length)
  const addGradient = createGradient(labels, curves)
  for (let step = 0; step < mostSteps; step += 1) {
    for (let i = 0; i < gradient.length; i += 1) gradient[i] = penalty * ahead[i]!
    for (const text of texts) addGradient(text, ahead, gradient)
    let worst = 0
    for (let i = 0; i < result.length; i += 1) {
      worst = Math.max(worst, Math.abs(gradient[i]!))
      const next = ahead[i]! - gradient[i]! / bound
      ahead[i] = next + momentum * (next - result[i]!)
      result[i] = next
    }
    if (worst < tolerance) break
  }
  tick()
  return result
}

/**
 * Adds to the scores of each fold what the others teach of the interplay, so that they stay scores of texts that nothing
 * was learned from; but that the weights behind the other folds' scores saw them, as is usual in stacking.
 */
export function moveByOthers(
  { labels, scores, truth }: UnseenScores,
  primary: readonly number[],
  foldOf: Int32Array,
  tick: () => void = () => {},
): void {
  const plain = scores.slice()
  const beside = new Float64Array(labels)
  const rows = [...primary.keys()]
  for (const fold of new Set(foldOf)) {
    const others = rows.filter((row) => foldOf[row] !== fold)
    const interplay = Array.from(learnInterplay({ labels, scores: plain, truth }, primary, others, tick), round)
    for (const row of rows) {
      if (foldOf[row] === fold) addInterplay({ interplay }, scores.subarray(row * labels, (row + 1) * labels), beside)
    }
  }
}

/** No curve of the loss bends more than this. */
function steepest({ first, each }: Curves): number {
  return first ** 2 / 2 + (furtherShare * each.slope ** 2) / 4
}

/** The largest row sum of how often labels are present together, which is above what any direction holds (Gershgorin). */
function largestTogether(texts: readonly ScoredText[], labels: number): number {
  const sums = new Float64Array(labels)
  for (const { present, presence } of texts) {
    const all = presence.reduce((sum, value) => sum + value, 0)
    for (let i = 0; i < present.length; i += 1) sums[present[i]!]! += presence[i]! * all
  }
  return sums.reduce((most, sum) => Math.max(most, sum), 0)
}

/** A text as it is learned from. */
interface ScoredText {
  readonly scores: Float64Array
  readonly truth: Uint8Array
  readonly primary: number
  /** The labels that are present, and how far. */
  readonly present: readonly number[]
  readonly presence: readonly number[]
}

/** The slope of the softmax that tells the primary label, and the logistic curve that tells every label. */
interface Curves {
  readonly first: number
  readonly each: { readonly slope: number; readonly offset: number }
}

function readText({ labels, scores, truth }: UnseenScores, primary: number, row: number): ScoredText {
  const own = scores.subarray(row * labels, (row + 1) * labels)
  const present = Array.from(own.keys()).filter((label) => presenceOf(own[label]!) > 0)
  return {
    scores: own,
    truth: truth.subarray(row * labels, (row + 1) * labels),
    primary,
    present,
    presence: present.map((label) => presenceOf(own[label]!)),
  }
}

/** Both curves as they fit the scores alone. */
function fitCurves(
  { labels, scores, truth }: UnseenScores,
  primary: readonly number[],
  rows: readonly number[],
): Curves {
  const learned = gather(rows, labels, scores, truth)
  const labelled = rows.filter((row) => primary[row]! >= 0)
  const first = gather(labelled, labels, scores, truth)
  first.truth.fill(0)
  labelled.forEach((row, i) => {
    first.truth[i * labels + primary[row]!] = 1
  })
  return { first: fitSlope(first), each: fitLogistic(learned) }
}

function gather(rows: readonly number[], labels: number, scores: Float64Array, truth: Uint8Array): UnseenScores {
  const gathered = {
    labels,
    scores: new Float64Array(rows.length * labels),
    truth: new Uint8Array(rows.length * labels),
  }
  rows.forEach((row, i) => {
    gathered.scores.set(scores.subarray(row * labels, (row + 1) * labels), i * labels)
    gathered.truth.set(truth.subarray(row * labels, (row + 1) * labels), i * labels)
  })
  return gathered
}

type AddGradient = (text: ScoredText, weights: Float64Array, to: Float64Array) => void

/** Makes the function that adds one text's share of the gradient at some weights. */
function createGradient(labels: number, { first, each }: Curves): AddGradient {
  const moved = new Float64Array(labels)
  const shares = new Float64Array(labels)
  return ({ scores, truth, primary, present, presence }, weights, to) => {
    let best = Number.NEGATIVE_INFINITY
    for (let label = 0; label < labels; label += 1) {
      let score = scores[label]!
      for (let i = 0; i < present.length; i += 1) score += weights[label * labels + present[i]!]! * presence[i]!
      moved[label] = score
      if (score > best) best = score
    }
    let sum = 0
    for (let label = 0; label < labels; label += 1) {
      shares[label] = Math.exp(first * (moved[label]! - best))
      sum += shares[label]!
    }
    for (let label = 0; label < labels; label += 1) {
      const likely = 1 / (1 + Math.exp(-(each.slope * moved[label]! + each.offset)))
      let pull = furtherShare * each.slope * (likely - truth[label]!)
      if (primary >= 0) pull += first * (shares[label]! / sum - (label === primary ? 1 : 0))
      for (let i = 0; i < present.length; i += 1) to[label * labels + present[i]!]! += pull * presence[i]!
    }
  }
}
