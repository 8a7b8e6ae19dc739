import type { PageRange } from '../base/span.js'
import type { Origin } from '../model/article.js'
import { CharClass, charClass, isClosing, isWhiteSpace } from '../text/char-class.js'
import { type BylineReading, readByline } from './bylines.js'
import { AGENCIES, LOCAL_LEADS } from './vocabulary.js'

/** How the body of a report opens: 本报讯, 新华社北京3月5日电, 据…报道, each perhaps with a byline in brackets. */
export interface Lead extends PageRange {
  readonly origin: Origin
  /** The words that show the origin. */
  readonly words: PageRange
  /** The byline in brackets or behind the lead, or null. */
  readonly byline: { readonly range: PageRange; readonly reading: BylineReading } | null
}

/** The lead stands within so many characters. */
const WINDOW = 90
const WIRE = /^(?:据)?(?:AGENCY)(?:[^。,,;;!!??]{0,24}?)(?:综合)?(?:专?电|消息|报道)/
const REPRINT =
  /^(?:据(?:《[^》]{1,24}》|[^。,,;;!!??\s《》]{2,16}?(?:报|网|社|客户端|新闻|电视台))[^。,,;;!!??]{0,12}?(?:报道|消息|讯|电)|转自|摘自|来源[::])/
const LOCAL_OTHER = /^[\u4e00-\u9fff]{1,8}讯(?=[\s\u3000((])/
const SOURCE = /[((]\s*(?:据|综合|来源[::]?|转自|摘自|原载|稿源[::]?)[^()()]{2,30}[))]$/
const BYLINED = /^[^。!?;;]{1,60}?(?:报道|讯|消息)[::,,]?/

/** The source in brackets behind a paragraph, `(来源:…)` or `(据…)`, or null. Looks at its last characters only. */
export function readSource(page: string, from: number, to: number): PageRange | null {
  if (!isClosing(page.charCodeAt(to - 1))) return null
  const start = Math.max(from, to - 40)
  const found = SOURCE.exec(page.slice(start, to))
  return found === null ? null : { from: start + found.index, to }
}

/** Reads the lead of a paragraph, or gives null. Looks at its first characters only. */
export function readLead(page: string, from: number, to: number): Lead | null {
  const code = page.charCodeAt(from)
  // 本 新 中 据 转 摘 来 open nearly all leads; other papers' 讯 needs the whole look.
  const window = page.slice(from, Math.min(to, from + WINDOW))
  const found = matchLead(window, code)
  if (found === null) return null
  const words = { from, to: from + found.length }
  const byline = found.origin === 'local' || found.origin === 'wire' ? readLeadByline(page, words.to, to) : null
  return { from, to: byline?.range.to ?? words.to, origin: found.origin, words, byline }
}

function matchLead(window: string, code: number): { origin: Origin; length: number } | null {
  for (const lead of LOCAL_LEADS) {
    if (window.startsWith(lead) && isLeadEnd(window.charCodeAt(lead.length)))
      return { origin: 'local', length: lead.length }
  }
  if (code === 0x65b0 || code === 0x4e2d || code === 0x636e) {
    const wire = WIRE_PATTERN.exec(window)
    if (wire !== null) return { origin: 'wire', length: wire[0].length }
  }
  if (code === 0x636e || code === 0x8f6c || code === 0x6458 || code === 0x6765) {
    const reprint = REPRINT.exec(window)
    if (reprint !== null) return { origin: 'reprint', length: reprint[0].length }
  }
  const other = LOCAL_OTHER.exec(window)
  return other === null ? null : { origin: 'local', length: other[0].length }
}

const WIRE_PATTERN = new RegExp(WIRE.source.replace('AGENCY', AGENCIES.join('|')))

/** 本报讯 is a lead before a blank, a bracket, a mark or a character; 本报讯员 is not. */
function isLeadEnd(code: number): boolean {
  return code !== 0x5458
}

/** `(记者 王强 通讯员 李明)` behind the lead, or `记者 王强 通讯员 李明 报道:`. */
function readLeadByline(page: string, from: number, to: number): Lead['byline'] {
  let start = from
  while (start < to && isWhiteSpace(page.charCodeAt(start))) start++
  if (charClass(page.charCodeAt(start)) === CharClass.opening) {
    const stop = findClosing(page, start, Math.min(to, start + WINDOW))
    const reading = stop < 0 ? null : readByline(page, start, stop)
    return reading === null ? null : { range: { from: start, to: stop }, reading }
  }
  const window = page.slice(start, Math.min(to, start + WINDOW))
  const sentence = /^(?:本报|首席|见习|全媒体)*(?:记者|通讯员)/.test(window) ? BYLINED.exec(window) : null
  if (sentence === null) return null
  const stop = start + sentence[0].length
  const reading = readByline(page, start, stop)
  return reading === null ? null : { range: { from: start, to: stop }, reading }
}

function findClosing(page: string, start: number, limit: number): number {
  for (let i = start + 1; i < limit; i++) {
    const value = charClass(page.charCodeAt(i))
    if (value === CharClass.closing) return i + 1
    if (value === CharClass.final) return -1
  }
  return -1
}
