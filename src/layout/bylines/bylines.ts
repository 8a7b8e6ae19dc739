import type { PageRange } from '../../base/span.js'
import type { Byline } from '../../model/article.js'
import { isClosing, isHan, isOpening } from '../../text/char-class.js'
import { PHOTO_REPORT_WORDS, UNIT_ENDS } from '../vocabulary.js'
import { LONGEST_NAMES } from './bare-bylines.js'
import { CRAFT_ENDS, readItems } from './byline-items.js'
import { craftOf } from './byline-terms.js'
import { mendWords, splitWords } from './byline-words.js'
import { creditNames, type Item } from './credit-names.js'
import { otherMedia } from './media-names.js'

/** A byline read from a stretch of the page. */
export interface BylineReading extends Byline {
  /** Page ranges of the names in print order, the padding inside them included. */
  readonly names: readonly PageRange[]
  /** Whether it credits pictures and nothing else. */
  readonly photoOnly: boolean
  /** Whether it is nothing but names in brackets under a text, which do not say whether their bearers are of the paper. */
  readonly signed?: boolean
}

/** A byline that names nobody. */
export const NOBODY: BylineReading = {
  reporters: [],
  correspondents: [],
  photographers: [],
  names: [],
  photoOnly: false,
}

/** No byline is longer; a line that is, is text. */
const LONGEST_BYLINE = 120
/** Who sent a text in, where that is a unit, 县文联供稿, or wrote it. */
const SENT = new RegExp(`^(?:本[报刊]编辑部|[(\uff08]?[\\u4e00-\\u9fff]{2,14}[${UNIT_ENDS}]\\s*供稿[)\uff09]?)$`)
/** The last characters of media. */
const MEDIA_ENDS = '网报台端'
/** Whose picture it is, behind the credit: `王强 摄（人民视觉）`. */
const PICTURE_SOURCE = /[(\uff08][\u4e00-\u9fff]{0,8}(?:视觉|中国|图片|[社网报])[)\uff09]$/
const LONGEST_PICTURE_SOURCE = 14

const PLAN = craftOf('策划')
const PHOTO_REPORTS = PHOTO_REPORT_WORDS.map((word) => craftOf(word))

/**
 * Reads `from`-`to` as a byline, or gives null where any of it is something else. The grammar: duties (记者, 通讯员)
 * and crafts (文, 摄影, 文/图) with names behind them. A duty holds for the names up to the next duty; a craft too,
 * unless the byline ends with one: then each craft is for the names before it (`王强 摄`). Two single characters apart
 * are one padded name (`高 洁`).
 */
export function readByline(page: string, from: number, to: number): BylineReading | null {
  const end = withoutPictureSource(page, from, to)
  if (to - from <= LONGEST_NAMES && SENT.test(page.slice(from, to))) return NOBODY
  if (to - from > LONGEST_BYLINE) return null
  // `(记者 王强)今年以来,` goes on: only a craft has a pause behind it, 报道.
  if (',、\uff0c'.includes(page[end - 1]!) && CRAFT_ENDS[page.charCodeAt(end - 2)] !== 1) return null
  const media = otherMedia(page.slice(from, to))
  if (media > 0) return readByline(page, from + media, to)
  const words = splitWords(page, from, end)
  const items = words === null ? null : readItems(mendWords(words), !isHan(page.charCodeAt(from)))
  if (items === null) return null
  // Who planned a page is named beside who wrote it; alone, 策划 is the name of a column.
  if (items[0] === PLAN && !items.some((item) => item !== PLAN && item.kind !== 'name')) return null
  // 云南网 before 记者 is where the reporter works.
  if (items[0]?.kind === 'name' && items[1]?.kind === 'duty' && MEDIA_ENDS.includes(items[0].text.at(-1)!))
    items.shift()
  const credits = creditNames(items, isOpening(page.charCodeAt(from)))
  if (credits === null) return null
  const names: PageRange[] = []
  for (const item of items) if (item.kind === 'name') names.push({ from: item.from, to: item.to })
  const { reporters, correspondents, photographers } = credits
  const isReport = items.some((item) => item.kind === 'craft' && PHOTO_REPORTS.includes(item))
  const photoOnly = (isReport || reporters.length + correspondents.length === 0) && isPhotoCredit(items)
  return { reporters, correspondents, photographers, names, photoOnly }
}

/** Where a credit ends before whose picture it is. */
function withoutPictureSource(page: string, from: number, to: number): number {
  if (!isClosing(page.charCodeAt(to - 1))) return to
  const start = Math.max(from + 2, to - LONGEST_PICTURE_SOURCE)
  const found = PICTURE_SOURCE.exec(page.slice(start, to))
  return found === null ? to : start + found.index
}

function isPhotoCredit(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'craft' && item.photo)
}
