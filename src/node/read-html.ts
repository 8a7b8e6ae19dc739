import { compileNamePattern, isIsoDay } from '../index.js'
import { onlyHeading, removeMenus, TITLE_PARTS } from './html-furniture.js'

/** A page read from HTML. */
export interface HtmlPage {
  readonly text: string
  readonly docvars: Readonly<Record<string, string>>
}

/**
 * The text of an HTML page. E-papers made with Founder's system carry their own metadata in comments and elements
 * (`<founder-title>`, `<founder-date>`, `<founder-content>` …): these say which text is headline, byline and body. On
 * other pages Mozilla's Readability finds the main text. Paragraphs become lines, entities characters. HTML however
 * broken never throws.
 */
export async function readHtml(html: string): Promise<HtmlPage> {
  if (openTags(html) > MOST_OPEN) return { text: withoutTags(html), docvars: metaDocvars(html) }
  const { parseHTML } = await import('linkedom')
  const founder = readFounder(html)
  const lines = (fragment: string): string => {
    const { document } = parseHTML(`<!doctype html><html><body>${fragment}</body></html>`)
    return linesOf(document.body as unknown as TextNode)
  }
  if (founder !== null) return founderPage(founder, lines)
  const { document } = parseHTML(html)
  const title = document.querySelector('title')?.textContent?.trim() ?? ''
  const heading = onlyHeading(document as never, title)
  removeMenus(document as never)
  const whole = linesOf((document.documentElement ?? document) as unknown as TextNode).split('\n')
  // CommonJS: once it is bundled, its only export is the default one.
  const { default: readability } = await import('@mozilla/readability')
  let main: { content?: string | null | undefined; title?: string | null | undefined } | null = null
  try {
    const shallow = depthOf(document as unknown as TextNode) <= DEEPEST
    main = shallow ? new readability.Readability(document as never, { charThreshold: 40 }).parse() : null
  } catch {
    // a page it cannot read at all; its whole text is taken below
  }
  const text = main?.content ? lines(main.content) : lines(html)
  const headline = heading ?? (main?.title ?? title).trim()
  return { text: withFacts(withHeadline(text, headline), whole), docvars: metaDocvars(html) }
}

/** Lines of day, source, author and tools are no more. */
const MOST_FACTS = 8

/**
 * What the page prints between the headline and the text says when and by whom it was written. Readability takes it for
 * furniture, or out of the text as its byline.
 */
function withFacts(text: string, whole: readonly string[]): string {
  const [headline = '', ...lines] = text.split('\n').filter((line) => line !== '')
  const to = whole.indexOf(lines[0] ?? '')
  const from = to < 0 ? -1 : whole.lastIndexOf(headline, to - 1)
  if (from < 0 || to - from < 2 || to - from > MOST_FACTS + 1) return text
  return [headline, '', ...whole.slice(from + 1, to), ...lines].join('\n')
}

/**
 * The text below its headline: what a page prints above it is the site's, not the article's, unless it holds sentences.
 * Then the headline that stands in it is another one, such as that of a list of further articles. Of a title in parts,
 * which names the site too, the longest one may be the headline that is printed.
 */
function withHeadline(text: string, headline: string): string {
  if (headline === '' || text.startsWith(headline)) return text
  const lines = text.split('\n')
  const parts = headline.split(TITLE_PARTS).map((part) => part.trim())
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one))
  const at = lines.findIndex((line) => line === headline || line === longest)
  const isFirst = at >= 0 && !lines.slice(0, at).some((line) => line.includes('\u3002'))
  return isFirst ? lines.slice(at).join('\n') : `${headline}\n\n${text}`
}

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

/** Everything outside `<…>`, one line for each stretch. */
function withoutTags(html: string): string {
  const lines: string[] = []
  for (let at = 0; at >= 0 && at < html.length; ) {
    const tag = html.indexOf('<', at)
    const text = html.slice(at, tag < 0 ? html.length : tag).trim()
    if (text !== '') lines.push(text)
    const end = tag < 0 ? -1 : html.indexOf('>', tag)
    at = end < 0 ? -1 : end + 1
  }
  return lines.join('\n')
}

/** Founder's own names of the parts of an article → its texts. */
type FounderParts = ReadonlyMap<string, string>

