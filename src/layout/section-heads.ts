import { type Form, type RawBlock, textOf } from './blocks.js'
import { COHESION_WINDOW, cohesion } from './cohesion.js'
import { type ArticleDraft, isShorterThan } from './draft.js'
import { isColumn } from './headlines.js'
import { hasClauses, opensParagraph, opensWithTime, tellsEvent } from './traits.js'

/** From this score on, lines over a paragraph open an article; below it they head a section of the one before. */
export const START_SCORE = 3
/** Section heads are seldom so long. */
const LONG_HEAD = 16
/** 12.6亿元, 8.5%: in a long line it tells an event as a predicate does. */
const FIGURE = /[\d０-９][亿万%\uff05倍]/
/** A report no longer than this has no sections. */
const LONGEST_BRIEF = 110
const BRIEF_PARAGRAPHS = 2
/** What is shorter is the lead of a report alone on its line: 本报讯（记者 石岩）. */
const SHORTEST_BRIEF = 20
/** So many of the texts below are looked at. */
const MOST_REPORTS = 4
/** How the sections of a feature open that tells what happened year by year or hour by hour. */
const STORY = /^(?:\d{4}年|[近今去]年|眼下)|\d时/
const STORY_OPENING = 14
const TEXT_FORMS: readonly Form[] = ['prose', 'caption', 'line']
/** A label with its colon. */
const LONGEST_LABEL = 9

/**
 * Weighs whether short lines over a paragraph without a byline open an article or head a section. For an article speak:
 * more space above than between paragraphs, a notice above, length, two clauses, the predicate or the figure of an
 * event, a text that opens with a time, a byline or credit behind that text, an article before that has no byline either
 * or numbers its heads, no other such lines near, a list of services as text, and a line that speaks of its text behind a
 * brief or in a row of reports. Against it: few characters, commas, a byline over the long article the lines stand in, and
 * an indent that its paragraphs have and its headline has not.
 */
export function scoreStart(
  page: string,
  blocks: readonly RawBlock[],
  run: readonly number[],
  after: number,
  current: ArticleDraft,
): number {
  const first = blocks[run[0]!]!
  const longest = blocks[run.reduce((a, b) => (blocks[b]!.length > blocks[a]!.length ? b : a))]!
  const follower = blocks[after]!
  let score = noticeBefore(blocks, run[0]!)
  const usual = usualGap(blocks, current)
  const endOfText = skipText(blocks, after)
  const end = blocks[endOfText]
  const isOnly = isOnlyHead(blocks, current, endOfText)
  const isTimed = opensWithTime(page, follower.textFrom, follower.textTo)
  // Where long texts hold no empty lines, these stand between articles, or over the sections of a signed one.
  const isParted =
    usual === 0 &&
    current.lastSection === -1 &&
    (isOnly || isTimed || !current.credited) &&
    !isShorterThan(current, blocks, Number.POSITIVE_INFINITY, LONGEST_BRIEF)
  if (first.gap > usual) score += isParted ? 5 : 2
  if (longest.length >= LONG_HEAD) score += 1
  if (longest.length >= 22) score += 1
  if (longest.length <= 8) score -= 2
  else if (longest.length <= 12) score -= 1
  // The name of a column stands over the first line of a text of its own.
  if (run.length > 1) score += isColumn(textOf(page, first)) ? 9 : 1
  if (hasClauses(page, longest.textFrom, longest.textTo)) score += 1
  const isReport = longest.length >= LONG_HEAD && FIGURE.test(page.slice(longest.textFrom, longest.textTo))
  if (isReport || tellsEvent(page, longest.textFrom, longest.textTo)) score += 1
  if (isTimed) score += 2
  if (follower.form === 'caption') score += 2
  if (end?.form === 'credit' && blocks.slice(after, endOfText).filter(({ finished }) => finished).length <= 2)
    score += 5
  if (blocks[endOfText - 1]!.sourced) score += 3
  if (end?.form === 'byline' && isBylineBehind(page, blocks, endOfText)) score += current.credited ? 5 : 3
  if (!current.credited && current.heads.length > 0 && current.texts.length <= 2) score += 1
  // A photograph has no sections.
  if (current.photo && current.texts.length > 0) score += 3
  if (current.credited && current.pieces[0]?.role === 'byline') score -= 1
  if (longest.commas > 0) score -= opensParagraph(page, follower) ? 2 : 6
  if (first.form !== 'section' && isBesideNumbered(blocks, current)) score += 4
  if (isOnly) score += 3
  if (isSetAsText(blocks, first, current)) score -= 3
  if (isServiceList(page, blocks, after, endOfText)) score += 2
  if (
    isReportBehind(page, blocks, run, current) &&
    tellsOf(page, longest, follower.textFrom, blocks[endOfText - 1]!.textTo)
  )
    score += 4
  return score
}

/** What belongs to no article ends the one it stands behind: the title of a column, and a page's header even more. */
function noticeBefore(blocks: readonly RawBlock[], first: number): number {
  const before = blocks[first - 1]
  if (before === undefined || before.gap < 0) return 0
  return before.form === 'masthead' ? 5 : before.form === 'notice' ? 3 : 0
}

