import type { PageRange } from '../base/span.js'
import type { Origin } from '../model/article.js'
import { CharClass, charClass, isClosing, isOpening, isWhiteSpace } from '../text/char-class.js'
import { readLeadNames } from './bylines/bare-bylines.js'
import { isLikelyName } from './bylines/byline-names.js'
import { type BylineReading, readByline } from './bylines/bylines.js'
import { isMediumName } from './bylines/media-names.js'
import { createCodeSet } from './code-set.js'
import { AGENCIES, BULLETS } from './vocabulary.js'

/** How the body of a report opens: 本报讯, 新华社北京3月5日电, 据…报道, each perhaps with a byline in brackets. */
export interface Lead extends PageRange {
  readonly origin: Origin
  /** The words that show the origin. */
  readonly words: PageRange
  /** The byline in brackets or behind the lead, or null. */
  readonly byline: { readonly range: PageRange; readonly reading: BylineReading } | null
}

/** What leads but those of other papers open with. */
const LEAD_STARTS = createCodeSet('本新中人央据转摘来')
/** 本 */
const OWN = 0x672c
/** The lead stands within so many characters. */
const WINDOW = 90
/**
 * `某某发布讯`, `某某融媒7月5日讯`, `某网(某报网)讯`, `某网-某报8月5日讯`, or 讯 alone where the paper is a drawing, before a
 * blank or a bracket; `某网某地消息` before a bracket. 又讯 goes on.
 */
