import type { PageRange } from '../base/span.js'
import { createCodeSet } from './code-set.js'
import { type MastheadFacts, readMasthead } from './masthead.js'
import { WEB_AUTHORS, WEB_COUNTS, WEB_FACTS, WEB_TOOLS } from './vocabulary.js'
import { isWebSurrounding } from './web-surroundings.js'

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
const SEPARATOR = '[\\s|\uff5c丨\\[\\]【】()\uff08\uff09,\uff0c/]'
/** Such words stand side by side without a blank: 关闭窗口返回顶部. */
const LONG_TOOLS = WEB_TOOLS.filter((word) => word.length >= 4)
/** A value ends where the next label begins: `来源：清禾发布编辑：小禾`. */
const NEXT_LABEL = `(?:${[...WEB_FACTS, ...WEB_AUTHORS].filter((word) => word.length > 1).join('|')})\\s?[:\uff1a]`
const PART = new RegExp(
  [
    '(?<address>(?:(?:https?:)?\\/\\/|www\\.)[\\w./?=&%-]+)',
    // A-A+ makes the letters smaller and larger.
    `(?<gap>${SEPARATOR}+|A[-+](?=A|\\d|\\s))`,
    '(?<day>\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?)',
    '(?<clock>\\d{1,2}[:\uff1a]\\d{2}(?:[:\uff1a]\\d{2})?)',
    '(?<turn>\\d?\\s?[上下]一?[篇版期页条则](?:\\s?\\d(?!\\d))?(?![^\\s|\uff5c\\d]))',
    `(?<fact>(?:${WEB_FACTS.join('|')})\\s?[:\uff1a|\uff5c丨]|(?:${WEB_COUNTS.join('|')})(?:\\s?[:\uff1a](?=\\s)|\\s?[:\uff1a(\uff08]?(?=\\s?\\d[\\d.万+]*[次人]?(?:[\\s|\uff5c)\uff09\\]】]|$))))`,
    '(?<origin>原创(?=\\s))',
    `(?<author>(?:${WEB_AUTHORS.join('|')})\\s?[:\uff1a])`,
    `(?<tool>(?:${WEB_TOOLS.join('|')})(?:(?![^\\s|\uff5c\\]】)\uff09:\uff1a/])|(?=(?:${LONG_TOOLS.join('|')})(?![^\\s|\uff5c\\]】)\uff09]))))`,
    // What one site alone has to say: 发布开发区：…
    '(?<label>[\\u4e00-\\u9fff]{2,6}\\s?[:\uff1a])',
    `(?<value>(?:(?!${NEXT_LABEL})[^\\s|\uff5c丨\\[\\]【】()\uff08\uff09,\uff0c:\uff1a])+)`,
  ].join('|'),
  'y',
)
/** Words to click at that stand for nothing else. */
const LONG_TOOL = 4
/** Words to click at that may be a headline as well: 忘记密码. */
const TOLD_TOO = ['我知道了', '稍后再说', '忘记密码', '我要投稿', '语音播报', '更多功能', '给我留言']
/** No more words without a label stand beside the day and the time: an account, a name, a place. */
const MOST_UNKNOWN = 4
/** Nor are more labels that one site alone has. */
const MOST_LABELS = 2
const LONGEST_UNKNOWN = 12
const LONGEST_PROVINCE = 2
const LONG_PROVINCES = ['黑龙江', '内蒙古']
/** A day as only machines print it: 日期:10-24. */
const SHORT_DAY = /^日期\s?[:\uff1a]\s?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
/** A day and a time with the year behind the day. */
const SPELT_DAY = /^\d{2}\.\d{2}\.(?:19|20)\d{2}\s+\d{1,2}[:\uff1a]\d{2}(?:[:\uff1a]\d{2})?$/
/** A label that nothing was put behind. */
const EMPTY_LABEL = /^标签\s?[:\uff1a]$/
const DATED: WebLine = { authors: null, dates: true }
const SOURCE = /^(?:\S*来源|稿源|发布|\S*转自|来自)/
const MARKS = '▼▽●◆•'
/** First characters of such lines: digits, brackets, marks, and those of their words. */
const STARTS = createCodeSet(
  `0123456789[【(\uff08${MARKS}网首主您我当所上下第关医学原微功${[...WEB_FACTS, ...WEB_COUNTS, ...WEB_AUTHORS, ...WEB_TOOLS].map((word) => word[0]).join('')}`,
)
const NOTHING: WebLine = { authors: null, dates: false }
const DAY_AND_TIME = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}[:\uff1a]\d{2}/
/** Whose account or medium stands beside the day and the time. */
const MEDIUM = /(?:[网报刊社台端讯号]|发布|融媒|中心|在线|新闻)$/

