import { checkShape } from '../base/check-argument.js'
import type { PageRange } from '../base/span.js'
import type { BlockRole } from '../model/article.js'
import type { Page } from '../model/page.js'
import { isBlank } from '../text/char-class.js'
import type { Layout } from './read-layout.js'

/** One block of a page, to be shown to a person. */
export interface LayoutLine extends PageRange {
  readonly role: BlockRole
  /** Index of the article, or null. */
  readonly article: number | null
  /** The article's id, or null. */
  readonly articleId: string | null
  /** Whether the block is the first of its article. */
  readonly first: boolean
  /** As printed, runs of blanks and line breaks shown as one space. */
  readonly text: string
}

/** The page as the program sees it: every block with its role, its article and its words, in page order. */
export function describeLayout(page: Pick<Page, 'text'>, layout: Layout): LayoutLine[] {
  checkShape(page, { text: 'string' }, 'describeLayout takes a page')
  checkShape(layout, { blocks: 'list', articles: 'list' }, 'describeLayout takes what readLayout gives')
  const seen = new Set<number>()
  // Positions count from behind a byte order mark.
  const text = page.text.startsWith('\ufeff') ? page.text.slice(1) : page.text
  return layout.blocks.map(({ from, to, role, article }) => {
    const first = article !== null && !seen.has(article)
    if (article !== null) seen.add(article)
    const articleId = article === null ? null : layout.articles[article]!.id
    return { from, to, role, article, articleId, first, text: singleSpaced(text.slice(from, to)) }
  })
}

function singleSpaced(text: string): string {
  const pieces: string[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (!isBlank(text.charCodeAt(i))) continue
    pieces.push(text.slice(start, i))
    while (i + 1 < text.length && isBlank(text.charCodeAt(i + 1))) i++
    start = i + 1
  }
  pieces.push(text.slice(start))
  return pieces.filter((piece) => piece !== '').join(' ')
}