const PAPER =
  /^(?!又)[\u4e00-\u9fff]{0,12}?(?:[(\uff08][\u4e00-\u9fff]{2,8}[)\uff09]|-[\u4e00-\u9fff]{2,8}?)?(?:\d{1,2}月\d{1,2}日)?(?:讯(?=[\s【〔［[(\uff08]|$)|(?<=(?:网|报|台|在线|发布|融媒|客户端)[\u4e00-\u9fff]{0,4})消息(?=[(\uff08]))/
/** Whatever stands before a bracket that holds a reporter and nothing else: `某地之窗网最新报道（记者 王强）`. */
const BEFORE_REPORTER =
  /^[^。\uff0c,\uff1b;\uff1a:“”(\uff08]{2,20}?(?:报道|消息|讯)\s?(?=[(\uff08](?:本报|首席|见习)?(?:记者|通讯员)([^()\uff08\uff09\uff0c,。]{2,30})[)\uff09](?![\uff0c,。\uff1b;、]))/
/** Last characters of what both end with, 讯, 消息 and 报道; most paragraphs have none near their beginning. */
const REPORTED = /[讯息道]/
const DUTIES_AND_MARKS = /记者|通讯员|[\s:\uff1a、]+/
/** That is no longer, with what follows it. */
const LONGEST_PAPER = 28
const WIRE = new RegExp(
  `^据?(?:${AGENCIES.join('|')})(?:[^。,;!?\uff0c\uff1b\uff01\uff1f]{0,24}?(?:专?电|消息|报道)|$)`,
)
const REPRINT =
  /^(?:据(?:《[^》]{1,24}》|[^。,;!?\uff0c\uff1b\uff01\uff1f\s《》]{2,16}?(?:报|网|社|客户端|新闻|电视台))[^。,;!?\uff0c\uff1b\uff01\uff1f]{0,12}?(?:报道|消息|讯|电)|转自|摘自|来源[:\uff1a])/
/** A source in brackets is no longer. */
const LONGEST_SOURCE = 40
const SOURCE = /^(?:据|综合|来源|转自|摘自|原载|稿源).{2}/
/** How a byline opens, perhaps with names before the duty of the next one: `王强 记者 李明`. */
const BYLINE_START = /^(?:[\u4e00-\u9fff]{2,4}[\s、]+){0,2}(?:本报|首席|见习|全媒体)*(?:记者|通讯员)/
/** 本报讯, 本报综合, 本报临湖3月5日讯; a 本报通讯员 is who writes. */
const LOCAL = /^本[报刊台网](?:讯|综合(?:消息)?|消息|[^。,\uff0c]{0,14}?日\s?(?:讯|消息|电(?=[\s(\uff08])))(?!员)/
/** Brackets around a lead: 【本报讯】, 〔本报讯 记者王强〕. */
export const OPENING = '【〔［[(\uff08'
const CLOSING = '】〕］])\uff09'
const BYLINED = /^[^。!?;\uff01\uff1f\uff1b]{1,60}?(?:报道|(?<!通)讯|消息)[:,\uff1a\uff0c]?/
/** A duty, a name or both between blanks; the first has the duty. */
const SPACED_FIRST = /^[\u4e00-\u9fff]{0,10}(?:记者|通讯员|实习生)/
const SPACED = /^(?:[\u4e00-\u9fff]{0,10}(?:记者|通讯员|实习生))?(?:[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)?$/

/** The source in brackets behind a paragraph, `(来源:…)` or `(据…)`, or null. Looks at its last characters only. */
export function readSource(page: string, from: number, to: number): PageRange | null {
  if (!CLOSING.includes(page[to - 1]!)) return null
  for (let start = to - 2; start >= Math.max(from, to - LONGEST_SOURCE); start--) {
    // Marks of titles and quotes stand inside: （据《清禾日报》）.
    if (CLOSING.includes(page[start]!)) return null
    if (!OPENING.includes(page[start]!)) continue
    const inside = page.slice(start + 1, to - 1).replace(/\s/g, '')
    return SOURCE.test(inside) ? { from: start, to } : null
  }
  return null
}

/**
 * Reads the lead of a paragraph, or gives null. Looks at its first characters only. `prose`: the stretch is a paragraph
 * by other signs and holds 讯, so that another paper's `…讯` counts too; a headline may open with 喜讯.
 */
export function readLead(page: string, from: number, to: number, prose: boolean): Lead | null {
  const isBracketed = OPENING.includes(page[from]!) && page.charCodeAt(from + 1) === OWN
  const isBulleted = BULLETS.includes(page[from]!) && page.charCodeAt(from + 1) === OWN
  const start = isBracketed || isBulleted ? from + 1 : from
  if (!prose && LEAD_STARTS[page.charCodeAt(start)] !== 1) return null
  const found = matchLead(page, start, to, prose)
  if (found === null) return null
  let end = start + found.length
  const isOpen = isBracketed && !isClosing(page.charCodeAt(end))
  if (isBracketed && !isOpen) end++
  const words = { from, to: end }
  const byline = found.origin === 'reprint' ? null : readLeadByline(page, end, to, isOpen)
  return { from, to: byline?.range.to ?? end, origin: found.origin, words, byline }
}

/** Whether a line is the lead of any medium, perhaps with the byline behind it, and nothing else: `某某时报讯 记者 王强`. */
export function isWholeLead(page: string, from: number, to: number): boolean {
  if (to - from > WINDOW || !page.slice(from, Math.min(to, from + LONGEST_PAPER)).includes('讯')) return false
  const lead = readLead(page, from, to, true)
  return lead !== null && lead.to === to && (lead.byline !== null || isMediumName(page.slice(from, to - 1)))
}

function matchLead(page: string, from: number, to: number, prose: boolean): { origin: Origin; length: number } | null {
  const first = page.charCodeAt(from)
  if (first === OWN) {
    const local = LOCAL.exec(page.slice(from, Math.min(to, from + WINDOW)))
    if (local !== null) return { origin: 'local', length: local[0].length }
  }
  if (first !== OWN && LEAD_STARTS[first] === 1) {
    const window = page.slice(from, Math.min(to, from + WINDOW))
    const wire = WIRE.exec(window)
    if (wire !== null) return { origin: 'wire', length: wire[0].length }
    const reprint = REPRINT.exec(window)
    if (reprint !== null) return { origin: 'reprint', length: reprint[0].length }
  }
  const head = page.slice(from, Math.min(to, from + LONGEST_PAPER))
  if (!prose || !REPORTED.test(head)) return null
  const own = PAPER.exec(head)
  if (own !== null) return { origin: 'local', length: own[0].length }
  const before = BEFORE_REPORTER.exec(page.slice(from, Math.min(to, from + WINDOW)))
  if (before === null || !before[1]!.split(DUTIES_AND_MARKS).every((name) => name === '' || isLikelyName(name)))
    return null
  return { origin: 'local', length: before[0].length }
}

/**
 * `(记者 王强 通讯员 李明)` behind the lead, or `记者 王强 通讯员 李明 报道:`. `isOpen`: the lead stands in brackets that
 * the byline shares.
 */
function readLeadByline(page: string, from: number, to: number, isOpen: boolean): Lead['byline'] {
  let start = from
  while (start < to && isWhiteSpace(page.charCodeAt(start))) start++
  return isOpen || isOpening(page.charCodeAt(start))
    ? (readBracketed(page, start, to, readByline) ?? readBracketed(page, start, to, readLeadNames))
    : (readReported(page, start, to) ?? readSpaced(page, start, to))
}

/** What `read` makes of a stretch up to the bracket that closes it, or null. */
export function readBracketed(page: string, from: number, to: number, read: typeof readByline): Lead['byline'] {
  const stop = findClosing(page, from, Math.min(to, from + WINDOW))
  const reading = stop < 0 ? null : read(page, from, stop)
  return reading === null ? null : { range: { from, to: stop }, reading }
}

/** `记者 王强 报道:` at the beginning of a stretch, or null. */
export function readReported(page: string, start: number, to: number): Lead['byline'] {
  const window = page.slice(start, Math.min(to, start + WINDOW))
  const sentence = BYLINE_START.test(window) ? BYLINED.exec(window) : null
  if (sentence === null) return null
  const stop = start + sentence[0].length
  const reading = readByline(page, start, stop)
  return reading === null ? null : { range: { from: start, to: stop }, reading }
}

/** `记者 王强 通讯员李明` behind a lead and set apart by blanks alone, or null. */
function readSpaced(page: string, start: number, end: number): Lead['byline'] {
  const window = page.slice(start, Math.min(end, start + WINDOW))
  if (!SPACED_FIRST.test(window)) return null
  let best: Lead['byline'] = null
  let isNamed = false
  for (const { 0: word, index } of window.matchAll(/\S+/g)) {
    const to = start + index + word.length
    const hasDuty = SPACED_FIRST.test(word)
    // Behind a name a word of two characters may as well begin the text.
    if (!SPACED.test(word) || (isNamed && !hasDuty && word.length < 3)) break
    const reading = readByline(page, start, to)
    const names = reading === null ? [] : [...reading.reporters, ...reading.correspondents]
    if (names.length > 0) {
      if (!names.every(isLikelyName)) break
      best = { range: { from: start, to }, reading: reading! }
    }
    isNamed = names.length > 0 && !/(?:记者|通讯员|实习生)$/.test(word)
  }
  return best
}

function findClosing(page: string, start: number, limit: number): number {
  for (let i = start + 1; i < limit; i++) {
    const value = charClass(page.charCodeAt(i))
    if (value === CharClass.closing) return i + 1
    if (value === CharClass.final) return -1
  }
  return -1
}