/**
 * Reads a line that web pages print under or over a text, or gives null: a day, labels with their values, words to
 * click at, and nothing else. A day without a time is none, nor is one label of a byline, nor 时间 alone, which events
 * have too.
 */
export function readWebLine(page: string, from: number, to: number): WebLine | null {
  if (to - from > LONGEST) return null
  const line = page.slice(from, to)
  if (isWebSurrounding(line) || EMPTY_LABEL.test(line)) return NOTHING
  if (SPELT_DAY.test(line)) return DATED
  if (STARTS[page.charCodeAt(from)] !== 1) return DAY_AND_TIME.test(line) ? readParts(line, from) : null
  return readParts(MARKS.includes(line[0]!) ? ` ${line.slice(1)}` : line, from)
}

function readParts(line: string, from: number): WebLine | null {
  let facts = 0
  let sources = 0
  let tools = 0
  let days = 0
  let unknown = 0
  let labels = 0
  let media = 0
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
      if (!/^(?:时间|日期)/.test(found.fact) || SHORT_DAY.test(line)) facts++
      if (SOURCE.test(found.fact)) sources++
      label = 'fact'
    } else if (found.tool !== undefined || found.turn !== undefined) {
      // A short one alone may be a head: 分享. Two side by side are none.
      if (
        (length >= LONG_TOOL && !TOLD_TOO.includes(found.tool ?? '')) ||
        /[一\d]/.test(found.turn ?? '') ||
        ++tools > 1
      )
        facts++
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
    } else if (found.label !== undefined) {
      labels++
      label = 'fact'
    } else if (found.value !== undefined) {
      if (length > LONGEST_VALUE) return null
      // Behind the day stands a province, if anything: what goes on is a plan of events.
      const longest = days === 0 || LONG_PROVINCES.includes(found.value) ? LONGEST_UNKNOWN : LONGEST_PROVINCE
      if (label === null && (length > longest || ++unknown > MOST_UNKNOWN)) return null
      if (label === null && MEDIUM.test(found.value)) media++
      if (label === 'author') authorsTo = from + at + length
      else if (label === 'origin') {
        authorsTo = nameEnd
        nameEnd = from + at + length
      } else if (label === 'clock') label = null
    }
    at += length
  }
  // 开幕式 before a day and a time is an event.
  if (unknown > 0 && (!hasClock || media + sources + tools === 0) && authorsFrom < 0) return null
  // A label of one site alone needs others beside it, and a day.
  if (labels > MOST_LABELS || (labels > 0 && facts + days < 2)) return null
  const authors = authorsTo < 0 ? null : { from: authorsFrom, to: authorsTo }
  return facts > 0 || hasClock || (days > 0 && authors !== null) ? { authors, dates: days + sources > 0 } : null
}

/** The day such a line prints and the paper it names as its source; null where the block is no such line. */
export function readWebFacts(page: string, block: PageRange): MastheadFacts | null {
  return readWebLine(page, block.from, block.to)?.dates ? readMasthead(page, [block]) : null
}
