import type { Diagnostic } from '../base/diagnostics.js'
import type { Article, Block } from '../model/article.js'
import type { Page } from '../model/page.js'
import { cleaningFor } from './article-writer.js'
import { assembleArticles } from './assemble.js'
import type { RawBlock } from './blocks.js'
import { markBriefs } from './briefs.js'
import { composeArticle } from './compose-article.js'
import { diagnoseArticle, diagnosePage } from './diagnose.js'
import { splitLines } from './lines.js'
import { type MastheadFacts, readMasthead } from './masthead.js'
import { nameBlocks } from './name-blocks.js'
import { markNotices } from './notice-stretches.js'
import { readBlocks } from './read-blocks.js'
import { closeUp, fromMargin, type PageShape, readShape, type ShapeReading } from './shape.js'
import { markIndex } from './web/page-index.js'
import { markSiteTalk } from './web/site-words.js'
import { markWebFrame } from './web/web-frame.js'
import { readWebFacts } from './web/web-lines.js'
import { markWebLists } from './web/web-lists.js'

/** How to read a page. */
export interface LayoutOptions {
  /** The shape the text came in; `auto` recognises it. Default `auto`. */
  readonly shape?: 'auto' | PageShape
}

/** A page as layout sees it. */
export interface Layout {
  readonly shape: PageShape
  /** In printed order. */
  readonly articles: readonly Article[]
  /** In page order; they do not overlap, and what is in none prints nothing. */
  readonly blocks: readonly Block[]
  /** What the masthead says, null where it says nothing. */
  readonly docvars: MastheadFacts
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds the articles of a page. Never throws on text. O(text). */
export function readLayout(page: Page, options: LayoutOptions = {}): Layout {
  const { text } = page
  const { shape, raw } = cutBlocks(text, options.shape ?? 'auto')
  const wrapped = shape.wrappedByBlanks || shape.wrapWidth > 0
  const assembly = assembleArticles(text, raw, wrapped)
  const cleaning = cleaningFor(wrapped, shape.shape === 'markdown')
  const articles: Article[] = []
  const diagnostics: Diagnostic[] = []
  diagnosePage(text, diagnostics)
  for (let i = 0; i < assembly.drafts.length; i++) {
    const draft = assembly.drafts[i]!
    const article = composeArticle(text, raw, draft, `${page.id}#${i}`, cleaning)
    articles.push(article)
    diagnoseArticle(text, raw, draft, article, wrapped, diagnostics)
  }
  for (const n of assembly.stray) {
    const range = { from: raw[n]!.from, to: raw[n]!.to }
    const message = 'This line belongs to no article.'
    diagnostics.push({ code: 'stray-line', severity: 'info', message, article: null, range })
  }
  const blocks = nameBlocks(text, raw, assembly.drafts, articles)
  return {
    shape: shape.shape,
    articles,
    blocks,
    docvars: docvarsOf(text, raw),
    diagnostics,
  }
}

/** What the masthead says, and where it is silent, what the first texts of a web page say of themselves. */
function docvarsOf(page: string, blocks: readonly RawBlock[]): MastheadFacts {
  let { date, paper, edition } = readMasthead(
    page,
    blocks.filter(({ form }) => form === 'masthead'),
  )
  for (const block of blocks) {
    if (date !== null && paper !== null) break
    const told = block.form === 'byline' ? readWebFacts(page, block) : null
    date ??= told?.date ?? null
    paper ??= told?.paper ?? null
  }
  return { date, paper, edition }
}

/** The shape of a page and its blocks; its lines, of which a large page has very many, are not kept. */
function cutBlocks(text: string, wanted: 'auto' | PageShape): { shape: ShapeReading; raw: readonly RawBlock[] } {
  const lines = closeUp(text, fromMargin(splitLines(text)))
  const shape = readShape(text, lines, wanted)
  const blocks = markWebLists(text, markWebFrame(text, markSiteTalk(text, readBlocks(text, lines, shape))))
  return { shape, raw: markBriefs(text, markNotices(text, markIndex(text, blocks))) }
}
