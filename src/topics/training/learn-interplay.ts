import { round } from '../evidence.js'
import { addInterplay, presenceOf } from '../interplay.js'
import { fitLogistic, fitSlope, type UnseenScores } from './fit-calibration.js'

/** How much finding every label of a text counts beside finding its primary one. */
const furtherShare = 0.1
/** What a large number costs; so few texts that they prove little leave nearly nothing. */
const penalty = 30
const steps = 200

/**
 * Learns what each label gains or loses where another one is present (see `interplay.ts`) from the scores of texts that
 * the weights had not seen. The loss is that of a softmax for the primary label and of a logistic curve for each label,
 * with a squared penalty; it has one minimum, which accelerated gradient steps of a fixed length come near (Nesterov:
 * Introductory Lectures on Convex Optimization, 2004, scheme 2.2.11). Cost: `steps · texts · labels · present labels`.
 * @param primary The number of each text's primary label, -1 for none.
 * @param rows The texts to learn from.
 * @returns `labels * labels` numbers, as {@link TopicModel} stores them.
 */
export function learnInterplay(
  unseen: UnseenScores,
  primary: readonly number[],
  rows: readonly number[],
): Float64Array {
  const { labels } = unseen
  const texts = rows.map((row) => readText(unseen, primary[row]!, row))
  const curves = fitCurves(unseen, primary, rows)
  const result = new Float64Array(labels * labels)
  // No curve is steeper than this, so steps of its inverse never overshoot.
  const steepness = curves.first ** 2 / 2 + (furtherShare * curves.each.slope ** 2) / 4
  const largest = texts.reduce((sum, { presence }) => sum + presence.reduce((all, value) => all + value ** 2, 0), 0)
  const bound = steepness * largest + penalty
  const ratio = Math.sqrt(penalty / bound)
  const momentum = (1 - ratio) / (1 + ratio)
  const ahead = new Float64Array(result.length)
  const gradient = new Float64Array(result.length)
  for (let step = 0; step < steps; step += 1) {
    for (let i = 0; i < gradient.length; i += 1) gradient[i] = penalty * ahead[i]!
    for (const text of texts) addGradient(text, labels, curves, ahead, gradient)
    for (let i = 0; i < result.length; i += 1) {
      const next = ahead[i]! - gradient[i]! / bound
      ahead[i] = next + momentum * (next - result[i]!)
      result[i] = next
    }
  }
  return result
}

/** Adds to the scores of each fold what the others teach of the interplay, so that they stay scores of unseen texts. */
export function moveByOthers(
  { labels, scores, truth }: UnseenScores,
  primary: readonly number[],
  foldOf: Int32Array,
): void {
  const plain = scores.slice()
  const beside = new Float64Array(labels)
  const rows = [...primary.keys()]
  for (const fold of new Set(foldOf)) {
    const others = rows.filter((row) => foldOf[row] !== fold)
    const interplay = Array.from(learnInterplay({ labels, scores: plain, truth }, primary, others), round)
    for (const row of rows) {
      if (foldOf[row] === fold) addInterplay({ interplay }, scores.subarray(row * labels, (row + 1) * labels), beside)
    }
  }
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

function addGradient(text: ScoredText, labels: number, curves: Curves, weights: Float64Array, to: Float64Array): void {
  const { scores, truth, primary, present, presence } = text
  if (present.length === 0) return
  const moved = scores.slice()
  for (let label = 0; label < labels; label += 1) {
    for (let i = 0; i < present.length; i += 1) moved[label]! += weights[label * labels + present[i]!]! * presence[i]!
  }
  const best = moved.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const shares = moved.map((score) => Math.exp(curves.first * (score - best)))
  const sum = shares.reduce((all, share) => all + share, 0)
  const { slope, offset } = curves.each
  for (let label = 0; label < labels; label += 1) {
    const likely = 1 / (1 + Math.exp(-(slope * moved[label]! + offset)))
    let pull = furtherShare * slope * (likely - truth[label]!)
    if (primary >= 0) pull += curves.first * (shares[label]! / sum - (label === primary ? 1 : 0))
    for (let i = 0; i < present.length; i += 1) to[label * labels + present[i]!]! += pull * presence[i]!
  }
}
