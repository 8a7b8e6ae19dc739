import { Assembly } from './assembly.js'
import type { RawBlock } from './blocks.js'
import { takeEntry, takeItem } from './briefs.js'
import { isNote, takeByline } from './byline-blocks.js'
import { cohesion } from './cohesion.js'
import { type ArticleDraft, addHeads, addPiece } from './draft.js'
import { fitsBetter, isHeadlineOfOther, SHORTEST_HEADLINE, takeRun } from './headline-runs.js'
import { takeCredit } from './photographs.js'

/** From so many numbered lines in a row on they are a list, not section heads. */
const LIST_LINES = 3

/** So many headlines may wait for their texts, and a text speaks of its headline at least so far. */
const MOST_WAITING = 4
const LEAST_COHESION = 0.25
/** What goes on from another page: （上接第1版）. */
const TURNED = /^[(\uff08]?[上紧]接/
/** Captions of pictures between a headline and its text are no longer. */
const SHORT_CAPTION = 40
const FEWEST_PAIRS = 2

/** Puts blocks together to articles, reading once from top to bottom with a look at what follows. O(blocks + text). */
export function assembleArticles(text: string, blocks: readonly RawBlock[], wrapped: boolean): Assembly {
  const page = new Assembly(text, blocks, wrapped)
  for (let i = 0; i < blocks.length; ) i = step(page, i)
  for (let i = 0; i < page.drafts.length; i++) {
    const draft = page.drafts[i]!
    settleHeads(page, draft, page.drafts[i - 1])
    // A picture behind the last words may as well belong to what comes next.
    while (draft.pieces.at(-1)?.role === 'picture') draft.pieces.pop()
  }
  return page
}

/** Takes the block at `i`, and perhaps some behind it; gives the index to go on with. */
function step(page: Assembly, i: number): number {
  switch (page.blocks[i]!.form) {
    case 'masthead':
    case 'notice':
    case 'mark':
      return i + 1
    case 'picture':
      if (page.openDraft !== null) addPiece(page.openDraft, i, 'picture')
      return i + 1
    case 'byline':
      takeByline(page, i)
      return i + 1
    case 'item':
      takeItem(page, i)
      return i + 1
    case 'entry':
      takeEntry(page, i)
      return i + 1
    case 'line':
      page.addLine(i)
      return i + 1
    case 'credit':
      return takeCredit(page, i)
    case 'section':
      return page.openDraft !== null && page.openDraft.pieces.length > 0 ? takeSections(page, i) : takeRun(page, i)
    case 'heading':
    case 'short':
      return takeRun(page, i)
    default:
      takeText(page, i)
      return i + 1
  }
}

/** Running text goes to the article being read, or to the one a photograph was printed into. */
function takeText(page: Assembly, i: number): void {
  const block = page.blocks[i]!
  let draft = block.lead === null ? page.openDraft : headedFor(page, i)
  if (draft !== null && opensReport(page, draft, i)) draft = null
  if (draft === null && goesOnUnderPicture(page, i)) {
    draft = page.current!
    reopenPicture(draft)
  }
  if (draft === null && page.current?.closed && page.suspended !== null && block.lead === null) {
    draft = page.suspended
    page.current = draft
    page.suspended = null
  }
  const target = draft ?? page.begin([])
  addPiece(target, i, block.form === 'caption' ? 'caption' : 'paragraph')
  if (block.sourced) target.closed = true
}

/**
 * The article a report belongs to. Where the page has several headlines before their texts, as columns read side by
 * side give them, it is the one whose headline speaks of the report most; else the one being read.
 */
function headedFor(page: Assembly, i: number): ArticleDraft | null {
  const draft = page.openDraft
  const waiting = page.drafts
    .slice(-MOST_WAITING)
    .filter((other) => other.texts.length === 0 && headlineOver(page, other).length >= SHORTEST_HEADLINE)
  const text = page.textFrom(i)
  let best = draft
  let score = LEAST_COHESION
  for (const other of waiting) {
    const own = cohesion(headlineOver(page, other), text)
    if (own < score) continue
    best = other
    score = own
  }
  page.current = best ?? page.current
  return best
}

/**
 * What goes on from another page opens an article behind the text of one, and so does 本报讯, unless only an editor's note
 * stands before it.
 */
function opensReport(page: Assembly, draft: ArticleDraft, i: number): boolean {
  const { lead } = page.blocks[i]!
  if (draft.texts.length > 0 && (isTurned(page, i) || (isTurned(page, i - 1) && page.blocks[i - 1]!.form === 'notice')))
    return true
  if (lead === null || lead.origin === 'reprint' || draft.texts.length === 0) return false
  if (isRowOfCaptions(page, draft) && speaksOf(page, draft, i)) return false
  return !isNote(page, draft) || draft.texts.some((n) => page.blocks[n]!.lead !== null)
}

/** Whether a line begins with the words that say so, or is nothing else. */
function isTurned(page: Assembly, n: number): boolean {
  return TURNED.test(page.textOf(n).slice(0, 3))
}

/** Nothing but short lines between a headline and the report: what stood under its pictures. */
function isRowOfCaptions(page: Assembly, { credited, texts }: ArticleDraft): boolean {
  return !credited && texts.every((n) => page.blocks[n]!.length <= SHORT_CAPTION && page.blocks[n]!.lead === null)
}

/** Whether the headline over an article speaks of the text at `i`. */
function speaksOf(page: Assembly, draft: ArticleDraft, i: number): boolean {
  const headline = headlineOver(page, draft)
  const share = cohesion(headline, page.textFrom(i))
  // One pair of a short headline may be the name of the place, which every text of the page holds.
  return share >= LEAST_COHESION && share * (headline.length - 1) >= FEWEST_PAIRS
}

function headlineOver(page: Assembly, { heads }: ArticleDraft): string {
  return heads.map((n) => page.textOf(n)).join(' ')
}

/** A text right under a titled picture that has no headline of its own, and of which the picture's title speaks. */
function goesOnUnderPicture(page: Assembly, i: number): boolean {
  const { current } = page
  if (current === null || !current.photo || page.suspended !== null) return false
  if (current.pieces.at(-1)?.block !== i - 1) return false
  // A caption has its credit behind it.
  return page.blocks[i + 1]?.form !== 'credit' && speaksOf(page, current, i)
}

/** What was taken for a photograph is an article with a picture over its text. */
function reopenPicture(draft: ArticleDraft): void {
  draft.photo = false
  draft.closed = false
  draft.pieces = draft.pieces.map((piece) => (piece.role === 'paragraph' ? { ...piece, role: 'caption' } : piece))
}

/** Numbered lines and lower headings: section heads where text follows, else the items of a list. */
function takeSections(page: Assembly, i: number): number {
  let end = i
  while (end < page.blocks.length && page.blocks[end]!.form === 'section') end++
  const isList = end - i >= LIST_LINES && page.blocks[i]!.level === 0
  for (let n = i; n < end; n++) addPiece(page.openDraft!, n, isList ? 'paragraph' : 'section')
  return end
}

/** Settles whose headline is whose where an article has one in its place and another inside its text. */
function settleHeads(page: Assembly, draft: ArticleDraft, before: ArticleDraft | undefined): void {
  if (draft.displacedHeads.length === 0 || draft.heads.length === 0) return
  if (before && (isHeadlineOfOther(page, draft, before) || fitsBetter(page, draft, draft.displacedHeads))) {
    addHeads(before, page.lacksHeadline(before) ? 'displacedHeads' : 'displaced', draft.heads)
    draft.heads = []
  } else {
    // A line below may have been taken at once.
    draft.displaced = [...draft.displaced, ...draft.displacedHeads].sort((a, b) => a - b)
    draft.displacedHeads = []
  }
}
