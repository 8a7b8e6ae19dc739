import type { FeatureIndex } from './feature-index.js'
import { alone, findChild, hashPair, isTerm, joinPair, nodeOfPair, numberOf } from './term-table.js'
import type { TopicText } from './topic-text.js'

/**
 * The terms of one text, each once, in the order of their first places, and how often each stands in it. Scratch
 * memory: valid until the next reading.
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
  /** By term: how often it stands in headlines; all 0 where `headed` is false. */
  readonly inHeadline: Int32Array
  /** Whether any stretch of the text is a headline. */
  headed: boolean
}

/** Counts every term at every position of a text; all readings of one reader give the same object. */
export type ReadTerms = (text: TopicText) => TermCounts

/** How many characters are looked over before the places found are looked at more closely. */
const pieceLength = 256

/**
 * Makes a reader of the terms of an index.
 *
 * Neither where a term may begin nor which one does can be foretold by a processor, and a wrong guess costs it more than
 * all else here. So as little as possible is decided: what may count is written down at once, and written over where it
 * did not. The steps are functions within this one, since handing them their many tables would take as long as the rest.
 */
export function createTermReader({ table }: FeatureIndex): ReadTerms {
  const { singleBits, pairBits, factors, slots, pairs: known, nodes, onward } = table
  // One more, as a term is written behind the last entry before it is known whether it is a new one.
  const terms = new Int32Array(nodes.length + 1)
  const starts = new Int32Array(nodes.length + 1)
  const ends = new Int32Array(nodes.length + 1)
  const inText = new Int32Array(nodes.length)
  const inHeadline = new Int32Array(nodes.length)
  const counts: TermCounts = { size: 0, terms, starts, ends, inText, inHeadline, headed: false }
  // Where terms may begin in a piece of text, and the two units found there.
  const places = new Int32Array(pieceLength)
  const pairs = new Int32Array(pieceLength)

  /** Finds the places from `from` to `to` where two bits allow a term to begin, and says how many there are. */
  const findPlaces = (text: string, from: number, to: number, end: number): number => {
    let found = 0
    let first = text.charCodeAt(from)
    for (let at = from; at < to; at += 1) {
      const second = at + 1 < end ? text.charCodeAt(at + 1) : alone
      const pair = joinPair(first, second)
      const hash = hashPair(pair)
      places[found] = at
      pairs[found] = pair
      found += ((singleBits[first >>> 5]! >>> (first & 31)) | (pairBits[hash >>> 20]! >>> ((hash >>> 15) & 31))) & 1
      first = second
    }
    return found
  }

  /** Counts the terms that begin at the places found in a stretch that ends at `end`; gives the number of entries. */
  const countTerms = (text: string, end: number, found: number, headline: boolean, entries: number): number => {
    let size = entries
    for (let i = 0; i < found; i += 1) {
      const pair = pairs[i]!
      const start = places[i]!
      if (((singleBits[pair >>> 21]! >>> ((pair >>> 16) & 31)) & 1) === 1) {
        const term = numberOf(nodeOfPair(factors, slots, joinPair(pair >>> 16, alone)))
        const before = inText[term]!
        inText[term] = before + 1
        terms[size] = term
        starts[size] = start
        ends[size] = start + 1
        size += isZero(before)
        if (headline) inHeadline[term]! += 1
      }
      if ((pair & 0xffff) === alone) continue
      let node = nodeOfPair(factors, slots, pair)
      let term = numberOf(node)
      const isKnown = isZero(known[term]! ^ pair)
      let times = node & isTerm & isKnown
      let bits = onward[term]! & -isKnown
      for (let at = start + 2; ; at += 1) {
        const before = inText[term]!
        inText[term] = before + times
        terms[size] = term
        starts[size] = start
        ends[size] = at
        size += isZero(before) & times
        if (headline) inHeadline[term]! += times
        if (at >= end) break
        const unit = text.charCodeAt(at)
        if (((bits >>> (unit & 31)) & 1) === 0) break
        node = findChild(table, node, unit)
        if (node === 0) break
        term = numberOf(node)
        times = node & isTerm
        bits = onward[term]!
      }
    }
    return size
  }

  return ({ text, stretches }) => {
    clearCounts(counts)
    let size = 0
    for (let stretch = 0; stretch < stretches.length; stretch += 1) {
      const { start, end, headline } = stretches[stretch]!
      if (headline) counts.headed = true
      for (let from = start; from < end; from += pieceLength) {
        const found = findPlaces(text, from, from + pieceLength < end ? from + pieceLength : end, end)
        size = countTerms(text, end, found, headline, size)
      }
    }
    counts.size = size
    return counts
  }
}

/** 1 for zero, 0 for any other whole number. */
function isZero(value: number): number {
  return ((value | -value) >>> 31) ^ 1
}

function clearCounts(counts: TermCounts): void {
  const { size, terms, inText, inHeadline } = counts
  for (let i = 0; i < size; i += 1) inText[terms[i]!] = 0
  if (counts.headed) for (let i = 0; i < size; i += 1) inHeadline[terms[i]!] = 0
  counts.size = 0
  counts.headed = false
}
