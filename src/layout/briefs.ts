import { isBlank, isClosing } from '../text/char-class.js'
import type { Assembly } from './assembly.js'
import type { RawBlock } from './blocks.js'
import { addPiece } from './draft.js'
import { opensWithTime } from './traits.js'
import { BRIEF_COLUMNS, BULLETS } from './vocabulary.js'

const LONGEST_TITLE = 8
const LONGEST_ITEM = 400
/** The head of an item on the line of its text. */
const LONGEST_HEAD = 50
const COLUMN = new RegExp(`(?:${BRIEF_COLUMNS.join('|')})$`)
const MARKS = `${BULLETS}【`
const BRACKETED = /^【[^】]{6,}】/
const FEWEST_BARE = 2
const PADDING = /\s|[■◆●★【】]/g
const PUNCTUATION = /[。\uff0c,:\uff1a;\uff1b]/

/**
 * Takes the items of brief columns apart: each is an article, and the column's title heads none of them. Items without
 * heads and leads of their own are one article, under the title. Heads in brackets, 【…】, need no title over them.
 */
export function markBriefs(page: string, blocks: readonly RawBlock[]): readonly RawBlock[] {
  let marked: RawBlock[] | null = null
  for (let n = 0; n < blocks.length; ) {
    const isBare = hasBracketed(page, blocks[n]!)
    const start = isBare ? n : n + 1
    const items = isBare || isColumn(page, blocks[n]!) ? itemsFrom(page, blocks, start, isBare) : null
    if (items === null || items.end === start || (isBare && !areBriefs(page, items.blocks))) {
      const end = Math.max(n + 1, items?.end ?? 0)
      for (; n < end; n++) marked?.push(blocks[n]!)
    } else {
      marked ??= blocks.slice(0, n)
      const isOne = items.blocks.every((block) => !isHeading(block) && block.lead === null)
      if (!isBare) marked.push({ ...blocks[n]!, form: isOne ? 'heading' : 'notice' })
      for (const item of items.blocks) marked.push(isOne && item.form === 'item' ? { ...item, form: 'entry' } : item)
      n = items.end
    }
  }
  return marked ?? blocks
}

/**
 * Takes one item: a text under its own head, or with none, to which nothing more belongs but a byline on its line and
 * paragraphs right below.
 */
export function takeItem(page: Assembly, i: number): void {
  const { openDraft } = page
  const draft = openDraft?.heads.at(-1) === i - 1 ? openDraft : page.begin([])
  addPiece(draft, i, 'paragraph')
  draft.closed = !isTail(page.blocks[i + 1]) && page.blocks[i + 1]?.form !== 'prose'
}

/** Takes an item of a column that is one article, whatever byline stood under the one before. */
export function takeEntry(page: Assembly, i: number): void {
  const draft = page.current!
  addPiece(draft, i, 'paragraph')
  draft.closed = !isTail(page.blocks[i + 1])
}

function isColumn(page: string, { form, length, textFrom, textTo }: RawBlock): boolean {
  if ((form !== 'short' && form !== 'heading') || length > LONGEST_TITLE) return false
  return COLUMN.test(page.slice(textFrom, textTo).replace(PADDING, ''))
}

function itemsFrom(
  page: string,
  blocks: readonly RawBlock[],
  start: number,
  isBare: boolean,
): { blocks: RawBlock[]; end: number } {
  const items: RawBlock[] = []
  let n = start
  while (n < blocks.length && (!isBare || hasBracketed(page, blocks[n]!))) {
    const block = blocks[n]!
    let text = n
    const isMarked = hasMark(page, block)
    // Behind items without heads a line that has a text below opens the next article.
    if ((isMarked || n === start || items.some(isHeading)) && isHeaded(page, blocks, n)) {
      text = n + 1
      const textFrom = isMarked ? block.textFrom + 1 : block.textFrom
      const textTo = page[block.textTo - 1] === '】' ? block.textTo - 1 : block.textTo
      items.push({ ...block, form: 'heading', textFrom, textTo }, { ...blocks[text]!, form: 'item' })
    } else if (isMarked && (block.form === 'prose' || block.form === 'caption')) {
      for (const part of splitItem(page, block, items.some(isHeading))) items.push(part)
    } else if (block.lead !== null) {
      items.push(block)
    } else if (isBrief(page, block) && (blocks[n + 1]?.form !== 'prose' || isBrief(page, blocks[n + 1]!))) {
      items.push({ ...block, form: 'item' })
    } else break
    n = text + 1
    while (isTail(blocks[n])) items.push(blocks[n++]!)
  }
  return { blocks: items, end: n }
}

