import type { PageRange } from '../base/span.js'
import { createCodeSet } from './code-set.js'
import { type MastheadFacts, readMasthead } from './masthead.js'
import { WEB_AUTHORS, WEB_COUNTS, WEB_FACTS, WEB_TOOLS } from './vocabulary.js'

/** A line of what a web page says of its text: day, source, clicks; who wrote it is a byline inside. */
export interface WebLine {
  /** Where those who wrote the text are named, with their labels, or null. */
  readonly authors: PageRange | null
  /** Whether it says of when or from where the text is: such a line stands under a headline. */
  readonly dates: boolean
}

/** No such line is longer. */
const LONGEST = 150
/** No value behind a label is longer: a source, a name, a number. */
const LONGEST_VALUE = 24
/** Where the reader is, or may go: `首页 > 要闻 > 正文`, `首页 | 要闻 | 民生`. */
const PATH =
  /^(?:(?:[您你](?:现在|当前|所在)?|现在|当前|所在)的?位置[:\uff1a]|(?:网站)?[首主]页\s*(?:[>›»→＞|\uff5c丨]|-\s?[>-]|(?:\s\S{2,8}){2,}$))/
/** To the next text: `上一篇：…`. */
const NEXT = /^[上下]一[篇条则][:\uff1a]/
const PART = new RegExp(
  [
    '(?<gap>[\\s|\uff5c丨\\[\\]【】()\uff08\uff09,\uff0c]+)',
    '(?<day>\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?)',
    '(?<clock>\\d{1,2}[:\uff1a]\\d{2}(?:[:\uff1a]\\d{2})?)',
    `(?<fact>(?:${WEB_FACTS.join('|')})\\s?[:\uff1a]|(?:${WEB_COUNTS.join('|')})\\s?[:\uff1a]?(?=\\s?\\d))`,
    `(?<author>(?:${WEB_AUTHORS.join('|')})\\s?[:\uff1a])`,
    `(?<tool>(?:${WEB_TOOLS.join('|')})(?![^\\s|\uff5c\\]】)\uff09:\uff1a]))`,
    '(?<value>[^\\s|\uff5c丨\\[\\]【】()\uff08\uff09,\uff0c:\uff1a]+)',
  ].join('|'),
  'y',
)
/** Words to click at that stand for nothing else. */
const LONG_TOOL = 4
const SOURCE = /^(?:\S*来源|稿源|发布)/
const MARKS = '▼▽●◆'
/** First characters of such lines: digits, brackets, marks, and those of their words. */
const STARTS = createCodeSet(
  `0123456789[【(\uff08${MARKS}网首主您你现当所上下${[...WEB_FACTS, ...WEB_COUNTS, ...WEB_AUTHORS, ...WEB_TOOLS].map((word) => word[0]).join('')}`,
)

/**
 * Reads a line that web pages print under or over a text, or gives null: a day, labels with their values, words to
 * click at, and nothing else. A day without a time is none, nor is one label of a byline, nor 时间 alone, which events
 * have too.
 */
export function readWebLine(page: string, from: number, to: number): WebLine | null {
  if (to - from > LONGEST || STARTS[page.charCodeAt(from)] !== 1) return null
  const line = page.slice(from, to)
  if (PATH.test(line) || NEXT.test(line)) return { authors: null, dates: false }
  return readParts(MARKS.includes(line[0]!) ? ` ${line.slice(1)}` : line, from)
}

function readParts(line: string, from: number): WebLine | null {
  let facts = 0
  let sources = 0
  let tools = 0
  let days = 0
  let authorsFrom = -1
  let authorsTo = -1
  let hasClock = false
  let label: 'fact' | 'author' | 'clock' | null = null
  for (let at = 0; at < line.length; ) {
    PART.lastIndex = at
    const found = PART.exec(line)?.groups
    if (found === undefined) return null
    const length = PART.lastIndex - at
    if (found.fact !== undefined) {
      if (!/^(?:时间|日期)/.test(found.fact)) facts++
      if (SOURCE.test(found.fact)) sources++
      label = 'fact'
    } else if (found.tool !== undefined) {
      // A short one alone may be a head: 分享. Two side by side are none.
      if (length >= LONG_TOOL || ++tools > 1) facts++
      label = null
    } else if (found.day !== undefined) {
      days++
      label = null
    } else if (found.clock !== undefined) {
      hasClock ||= days > 0
      // Behind the time a source may stand without its label.
      label ??= hasClock && facts === 0 ? 'clock' : null
    } else if (found.author !== undefined) {
      if (authorsFrom < 0) authorsFrom = from + at
      authorsTo = from + at + length
      label = 'author'
    } else if (found.value !== undefined) {
      if (label === null || length > LONGEST_VALUE) return null
      if (label === 'author') authorsTo = from + at + length
      if (label === 'clock') label = null
    }
    at += length
  }
  const authors = authorsFrom < 0 ? null : { from: authorsFrom, to: authorsTo }
  return facts > 0 || hasClock || (days > 0 && authors !== null) ? { authors, dates: days + sources > 0 } : null
}

/** The day such a line prints and the paper it names as its source; null where the block is no such line. */
export function readWebFacts(page: string, block: PageRange): MastheadFacts | null {
  return readWebLine(page, block.from, block.to)?.dates ? readMasthead(page, [block]) : null
}
