import type { Span } from '../base/span.js'
import type { TopicEvidence } from '../model/topic.js'
import type { FeatureIndex } from './feature-index.js'
import type { TermCounts } from './read-terms.js'
import type { TopicInput } from './topic-classifier.js'
import type { TopicModel } from './topic-model.js'
import { boostedCount, type TextVector } from './weigh-terms.js'

/** A text as it was read and weighed. */
export interface Reading {
  readonly index: FeatureIndex
  readonly counts: TermCounts
  readonly vector: TextVector
}

/** How much each term of a reading adds to a label's raw score, in the order of `counts.terms`. */
export function contributionsOf(model: TopicModel, { index, counts, vector }: Reading, label: number): Float64Array {
  const { weights, keywordWeights, settings } = model
  const { inText, inHeadline, keywordFrom, keywordLabel, keywordWeight } = index
  const { values, features } = vector
  const labels = model.labels.length
  const scale = model.scales[label]!
  const result = new Float64Array(counts.size)
  let next = 0
  for (let i = 0; i < counts.size; i += 1) {
    const term = counts.terms[i]!
    let sum = 0
    // Values stand in the order of the terms, a headline's after the text's.
    if (inText[term] !== -1) {
      sum += values[next]! * weights[features[next]! * labels + label]! * scale
      next += 1
    }
    if (counts.inHeadline[term]! > 0 && inHeadline[term] !== -1) {
      sum += values[next]! * weights[features[next]! * labels + label]! * scale
      next += 1
    }
    const from = keywordFrom[term]!
    const last = keywordFrom[term + 1]!
    if (from !== last) {
      let weight = 0
      for (let entry = from; entry < last; entry += 1) {
        weight += keywordWeight[entry]! * keywordWeights[keywordLabel[entry]! * labels + label]!
      }
      sum += (boostedCount(counts.inText[term]!, counts.inHeadline[term]!, settings) / vector.keywordLength) * weight
    }
    result[i] = sum
  }
  return result
}

/** Pieces of evidence given for a topic at most. */
const most = 5
/** Terms looked at for them; several often lie in the same word or name. */
const candidates = 6

/**
 * The terms that carried a topic most, each at its first place and widened to the whole token, or to the whole name
 * of a body, slogan or document it lies in; weights are shares of all that spoke for the topic, best first.
 */
export function findEvidence(input: TopicInput, counts: TermCounts, contributions: Float64Array): TopicEvidence[] {
  let total = 0
  for (let i = 0; i < contributions.length; i += 1) if (contributions[i]! > 0) total += contributions[i]!
  const places: { start: number; end: number; weight: number }[] = []
  for (const i of largest(contributions, candidates)) {
    const term = counts.terms[i]!
    const place = widen(input, counts.starts[term]!, counts.ends[term]!)
    const weight = contributions[i]! / total
    const same = findOverlap(places, place)
    if (same === -1) places.push({ start: place.start, end: place.end, weight })
    else joinPlace(places[same]!, place, weight)
  }
  places.sort((a, b) => b.weight - a.weight || a.start - b.start)
  if (places.length > most) places.length = most
  for (const place of places) place.weight = round(place.weight)
  return places
}

/** Number of the first place that shares a character with a span, or -1. */
function findOverlap(places: readonly Span[], { start, end }: Span): number {
  for (let i = 0; i < places.length; i += 1) if (places[i]!.start < end && start < places[i]!.end) return i
  return -1
}

function joinPlace(place: { start: number; end: number; weight: number }, { start, end }: Span, weight: number): void {
  place.start = Math.min(place.start, start)
  place.end = Math.max(place.end, end)
  place.weight += weight
}

/** Numbers of the largest positive values, largest first, of equals the first. */
export function largest(values: ArrayLike<number>, count: number): number[] {
  const found: number[] = []
  let least = 0
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!
    if (value <= least) continue
    if (found.length < count) found.push(i)
    let at = found.length - 1
    for (; at > 0 && values[found[at - 1]!]! < value; at -= 1) found[at] = found[at - 1]!
    found[at] = i
    if (found.length === count) least = values[found[count - 1]!]!
  }
  return found
}

function widen({ tokens, mentions }: TopicInput, start: number, end: number): Span {
  for (const mention of mentions) {
    const holds = mention.start <= start && end <= mention.end
    if (holds && !mention.nested && mention.type !== 'PERSON') return { start: mention.start, end: mention.end }
  }
  if (tokens.count === 0) return { start, end }
  const first = tokenAt(tokens.ends, tokens.count, start)
  const last = tokenAt(tokens.ends, tokens.count, end - 1)
  return { start: Math.min(start, first === 0 ? 0 : tokens.ends[first - 1]!), end: Math.max(end, tokens.ends[last]!) }
}

function tokenAt(ends: Uint32Array, count: number, at: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! > at) high = middle
    else low = middle + 1
  }
  return low
}

/** Four places, as all scores. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
