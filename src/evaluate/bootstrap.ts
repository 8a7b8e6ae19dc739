import { addCounts, type Counts, f1Of, type IntervalScore, NO_COUNTS, round4, scoreOf } from './score.js'

const SAMPLES = 1000
const SEED = 20260320

/**
 * The score of all articles together with the 95 % interval of its F1: the percentile bootstrap (Efron 1979), articles
 * drawn with replacement. The draws come from a fixed seed, so that the same counts give the same interval.
 * @param articles The counts of each article.
 */
export function scoreWithInterval(articles: readonly Counts[]): IntervalScore {
  return { ...scoreOf(articles.reduce(addCounts, NO_COUNTS)), interval: bootstrapInterval(articles) }
}

function bootstrapInterval(articles: readonly Counts[]): readonly [number, number] {
  if (articles.length === 0) return [0, 1]
  const random = seededRandom(SEED)
  const scores = new Float64Array(SAMPLES)
  for (let sample = 0; sample < SAMPLES; sample++) {
    let gold = 0
    let found = 0
    let right = 0
    for (let draw = 0; draw < articles.length; draw++) {
      const counts = articles[Math.floor(random() * articles.length)]!
      gold += counts.gold
      found += counts.found
      right += counts.right
    }
    scores[sample] = f1Of(gold, found, right)
  }
  scores.sort()
  return [round4(scores[Math.floor(SAMPLES * 0.025)]!), round4(scores[Math.ceil(SAMPLES * 0.975) - 1]!)]
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, Tommy Ettinger 2017, public domain). */
function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