/** One 【head】 alone is an article's own, and so are several over texts of which none opens as news do. */
function areBriefs(page: string, items: readonly RawBlock[]): boolean {
  return (
    items.filter(isHeading).length >= FEWEST_BARE &&
    items.some(({ form, textFrom, textTo }) => form === 'item' && opensWithTime(page, textFrom, textTo))
  )
}

function isHeading({ form }: RawBlock): boolean {
  return form === 'heading'
}

/** Whether a line opens with a head in brackets, longer than the labels of sections. */
function hasBracketed(page: string, { textFrom }: RawBlock): boolean {
  return page[textFrom] === '【' && BRACKETED.test(page.slice(textFrom, textFrom + LONGEST_HEAD))
}

function hasMark(page: string, { textFrom }: RawBlock): boolean {
  return MARKS.includes(page[textFrom]!)
}

/** A paragraph that stands for itself: it opens with a time or ends with its writer in brackets. */
function isBrief(page: string, { form, length, textFrom, textTo }: RawBlock): boolean {
  if (form !== 'prose' || length > LONGEST_ITEM) return false
  return opensWithTime(page, textFrom, textTo) || isClosing(page.charCodeAt(textTo - 1))
}

/** A line over one paragraph, no more than a brief has. */
function isHeaded(page: string, blocks: readonly RawBlock[], n: number): boolean {
  const head = blocks[n]!
  const body = blocks[n + 1]
  const isHead = head.form === 'short' || (head.form === 'caption' && !head.finished)
  if (!isHead || body?.form !== 'prose' || body.length > LONGEST_ITEM || hasMark(page, body)) return false
  let end = n + 2
  while (isTail(blocks[end])) end++
  const form = blocks[end]?.form
  return form === undefined || /^(?:short|caption|heading|notice|masthead)$/.test(form)
}

function isTail(block: RawBlock | undefined): boolean {
  return block !== undefined && block.byline !== null && block.gap < 0
}

/** `▲head text`, `【head】text`: the head and the text; `●place：text` is all text. */
function splitItem(page: string, block: RawBlock, headed: boolean): RawBlock[] {
  const { textFrom, textTo } = block
  const start = textFrom + 1
  const stop = Math.min(textTo, start + LONGEST_HEAD)
  const isBracketed = page[textFrom] === '【'
  const at = isBracketed ? start + page.slice(start, stop).indexOf('】') : headEnd(page, start, stop, headed)
  if (at < start + 2) return [{ ...block, form: 'item' }]
  let from = at + 1
  while (from < textTo && isBlank(page.charCodeAt(from))) from++
  const head: RawBlock = { ...block, form: 'heading', to: at + (isBracketed ? 1 : 0), textFrom: start, textTo: at }
  return [head, { ...block, form: 'item', from, textFrom: from, gap: -1 }]
}

/** The blank between a head and a text, which opens with a time where no item before has a head. */
function headEnd(page: string, start: number, stop: number, headed: boolean): number {
  for (let i = start; i < stop && !PUNCTUATION.test(page[i]!); i++) {
    if (isBlank(page.charCodeAt(i)) && (headed || opensWithTime(page, i + 1, stop))) return i
  }
  return -1
}
