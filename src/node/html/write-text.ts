import { asHeading } from './founder-page.js'
import { type HeadlinePlace, placeHeadline } from './headline.js'
import { splitSeams } from './lines.js'
import { isProse, type PageLines, type TextRange } from './main-text.js'

/** What is known of a page when its text is written. */
export interface KnownPage extends PageLines {
  /** The lines as the page has them, with the seams of its elements. */
  readonly seamed: readonly string[]
  /** Headings by their words: `H1` to `H6`. */
  readonly ranks: ReadonlyMap<string, string>
  readonly headline: string
  /** The page says that it is its headline, printed or not. */
  readonly isSure: boolean
  readonly text: TextRange
}

/** Lines of day, source, author and tools are no more. */
const MOST_FACTS = 8
/** So near over the headline stand its kicker, who wrote the text, and the day of a paper. */
const MOST_ABOVE = 4
const BYLINE = /^(?:本报)?(?:记者|通讯员|作者|[文图])(?:[\s:\uff1a/]|$)/
/** The day of a paper: `清禾日报 2026年3月12日 星期四`; never the reader's, of whom sites say `今天是`. */
const DAY = /^[^今\d]{0,20}\d{4}年\d{1,2}月\d{1,2}日(?:\s*星期.)?/
const ANY_DAY = /\d{4}[-/.年]\d{1,2}[-/.月]\d/

/**
 * The text below its headline, which has the mark of Markdown. What the page prints above it is the site's, not the
 * article's, but for the few lines right over it; what it prints between headline and text says when and by whom it was
 * written, which Readability takes for furniture or out of the text as its byline.
 */
export function writeText(page: KnownPage): string {
  const { whole, linked, ranks, headline, byline, text } = page
  const place = placeHeadline(whole, headline, text.from)
  const from = place?.to ?? text.from
  const isTold = (line: string, i: number): boolean => {
    if (i < from || i >= text.to) return false
    if (i >= text.from) return !text.leavesOut(i)
    return text.from - from <= MOST_FACTS || (isProse(line) && !linked.has(i))
  }
  const facts = place === null ? 0 : factsFrom(whole, from)
  const told = whole.flatMap((line, i) => (isTold(line, i) ? [i < facts ? splitSeams(page.seamed[i]!) : line] : []))
  const above = place === null ? [] : whole.slice(Math.max(0, place.from - MOST_ABOVE), place.from)
  for (const line of new Set([...above, byline])) {
    if (BYLINE.test(line) && whole.includes(line) && !told.includes(line)) told.unshift(line)
  }
  const isDated = told.slice(0, MOST_FACTS).some((line) => !isProse(line) && ANY_DAY.test(line))
  const [day] = isDated ? [] : above.flatMap((line) => (isProse(line) ? [] : (DAY.exec(line) ?? [])))
  const last = above.at(-1) ?? ''
  const kicker = ranks.has(last) && !linked.has(place!.from - 1) ? last : ''
  const rank = place === null ? undefined : ranks.get(whole[place.from]!)
  // Other headings of the headline's own rank head articles of their own.
  const body = told.map((line) => (rank !== undefined && ranks.get(line) === rank ? `\n${asHeading(line)}\n` : line))
  const top = isMarked(page, place, told) ? asHeading(headline) : headline
  return [day, kicker, top, body.join('\n')].filter((part) => part).join('\n\n')
}

/** A heading right over another one, with more of them below, may be the title of a column of several articles. */
function isMarked({ ranks, isSure }: KnownPage, place: HeadlinePlace | null, told: readonly string[]): boolean {
  const isOverHeading = ranks.has(told[0] ?? '') && told.slice(1).some((line) => ranks.has(line))
  return (place !== null || isSure) && !isOverHeading
}

/** End of the lines between the headline and the first sentence. */
function factsFrom(whole: readonly string[], from: number): number {
  let to = from
  while (to < whole.length && to < from + MOST_FACTS && !isProse(whole[to]!)) to++
  return to
}
