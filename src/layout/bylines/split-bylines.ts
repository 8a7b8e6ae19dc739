import type { PageRange } from '../../base/span.js'
import { isBlank, isClosing, isFinal, isHan, isOpening, isWhiteSpace } from '../../text/char-class.js'
import { createCodeSet } from '../code-set.js'
import { OPENING, readBracketed, readReported } from '../leads.js'
import { BULLETS } from '../vocabulary.js'
import { readMediumNames, readSignature } from './bare-bylines.js'
import { BYLINE_STARTS } from './byline-words.js'
import { type BylineReading, readByline } from './bylines.js'

/** A byline printed on a line with something else. */
export interface EdgeByline extends PageRange {
  readonly reading: BylineReading
}

/** A byline at the end of a paragraph lies within so many characters. */
const WINDOW = 110
/** Names in brackets, with the brackets, are no longer. */
const LONGEST_SIGNATURE = 16
/** Who edited a page, behind the brackets of who wrote for it. */
const EDITOR = /[(\uff08][^()\uff08\uff09]{0,10}(?:编辑|责编|校对|审核)[\s:\uff1a]*[\u4e00-\u9fff]{2,4}[)\uff09]$/
const LONGEST_EDITOR = 24
const CLOSING_BRACKETS: readonly number[] = [0x29, 0xff09]
const HEAD_STARTS = createCodeSet(`${BULLETS}${OPENING}${BYLINE_STARTS}`)
const LEAD_START = /本报讯|本报消息|新华社|中新社|[\u3000 ]{2,}/

/** The byline before the body on the same line: `■记者 高洁 本报讯 …`, `(记者 高洁)近日…`, `记者高洁报道:…`. */
export function headByline(page: string, from: number, to: number): EdgeByline | null {
  if (HEAD_STARTS[page.charCodeAt(from)] !== 1 || page.startsWith('本报讯', from)) return null
  const opening = OPENING.includes(page[from]!)
    ? (readBracketed(page, from, to, readByline) ?? readBracketed(page, from, to, readMediumNames))
    : readReported(page, from, to)
  if (opening !== null && opening.range.to < to && !isHan(page.charCodeAt(opening.range.to - 1))) {
    const { reporters, correspondents } = opening.reading
    return reporters.length + correspondents.length === 0 && opening.reading.photoOnly
      ? null
      : { ...opening.range, reading: opening.reading }
  }
  const window = page.slice(from, Math.min(to, from + WINDOW))
  const lead = LEAD_START.exec(window)
  if (lead === null || lead.index === 0) return null
  const end = trimEnd(page, from, from + lead.index)
  const reading = readByline(page, from, end)
  return reading === null ? null : { from, to: end, reading }
}

/**
 * The byline behind the body on the same line: `…。(记者 王强)`, `…。 ■摄影 王强`, `…。王强 摄`. Looks at the last
 * characters only.
 */
export function tailByline(page: string, from: number, to: number): EdgeByline | null {
  const last = page.charCodeAt(to - 1)
  const limit = Math.max(from, to - WINDOW)
  if (isClosing(last)) return bracketed(page, limit, to)
  if (!isHan(last)) return null
  for (let i = to - 2; i >= limit; i--) {
    const code = page.charCodeAt(i)
    // Bylines hold Chinese characters and blanks; what ends one going backwards is a bullet or a sentence.
    if (isHan(code) || code === 0x20) continue
    if (BULLETS.includes(page[i]!)) return i > from ? readFrom(page, i, to) : null
    if (isFinal(code) || (isClosing(code) && i > limit && isFinal(page.charCodeAt(i - 1)))) {
      return readFrom(page, i + 1, to)
    }
  }
  const isCredit = page[to - 1] === '摄' || page[to - 1] === '图' || page.slice(to - 2, to) === '摄影'
  return isCredit ? afterBlank(page, limit, to) : null
}

/** Where the editor of a page is named in brackets at the end of a line, or -1. */
export function editorFrom(page: string, from: number, to: number): number {
  if (!isClosing(page.charCodeAt(to - 1))) return -1
  const start = Math.max(from, to - LONGEST_EDITOR)
  const found = EDITOR.exec(page.slice(start, to))
  if (found === null) return -1
  const before = page.charCodeAt(trimEnd(page, from, start + found.index) - 1)
  return isFinal(before) || CLOSING_BRACKETS.includes(before) ? start + found.index : -1
}

/** Names in brackets and nothing else, right behind a finished sentence at the end of a line: `…。(王强 李明)`. */
export function signedNames(page: string, from: number, to: number): EdgeByline | null {
  if (!isClosing(page.charCodeAt(to - 1))) return null
  for (let i = to - 2; i >= Math.max(from, to - LONGEST_SIGNATURE); i--) {
    const code = page.charCodeAt(i)
    if (isHan(code) || isBlank(code)) continue
    if (code !== 0x28 && code !== 0xff08) return null
    const end = trimEnd(page, from, i)
    const isFinished = isFinal(page.charCodeAt(end - 1)) || isClosing(page.charCodeAt(end - 1))
    const reading = end > from && isFinished ? readSignature(page, i + 1, to - 1) : null
    return reading === null ? null : { from: i, to, reading }
  }
  return null
}

function readFrom(page: string, start: number, to: number): EdgeByline | null {
  let from = start
  while (from < to && (isWhiteSpace(page.charCodeAt(from)) || isClosing(page.charCodeAt(from)))) from++
  const reading = from < to ? readByline(page, from, to) : null
  return reading === null ? null : { from, to, reading }
}

function bracketed(page: string, limit: number, to: number): EdgeByline | null {
  for (let i = to - 2; i >= limit; i--) {
    const code = page.charCodeAt(i)
    if (isClosing(code)) return null
    if (!isOpening(code)) continue
    const reading = i > limit || limit === 0 ? readByline(page, i, to) : null
    return reading === null ? null : { from: i, to, reading }
  }
  return null
}

/** A caption without a full stop before its credit: the longest tail behind a blank that reads as a byline. */
function afterBlank(page: string, limit: number, to: number): EdgeByline | null {
  for (let i = Math.max(limit, to - 40); i < to; i++) {
    if (!isBlank(page.charCodeAt(i))) continue
    const found = readFrom(page, i + 1, to)
    if (found !== null) return found
  }
  return null
}

function trimEnd(page: string, from: number, to: number): number {
  let end = to
  while (end > from && isWhiteSpace(page.charCodeAt(end - 1))) end--
  return end
}
