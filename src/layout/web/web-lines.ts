import type { PageRange } from '../../base/span.js'
import { isLikelyName } from '../bylines/byline-names.js'
import { createCodeSet } from '../code-set.js'
import { ALL_BITS, Signal } from '../line-signals.js'
import { type MastheadFacts, readMasthead } from '../masthead.js'
import { PROVINCES, WEB_AUTHORS, WEB_COUNTS, WEB_FACTS, WEB_TOOLS } from '../vocabulary.js'
import { type WebLine, WebLineReader } from './web-line-reader.js'
import { isWebSurrounding } from './web-surroundings.js'

/** No such line is longer. */
const LONGEST = 150
/** A day and a time with the year behind the day. */
const SPELT_DAY = /^\d{2}\.\d{2}\.(?:19|20)\d{2}\s+\d{1,2}[:\uff1a]\d{2}(?:[:\uff1a]\d{2})?$/
/** A label that nothing was put behind. */
const EMPTY_LABEL = /^\s?(?:标签|正文)\s?[:\uff1a]$/
/** Archives set their labels in brackets: `【版次】4`. */
const BRACKETED = /^【([\u4e00-\u9fff]{2,4})】(?![\s【])/
/** An account of a messenger, its writer, when it wrote and from where: `石岩 清禾视角 2026年5月21日 17:30 河北`. */
const ACCOUNT = new RegExp(
  `^(?:([\\u4e00-\\u9fff]{2,3})\\s+)?\\S{2,12}\\s+\\d{4}[年-]\\d{1,2}[月-]\\d{1,2}日?\\s?\\d{1,2}[:\uff1a]\\d{2}\\s+(?:${PROVINCES.join('|')})$`,
)
/** With the time, or with the paper and who wrote for it: `清禾日报 2024年5月6日 记者 石岩`. */
const DAY_AND_TIME =
  /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}[:\uff1a]\d{2}|[\s/]+(?:本报)?(?:记者|通讯员))|[报刊][\s/]+\d{4}[年.-]/
const MARKS = '▼▽●◆•'
/** First characters of such lines: digits, brackets, marks, and those of their words. */
const STARTS = createCodeSet(
  `0123456789[【(\uff08${MARKS}上下标正${[...WEB_FACTS, ...WEB_COUNTS, ...WEB_AUTHORS, ...WEB_TOOLS].map((word) => word[0]).join('')}`,
)
const NOTHING: WebLine = { authors: null, dates: false, ofIssue: false }
const DATED: WebLine = { authors: null, dates: true, ofIssue: false }

/**
 * Reads a line that web pages print under or over a text, or gives null: a day, labels with their values, words to
 * click at, and nothing else. A day without a time is none, nor is one label of a byline, nor 时间 alone, which events
 * have too. `bits`: what its characters tell.
 */
export function readWebLine(page: string, from: number, to: number, bits: number = ALL_BITS): WebLine | null {
  if (to - from > LONGEST) return null
  const given = page.slice(from, to)
  const line = given.startsWith('【') ? given.replace(BRACKETED, ' $1\uff1a') : given
  if (isWebSurrounding(line, bits)) return NOTHING
  const hasDigits = (bits & Signal.digit) !== 0
  if (STARTS[page.charCodeAt(from)] !== 1 && !(hasDigits && DAY_AND_TIME.test(line))) return null
  if (EMPTY_LABEL.test(line)) return NOTHING
  if (SPELT_DAY.test(line)) return DATED
  const read = new WebLineReader(MARKS.includes(line[0]!) ? ` ${line.slice(1)}` : line, from).read()
  if (read !== null || !hasDigits) return read
  const account = ACCOUNT.exec(line)
  if (account === null) return null
  const writer = account[1] ?? ''
  return isLikelyName(writer) ? { ...DATED, authors: { from, to: from + writer.length } } : DATED
}

/** The day such a line prints and the paper it names as its source; null where the block is no such line. */
export function readWebFacts(page: string, block: PageRange): MastheadFacts | null {
  return readWebLine(page, block.from, block.to)?.dates ? readMasthead(page, [block]) : null
}
