import { checkList } from '../base/check-argument.js'
import { fourPlaces } from '../base/four-places.js'
import { aShare, checkKinds, wholeNumber } from '../base/option-kinds.js'
import { compareText } from './compare-text.js'
import { defineQuestion, type Question } from './question.js'
import { type Sketch, similarity, sketchText } from './sketch.js'

/** An article that repeats, nearly word for word, another one. */
export interface DuplicateRow {
  /** The article all others of its cluster are held against: the earliest by date, then the first in the corpus. */
  readonly original: string
  readonly article: string
  readonly originalDate: string | null
  readonly date: string | null
  readonly paper: string | null
  /** Estimated share of common five-character pieces with the article it was found by, 0 to 1. */
  readonly similarity: number
}

export interface DuplicatesOptions {
  /** Least similarity. Default 0.8. */
  readonly threshold?: number
  /** Articles with fewer letters and characters are left out: captions and notices are alike without being copies. Default 60. */
  readonly minLength?: number
}

interface Known {
  readonly id: string
  readonly date: string | null
  readonly paper: string | null
  readonly sketch: Sketch
  parent: number
  /** Greatest similarity with one before it in the corpus, or null where there is none; and with one behind it. */
  before: number | null
  behind: number
}

/** Pieces an article is looked up by; two texts of similarity s share none of them with a chance of about (1-s)^16. */
const LOOKUPS = 16
/** Articles compared for one piece; more only where a boilerplate sentence is everywhere. */
const BUCKET = 64

/**
 * Finds articles that are near copies, across papers and dates: resemblance of sets of five-character pieces, estimated
 * from their smallest hashes (Broder 1997). Deterministic: the same corpus in the same order gives the same rows.
 * Memory is about one kilobyte an article.
 */
export function duplicates(options: DuplicatesOptions = {}): Question<DuplicateRow[]> {
  checkKinds(options, { threshold: aShare, minLength: wholeNumber(0) }, 'duplicates')
  const { threshold = 0.8, minLength = 60 } = options
  const known: Known[] = []
  const buckets = new Map<number, number[]>()
  return defineQuestion('duplicates', [], {
    add({ page, articles }) {
      const { date, paper } = page.docvars
      for (const doc of articles) {
        const sketch = sketchText(doc.text)
        if (sketch.length < minLength) continue
        const index = known.length
        known.push({ id: doc.id, date, paper, sketch, parent: index, before: null, behind: 0 })
        const compared = new Set<number>()
        for (const hash of sketch.hashes.subarray(0, LOOKUPS)) {
          const bucket = buckets.get(hash)
          if (bucket === undefined) {
            buckets.set(hash, [index])
            continue
          }
          for (const other of bucket) {
            if (compared.has(other)) continue
            compared.add(other)
            const [own, earlier] = [known[index]!, known[other]!]
            const found = similarity(sketch, earlier.sketch)
            if (found < threshold) continue
            own.before = Math.max(own.before ?? 0, found)
            earlier.behind = Math.max(earlier.behind, found)
            join(known, index, other)
          }
          if (bucket.length < BUCKET) bucket.push(index)
        }
      }
    },
    answer: () => toRows(known),
  })
}

/** Ids of the articles that repeat an earlier one, for the questions that count with and without them. */
export function repeatedArticles(rows: readonly DuplicateRow[]): ReadonlySet<string> {
  checkList(rows, { article: 'string' }, 'repeatedArticles takes the answer of duplicates')
  return new Set(rows.map(({ article }) => article))
}

/** Union of two clusters (Tarjan 1975); the smaller index is the root. */
function join(known: Known[], a: number, b: number): void {
  const [first, second] = [rootOf(known, a), rootOf(known, b)]
  known[Math.max(first, second)]!.parent = Math.min(first, second)
}

function rootOf(known: Known[], index: number): number {
  let root = index
  while (known[root]!.parent !== root) root = known[root]!.parent
  for (let at = index; at !== root; ) {
    const next = known[at]!.parent
    known[at]!.parent = root
    at = next
  }
  return root
}

function toRows(known: Known[]): DuplicateRow[] {
  const clusters = new Map<number, number[]>()
  for (let index = 0; index < known.length; index++) {
    const root = rootOf(known, index)
    const cluster = clusters.get(root)
    if (cluster === undefined) clusters.set(root, [index])
    else cluster.push(index)
  }
  const rows: DuplicateRow[] = []
  for (const cluster of clusters.values()) {
    if (cluster.length < 2) continue
    const ordered = [...cluster].sort((a, b) => compareText(dateKey(known[a]!), dateKey(known[b]!)) || a - b)
    const original = known[ordered[0]!]!
    for (const index of ordered.slice(1)) {
      const { id, date, paper, before, behind } = known[index]!
      rows.push({
        original: original.id,
        article: id,
        originalDate: original.date,
        date,
        paper,
        similarity: fourPlaces(before ?? behind),
      })
    }
  }
  return rows
}

/** Articles without a date come after those with one. */
function dateKey({ date }: Known): string {
  return date ?? '\uffff'
}
