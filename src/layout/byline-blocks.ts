import type { Assembly } from './assembly.js'
import type { RawBlock } from './blocks.js'
import { type ArticleDraft, addPiece, isShorterThan, takeLastText } from './draft.js'
import { LONGEST_HEADLINE } from './traits.js'

/** Text before a byline is an editor's note, not an article, when it is no longer. */
const LONGEST_NOTE = 320
const NOTE_PARAGRAPHS = 2
const MOST_HEADS = 3
/** No more bylines stand below one another. */
const MOST_BYLINES = 4

/**
 * Takes a byline that no headline stands right over: it ends the text before it, or comes behind an editor's note, or
 * opens an article whose headline is printed elsewhere.
 */
export function takeByline(page: Assembly, i: number): void {
  const { current } = page
  const draft = page.openDraft
  if (draft !== null && isHeadline(page, draft, i - 1)) {
    takeLastText(draft)
    addPiece(page.begin([i - 1]), i, 'byline')
    return
  }
  if (draft !== null && belongsTo(page, draft, i)) {
    addPiece(draft, i, 'byline')
    // Over the text a byline only adds names; behind it, it ends the article.
    draft.closed = draft.texts.length > 0 && !isBehindNote(page, draft, i)
  } else if (current !== null && signsAgain(page, current, i)) {
    addPiece(current, i, 'byline')
  } else {
    addPiece(page.begin([]), i, 'byline')
  }
}

/** A second byline at the end of an article; the writers of the next one stand over its text or its headline. */
function signsAgain(page: Assembly, draft: ArticleDraft, i: number): boolean {
  const before = page.blocks[i - 1]!.byline
  if (draft.pieces.at(-1)?.block !== i - 1 || before === null) return false
  // 来源：清禾融媒 under a text says that what follows it is about that text.
  if (before.names.length === 0 && draft.texts.length > 0) return true
  const after = page.next(i + 1)
  return endsText(page, after) && !isHeadedBelow(page, after)
}

/** A line over a byline that its commas make look like text: no sentence, and none cut before it. */
function isHeadline(page: Assembly, draft: ArticleDraft, n: number): boolean {
  if (page.blocks[n + 1]!.gap < 0 || draft.texts.at(-1) !== n || draft.pieces.at(-1)!.block !== n) return false
  const { form, finished, length, lead } = page.blocks[n]!
  if (form !== 'prose' || finished || lead !== null || length > LONGEST_HEADLINE) return false
  const before = draft.texts.at(-2)
  return (before === undefined || page.blocks[before]!.finished) && !/[\u3002\uff1b]/.test(page.textOf(n))
}

function belongsTo(page: Assembly, draft: ArticleDraft, i: number): boolean {
  if (draft.texts.length === 0) return true
  const isOnSameLine = page.blocks[i]!.gap < 0
  if (isOnSameLine || isSignature(page, draft, i)) return true
  const after = page.next(i + 1)
  const isLast = endsText(page, after)
  if (!draft.credited) return isLast || isNote(page, draft)
  return isLast && !isHeadedBelow(page, after)
}

/** Names in brackets right under a finished text are of it. */
function isSignature(page: Assembly, draft: ArticleDraft, i: number): boolean {
  const last = draft.texts.at(-1)
  const { form, textFrom } = page.blocks[i]!
  return last === i - 1 && form === 'byline' && page.blocks[last]!.finished && '(\uff08'.includes(page.page[textFrom]!)
}

/** Whether no text follows at once: the page ends, or a headline comes, perhaps behind more bylines. */
function endsText(page: Assembly, next: number): boolean {
  let after = next
  for (let n = 0; n < MOST_BYLINES && after >= 0 && isSigned(page.blocks[after]!); n++) {
    after = page.next(after + 1)
  }
  return after < 0 || page.blocks[after]!.form === 'short' || page.blocks[after]!.form === 'heading'
}

function isSigned({ form }: RawBlock): boolean {
  return form === 'byline' || form === 'credit'
}

function isBehindNote(page: Assembly, draft: ArticleDraft, i: number): boolean {
  const after = page.next(i + 1)
  return page.blocks[i]!.gap >= 0 && after >= 0 && page.blocks[after]!.form === 'prose' && isNote(page, draft)
}

/** Whether all the text an article has is an editor's note. */
export function isNote(page: Assembly, draft: ArticleDraft): boolean {
  return draft.heads.length > 0 && isShorterThan(draft, page.blocks, NOTE_PARAGRAPHS, LONGEST_NOTE)
}

/** Whether the lines behind a byline are the headline of its article, printed below it. */
function isHeadedBelow(page: Assembly, after: number): boolean {
  if (after < 0) return false
  let n = after
  while (n < page.blocks.length && n - after <= MOST_HEADS && page.blocks[n]!.form === 'short') n++
  const then = page.next(n)
  return then >= 0 && n - after <= MOST_HEADS && page.blocks[then]!.form === 'prose'
}
