import { type Counts, f1Of } from './counts.js'
import { fourPlaces } from './four-places.js'
import { seededRandom } from './seeded-random.js'

const SAMPLES = 1000
const SEED = 20260320

/**
 * The 95 % interval of the F1 of some texts together: the percentile bootstrap (Efron 1979), texts drawn with
 * replacement. The draws come from a fixed seed, so that the same counts give the same interval.
 * @param texts The counts of each text; how much they differ, none or one alone cannot tell.
 */
export function bootstrapInterval(texts: readonly Counts[]): readonly [low: number, high: number] {
  if (texts.length < 2) return [0, 1]
  const random = seededRandom(SEED)
  const scores = new Float64Array(SAMPLES)
  for (let sample = 0; sample < SAMPLES; sample++) {
    const sum = { gold: 0, found: 0, right: 0 }
    for (let draw = 0; draw < texts.length; draw++) {
      const counts = texts[Math.floor(random() * texts.length)]!
      sum.gold += counts.gold
      sum.found += counts.found
      sum.right += counts.right
    }
    scores[sample] = f1Of(sum)
  }
  scores.sort()
  return [fourPlaces(scores[Math.floor(SAMPLES * 0.025)]!), fourPlaces(scores[Math.ceil(SAMPLES * 0.975) - 1]!)]
}
