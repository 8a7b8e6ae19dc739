/** A page in lines: what it shows, and what a library takes for the article. */
export interface PageLines {
  /** All lines of the page, in order. */
  readonly whole: readonly string[]
  /** Indices of those that are links and nothing else. */
  readonly linked: ReadonlySet<number>
  /** Lines of the main text as it was found; empty where none was. */
  readonly main: readonly string[]
  /** The line taken for the byline, and out of the text. */
  readonly byline: string
}

/** Lines of a page: those of its text are [from, to). */
export interface TextRange {
  readonly from: number
  readonly to: number
  /** Whether one of them is none of the text: a link. */
  readonly leavesOut: (index: number) => boolean
}

const PROSE = /[。\uff01\uff1f]/
/** So many lines of prose elsewhere, and so much in comparison to the text, are a text too: several articles share the page. */
const FEWEST_ELSEWHERE = 2
const LEAST_ELSEWHERE = 0.5

/** Whether a line holds a sentence. */
export const isProse = (line: string): boolean => PROSE.test(line)

/**
 * Where the text stands in the page. The library that finds it leaves out headings, short paragraphs and captions that look
 * like furniture of English pages; all that stands in between, and sentences right before and behind it, are
 * text too. Where more prose stands elsewhere, it took one article of several: the whole page is text.
 */
export function findText(page: PageLines): TextRange {
  const { whole, linked, byline } = page
  const all = { from: 0, to: whole.length, leavesOut: () => false }
  const found = placesOf(page)
  if (found === null) return all
  const isText = (at: number): boolean => at in whole && isProse(whole[at]!) && !linked.has(at)
  /** Whether the text goes on with a line, or behind it where it is a link as those of advertisements are. */
  const goesOn = (at: number, step: 1 | -1): boolean =>
    isText(at) || isLinkedSentence(page, at) || whole[at] === byline || (linked.has(at) && isText(at + step))
  let [from, to] = found.ends
  while (goesOn(from - 1, -1)) from--
  while (goesOn(to, 1)) to++
  let inside = 0
  let outside = 0
  let elsewhere = 0
  for (let i = 0; i < whole.length; i++) {
    if (!isText(i)) continue
    if (i >= from && i < to) inside += whole[i]!.length
    // Under a link stands what another page is about.
    else if (!linked.has(i - 1)) {
      outside += whole[i]!.length
      elsewhere++
    }
  }
  if (elsewhere >= FEWEST_ELSEWHERE && outside > inside * LEAST_ELSEWHERE) return all
  const leavesOut = (at: number) => linked.has(at) && !found.places.has(at) && !isLinkedSentence(page, at)
  return { from, to, leavesOut }
}

/** A headline that links to its text has no full stop. */
function isLinkedSentence({ whole, linked }: PageLines, at: number): boolean {
  return linked.has(at) && whole[at]!.endsWith('。')
}

/** Where the lines of the main text stand: from its longest one, which is like no other, back and on. */
function placesOf({ whole, main }: PageLines): { places: ReadonlySet<number>; ends: [number, number] } | null {
  let anchor = 0
  for (const [i, line] of main.entries()) if (line.length > main[anchor]!.length) anchor = i
  const start = main.length === 0 ? -1 : whole.indexOf(main[anchor]!)
  if (start < 0) return null
  const known = new Set(whole)
  const places = new Set([start])
  let first = start
  for (let i = anchor - 1; i >= 0; i--) {
    const at = first > 0 && known.has(main[i]!) ? whole.lastIndexOf(main[i]!, first - 1) : -1
    if (at < 0) continue
    places.add(at)
    first = at
  }
  let last = start
  for (let i = anchor + 1; i < main.length; i++) {
    const at = known.has(main[i]!) ? whole.indexOf(main[i]!, last + 1) : -1
    if (at < 0) continue
    places.add(at)
    last = at
  }
  return { places, ends: [first, last + 1] }
}
