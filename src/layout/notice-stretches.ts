import { makeNotice, type RawBlock, textOf } from './blocks.js'
import { isBody, isDated } from './text-lines.js'
import { opensWithTime } from './traits.js'
import { AD_TITLES, DOCUMENT_TITLES, NOTICE_ENDS, TO_EDITORS } from './vocabulary.js'

/** A notice's title is no longer. */
const LONGEST_TITLE = 18
/** No more bodies sign one. */
const MOST_SIGNATURES = 6
const PADDING = /[\s■◆●★【】]/g
/** Neither a verb that makes the title news nor what makes it a story (`一张迟到的通知`) stands in it. */
const NOTICE = new RegExp(
  `^(?!一|我|.*(?:发布|发出|公布|出台|印发|下发|[的了“，,\uff0c])).*(?:${NOTICE_ENDS.join('|')})$|^.{0,4}(?:${AD_TITLES.join('|')})$`,
)
/** The number of a case or a document, under the title of its notice: （2025）浙0482民初1234号. */
const NUMBER = /\d{4}[)\uff09〕\]].{1,16}号$/
const DOCUMENT = new RegExp(`^(?:${DOCUMENT_TITLES.join('|')})$`)

/**
 * Gives the form of a notice to what stands under a notice's title, up to its date or to what begins an article, and
 * makes titles of letters, obituaries and orders headings, since they open a text whatever stands around them.
 */
export function markNotices(page: string, blocks: RawBlock[]): RawBlock[] {
  for (let n = 0; n < blocks.length; n++) {
    const { form } = blocks[n]!
    if (form !== 'short' && form !== 'heading' && form !== 'notice') continue
    const title = textOf(page, blocks[n]!).replace(PADDING, '')
    if (form !== 'notice' && (DOCUMENT.test(title) || isLetter(page, blocks[n + 1]))) {
      blocks[n] = { ...blocks[n]!, form: 'heading' }
    } else if (title.length <= LONGEST_TITLE && NOTICE.test(title)) {
      const end = noticeEnd(page, blocks, n + 1)
      if (end === n + 1) continue
      const before = blocks[n - 1]
      const issuer = before?.form === 'short' ? textOf(page, before) : ''
      const isIssued = isBody(issuer) || NOTICE.test(issuer)
      for (let i = isIssued ? n - 1 : n; i < end; i++) makeNotice(blocks, i)
      n = end - 1
    }
  }
  return blocks
}

/** Index behind the notice whose text begins at `start`. */
function noticeEnd(page: string, blocks: readonly RawBlock[], start: number): number {
  let runEnd = start
  for (let i = start; i < blocks.length; i++) {
    const { form, level, lead, textFrom, textTo } = blocks[i]!
    if (isDated(page, blocks[i]!)) return i + 1
    if (form === 'prose') {
      if (lead !== null || isByline(blocks[i + 1])) return i
    } else if (form === 'short') {
      while (runEnd <= i || (blocks[runEnd]?.form === 'short' && runEnd - i < MOST_SIGNATURES)) runEnd++
      const after = blocks[runEnd]
      const text = textOf(page, blocks[i]!)
      const isNews = isByline(after) || after?.form === 'heading' || (after?.lead ?? null) !== null
      // Right over a text even a body's name is a headline: `老会计捐书建起图书馆`.
      const isHead = i + 1 === runEnd && (isByline(after) || after?.form === 'prose')
      const belongs =
        (after !== undefined && isDated(page, after)) ||
        (!isHead && isBody(text)) ||
        NUMBER.test(text) ||
        ((!isNews || opensWithTime(page, textFrom, textTo)) && /[:\uff1a]/.test(text))
      if (!belongs) return i
    } else if (form !== 'line' && form !== 'notice' && form !== 'mark' && (form !== 'section' || level > 0)) {
      return i
    }
  }
  return blocks.length
}

/** Whether a letter begins here, under its headline. */
function isLetter(page: string, block: RawBlock | undefined): boolean {
  return block !== undefined && TO_EDITORS.test(textOf(page, block))
}

function isByline(block: RawBlock | undefined): boolean {
  return block !== undefined && block.byline !== null
}
