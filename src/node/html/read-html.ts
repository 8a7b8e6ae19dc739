import { readDay, readFounder } from './founder-page.js'
import { onlyHeading, removeHidden, removeMenus } from './furniture.js'
import { headlineOfTitle } from './headline.js'
import { depthOf, joinSeams, linesOf, type TextNode } from './lines.js'
import { findText } from './main-text.js'
import { writeText } from './write-text.js'

/** A page read from HTML. */
export interface HtmlPage {
  readonly text: string
  readonly docvars: Readonly<Record<string, string>>
}

/**
 * The text of an HTML page. E-papers made with Founder's system carry their own metadata in comments and elements
 * (`<founder-title>`, `<founder-date>`, `<founder-content>` …): these say which text is headline, byline and body. On
 * other pages Mozilla's Readability finds the main text. Paragraphs become lines, entities characters; the headline, where
 * the page says which it is, has the mark of Markdown. HTML however broken never throws.
 */
export async function readHtml(source: string): Promise<HtmlPage> {
  // In HTML a section of CDATA is a comment; pages that were XHTML have text in it.
  const html = source.replace(/<!\[CDATA\[|\]\]>/g, '')
  const { parseHTML } = await import('linkedom')
  const lines = (fragment: string): string[] => {
    const { document } = parseHTML(`<!doctype html><html><body>${fragment}</body></html>`)
    return linesOf(document.body as unknown as TextNode).map(joinSeams)
  }
  const meta = (name: RegExp): string => lines(metaOf(html, name)).join(' ')
  const { date } = readDay(meta(DAY))
  const docvars = date === undefined ? {} : { date }
  if (openTags(html) > MOST_OPEN) return { text: lines(html.replace(NESTING_TAGS, '<br>')).join('\n'), docvars }
  const founder = readFounder(html, lines)
  if (founder?.hasText) return { text: founder.text, docvars: founder.docvars }

  const { document } = parseHTML(/<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`)
  const shallow = depthOf(document as unknown as TextNode, DEEPEST) <= DEEPEST
  const title = document.querySelector('title')?.textContent?.trim() ?? ''
  const heading = founder?.headline || meta(ARTICLE_TITLE) || onlyHeading(document as never, title)
  if (shallow) removeHidden(document as never)
  removeMenus(document as never)
  const linked = new Set<number>()
  const seamed = linesOf(document as unknown as TextNode, linked)
  // Of a page that is one menu nothing is left.
  if (seamed.length === 0) seamed.push(...lines(html))
  const ranks = new Map(
    [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((element) => [
      joinSeams(linesOf(element as unknown as TextNode).join('')),
      element.nodeName,
    ]),
  )
  // CommonJS: once it is bundled, its only export is the default one.
  const { default: readability } = await import('@mozilla/readability')
  let article: { content?: unknown; byline?: string | null | undefined; title?: string | null | undefined } | null =
    null
  try {
    const options = { charThreshold: 40, serializer: (node: unknown) => node }
    article = shallow ? new readability.Readability(document as never, options as never).parse() : null
  } catch {
    // a page it cannot read at all; its whole text is taken below
  }
  const main = article?.content ? linesOf(article.content as TextNode).map(joinSeams) : []
  const whole = seamed.map(joinSeams)
  const byline = article?.byline ?? ''
  const text = findText({ whole, linked, main, byline })
  const headline = heading || headlineOfTitle(whole, title || (article?.title ?? ''))
  const known = { whole, linked, main, byline, seamed, ranks, headline, isSure: headline === heading, text }
  return { text: writeText(known), docvars: { ...docvars, ...founder?.docvars } }
}

/** Metadata that e-papers and authorities write for search engines. */
const DAY = /(?:publish_?date|pub_?date|published_time)$/i
const ARTICLE_TITLE = /^articletitle$/i

/** The content of a `<meta>` by its name, as it is written; empty where there is none. */
function metaOf(html: string, wanted: RegExp): string {
  for (const [tag] of html.slice(0, 20_000).matchAll(/<meta\s[^<>]*/gi)) {
    const name = /\s(?:name|property)\s*=\s*["']?([^"'\s]+)/i.exec(tag)
    const content = /\scontent\s*=\s*(["'])(.*?)\1/is.exec(tag)
    if (name !== null && wanted.test(name[1]!) && content?.[2]) return content[2]
  }
  return ''
}

/** Pages nest some thirty elements; the time Readability takes grows with the cube of the depth. */
const DEEPEST = 100

/** No page has so many elements open at once; building a tree of them would take time with the square of their number. */
const MOST_OPEN = 2000

/** Most elements open at one place, those without closing tags included. O(html). */
function openTags(html: string): number {
  let open = 0
  let most = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const tag = NESTING_TAG.exec(html.slice(at, at + 12))
    if (tag === null) continue
    open = tag[1] === '/' ? Math.max(0, open - 1) : open + 1
    most = Math.max(most, open)
  }
  return most
}

/** A tag, but for elements that are empty or close themselves. */
const NESTING_TAG = /^<(\/?)(?!(?:p|li|td|th|tr|dd|dt|option|br|img|hr|meta|link|input|col|wbr)\b)[a-z]/i

/** The same tags as a whole, but for those of elements whose text is not shown. */
const NESTING_TAGS = /<\/?(?!(?:script|style|noscript|template)\b)[a-z][^<>]*>/gi
