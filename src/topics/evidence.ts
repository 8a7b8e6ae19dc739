import { countWhile } from '../base/count-while.js'
import { fourPlaces } from '../base/four-places.js'
import type { Span } from '../base/span.js'
import { tokenAt, tokenStart } from '../model/token-at.js'
import type { TopicEvidence } from '../model/topic.js'
import type { FeatureIndex } from './feature-index.js'
import type { TermCounts } from './read-terms.js'
import type { TopicInput } from './topic-classifier.js'
import type { ScoringModel } from './topic-model.js'
import type { TextVector } from './weigh-terms.js'

/** A text as it was read and weighed. */
export interface Reading {
  readonly index: FeatureIndex
  readonly counts: TermCounts
  readonly vector: TextVector
}

/**
 * How much each counted term of a reading adds to a label's raw score, or takes from it, into `result`: entry `i`
 * belongs to entry `i` of `counts`.
 */
export function contributionsOf(
  { weights, scales, labels, keywordWeights }: ScoringModel,
  { index, counts, vector }: Reading,
  label: number,
  result: Float64Array,
): void {
  const { features, values, sources, keywordTerms, keywordSources, keywordEntries, keywordCounts } = vector
  const { keywordLabels, keywordWeights: strengths } = index
  const scale = scales[label]!
  const columns = labels.length
  result.fill(0, 0, counts.size)
  for (let i = 0; i < vector.size; i += 1) {
    result[sources[i]!]! += values[i]! * weights[features[i]! * columns + label]! * scale
  }
  for (let i = 0; i < keywordTerms; i += 1) {
    let entry = keywordEntries[i]!
    let from = keywordLabels[entry]!
    // As in `weighTerms`: no more entries than labels, and none for a label that is none.
    const last = entry + vector.keywords.length - 1
    let weight = strengths[entry]! * (keywordWeights[(from >>> 1) * columns + label] ?? 0)
    while ((from & 1) === 1 && entry < last) {
      entry += 1
      from = keywordLabels[entry]!
      weight += strengths[entry]! * (keywordWeights[(from >>> 1) * columns + label] ?? 0)
    }
    result[keywordSources[i]!]! += keywordCounts[i]! * weight
  }
}

/** Pieces of evidence given for a topic at most. */
const MOST_PIECES = 5
/** How many terms are looked at for them; several often lie in the same word or name. */
export const EVIDENCE_CANDIDATES = 6

/**
 * The terms that carried a topic most, each at its first place and widened to the whole token, or to the whole name
 * it lies in unless that is a person's; weights are shares of all that spoke for the topic, best first.
 * @param contributions What {@link contributionsOf} gave.
 * @param best Room for as many terms as are looked at.
 */
export function findEvidence(
  input: TopicInput,
  counts: TermCounts,
  contributions: Float64Array,
  best: Int32Array,
): TopicEvidence[] {
  const places: Piece[] = []
  let total = 0
  // Half of a number and its amount is the number itself, or nothing where it is negative; there is nothing to guess.
  for (let i = 0; i < counts.size; i += 1) total += contributions[i]! + Math.abs(contributions[i]!)
  total /= 2
  const found = largest(contributions, counts.size, best)
  for (let candidate = 0; candidate < found; candidate += 1) {
    const i = best[candidate]!
    const place = widen(input, counts.starts[i]!, counts.ends[i]!)
    const weight = contributions[i]! / total
    const same = findOverlap(places, place, 0)
    if (same === -1) places.push({ start: place.start, end: place.end, weight })
    else {
      joinPlace(places[same]!, place, weight)
      joinBehind(places, same)
    }
  }
  sortPlaces(places)
  while (places.length > MOST_PIECES) places.pop()
  for (let i = 0; i < places.length; i += 1) places[i]!.weight = fourPlaces(places[i]!.weight)
  return places
}

interface Piece {
  start: number
  end: number
  weight: number
}

/** Heaviest first, of equals the first in the text; they are a handful. */
function sortPlaces(places: Piece[]): void {
  for (let i = 1; i < places.length; i += 1) {
    const place = places[i]!
    let at = i
    for (; at > 0 && isBehind(places[at - 1]!, place); at -= 1) places[at] = places[at - 1]!
    places[at] = place
  }
}

function isBehind(a: Piece, b: Piece): boolean {
  return a.weight < b.weight || (a.weight === b.weight && a.start > b.start)
}

/** A place that has grown may now touch others behind it, which become one with it. */
function joinBehind(places: Piece[], grown: number): void {
  const place = places[grown]!
  for (let other = findOverlap(places, place, grown + 1); other !== -1; other = findOverlap(places, place, grown + 1)) {
    joinPlace(place, places[other]!, places[other]!.weight)
    places.splice(other, 1)
  }
}

/** Number of the first place, from `from` on, that shares a character with a span, or -1. */
function findOverlap(places: readonly Span[], { start, end }: Span, from: number): number {
  for (let i = from; i < places.length; i += 1) if (places[i]!.start < end && start < places[i]!.end) return i
  return -1
}

function joinPlace(place: Piece, { start, end }: Span, weight: number): void {
  place.start = Math.min(place.start, start)
  place.end = Math.max(place.end, end)
  place.weight += weight
}

/**
 * Numbers of the largest positive values among the first `size`, as many as fit into `into`, largest first, of equals
 * the first; returns how many there are.
 */
export function largest(values: Float64Array, size: number, into: Int32Array): number {
  const room = into.length
  let found = 0
  let least = 0
  for (let i = 0; i < size; i += 1) {
    const value = values[i]!
    if (value <= least) continue
    if (found < room) found += 1
    let at = found - 1
    for (; at > 0 && values[into[at - 1]!]! < value; at -= 1) into[at] = into[at - 1]!
    into[at] = i
    if (found === room) least = values[into[room - 1]!]!
  }
  return found
}

function widen({ tokens, mentions }: TopicInput, start: number, end: number): Span {
  const before = nameBefore(mentions, start)
  // Asked for at -1, an array would look for a property of that name.
  if (before >= 0) {
    const name = mentions[before]!
    if (end <= name.end && name.type !== 'PERSON') return name
  }
  if (tokens.count === 0) return { start, end }
  const { ends, count } = tokens
  const first = Math.min(tokenAt(tokens, start), count - 1)
  let last = first
  while (last < count - 1 && ends[last]! < end) last += 1
  return { start: Math.min(start, tokenStart(tokens, first)), end: Math.max(end, ends[last]!) }
}

/** Number of the last name that begins at a place or before it and lies in no other, or -1; names are in order. */
function nameBefore(mentions: TopicInput['mentions'], at: number): number {
  let name = countWhile(mentions.length, (mention) => mentions[mention]!.start <= at) - 1
  while (name >= 0 && mentions[name]!.nested) name -= 1
  return name
}
