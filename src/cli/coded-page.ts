import type { CodedText, ScoredPage } from '../index.js'

/**
 * What the program marks on a page, in positions of the page: a name as the hull of what is printed of it, whose parts
 * stand in reading order and not in that of the page. What is not printed at all is left out.
 */
export function codedPage({ id, text, articles }: ScoredPage): CodedText {
  const names = articles.flatMap(({ mentions }) => mentions)
  const spans = names.flatMap(({ ranges, type, nested }) => {
    if (nested || ranges.length === 0) return []
    const start = Math.min(...ranges.map(({ from }) => from))
    return [{ start, end: Math.max(...ranges.map(({ to }) => to)), type }]
  })
  return { id, text, spans }
}
