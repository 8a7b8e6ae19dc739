import type { Assembly } from './assembly.js'
import { cohesion } from './cohesion.js'
import { type ArticleDraft, addHeads, addPiece } from './draft.js'
import { isLabel } from './headlines.js'
import { takeTitleBeforeCredit } from './photographs.js'
import { START_SCORE, scoreStart } from './section-heads.js'
import { isAttendance, isDashed } from './subheads.js'
import { isBegun, opensParagraph } from './traits.js'
import { OPENING_COLUMNS } from './vocabulary.js'

/** A headline has no more lines, labels and subheads not counted. */
const MOST_HEADS = 3
/** With labels and subheads. */
const MOST_LINES = 5
/** A headline away from its text, or one alone at the end of a page, is no shorter; a shorter line may be anything. */
export const SHORTEST_HEADLINE = 8
/** Lines that score higher open an article unless the text above lacks a headline and they speak of it. */
const SURE_SCORE = START_SCORE + 2
const SPEECH = /^[“"「][^“”"「」]+[?!\uff1f\uff01…][”"」]$/
/** So much of a line at the end of an article must speak of it to be part of its headline. */
const OWN_COHESION = 0.5
/** So much of a line inside a text must speak of it to be its headline rather than the one over it. */
const INNER_COHESION = 0.3

/**
 * Takes short lines in a row: headlines, section heads, or pieces of cut paragraphs. What follows them decides. Gives
 * the index to go on with.
 */
export function takeRun(page: Assembly, i: number): number {
  const run = collectRun(page, i)
  const end = run.at(-1)! + 1
  if (run.length > 1 && page.openDraft !== null && isBegun(page.page, page.blocks[i]!)) page.addFragment(run.shift()!)
  const after = page.next(end)
  const follower = page.blocks[after]?.form
  if (awaitsHeadline(page, run, after)) addHeads(page.current!, 'displacedHeads', run)
  else if (run.some((n) => page.blocks[n]!.form === 'heading')) takeHeadings(page, run, after)
  else if (follower === 'byline') openUnder(page, run, after)
  else if (follower === 'credit' && after === end) return takeTitleBeforeCredit(page, run, after, openUnder)
  else if (follower === 'prose' || follower === 'caption') takeRunBeforeText(page, run, after)
  else if (follower === 'section') takeRunBeforeSection(page, run)
  else takeTrailing(page, run)
  return end
}

/** The short lines from `i` on, headings of markdown among them; headings begin a run of their own unless kickers stand over them. */
export function collectRun(page: Assembly, i: number): number[] {
  const run: number[] = []
  for (let n = i; n < page.blocks.length; n++) {
    const { form } = page.blocks[n]!
    if (form !== 'short' && form !== 'heading' && !(form === 'section' && isSubhead(page, n, run))) break
    if (form === 'heading' && !isKicker(page, run)) break
    run.push(n)
  }
  return run
}

/** A heading of a lower level between a headline and its byline is a subhead. */
function isSubhead(page: Assembly, n: number, run: readonly number[]): boolean {
  if (run.length === 0) return true
  const after = page.next(n + 1)
  return page.blocks[n]!.level > 0 && page.blocks[after]?.form === 'byline'
}

/** Few lines right before a heading are its kicker, unless they end an article that was cut. */
function isKicker(page: Assembly, run: readonly number[]): boolean {
  const draft = page.openDraft
  const endsText = page.blocks[run[0]!]?.form === 'short' && draft !== null && page.isCut(draft)
  return run.length < MOST_HEADS && !endsText
}

/** A headline below its byline: the byline has neither a headline nor a text yet. */
function awaitsHeadline(page: Assembly, run: readonly number[], after: number): boolean {
  const draft = page.openDraft
  if (draft === null || draft.texts.length > 0 || !draft.credited || !page.lacksHeadline(draft)) return false
  return run.length <= MOST_HEADS && page.blocks[after]?.form === 'prose'
}

/** Headings of markdown open an article, unless they stand in the middle of a sentence of one that lacks its own. */
function takeHeadings(page: Assembly, run: readonly number[], after: number): void {
  const draft = page.openDraft
  if (draft !== null && page.isCut(draft) && continuesAt(page, after) && hasForeignHeads(page, draft)) {
    addHeads(draft, 'displacedHeads', run)
  } else if (draft?.texts.length === 0 && page.lacksHeadline(draft)) {
    draft.heads = [...run]
  } else {
    page.begin(run)
  }
}

function continuesAt(page: Assembly, after: number): boolean {
  const block = page.blocks[after]
  return block?.form === 'prose' && block.lead === null && !opensParagraph(page.page, block)
}

/** Whether a draft has no heads of its own: none at all, or such as speak of the article before. */
function hasForeignHeads(page: Assembly, draft: ArticleDraft): boolean {
  if (draft.heads.length === 0) return draft.displacedHeads.length === 0
  const before = page.drafts[page.drafts.lastIndexOf(draft) - 1]
  return before !== undefined && isHeadlineOfOther(page, draft, before)
}

/** Whether lines inside an article speak of it, and the one line over it, if there is any, does not at all. */
export function fitsBetter(page: Assembly, draft: ArticleDraft, inner: readonly number[]): boolean {
  const [over, more] = draft.heads.length > 0 ? draft.heads : draft.displacedHeads
  const body = page.bodyOf(draft)
  if (more !== undefined || (over !== undefined && cohesion(page.textOf(over), body) > 0)) return false
  return cohesion(inner.map((n) => page.textOf(n)).join(' '), body) >= INNER_COHESION
}

/** Whether the one line over an article speaks of the article before more than of its own. */
export function isHeadlineOfOther(page: Assembly, draft: ArticleDraft, before: ArticleDraft): boolean {
  if (draft.heads.length !== 1) return false
  const line = page.textOf(draft.heads[0]!)
  return cohesion(line, page.bodyOf(before)) > cohesion(line, page.bodyOf(draft))
}

/** Opens an article under the last lines of a run; those before them end the article before. */
function openUnder(page: Assembly, run: readonly number[], after: number): ArticleDraft {
  const count = headCount(page, run)
  const heads = run.slice(run.length - count)
  const rest = run.slice(0, run.length - count)
  const { current } = page
  if (current !== null && rest.length === 0 && page.lacksHeadline(current)) {
    while (heads.length > 1 && belongsBefore(page, current, heads[0]!, after)) {
      addHeads(current, 'displacedHeads', heads.splice(0, 1))
    }
  }
  for (const n of rest) page.addFragment(n)
  return page.begin(heads)
}

/** How many lines at the end of a run are one headline. */
function headCount(page: Assembly, run: readonly number[]): number {
  const text = (n: number) => page.textOf(n)
  const draft = page.openDraft
  // Under a poet's name the lines are verses up to the title of the next poem.
  const isVerse = draft?.credited && draft.heads.length > 0 && draft.texts.length === 0
  if (run.length > MOST_LINES || (isVerse && run.length > MOST_HEADS)) return lastGroup(page, run)
  let count = 0
  let lines = 0
  while (count < run.length && lines <= MOST_HEADS) {
    const line = text(run[run.length - 1 - count]!)
    if (!isDashed(line) && !isAttendance(line) && !isLabel(line)) lines++
    if (lines <= MOST_HEADS) count++
  }
  return count
}

/** The last lines of a long run that are set apart from those before them. */
function lastGroup(page: Assembly, run: readonly number[]): number {
  const gap = (fromEnd: number) => page.blocks[run[run.length - fromEnd]!]!.gap
  if (gap(1) > gap(2)) return 1
  return gap(2) > gap(3) ? 2 : 1
}

/** Whether a line over a byline speaks of the article before more than of its own. */
function belongsBefore(page: Assembly, draft: ArticleDraft, n: number, after: number): boolean {
  const line = page.textOf(n)
  return cohesion(line, page.bodyOf(draft)) > cohesion(line, page.textFrom(after))
}

/** Lines over a paragraph: an article without a byline, a section head, a displaced headline, or a cut paragraph. */
function takeRunBeforeText(page: Assembly, run: readonly number[], after: number): void {
  const { current, suspended } = page
  const host = current?.closed ? suspended : current
  if (page.blocks[after]!.lead === null && isUnderWebLine(page, current)) {
    for (const n of run) addPiece(current!, n, 'section')
    return
  }
  if (current === null || host === null || page.blocks[after]!.lead !== null || opensColumn(page, run)) {
    openUnder(page, run, after)
    return
  }
  if (isSpoken(page, run, host)) {
    page.addFragment(run[0]!)
    return
  }
  const score = scoreStart(page.page, page.blocks, run, after, current)
  const isHead = run.length <= 2 && run.every((n) => isLong(page, n) && !isBegun(page.page, page.blocks[n]!))
  const isInner = isHead && isOwnHeadline(page, host, run, score > SURE_SCORE)
  if (run.length > MOST_LINES) addLines(page, run)
  else if (page.isCut(host)) takeRunInCut(page, run, after, host, score)
  else if (score >= START_SCORE && !isInner) openUnder(page, run, after)
  else {
    page.current = host
    const isHeadline = isHead && (page.lacksHeadline(host) || score >= START_SCORE)
    if (isHeadline) addHeads(host, 'displacedHeads', run)
    else for (const n of run) addPiece(host, n, isBegun(page.page, page.blocks[n]!) ? 'paragraph' : 'section')
  }
}

/** The title of a column that opens a text, over a headline or before one. */
function opensColumn(page: Assembly, run: readonly number[]): boolean {
  const [column, title] = page.textOf(run[0]!).split(/[:\uff1a]/)
  return (run.length > 1 || !!title) && OPENING_COLUMNS.includes(column!.replace(/[\s【】]/g, ''))
}

/**
 * Whether a line over a paragraph is the headline that a signed text above it lacks: a column may end with a paragraph, and
 * what stands over the text is of the article before, or does not speak of it as this line does.
 */
function isOwnHeadline(page: Assembly, host: ArticleDraft, run: readonly number[], isSure: boolean): boolean {
  return host.credited && ((!isSure && hasForeignHeads(page, host)) || fitsBetter(page, host, run))
}

/** A line between paragraphs, no further from them than they are, that is all speech: `“爸，你要不要？”`. */
function isSpoken(page: Assembly, run: readonly number[], host: ArticleDraft): boolean {
  const n = run[0]!
  if (run.length > 1 || page.openDraft !== host || host.texts.at(-1) !== n - 1) return false
  return page.blocks[n]!.gap <= page.blocks[n - 1]!.gap && SPEECH.test(page.textOf(n))
}

/** A headline and the line of the web that says when, and no text yet: what follows is of this article. */
function isUnderWebLine(page: Assembly, draft: ArticleDraft | null): boolean {
  if (draft === null || draft.closed || draft.heads.length === 0 || draft.texts.length > 0) return false
  const before = page.drafts.at(-2)
  // Headlines and days in turn are a list.
  if (before !== undefined && before.texts.length === 0) return false
  return draft.pieces.length > 0 && draft.pieces.every(({ block }) => page.blocks[block]!.byline?.names.length === 0)
}

/** Lines in the middle of a sentence: a headline printed into its own text, or a piece of that text. */
function takeRunInCut(page: Assembly, run: readonly number[], after: number, host: ArticleDraft, score: number): void {
  const goesOn = continuesAt(page, after)
  const isHeadline = run.length <= 2 && run.every((n) => page.blocks[n]!.commas === 0 && isLong(page, n))
  const isMissing = isHeadline && (hasForeignHeads(page, host) || (goesOn && fitsBetter(page, host, run)))
  const needed = !goesOn ? START_SCORE : isMissing ? Number.POSITIVE_INFINITY : SURE_SCORE
  if (score >= needed) {
    openUnder(page, run, after)
    return
  }
  page.current = host
  const hasForm = !page.wrapped && run.some((n) => page.hasClauses(n))
  if (isMissing || (isHeadline && hasForm)) addHeads(host, 'displacedHeads', run)
  else for (const n of run) page.addFragment(n)
}

function isLong(page: Assembly, n: number): boolean {
  return page.blocks[n]!.length >= SHORTEST_HEADLINE
}

function takeRunBeforeSection(page: Assembly, run: readonly number[]): void {
  const draft = page.openDraft
  if (draft === null) page.begin(run.slice(-MOST_HEADS))
  else for (const n of run) page.addFragment(n)
}

/** Lines with nothing behind them. */
function takeTrailing(page: Assembly, run: readonly number[]): void {
  const draft = page.openDraft
  if (draft !== null && draft.pieces.length > 0) {
    takeTail(page, run, draft)
  } else if (
    run.length > MOST_LINES ||
    isOverHeader(page, run) ||
    !(run.some((n) => isLong(page, n)) || page.blocks[run.at(-1)! + 1]?.form === 'line')
  ) {
    for (const n of run) page.stray.push(n)
  } else {
    page.begin(run)
  }
}

/** What stands over a masthead, or on top over what serves the reader: the paper's name, headlines of other pages. */
function isOverHeader(page: Assembly, run: readonly number[]): boolean {
  const form = page.blocks[run.at(-1)! + 1]?.form
  return form === 'masthead' || (form === 'notice' && run[0] === 0)
}

/** Lines behind the last paragraph of an article: a part of its headline, or the end of its text. */
function takeTail(page: Assembly, run: readonly number[], draft: ArticleDraft): void {
  const text = run.map((n) => page.textOf(n)).join(' ')
  const isHeadline = run.length <= 2 && run.every((n) => page.blocks[n]!.commas === 0) && !text.endsWith('日')
  const isOwn = page.lacksHeadline(draft) || cohesion(text, page.bodyOf(draft)) >= OWN_COHESION
  if (!isHeadline || !isOwn || page.isCut(draft)) for (const n of run) page.addFragment(n)
  else if (page.lacksHeadline(draft)) addHeads(draft, 'displacedHeads', run)
  else addHeads(draft, 'displaced', run)
}

/** Many short lines in a row: a poem or a list. */
function addLines(page: Assembly, run: readonly number[]): void {
  const draft = page.openDraft ?? page.begin([])
  for (const n of run) addPiece(draft, n, 'paragraph')
}
