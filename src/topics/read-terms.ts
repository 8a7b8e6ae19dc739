import type { FeatureIndex } from './feature-index.js'
import { ALONE, findChild, hashPair, joinPair, nodeOfPair, numberOf, TERM_BIT } from './term-table.js'
import { Place, type TopicText } from './topic-text.js'

/**
 * The terms of one text, each once, and how often each stands in it. They come nearly in the order of their first
 * places; within some hundred characters those of one or two units come before the longer ones. Scratch memory: valid
 * until the next reading.
 */
export interface TermCounts {
  /** How many entries of `terms`, `starts` and `ends` count. */
  size: number
  readonly terms: Int32Array
  /** Start and end of the term's first place. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** By term: how often it stands in the text, headlines included. */
  readonly inText: Int32Array
  /** By term: how often it stands in headlines. */
  readonly inHeadline: Int32Array
  /** By term: how often it stands in the opening sentence. */
  readonly inOpening: Int32Array
  /** The entries from this one on stand in no headline. */
  headed: number
  /** The entries from this one on do not stand in the opening sentence. */
  opened: number
}

/** Counts every term at every position of a text; all readings of one reader give the same object. */
export type ReadTerms = (text: TopicText) => TermCounts

/** How many characters are looked over before the places found are looked at more closely. */
const PIECE_LENGTH = 256

/**
 * Makes a reader of the terms of an index.
 *
 * Neither where a term may begin nor which one does can be foretold by a processor, and a wrong guess costs it more than
 * all else here. So as little as possible is decided: what may count is written down at once, and written over where it
 * did not. The steps are functions within this one, since handing them their many tables would take as long as the rest.
 */
