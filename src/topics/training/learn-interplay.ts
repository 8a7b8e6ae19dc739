import { fourPlaces } from '../../base/four-places.js'
import { addInterplay } from '../interplay.js'
import type { UnseenScores } from './fit-calibration.js'
import { createGradient, fitCurves, readScoredText, steepestOf } from './interplay-loss.js'

/** What a large number costs; so few texts that they prove little leave nearly nothing. */
const PENALTY = 30
/** Steps end when no number is pulled harder than this, as against what {@link PENALTY} pulls at a gain of 1. */
const TOLERANCE = 0.05
const MOST_STEPS = 2000

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
  const texts = rows
    .map((row) => readScoredText(unseen, primary[row]!, row))
    .filter(({ present }) => present.length > 0)
  const curves = fitCurves(unseen, primary, rows)
  const result = new Float64Array(labels * labels)
  const bound = steepestOf(curves, texts, labels) + PENALTY
  const ratio = Math.sqrt(PENALTY / bound)
  const momentum = (1 - ratio) / (1 + ratio)
  const ahead = new Float64Array(result.length)
  const gradient = new Float64Array(result.length)
  const addGradient = createGradient(labels, curves)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (let i = 0; i < gradient.length; i += 1) gradient[i] = PENALTY * ahead[i]!
    for (const text of texts) addGradient(text, ahead, gradient)
    let worst = 0
    for (let i = 0; i < result.length; i += 1) {
      worst = Math.max(worst, Math.abs(gradient[i]!))
      const next = ahead[i]! - gradient[i]! / bound
      ahead[i] = next + momentum * (next - result[i]!)
      result[i] = next
    }
    if (worst < TOLERANCE) break
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
  const presences = new Float64Array(labels)
  const rows = [...primary.keys()]
  for (const fold of new Set(foldOf)) {
    const others = rows.filter((row) => foldOf[row] !== fold)
    const interplay = Array.from(learnInterplay({ labels, scores: plain, truth }, primary, others, tick), fourPlaces)
    for (const row of rows) {
      if (foldOf[row] === fold)
        addInterplay({ interplay }, scores.subarray(row * labels, (row + 1) * labels), presences)
    }
  }
}
