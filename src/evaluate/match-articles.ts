import type { PageRange } from '../base/span.js'
import type { Doc } from '../model/doc.js'
import type { GoldArticle } from './gold.js'

/** A gold article with the found one that shares most characters with it; null where none shares any. */
export interface ArticlePair {
  readonly gold: GoldArticle
  readonly found: Doc | null
  /** Characters shared over characters in either, white space aside. */
  readonly agreement: number
}

/** Pairs every gold article of a page; a found article that spans two gold ones stands in both pairs. */
export function matchArticles(text: string, gold: readonly GoldArticle[], found: readonly Doc[]): ArticlePair[] {
  const printed = countPrinted(text)
  return gold.map((article) => {
    const size = charactersIn(printed, article)
    let best: ArticlePair = { gold: article, found: null, agreement: 0 }
    let most = 0
    for (const doc of found) {
      const shared = sum(doc.ranges.map((range) => charactersIn(printed, overlapOf(range, article))))
      if (shared <= most) continue
      most = shared
      const all = size + sum(doc.ranges.map((range) => charactersIn(printed, range))) - shared
      best = { gold: article, found: doc, agreement: shared / all }
    }
    return best
  })
}

/** Entry `i` says how many characters before `i` are no white space. */
function countPrinted(text: string): Uint32Array {
  const printed = new Uint32Array(text.length + 1)
  for (let i = 0; i < text.length; i++) printed[i + 1] = printed[i]! + (isWhite(text.charCodeAt(i)) ? 0 : 1)
  return printed
}

function charactersIn(printed: Uint32Array, { from, to }: PageRange): number {
  const last = printed.length - 1
  return from < to ? printed[Math.min(to, last)]! - printed[Math.min(from, last)]! : 0
}

function overlapOf(a: PageRange, b: PageRange): PageRange {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
}

function isWhite(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