export function createTermReader({ table }: FeatureIndex): ReadTerms {
  const { singleBits, pairBits, factors, slots, pairs: known, ends: termEnds, onward } = table
  // One more, as a term is written behind the last entry before it is known whether it is a new one.
  const terms = new Int32Array(termEnds.length + 1)
  const starts = new Int32Array(termEnds.length + 1)
  const ends = new Int32Array(termEnds.length + 1)
  const inText = new Int32Array(termEnds.length)
  const inHeadline = new Int32Array(termEnds.length)
  const inOpening = new Int32Array(termEnds.length)
  const apart = { inHeadline, inOpening, headed: 0, opened: 0 }
  const counts: TermCounts = { size: 0, terms, starts, ends, inText, ...apart }
  // Where terms may begin in a piece of text, and the two units found there.
  const places = new Int32Array(PIECE_LENGTH)
  const pairs = new Int32Array(PIECE_LENGTH)
  // The terms of one or two units that begin at these places.
  const foundStarts = new Int32Array(PIECE_LENGTH * 2)
  const foundEnds = new Int32Array(PIECE_LENGTH * 2)
  const foundNodes = new Int32Array(PIECE_LENGTH * 2)
  // Where longer terms may begin, and the nodes of their first two units. They are looked at by themselves, so that the
  // short ones, which are most, are counted without a question.
  const longStarts = new Int32Array(PIECE_LENGTH)
  const longNodes = new Int32Array(PIECE_LENGTH)
  let longs = 0

  /** Finds the places from `from` to `to` where two bits allow a term to begin, and says how many there are. */
  const findPlaces = (text: string, from: number, to: number, end: number): number => {
    let found = 0
    let first = text.charCodeAt(from)
    // The last unit of a stretch has none behind it, and is looked at by itself.
    const last = to < end ? to : end - 1
    for (let at = from; at < last; at += 1) {
      const second = text.charCodeAt(at + 1)
      const pair = joinPair(first, second)
      const hash = hashPair(pair)
      places[found] = at
      pairs[found] = pair
      found += ((singleBits[first >>> 5]! >>> (first & 31)) | (pairBits[hash >>> 19]! >>> ((hash >>> 14) & 31))) & 1
      first = second
    }
    if (last < to) {
      places[found] = last
      pairs[found] = joinPair(first, ALONE)
      found += (singleBits[first >>> 5]! >>> (first & 31)) & 1
    }
    return found
  }

  /** Looks up what begins at the places, and says how many short terms do; `end` is that of the stretch. */
  const lookUp = (text: string, end: number, count: number): number => {
    let found = 0
    let going = 0
    for (let i = 0; i < count; i += 1) {
      const pair = pairs[i]!
      const start = places[i]!
      foundStarts[found] = start
      if (((singleBits[pair >>> 21]! >>> ((pair >>> 16) & 31)) & 1) === 1) {
        foundEnds[found] = start + 1
        const single = joinPair(pair >>> 16, ALONE)
        const node = nodeOfPair(factors, slots, single)
        foundNodes[found] = node
        // Always so, but in a damaged table.
        found += isZero(known[numberOf(node)]! ^ single)
        foundStarts[found] = start
      }
      if ((pair & 0xffff) === ALONE) continue
      const node = nodeOfPair(factors, slots, pair)
      const third = start + 2 < end ? text.charCodeAt(start + 2) : ALONE
      const isKnown = isZero(known[numberOf(node)]! ^ pair)
      foundEnds[found] = start + 2
      foundNodes[found] = node
      found += isKnown & node
      longStarts[going] = start
      longNodes[going] = node
      going += isKnown & (onward[numberOf(node)]! >>> (third & 31))
    }
    longs = going
    return found
  }

  /** Counts the short terms found and the long ones behind them; gives the number of entries. */
  const countTerms = (text: string, end: number, found: number, place: Place, entries: number): number => {
    let size = entries
    const isHeadline = place === Place.headline
    const isOpening = place === Place.opening
    for (let i = 0; i < found; i += 1) {
      const term = numberOf(foundNodes[i]!)
      const before = inText[term]!
      inText[term] = before + 1
      terms[size] = term
      starts[size] = foundStarts[i]!
      ends[size] = foundEnds[i]!
      size += isZero(before)
      if (isHeadline) inHeadline[term]! += 1
      if (isOpening) inOpening[term]! += 1
    }
    for (let i = 0; i < longs; i += 1) {
      const start = longStarts[i]!
      let node = longNodes[i]!
      for (let at = start + 2; at < end; ) {
        node = findChild(table, node, text.charCodeAt(at))
        if (node === 0) break
        at += 1
        const term = numberOf(node)
        const times = node & TERM_BIT
        const before = inText[term]!
        inText[term] = before + times
        terms[size] = term
        starts[size] = start
        ends[size] = at
        size += isZero(before) & times
        if (isHeadline) inHeadline[term]! += times
        if (isOpening) inOpening[term]! += times
      }
    }
    return size
  }

  return (read) => {
    const { text, starts: froms, ends: tos, places: kinds } = read
    clearCounts(counts)
    let size = 0
    for (let stretch = 0; stretch < read.size; stretch += 1) {
      const start = froms[stretch]!
      const end = tos[stretch]!
      const place: Place = kinds[stretch]!
      for (let from = start; from < end; from += PIECE_LENGTH) {
        const count = findPlaces(text, from, from + PIECE_LENGTH < end ? from + PIECE_LENGTH : end, end)
        const found = lookUp(text, end, count)
        size = countTerms(text, end, found, place, size)
      }
      if (place === Place.headline) counts.headed = size
      if (place === Place.opening) counts.opened = size
    }
    counts.size = size
    return counts
  }
}

/** 1 for zero, 0 for any other whole number: only zero has 32 leading zeros. */
function isZero(value: number): number {
  return Math.clz32(value) >>> 5
}

function clearCounts(counts: TermCounts): void {
  const { size, terms, inText, inHeadline, inOpening, headed, opened } = counts
  for (let i = 0; i < size; i += 1) inText[terms[i]!] = 0
  for (let i = 0; i < headed; i += 1) inHeadline[terms[i]!] = 0
  for (let i = 0; i < opened; i += 1) inOpening[terms[i]!] = 0
  counts.size = 0
  counts.headed = 0
  counts.opened = 0
}
