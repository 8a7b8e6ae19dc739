import { describe, expect, it } from 'vitest'
import { type Layout, readLayout } from '../../src/layout/read-layout.js'
import type { Article } from '../../src/model/article.js'
import { type GoldArticle, type GoldPage, listGoldPages, listSharedPages, readGoldPage } from '../gold/pages.js'

/** What is wrong with the found articles, one line each; nothing where the page is read as the gold says. */
function faults(text: string, gold: readonly GoldArticle[], { articles }: Layout): string[] {
  const found: string[] = []
  const used = new Set<Article>()
  for (const expected of gold) {
    const best = articles
      .map((article) => ({ article, shared: sharedCharacters(text, expected, article) }))
      .reduce((a, b) => (b.shared > a.shared ? b : a), { article: articles[0]!, shared: -1 })
    used.add(best.article)
    found.push(...compare(text, expected, best.article, best.shared))
  }
  for (const article of articles) if (!used.has(article)) found.push(`too many: ${article.headline}`)
  return found
}

function compare(text: string, gold: GoldArticle, article: Article, shared: number): string[] {
  const found: string[] = []
  const name = gold.headline
  if (article.kind !== gold.kind) found.push(`${name}: kind ${article.kind}`)
  const isHead =
    plain(article.headline) === plain(gold.headline) ||
    plain(article.kicker + article.headline) === plain(gold.kicker + gold.headline)
  if (!isHead) found.push(`${name}: headline ${article.kicker} / ${article.headline}`)
  for (const key of ['reporters', 'correspondents', 'photographers'] as const) {
    if (article.byline[key].join() !== gold[key].join()) found.push(`${name}: ${key} ${article.byline[key].join()}`)
  }
  const either = size(text, [gold]) + size(text, article.ranges) - shared
  if (shared / either < 0.9) found.push(`${name}: region ${(shared / either).toFixed(2)}`)
  return found
}

function sharedCharacters(text: string, gold: GoldArticle, { ranges }: Article): number {
  return ranges.reduce((sum, { from, to }) => {
    const range = { from: Math.max(from, gold.from), to: Math.min(to, gold.to) }
    return range.from < range.to ? sum + size(text, [range]) : sum
  }, 0)
}

function size(text: string, ranges: readonly { from: number; to: number }[]): number {
  return ranges.reduce((sum, { from, to }) => sum + plain(text.slice(from, to)).length, 0)
}

function plain(text: string): string {
  return text.replace(/\s/g, '')
}

function read(page: GoldPage): { text: string; articles: GoldArticle[]; layout: Layout } {
  const { text, articles } = readGoldPage(page)
  const docvars = { date: null, paper: null, edition: null, region: null }
  return { text, articles, layout: readLayout({ id: page.name, text, docvars }) }
}

describe('pages of our own writing', () => {
  const pages = listGoldPages()

  it('come in all three shapes', () => {
    const shapes = new Set(pages.map((page) => read(page).layout.shape))
    expect(pages.length).toBeGreaterThanOrEqual(12)
    expect([...shapes].sort()).toEqual(['markdown', 'pdf', 'plain'])
  })

  it.each(pages)('$name is read as its gold says', (page) => {
    const { text, articles, layout } = read(page)
    expect(faults(text, articles, layout)).toEqual([])
    for (const { sections, from } of articles) {
      const article = layout.articles.find(({ ranges }) => ranges[0]!.from >= from)
      if (sections.length > 0) expect(article?.sections).toEqual(sections)
    }
  })

  it.each(pages)('$name is read the same with CR LF, and with an indent before each paragraph', (page) => {
    const { text, layout } = read(page)
    const docvars = { date: null, paper: null, edition: null, region: null }
    const heads = layout.articles.map(({ kind, kicker, headline, byline }) => ({ kind, kicker, headline, byline }))
    for (const changed of [text.replace(/\r?\n/g, '\r\n'), text.replace(/^(.{50,})$/gm, '\u3000\u3000$1')]) {
      const again = readLayout({ id: page.name, text: changed, docvars })
      expect(again.articles.map(({ kind, kicker, headline, byline }) => ({ kind, kicker, headline, byline }))).toEqual(
        heads,
      )
    }
  })
})

const shared = listSharedPages()

describe.skipIf(shared.length === 0)('pages of real papers', () => {
  it('are read as the gold says: at least 14 of 15 articles on plain pages, 2 of 3 on the pdf page, none too many', () => {
    const wrong = { plain: 0, markdown: 0, pdf: 0 }
    for (const page of shared) {
      const { text, articles, layout } = read(page)
      const found = faults(text, articles, layout)
      wrong[layout.shape] += new Set(found.map((fault) => fault.split(':')[0])).size
      if (layout.shape === 'plain') expect(found.filter((fault) => fault.startsWith('too many'))).toEqual([])
    }
    expect(wrong.plain).toBeLessThanOrEqual(1)
    expect(wrong.pdf).toBeLessThanOrEqual(1)
  })
})