/** Whether a line is indented as the paragraphs above are, and the headline over them is not. */
function isSetAsText(blocks: readonly RawBlock[], { indent, gap }: RawBlock, current: ArticleDraft): boolean {
  const { heads, texts } = current
  const headline = blocks[heads[0] ?? -1]
  return (
    indent > 0 &&
    gap <= usualGap(blocks, current) &&
    headline?.indent === 0 &&
    texts.length > 1 &&
    blocks[texts.at(-1)!]!.indent === indent
  )
}

/** Whether the heads in the article before are numbered. */
function isBesideNumbered(blocks: readonly RawBlock[], { lastSection }: ArticleDraft): boolean {
  return blocks[lastSection]?.form === 'section'
}

/** Whether neither the article before has section heads nor more such lines follow the text: sections come in numbers. */
function isOnlyHead(blocks: readonly RawBlock[], { lastSection, texts }: ArticleDraft, endOfText: number): boolean {
  if (texts.length < 2 || lastSection !== -1) return false
  let end = endOfText
  while (blocks[end]?.form === 'short') end++
  return end === endOfText ? blocks[end]?.form !== 'section' : blocks[end]?.form !== 'prose'
}

/** Whether lines stand behind a brief or in a row of reports, and no lead alone on its line is what stands before. */
function isReportBehind(
  page: string,
  blocks: readonly RawBlock[],
  run: readonly number[],
  before: ArticleDraft,
): boolean {
  if (isShorterThan(before, blocks, 1, SHORTEST_BRIEF)) return false
  return (before.lastSection === -1 && isRowOfReports(page, blocks, run[0]!)) || isBrief(page, blocks, before)
}

/** Whether a line speaks of the text below it. */
function tellsOf(page: string, head: RawBlock, from: number, to: number): boolean {
  return cohesion(textOf(page, head), page.slice(from, Math.min(to, from + COHESION_WINDOW))) > 0
}

/** Whether the article before is a report too short for sections. */
function isBrief(page: string, blocks: readonly RawBlock[], draft: ArticleDraft): boolean {
  const first = blocks[draft.texts[0] ?? -1]
  if (first === undefined || !isShorterThan(draft, blocks, BRIEF_PARAGRAPHS, LONGEST_BRIEF)) return false
  return first.lead !== null || (!draft.credited && opensWithTime(page, first.textFrom, first.textTo))
}

/**
 * Whether this line and those below it, up to the next byline, each head a text that opens as news do: of the sections of
 * a feature some do not. Of briefs of one paragraph most are enough.
 */
function isRowOfReports(page: string, blocks: readonly RawBlock[], first: number): boolean {
  let n = first
  let heads = 0
  let timed = 0
  for (; heads < MOST_REPORTS && blocks[n]?.form === 'short'; heads++) {
    while (blocks[n]?.form === 'short') n++
    if (blocks[n]?.form !== 'prose') break
    const { textFrom, textTo, length } = blocks[n]!
    const end = skipText(blocks, n)
    if (opensWithTime(page, textFrom, textTo)) timed++
    else if (end > n + 1 || length > LONGEST_BRIEF) return false
    if (STORY.test(page.slice(textFrom, textFrom + STORY_OPENING))) return false
    n = end
  }
  return timed * 2 > heads
}

/** Whether most paragraphs are a label and what it stands for: 办理时间:… */
function isServiceList(page: string, blocks: readonly RawBlock[], from: number, to: number): boolean {
  let labelled = 0
  for (let n = from; n < to; n++) {
    const { textFrom, textTo } = blocks[n]!
    const head = page.slice(textFrom, Math.min(textTo, textFrom + LONGEST_LABEL))
    if (/^[\u4e00-\u9fff]{2,}[:\uff1a]/.test(head)) labelled++
  }
  return labelled >= 2 && labelled * 2 > to - from
}

/** Index behind the paragraphs from `i` on, or behind one that names its source. */
function skipText(blocks: readonly RawBlock[], i: number): number {
  let n = i
  while (n < blocks.length && TEXT_FORMS.includes(blocks[n]!.form)) {
    n++
    if (blocks[n - 1]!.sourced) break
  }
  return n
}

/** A byline behind a text rather than over the next one: on its line, or with a headline or nothing behind it. */
function isBylineBehind(page: string, blocks: readonly RawBlock[], i: number): boolean {
  const next = blocks[i + 1]
  return (
    blocks[i]!.gap < 0 ||
    '(\uff08'.includes(page[blocks[i]!.textFrom]!) ||
    next === undefined ||
    next.form === 'short' ||
    next.form === 'heading'
  )
}

/** Empty lines between the paragraphs of an article. */
function usualGap(blocks: readonly RawBlock[], draft: ArticleDraft): number {
  const texts = draft.texts
  if (texts.length < 2) return Math.max(1, blocks[texts[0] ?? 0]?.gap ?? 1)
  return Math.max(...texts.slice(1, 6).map((n) => blocks[n]!.gap))
}
