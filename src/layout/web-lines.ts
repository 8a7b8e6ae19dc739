import type { PageRange } from '../base/span.js'
import { createCodeSet } from './code-set.js'
import { type MastheadFacts, readMasthead } from './masthead.js'
import { WEB_AUTHORS, WEB_COUNTS, WEB_FACTS, WEB_FOOT, WEB_TOOLS } from './vocabulary.js'

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
  /^(?:(?:[您你](?:现在|当前|所在)?|现在|当前|所在|我)的?位置\s?[:\uff1a]|\S{0,4}[首主]页\s*(?:[>›»→＞|\uff5c丨]|-\s?[>-]|(?:\s+\S{2,8}){2,}$))/
/** The same from another beginning, two steps long or down to the text: `县新闻网 > 要闻 > 正文`. */
const STEPS =
  /^[^>›»＞。\uff0c]{1,14}(?:[>›»＞]{1,2}[^>›»＞。\uff0c]{1,14}){2,}$|^[^>›»＞。\uff0c]{1,14}[>›»＞]\s?正文$/
const STEP = '>›»＞'
/** No line about the site or the paper is longer, but for its menu. */
const LONGEST_AROUND = 80
/** Pages of the site: `新闻 | 港口 | 旅游`. */
const MENU = /^[^\s|\uff5c丨\d]{1,12}(?:\s*[|\uff5c丨]\s*[^|\uff5c丨\d]{1,12}){2,}\s*[|\uff5c丨]?$/
const BAR = /[|\uff5c丨]/
/** Whose names bars may part. */
const CREDIT = /记者|通讯员|作者|摄影|供稿|撰稿|[文图]\s?[|\uff5c丨]/
/** A page of the paper and what it is about: `第A02版：综合`, several of them, with words to click at behind. */
const EDITIONS =
  /^(?:版面\s?[:\uff1a]\s?)?(?:第?\s?[A-Z]?\d{1,5}(?:-\d{1,3})?版|[A-Z]\d{1,4}|第\s?[A-Z]?\d{1,4})\s?[:\uff1a]\s?[^\s:\uff1a。]{2,16}(?:\s+(?:第?[A-Z]?\d{1,5}版?\s?[:\uff1a]\s?[^\s:\uff1a。]{2,16}|[上下]一?[篇版期]|PDF版\S*))*$/
/** What readers were not meant to see. */
const PROPERTIES = /content_\d+\.html?|\/enpproperty/
const FOOT = new RegExp(WEB_FOOT.join('|'))
/** To the next text: `上一篇：…`. */
const NEXT = /^[上下]一[篇条则][:\uff1a]/
const SEPARATOR = '[\\s|\uff5c丨\\[\\]【】()\uff08\uff09,\uff0c/]'
const PART = new RegExp(
  [
    `(?<gap>${SEPARATOR}+)`,
    '(?<day>\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?)',
    '(?<address>(?:https?:\\/\\/|www\\.)[\\w./?=&%-]+)',
    '(?<clock>\\d{1,2}[:\uff1a]\\d{2}(?:[:\uff1a]\\d{2})?)',
    '(?<turn>\\d?\\s?[上下]一?[篇版期页条则](?:\\s?\\d(?!\\d))?(?![^\\s|\uff5c\\d]))',
    `(?<fact>(?:${WEB_FACTS.join('|')})\\s?[:\uff1a|\uff5c丨]|(?:${WEB_COUNTS.join('|')})\\s?[:\uff1a(\uff08]?(?=\\s?\\d))`,
    '(?<origin>原创(?=\\s))',
    `(?<author>(?:${WEB_AUTHORS.join('|')})\\s?[:\uff1a])`,
    `(?<tool>(?:${WEB_TOOLS.join('|')})(?![^\\s|\uff5c\\]】)\uff09:\uff1a/]))`,
    '(?<value>[^\\s|\uff5c丨\\[\\]【】()\uff08\uff09,\uff0c:\uff1a]+)',
  ].join('|'),
  'y',
)
/** Words to click at that stand for nothing else. */
const LONG_TOOL = 4
/** No more words without a label stand beside the day and the time: an account, a name, a place. */
const MOST_UNKNOWN = 4
const LONGEST_UNKNOWN = 12
const LONGEST_PROVINCE = 2
const LONG_PROVINCES = ['黑龙江', '内蒙古']
/** A day as only machines print it: 日期:10-24. */
const SHORT_DAY = /^\s?\d{1,2}-\d{1,2}(?:\s|$)/
const SOURCE = /^(?:\S*来源|稿源|发布)/
const MARKS = '▼▽●◆•'
/** First characters of such lines: digits, brackets, marks, and those of their words. */
const STARTS = createCodeSet(
  `0123456789[【(\uff08${MARKS}网首主您我当所上下第关医学原微功${[...WEB_FACTS, ...WEB_COUNTS, ...WEB_AUTHORS, ...WEB_TOOLS].map((word) => word[0]).join('')}`,
)
const NOTHING: WebLine = { authors: null, dates: false }

