import type { FeatureIndex } from './feature-index.js'
import { listSingleTerms, type SingleTerms, singleNode } from './single-terms.js'
import { alone, findChild, findPair, goesOn, hashPair, isTerm } from './term-table.js'
import type { TopicText } from './topic-text.js'

/**
 * The terms of one text, each once, in the order of their first places; entry `i` of every list belongs to the same
 * term. Scratch memory: valid until the next reading.
 */
export interface TermCounts {
  /** How many entries count. */
  size: number
  readonly terms: Int32Array
  /** How often the term stands in the text, headlines included, and in headlines. */
  readonly inText: Int32Array
  readonly inHeadline: Int32Array
  /** Start and end of its first place. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** By term: its entry plus one, 0 for the terms the text does not have. */
  readonly entries: Int32Array
  readonly singles: SingleTerms
}

/** Empty counts for the terms of an index. */
export function createTermCounts({ inText, table }: FeatureIndex): TermCounts {
  const { length } = inText
  return {
    size: 0,
    terms: new Int32Array(length),
    inText: new Int32Array(length),
    inHeadline: new Int32Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    entries: new Int32Array(length),
    singles: listSingleTerms(table),
  }
}

/** Counts every term at every position of the text into `counts`, whose earlier content goes. */
export function readTerms({ table }: FeatureIndex, { text, stretches }: TopicText, counts: TermCounts): void {
  const { singleBits, pairBits, pairs } = table
  for (let i = 0; i < counts.size; i += 1) counts.entries[counts.terms[i]!] = 0
  counts.size = 0
  for (const { start, end, headline } of stretches) {
    const inHead = headline ? 1 : 0
    let next = text.charCodeAt(start)
    for (let from = start; from < end; from += 1) {
      const unit = next
      // The line feed stands for what is behind the stretch; reading beyond the text would be slow.
      next = from + 1 < end ? text.charCodeAt(from + 1) : 0x0a
      const hash = hashPair(unit, next)
      const bits = singleBits[unit >>> 5]!
      if (((bits >>> (unit & 31)) & 1) === 1) {
        const node = singleNode(counts.singles, unit, bits)
        if ((node & isTerm) !== 0) countTerm(counts, node >>> 2, from, from + 1, inHead)
      }
      if (((pairBits[hash >>> 20]! >>> (hash >>> 15)) & 1) === 0 || from + 1 === end || next === alone) continue
      let node = findPair(pairs, hash, unit, next)
      if ((node & isTerm) !== 0) countTerm(counts, node >>> 2, from, from + 2, inHead)
      for (let at = from + 2; at < end && (node & goesOn) !== 0; at += 1) {
        node = findChild(table, node, text.charCodeAt(at))
        if ((node & isTerm) !== 0) countTerm(counts, node >>> 2, from, at + 1, inHead)
      }
    }
  }
}

function countTerm(counts: TermCounts, term: number, start: number, end: number, inHead: number): void {
  const { entries, inText, inHeadline } = counts
  let entry = entries[term]! - 1
  if (entry === -1) {
    entry = counts.size
    counts.size = entry + 1
    entries[term] = entry + 1
    counts.terms[entry] = term
    counts.starts[entry] = start
    counts.ends[entry] = end
    inText[entry] = 0
    inHeadline[entry] = 0
  }
  inText[entry]! += 1
  inHeadline[entry]! += inHead
}
