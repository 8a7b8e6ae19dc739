import { linesOf, type TextNode } from './lines.js'

/** What is needed of a DOM element. */
interface HtmlElement extends TextNode {
  readonly textContent: string | null
  readonly parentElement: HtmlElement | null
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  remove(): void
}

interface HtmlDocument {
  querySelectorAll(selector: string): Iterable<HtmlElement>
}

/**
 * The text of the page's one heading of the first rank, which names the article where `<title>` names the site as well.
 * Null where there are several, or where it is the site that the heading names: the later part of a title in parts, or a
 * link, to the first page.
 */
export function onlyHeading(document: HtmlDocument, title: string): string | null {
  const headings = [...document.querySelectorAll('h1')].map((heading) => {
    const links = new Set<number>()
    linesOf(heading, links)
    return links.size > 0 ? '' : (heading.textContent ?? '').replace(/\s+/g, ' ').trim()
  })
  const [heading, ...others] = headings.filter((text) => text !== '')
  if (heading === undefined || others.length > 0 || heading.length > LONGEST_HEADING) return null
  const [, ...ofSite] = title.split(TITLE_PARTS).map((part) => part.trim())
  return ofSite.includes(heading) ? null : heading
}

const LONGEST_HEADING = 100
/** What sites put between the headline and their own name. */
export const TITLE_PARTS = /[_|\uff5c\u2014\u2013-]+/
/** So many links side by side, with hardly a word between them, are a menu. */
const LINKS_OF_MENU = 3

/** Takes menus out: elements that hold links and next to nothing else. */
export function removeMenus(document: HtmlDocument): void {
  const links = new Map<HtmlElement, number>()
  const counts = new Map<HtmlElement, number>()
  for (const link of document.querySelectorAll('a')) {
    // The links of a list stand in its items.
    const parent = link.parentElement?.nodeName === 'LI' ? link.parentElement.parentElement : link.parentElement
    if (parent === null || parent === undefined) continue
    links.set(parent, (links.get(parent) ?? 0) + lengthOf(link))
    counts.set(parent, (counts.get(parent) ?? 0) + 1)
  }
  for (const [parent, length] of links) {
    if (counts.get(parent)! >= LINKS_OF_MENU && lengthOf(parent) - length <= counts.get(parent)!) parent.remove()
  }
}

/** Characters of an element's text, without blanks. */
function lengthOf(element: HtmlElement): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length
}

const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
/** What holds so much of a page, and all of them more, are hidden only until a script shows them: articles of WeChat, later pages. */
const LEAST_SHOWN_LATER = 0.1
const LEAST_OF_ALL = 0.3

/** Takes out what a page hides, or shows it where it is much of the page. */
export function removeHidden(document: HtmlDocument): void {
  const hidden = [...document.querySelectorAll('[style],[hidden]')].filter(
    (element) => element.getAttribute('hidden') !== null || HIDDEN.test(element.getAttribute('style') ?? ''),
  )
  const [page] = document.querySelectorAll('body')
  if (page === undefined) return
  const length = lengthOf(page)
  const share = (element: HtmlElement) => lengthOf(element) / length
  const late = hidden.filter((element) => share(element) > LEAST_SHOWN_LATER)
  const isShown = late.reduce((sum, element) => sum + share(element), 0) > LEAST_OF_ALL
  for (const element of hidden) {
    if (!isShown || !late.includes(element)) element.remove()
    element.removeAttribute('style')
    element.removeAttribute('hidden')
  }
}
