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

/** The text of the page's one heading of the first rank, which names the article where `<title>` names the site as well. */
export function onlyHeading(document: HtmlDocument): string | null {
  const headings = [...document.querySelectorAll('h1')].map((heading) =>
    (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
  )
  const [heading, ...others] = headings.filter((text) => text !== '')
  return heading !== undefined && others.length === 0 && heading.length <= LONGEST_HEADING ? heading : null
}

const LONGEST_HEADING = 100
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