/**
 * Reads a line that web pages print under or over a text, or gives null: a day, labels with their values, words to
 * click at, and nothing else. A day without a time is none, nor is one label of a byline, nor 时间 alone, which events
 * have too.
 */
export function readWebLine(page: string, from: number, to: number): WebLine | null {
  if (to - from > LONGEST) return null
  const line = page.slice(from, to)
  if (to - from <= LONGEST_AROUND ? isAround(line) : isMenu(line)) return NOTHING
  if (STARTS[page.charCodeAt(from)] !== 1) return DAY_AND_TIME.test(line) ? readParts(line, from) : null
  if (PATH.test(line) || NEXT.test(line) || PROPERTIES.test(line) || KEYWORDS.test(line)) return NOTHING
  return readParts(MARKS.includes(line[0]!) ? ` ${line.slice(1)}` : line, from)
}

/** 关键词 are several words, or none. */
const KEYWORDS = /^关键词\s?[:\uff1a]\s?(?:\S+(?:\s+\S+)+)?$/
const DAY_AND_TIME = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}[:\uff1a]\d{2}/

/** Whether a line leads about the site or the paper, or is the foot of the page. */
function isAround(line: string): boolean {
  if (line.includes('。')) return false
  for (const mark of STEP) if (line.includes(mark)) return STEPS.test(line)
  return isMenu(line) || EDITIONS.test(line) || PROPERTIES.test(line) || FOOT.test(line)
}

function isMenu(line: string): boolean {
  return BAR.test(line) && MENU.test(line) && !CREDIT.test(line)
}

function readParts(line: string, from: number): WebLine | null {
  let facts = 0
  let sources = 0
  let tools = 0
  let days = 0
  let unknown = 0
  let authorsFrom = -1
  let authorsTo = -1
  let hasClock = false
  let label: 'fact' | 'author' | 'origin' | 'clock' | null = null
  /** End of a value behind 原创, which is a name if another one follows: the last is the account. */
  let nameEnd = -1
  for (let at = 0; at < line.length; ) {
    PART.lastIndex = at
    const found = PART.exec(line)?.groups
    if (found === undefined) return null
    const length = PART.lastIndex - at
    if (found.fact !== undefined) {
      if (!/^(?:时间|日期)/.test(found.fact) || SHORT_DAY.test(line.slice(PART.lastIndex))) facts++
      if (SOURCE.test(found.fact)) sources++
      label = 'fact'
    } else if (found.tool !== undefined || found.turn !== undefined) {
      // A short one alone may be a head: 分享. Two side by side are none.
      if (length >= LONG_TOOL || found.turn !== undefined || ++tools > 1) facts++
      label = null
    } else if (found.address !== undefined) {
      label = null
    } else if (found.day !== undefined) {
      days++
      label = null
    } else if (found.clock !== undefined) {
      hasClock ||= days > 0
      // Behind the time a source may stand without its label.
      label ??= hasClock && facts === 0 ? 'clock' : null
    } else if (found.origin !== undefined) {
      authorsFrom = from + at
      label = 'origin'
    } else if (found.author !== undefined) {
      if (authorsFrom < 0) authorsFrom = from + at
      authorsTo = from + at + length
      label = 'author'
      // 作者： with nobody behind it
      if (PART.lastIndex === line.length) facts++
    } else if (found.value !== undefined) {
      if (length > LONGEST_VALUE) return null
      // Behind the day stands a province, if anything: what goes on is a plan of events.
      const longest = days === 0 || LONG_PROVINCES.includes(found.value) ? LONGEST_UNKNOWN : LONGEST_PROVINCE
      if (label === null && (length > longest || ++unknown > MOST_UNKNOWN)) return null
      if (label === 'author') authorsTo = from + at + length
      else if (label === 'origin') {
        authorsTo = nameEnd
        nameEnd = from + at + length
      } else if (label === 'clock') label = null
    }
    at += length
  }
  if (unknown > 0 && !hasClock) return null
  const authors = authorsTo < 0 ? null : { from: authorsFrom, to: authorsTo }
  return facts > 0 || hasClock || (days > 0 && authors !== null) ? { authors, dates: days + sources > 0 } : null
}

/** The day such a line prints and the paper it names as its source; null where the block is no such line. */
export function readWebFacts(page: string, block: PageRange): MastheadFacts | null {
  return readWebLine(page, block.from, block.to)?.dates ? readMasthead(page, [block]) : null
}