/** Reads `<founder-NAME>…</founder-NAME>` and, where there are none, the older form; null where there is neither. */
function readFounder(html: string): FounderParts | null {
  const parts = new Map<string, string>()
  for (const { 0: tag, 1: name, index } of html.matchAll(/<founder-([a-zA-Z]{1,20})>/g)) {
    const from = index + tag.length
    const to = html.indexOf(`</founder-${name}>`, from)
    // The tags may stand in comments: `<!--<founder-title>-->words<!--</founder-title>-->`.
    if (to >= 0 && !parts.has(name!.toLowerCase())) {
      parts.set(
        name!.toLowerCase(),
        html
          .slice(from, to)
          .replace(/^\s*-->/, '')
          .replace(/<!--\s*$/, ''),
      )
    }
  }
  for (const [name, value] of enpProperties(html)) if (!parts.has(name)) parts.set(name, value)
  return parts.has('content') || parts.has('title') ? parts : null
}

/** `<!--enpproperty <date>2026-03-20</date><author>…</author> /enpproperty-->`, the older form of the same metadata. */
function enpProperties(html: string): [string, string][] {
  const from = html.indexOf('<!--enpproperty')
  if (from < 0) return []
  const to = html.indexOf('-->', from)
  const block = html.slice(from, to < 0 ? from + 4096 : to)
  const found: [string, string][] = []
  for (const [, name, value] of block.matchAll(/<([a-zA-Z]{1,20})>([^<]{0,2000})<\/\1>/g)) {
    found.push([name!.toLowerCase(), value!])
  }
  const open = html.indexOf(CONTENT)
  const close = open < 0 ? -1 : html.indexOf('<!--/enpcontent-->', open)
  if (close > 0) found.push(['content', html.slice(open + CONTENT.length, close)])
  return found
}

const CONTENT = '<!--enpcontent-->'

/** A day as file names write it, at the beginning of a text: a time may stand behind it. */
const readDay = compileNamePattern('{date}{*}')

function founderPage(parts: FounderParts, lines: (fragment: string) => string): HtmlPage {
  const part = (...names: string[]): string => {
    for (const name of names) {
      const value = lines(parts.get(name) ?? '').trim()
      if (value !== '') return value
    }
    return ''
  }
  const author = part('author')
  const byline = author === '' || /[记者通讯员■□]/.test(author) ? author : `记者 ${author}`
  const texts = [part('introtitle', 'pretitle'), part('title'), part('subtitle'), byline, part('content')]
  const docvars: Record<string, string> = {}
  const { date } = readDay(part('date'))
  if (date !== undefined) docvars.date = date
  const paper = part('papername', 'paper', 'source')
  if (paper !== '') docvars.paper = paper
  const edition = part('page', 'nodename', 'pagenum', 'edition')
  if (edition !== '') docvars.edition = edition
  return { text: texts.filter((text) => text !== '').join('\n\n'), docvars }
}

/** Metadata that other e-papers write for search engines. */
function metaDocvars(html: string): Record<string, string> {
  const head = html.slice(0, 20_000)
  const day = /(?:publishdate|pubdate|article:published_time)["'][^>]{0,200}content=["'](\d{4}-\d\d-\d\d)/i.exec(head)
  return day !== null && isIsoDay(day[1]!) ? { date: day[1]! } : {}
}

/** Pages nest some thirty elements; the time Readability takes grows with the cube of the depth. */
const DEEPEST = 100

/** Levels of elements below a node. */
function depthOf(root: TextNode): number {
  let depth = 0
  for (let level: readonly TextNode[] = [root]; level.length > 0 && depth <= DEEPEST; depth++) {
    level = level.flatMap(({ childNodes }) => [...childNodes])
  }
  return depth
}

/** What is needed of a DOM node. */
interface TextNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<TextNode>
}

const BLOCKS = new Set(
  `P DIV BR H1 H2 H3 H4 H5 H6 LI TR TD TH TABLE CAPTION SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV CENTER PRE ADDRESS
  FORM FIELDSET BLOCKQUOTE UL OL DL DT DD FIGURE FIGCAPTION HR`.split(/\s+/),
)
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'HEAD'])

/** The text of a node, one line a block, blanks within lines as one; iterative, since broken HTML nests deep. */
function linesOf(root: TextNode): string {
  const lines: string[] = []
  let line = ''
  const breakLine = () => {
    const text = line.replace(/[ \t\r\n]+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const stack: (TextNode | null)[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node === null) {
      breakLine()
      continue
    }
    if (node.nodeType === 3) {
      line += node.nodeValue ?? ''
      continue
    }
    const name = node.nodeName.toUpperCase()
    if (UNSEEN.has(name) || (node.nodeType !== 1 && node.nodeType !== 11)) continue
    if (BLOCKS.has(name)) {
      breakLine()
      stack.push(null)
    }
    for (const child of [...node.childNodes].reverse()) stack.push(child)
  }
  breakLine()
  return lines.join('\n')
}
