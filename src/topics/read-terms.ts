import type { FeatureIndex } from './feature-index.js'
import { beginsNowhere, goesOn, stepTerm } from './term-table.js'
import type { TopicText } from './topic-text.js'

/** The terms of one text, each once, in the order of their first places. Scratch memory: valid until the next reading. */
export interface TermCounts {
  /** How many of the entries below count. */
  size: number
  readonly terms: Int32Array
  /** By term: how often it stands in the text, headlines included, and in headlines. */
  readonly inText: Int32Array
  readonly inHeadline: Int32Array
  /** By term: start and end of its first place. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Empty counts for the terms of an index. */
export function createTermCounts({ terms }: FeatureIndex): TermCounts {
  const { length } = terms
  return {
    size: 0,
    terms: new Int32Array(length),
    inText: new Int32Array(length),
    inHeadline: new Int32Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
  }
}

/** Counts every term at every position of the text into `counts`, whose earlier content goes. */
export function readTerms(index: FeatureIndex, { text, stretches }: TopicText, counts: TermCounts): void {
  const { roots, singles, pairs, edges, ends, mask } = index.table
  for (let i = 0; i < counts.size; i += 1) {
    const term = counts.terms[i]!
    counts.inText[term] = 0
    counts.inHeadline[term] = 0
  }
  counts.size = 0
  for (const { start, end, headline } of stretches) {
    let next = text.charCodeAt(start)
    for (let from = start; from < end; from += 1) {
      const unit = next
      next = text.charCodeAt(from + 1)
      if (beginsNowhere(singles, pairs, unit, next)) continue
      let node = roots[unit]!
      for (let at = from + 1; node !== -1; at += 1) {
        const found = ends[node]!
        const term = (found & ~goesOn) - 1
        if (term !== -1) countTerm(counts, term, from, at, headline)
        if (at === end || (found & goesOn) === 0) break
        node = stepTerm(edges, mask, node, text.charCodeAt(at))
      }
    }
  }
}

function countTerm(counts: TermCounts, term: number, start: number, end: number, headline: boolean): void {
  if (counts.inText[term]! === 0) {
    counts.terms[counts.size] = term
    counts.starts[term] = start
    counts.ends[term] = end
    counts.size += 1
  }
  counts.inText[term]! += 1
  if (headline) counts.inHeadline[term]! += 1
}
