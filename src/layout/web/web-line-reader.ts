import type { PageRange } from '../../base/span.js'
import { isLikelyName, LONGEST_NAME } from '../bylines/byline-names.js'
import { isMediumName } from '../bylines/media-names.js'
import { PROVINCES } from '../vocabulary.js'
import { type WebPart, webPartAt } from './web-line-parts.js'

/** A line of what a web page says of its text: day, source, clicks; who wrote it is a byline inside. */
export interface WebLine {
  /** Where those who wrote the text are named, with their labels, or null. */
  readonly authors: PageRange | null
  /** Whether it says of when or from where the text is: such a line stands under a headline. */
  readonly dates: boolean
  /** Whether the day is that of the issue: the line is of the masthead. */
  readonly ofIssue: boolean
}

/** No value behind a label is longer: a source, a name, a number. */
const LONGEST_VALUE = 24
/** Words to click at that stand for nothing else. */
const LONG_TOOL = 4
/** Words to click at that may be a headline as well: 忘记密码. */
const TOLD_TOO = ['我知道了', '稍后再说', '忘记密码', '我要投稿', '语音播报', '更多功能', '给我留言']
/** Turns that are nothing else: 上一篇, 3上篇. */
const SURE_TURN = /[一\d]/
/** No more words without a label stand beside the day and the time: an account, a name, a place. */
const MOST_UNKNOWN = 4
/** Nor are more labels that one site alone has. */
const MOST_LABELS = 2
const LONGEST_UNKNOWN = 12
/** A shorter one may be a section of the paper: 周刊, 金融. */
const NAME = 3
const LONGEST_PROVINCE = 2
/** 时间 alone events have too; a day as only machines print it has 日期 before it: 日期:10-24, 日期:2024-05-06. */
const TIME = /^(?:时间|日期)/
const SHORT_DAY = /^\s?日期\s?[:\uff1a]\s?(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const SOURCE = /^(?:\S*来源|稿源|发布|\S*转自|来自)/
/** Whose account or medium stands beside the day and the time. */
const MEDIUM = /(?:[网报刊社台端讯号]|发布|融媒|中心|在线|新闻)$/

/** Reads a line piece by piece and counts what speaks for a web page's line and what against it. */
export class WebLineReader {
  #facts = 0
  #sources = 0
  #tools = 0
  #turns = 0
  #days = 0
  #labels = 0
  #media = 0
  #unknown = 0
  #hasClock = false
  /** A name beside the day and a paper alone is who wrote for it. */
  #writer: PageRange | null = null
  #authorsFrom = -1
  #authorsTo = -1
  /** End of a value behind 原创, which is a name if another one follows: the last is the account. */
  #nameEnd = -1
  /** What the value that comes next belongs to. */
  #label: 'fact' | 'author' | 'writer' | 'origin' | 'clock' | null = null

  /** `from`: where the line begins on the page. */
  readonly #line: string
  readonly #from: number

  constructor(line: string, from: number) {
    this.#line = line
    this.#from = from
  }

  /** What the line says, or null where it is none of a web page. */
  read(): WebLine | null {
    for (let at = 0; at < this.#line.length; ) {
      const part = webPartAt(this.#line, at)
      if (part === null || !this.#take(part, at)) return null
      at += part.length
    }
    return this.#result()
  }

  /** Counts a piece; false where no web page's line holds it. */
  #take(part: WebPart, at: number): boolean {
    const { kind, text, length } = part
    const end = this.#from + at + length
    switch (kind) {
      case 'fact':
        if (!TIME.test(text) || SHORT_DAY.test(this.#line)) this.#facts++
        if (SOURCE.test(text)) this.#sources++
        this.#label = 'fact'
        return true
      case 'tool':
      case 'turn':
        if (kind === 'turn') this.#turns++
        this.#takeTool(part)
        this.#label = null
        return true
      case 'day':
        this.#days++
        this.#label = null
        return true
      case 'address':
        this.#label = null
        return true
      case 'clock':
        this.#hasClock ||= this.#days > 0
        // Behind the time a source may stand without its label.
        this.#label ??= this.#hasClock && this.#facts === 0 ? 'clock' : null
        return true
      case 'origin':
        this.#authorsFrom = this.#from + at
        this.#label = 'origin'
        return true
      case 'writer':
        if (this.#authorsFrom < 0) this.#authorsFrom = this.#from + at
        this.#label = 'writer'
        return true
      case 'author':
        if (this.#authorsFrom < 0) this.#authorsFrom = this.#from + at
        this.#authorsTo = end
        this.#label = 'author'
        return true
      case 'label':
        this.#labels++
        this.#label = 'fact'
        return true
      case 'value':
        return this.#takeValue(text, end)
      default:
        return true
    }
  }

  /** A short word to click at alone may be a head: 分享. Two side by side are none. */
  #takeTool({ kind, text, length }: WebPart): void {
    const isSure =
      kind === 'turn' ? SURE_TURN.test(text) : text === 'END' || (length >= LONG_TOOL && !TOLD_TOO.includes(text))
    if (isSure || ++this.#tools > 1) this.#facts++
  }

  #takeValue(text: string, end: number): boolean {
    if (text.length > LONGEST_VALUE) return false
    if (this.#label === null) {
      // Behind the day stands a province or a medium, if anything: what goes on is a plan of events.
      const isName = text.length === NAME && isLikelyName(text) && this.#writer === null
      if (isName) this.#writer = { from: end - NAME, to: end }
      const isTold = isName || PROVINCES.includes(text) || isMediumName(text)
      const longest = this.#days === 0 || isTold ? LONGEST_UNKNOWN : LONGEST_PROVINCE
      if (text.length > longest || ++this.#unknown > MOST_UNKNOWN) return false
      if (MEDIUM.test(text)) this.#media++
    } else if (this.#label === 'writer') {
      // Without a colon it may as well go on: 记者 见面会. Behind the source of a text it does not.
      if (!isLikelyName(text) && (this.#sources === 0 || text.length > LONGEST_NAME)) return false
      this.#authorsTo = end
    } else if (this.#label === 'author') {
      this.#authorsTo = end
    } else if (this.#label === 'origin') {
      this.#authorsTo = this.#nameEnd
      this.#nameEnd = end
    } else if (this.#label === 'clock') {
      this.#label = null
    }
    return true
  }

  #result(): WebLine | null {
    const facts = this.#facts
    const days = this.#days
    const hasClock = this.#hasClock
    const authorsFrom = this.#authorsFrom
    const authorsTo = this.#authorsTo
    const labels = this.#labels
    // 开幕式 before a day and a time is an event.
    const isTold = this.#media + this.#sources + this.#tools > 0
    const isSigned = this.#unknown === 2 && days === 1 && this.#media === 1 && this.#writer !== null
    if (this.#unknown > 0 && !(hasClock && isTold) && authorsFrom < 0 && !isSigned) return null
    // A label of one site alone needs others beside it, and a day.
    if (labels > MOST_LABELS || (labels > 0 && facts + days < 2)) return null
    const authors = authorsTo >= 0 ? { from: authorsFrom, to: authorsTo } : isSigned ? this.#writer : null
    const isWebLine = facts > 0 || hasClock || (days > 0 && authors !== null)
    // Between the turns of an electronic paper stands the day of the issue, not of a text.
    const ofIssue = days > 0 && this.#turns > 1
    return isWebLine ? { authors, dates: days + this.#sources > 0, ofIssue } : null
  }
}
