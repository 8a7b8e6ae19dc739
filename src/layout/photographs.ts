import { isOpening } from '../text/char-class.js'
import type { Assembly } from './assembly.js'
import { COHESION_WINDOW, cohesion } from './cohesion.js'
import { type ArticleDraft, addPiece, isShorterThan, takeLastText } from './draft.js'
import { collectRun } from './headline-runs.js'
import { opensWithTime } from './traits.js'

/** A caption is no longer, in characters, and has no more paragraphs. */
const LONGEST_CAPTION = 420
const CAPTION_PARAGRAPHS = 3
/** A caption that is to stand for itself is no shorter. */
const SHORTEST_STORY = 24
/** One that is not about the article may be shorter, down to this. */
const SHORTEST_BRIEF = 8
const OWN_COHESION = 0.4
/** A title below its credit speaks of the caption at least so far; far more where it could as well be the next headline. */
const TITLE_COHESION = 0.3
const SURE_COHESION = 0.6

/** Takes the credit of a picture: it makes a titled short text a photograph, or cuts a caption off the article before. */
export function takeCredit(page: Assembly, i: number): number {
  const draft = page.openDraft
  if (draft === null) {
    const { current } = page
    const isBehind = current !== null && current.pieces.at(-1)?.block === i - 1
    // Under who wrote a text stands who took its pictures.
    if (isBehind && (current.photo || page.blocks[i - 1]!.form === 'byline')) addPiece(current, i, 'credit')
    else {
      const photo = page.begin([])
      addPiece(photo, i, 'credit')
      photo.photo = true
    }
    return i + 1
  }
  if (isCaptioned(page, draft)) {
    addPiece(draft, i, 'credit')
    draft.photo = true
    // The credit may stand over the caption; then the text is still to come.
    draft.closed = draft.texts.length > 0
    suspendCut(page, draft)
    return takeTitleAfter(page, draft, i)
  }
  const caption = captionOf(page, draft)
  if (caption === null) {
    addPiece(draft, i, draft.texts.length === 0 ? 'byline' : 'credit')
    return i + 1
  }
  const isBrief = isBriefCaption(page, draft, caption)
  const photo = cutOut(page, draft, caption, i, [])
  const end = takeTitleAfter(page, photo, i)
  if (photo.heads.length === 0 && !isBrief && !standsAlone(page, caption)) putBack(page, draft, photo)
  return end
}

/** A title over its credit, with the caption printed above both. Gives the index to go on with. */
export function takeTitleBeforeCredit(
  page: Assembly,
  run: readonly number[],
  credit: number,
  openUnder: (page: Assembly, run: readonly number[], after: number) => ArticleDraft,
): number {
  const draft = page.openDraft
  const caption = draft === null ? null : captionOf(page, draft)
  if (draft !== null && caption !== null && run.length === 1 && standsAlone(page, caption)) {
    cutOut(page, draft, caption, credit, run)
    return credit + 1
  }
  openUnder(page, run, credit)
  return credit
}

/** A title and a short text without a byline: a photograph with its caption. */
function isCaptioned(page: Assembly, draft: ArticleDraft): boolean {
  if (draft.credited || !isShorterThan(draft, page.blocks, CAPTION_PARAGRAPHS, LONGEST_CAPTION)) return false
  return draft.lastSection === -1 && draft.texts.every((n) => page.blocks[n]!.lead === null)
}

/** A photograph printed into a sentence: the article before it waits for the rest. Photographs in a row are one gap. */
function suspendCut(page: Assembly, photo: ArticleDraft): void {
  const before = page.drafts.at(-1) === photo ? page.drafts.at(-2) : undefined
  if (before === undefined || before.photo) return
  page.suspended = !before.closed && page.isCut(before) ? before : null
}

/** The last paragraph of an article where it may be the caption of the picture credited behind it, else null. */
function captionOf(page: Assembly, draft: ArticleDraft): number | null {
  const last = draft.texts.at(-1)
  const before = draft.texts.at(-2)
  if (last === undefined || before === undefined || draft.pieces.at(-1)!.block !== last) return null
  const block = page.blocks[last]!
  if (block.length > LONGEST_CAPTION || block.lead !== null || !page.blocks[before]!.finished) return null
  if (block.form === 'caption' || standsAlone(page, last)) return last
  return isBriefCaption(page, draft, last) ? last : null
}

/** A caption that could be read without any article: it opens with a time. */
function standsAlone(page: Assembly, n: number): boolean {
  const { textFrom, textTo, length } = page.blocks[n]!
  return length >= SHORTEST_STORY && opensWithTime(page.page, textFrom, textTo)
}

/**
 * A line about something else than the article it stands under: it opens with a time or has its credit on the same line,
 * with no more text behind it.
 */
function isBriefCaption(page: Assembly, draft: ArticleDraft, n: number): boolean {
  const { form, length, textFrom, textTo, from } = page.blocks[n]!
  // What opens as captions do (图为, ▲) speaks of the text it stands in.
  if (form === 'caption') return false
  if (length >= SHORTEST_STORY || length < SHORTEST_BRIEF || isOpening(page.page.charCodeAt(textFrom))) return false
  const after = page.next(n + 2)
  const isLast = after < 0 || page.blocks[after]!.form !== 'prose' || page.blocks[after]!.lead !== null
  if (!opensWithTime(page.page, textFrom, textTo) && !(isLast && page.blocks[n + 1]!.gap < 0)) return false
  const start = page.blocks[draft.texts[0]!]!.from
  return cohesion(page.textOf(n), page.page.slice(Math.max(start, from - COHESION_WINDOW), from)) < OWN_COHESION
}

/** Makes a photograph of the last paragraph of an article, which may go on behind it. */
function cutOut(page: Assembly, draft: ArticleDraft, caption: number, credit: number, heads: readonly number[]) {
  takeLastText(draft)
  page.suspended = draft
  const photo = page.begin(heads)
  addPiece(photo, caption, 'caption')
  addPiece(photo, credit, 'credit')
  photo.photo = true
  photo.closed = true
  return photo
}

/** Neither title nor a story of its own: the picture illustrates the article it stands in. */
function putBack(page: Assembly, draft: ArticleDraft, photo: ArticleDraft): void {
  page.drafts.pop()
  for (const { block, role } of photo.pieces) addPiece(draft, block, role)
  page.current = draft
  page.suspended = null
}

/** The title of a photograph printed below its credit. Gives the index to go on with. */
function takeTitleAfter(page: Assembly, photo: ArticleDraft, i: number): number {
  const form = page.blocks[i + 1]?.form
  if (photo.heads.length > 0 || !photo.closed || (form !== 'short' && form !== 'heading')) return i + 1
  const run = collectRun(page, i + 1)
  const after = page.next(run.at(-1)! + 1)
  const title = page.textOf(run[0]!)
  const own = cohesion(title, page.bodyOf(photo))
  if (after >= 0 && own <= cohesion(title, page.textFrom(after))) return i + 1
  // Over a byline a single line is the next headline unless it speaks of the picture beyond doubt.
  const isNeeded = after >= 0 && run.length === 1 && page.blocks[after]!.form === 'byline'
  if (after >= 0 && own < (isNeeded ? SURE_COHESION : TITLE_COHESION)) return i + 1
  photo.heads = [run[0]!]
  return run[0]! + 1
}
