/** What is needed of a DOM element. */
interface HtmlElement {
  readonly nodeName: string
  readonly textContent: string | null
  readonly parentElement: HtmlElement | null
  remove(): void
}

interface HtmlDocument {
  querySelectorAll(selector: string): Iterable<HtmlElement>
}

/**
 * The text of the page's one heading of the first rank, which names the article where `<title>` names the site as well.
 * Null where there are several, or where it is the site that the heading names: the later part of a title in parts.
 */
export function onlyHeading(document: HtmlDocument, title: string): string | null {
  const headings = [...document.querySelectorAll('h1')].map((heading) =>
    (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
  )
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
