import { isBlank, isClosing, isHan, isWhiteSpace } from '../text/char-class.js'
import { type Form, knownBlock, type RawBlock } from './blocks.js'
import { readLeadNames } from './bylines/bare-bylines.js'
import { creditSignatures, signBlocks } from './bylines/bare-names.js'
import { type BylineReading, NOBODY, readByline } from './bylines/bylines.js'
import { type EdgeByline, editorFrom, headByline, signedNames, tailByline } from './bylines/split-bylines.js'
import { countFrontMatter } from './front-matter.js'
import { headingLevel } from './heading-level.js'
import { isWholeLead, readLead, readSource } from './leads.js'
import { type LineSignals, readSignals, Signal } from './line-signals.js'
import type { Line } from './lines.js'
import { readLineMarks } from './markdown.js'
import { isMastheadLine, LONGEST_MASTHEAD, readMasthead } from './masthead.js'
import { mergeWrapped } from './merge-wrapped.js'
import { isNoticeLine } from './notices.js'
import type { ShapeReading } from './shape.js'
import { CALLED, markLines } from './text-lines.js'
import { isFinished, isNumbered, isProse, tellsEvent } from './traits.js'
import { AGENCIES, PICTURE_SOURCES } from './vocabulary.js'
import type { WebLine } from './web/web-line-reader.js'
import { readWebLine } from './web/web-lines.js'
import { isUnderSiteName } from './web/web-surroundings.js'

/** A paper's title is no longer. */
const LONGEST_TITLE = 12
/** A caption is no longer. */
const LONGEST_CAPTION = 160
const CAPTION = /^(?:[▲▼△▽◀▶↑↓←→]|图为|图[①-⑨一二三四五六七八九1-9][:\uff1a为]|[左右上下]图|题图|资料图)/

/** Where pictures are from, alone on its line. */
const SOURCE = new RegExp(`^[(\uff08]?(?:${PICTURE_SOURCES.join('|')})[)\uff09]?$`)
const LONGEST_SOURCE = 40
/** A picture's source in brackets ends its caption: `（县文化馆供图）`. */
const PROVIDED = /[^\s][(\uff08][^()\uff08\uff09]{2,24}(?:供图|(?:图片?|照片)[^()\uff08\uff09]{0,10}提供)[)\uff09]$/
const LONGEST_PROVIDED = 30

/** What a lead of any medium holds: 讯, or 记者 behind it. */
const MAY_LEAD = Signal.report | Signal.byline
/** What is printed at the foot of a page. */
const PAGE_NUMBER = /^[-—–－·]+\s?\d{1,3}\s?[-—–－·]+$/
const LONGEST_PAGE_NUMBER = 12

/** Who speaks in an interview: what he asks is text, however short. */
const SPEAKER = /^(?:[问答QAＱＡ]\d?|记者|主持人)\s?[:\uff1a]/

const DUTY = /(?:记者|通讯员)(?=[\s\u4e00-\u9fff])/

/** Cuts the lines of a page into blocks and gives each its form. O(text). */
export function readBlocks(page: string, lines: readonly Line[], shape: ShapeReading): RawBlock[] {
  const reader = new BlockReader(page, lines)
  const about = countFrontMatter(page, lines)
  for (const line of lines.slice(0, about)) reader.readFact(line)
  const rest = about === 0 ? lines : lines.slice(about)
  const merged = shape.wrapWidth > 0 ? mergeWrapped(page, rest, shape.wrapWidth) : rest
  for (let n = 0; n < merged.length; n++) reader.read(merged[n]!, merged[n + 1])
  signBlocks(page, reader.blocks)
  creditSignatures(reader.blocks)
  return markLines(page, nameTitle(page, reader.blocks))
}

class BlockReader {
  readonly blocks: RawBlock[] = []
  /** Nothing but lines of a masthead has been seen, since the page or a further one in the same file began. */
  #top = true
  /** Blocks before it began. */
  #topFrom = 0
  /** A line that belongs to a text has been seen. */
  #hasText = false
  #level = 0
  #next: Line | undefined
  /** Headings down to this level open articles; 0 before the first heading. */
  #articleLevel = 0

  readonly #page: string
  readonly #lines: readonly Line[]

  constructor(page: string, lines: readonly Line[]) {
    this.#page = page
    this.#lines = lines
  }

  /** A line of the facts that stand over a page. */
  readFact(line: Line): void {
    this.#push(printsNothing(this.#page, line) ? 'mark' : 'masthead', line, line.from, line.to, line)
  }

  /** `next`: the line behind it. */
  read(line: Line, next: Line | undefined): void {
    const page = this.#page
    this.#next = next
    const marks = readLineMarks(page, line)
    const textFrom = marks?.textFrom ?? line.from
    const textTo = marks?.textTo ?? line.to
    this.#level = marks?.level ?? 0
    const signals = textFrom === line.from ? line : readSignals(page, textFrom, textTo)
    const web = this.#level === 0 ? readWebLine(page, textFrom, textTo, signals.bits) : null
    if (web !== null) {
      if (web.ofIssue) this.#push('masthead', line, textFrom, textTo, line)
      else this.#pushWebLine(line, web)
      return
    }
    const form = marks?.image ? 'picture' : this.#formOfLine(line, textFrom, textTo, signals)
    if (form === 'masthead' && !this.#top) this.#beginPage()
    if (form === null) this.#readText(line, textFrom, textTo, signals)
    else this.#push(form, line, textFrom, textTo, signals)
    if (this.blocks.length - this.#topFrom > LONGEST_MASTHEAD) this.#top = false
  }

  /** Inside a file a line that only mastheads have opens another page; the paper's name may stand over it. */
  #beginPage(): void {
    const { blocks } = this
    const page = this.#page
    let first = blocks.length
    for (let n = first - 1; n >= 0 && blocks[n]!.form === 'short'; n--) {
      const { textFrom, textTo, bits } = blocks[n]!
      if (!isMastheadLine(page, textFrom, textTo, bits, true)) break
      first = n
    }
    for (let n = first; n < blocks.length; n++) blocks[n] = { ...blocks[n]!, form: 'masthead' }
    this.#top = true
    this.#topFrom = first
  }

  /** The form of a line that is not running text, or null. */
  #formOfLine(line: Line, textFrom: number, textTo: number, signals: LineSignals): Form | null {
    const page = this.#page
    const level = this.#level
    if (printsNothing(page, line)) return 'mark'
    if (isMastheadLine(page, textFrom, textTo, signals.bits, this.#top)) return 'masthead'
    const before = this.blocks.at(-1)
    const isNotice = isNoticeLine(page, textFrom, textTo, signals.bits, before?.form === 'byline')
    if (isNotice && !this.#isSentence(textFrom, textTo, signals)) return 'notice'
    const isSource = this.#hasText && isPictureSource(page, textFrom, textTo)
    // Who hands a picture in has written nothing.
    if (isSource && !this.#readWhole(textFrom, textTo, signals)?.photoOnly) return 'caption'
    if (level === 0 || this.#readWhole(textFrom, textTo, signals) !== null) return null
    if (this.#articleLevel === 0) this.#articleLevel = headingLevel(page, this.#lines)
    return level <= this.#articleLevel || before?.form === 'mark' ? 'heading' : 'section'
  }

  /** A sentence under a headline, or behind text and before more, is text whatever it speaks of, unless such lines follow. */
  #isSentence(from: number, to: number, { bits }: LineSignals): boolean {
    const next = this.#next
    const page = this.#page
    if ((bits & Signal.stop) === 0 || !isFinished(page, from, to)) return false
    if (next !== undefined && isNoticeLine(page, next.from, next.to, next.bits)) return false
    const form = this.blocks.at(-1)?.form
    return form === 'prose' ? this.#isOverSentence() : form === 'short' || form === 'heading'
  }

  /** A line that is a byline and nothing else. */
  #readWhole(from: number, to: number, { bits }: LineSignals): BylineReading | null {
    if ((bits & (Signal.byline | Signal.stop)) !== Signal.byline) return null
    // 本版摄影：王强
    return readByline(this.#page, this.#page.startsWith('本版', from) ? from + 2 : from, to)
  }

  /** A line of words: a byline, or something that may have one at either end. */
  #readText(line: Line, textFrom: number, textTo: number, signals: LineSignals): void {
    const page = this.#page
    const editor = editorFrom(page, textFrom, textTo)
    if (editor <= textFrom) {
      this.#readWords(line, textFrom, textTo, signals)
      return
    }
    this.#readWords({ ...line, to: editor }, textFrom, editor, readSignals(page, textFrom, editor))
    this.#push('notice', { ...line, from: editor, gap: -1 }, editor, textTo, signals)
  }

  /** The same without the editor of the page. */
  #readWords(line: Line, textFrom: number, textTo: number, signals: LineSignals): void {
    const page = this.#page
    const whole = this.#readWhole(textFrom, textTo, signals)
    if (whole !== null) {
      this.#pushByline(line, { from: textFrom, to: textTo, reading: whole })
      return
    }
    let rest = line
    let start = textFrom
    const head = headByline(page, textFrom, textTo)
    if (head !== null) {
      this.#pushByline({ ...line, to: head.to }, head)
      start = head.to
      while (isWhiteSpace(page.charCodeAt(start))) start++
      rest = { ...rest, from: start, gap: -1 }
    }
    let stop = textTo
    const tail = this.#tailFrom(start, textTo, signals)
    if (tail !== null) {
      stop = tail.from
      while (isWhiteSpace(page.charCodeAt(stop - 1))) stop--
      rest = { ...rest, to: stop }
    }
    const own = rest === line ? signals : readSignals(page, start, stop)
    this.#push(this.#formOf(start, stop, own), rest, start, stop, own)
    if (tail !== null) this.#pushByline({ ...line, from: tail.from, gap: -1 }, tail)
  }

  /** The byline that ends the words from `from` on, if anything stands before it. */
  #tailFrom(from: number, to: number, { bits }: LineSignals): EdgeByline | null {
    const page = this.#page
    const found = (bits & Signal.byline) === 0 ? null : tailByline(page, from, to)
    // 本报讯（记者 王强）on a line of its own has its text below.
    if (found !== null && (readLead(page, from, to, false)?.to === to || isWholeLead(page, from, to))) return null
    const tail = found ?? signedNames(page, from, to)
    return tail !== null && tail.from > from ? tail : null
  }

  #formOf(from: number, to: number, signals: LineSignals): Form {
    const page = this.#page
    const mayBeCaption =
      to - from <= LONGEST_CAPTION &&
      (CAPTION.test(page.slice(from, from + 4)) ||
        (this.#hasText &&
          isClosing(page.charCodeAt(to - 1)) &&
          PROVIDED.test(page.slice(Math.max(from, to - LONGEST_PROVIDED), to))))
    if (mayBeCaption) return 'caption'
    const isText = this.#hasText
      ? isProse(page, from, to, signals) || SPEAKER.test(page.slice(from, from + 5))
      : isProse(page, from, to, signals) && !CALLED.test(page.slice(from, to))
    if (isText || (this.#isLead(from, to) && !this.#isSite(from, to))) return 'prose'
    return to - from <= 40 && isNumbered(page, from, to) ? 'section' : 'short'
  }

  #isLead(from: number, to: number): boolean {
    return readLead(this.#page, from, to, false) !== null || isWholeLead(this.#page, from, to)
  }

  /** The name of an agency alone, over a headline, says where the page is from. */
  #isSite(from: number, to: number): boolean {
    return !this.#isOverSentence() && AGENCIES.includes(this.#page.slice(from, to))
  }

  #isOverSentence(): boolean {
    return ((this.#next?.bits ?? 0) & Signal.stop) !== 0
  }

  #push(form: Form, line: Line, textFrom: number, textTo: number, signals: LineSignals): void {
    const page = this.#page
    const isProse = form === 'prose'
    const isText = isProse || form === 'short' || form === 'caption' || form === 'section'
    const sourced = isProse && readSource(page, textFrom, textTo) !== null
    if (isProse) this.#top = false
    if (isText || form === 'heading') this.#hasText = true
    this.blocks.push({
      form,
      from: line.from,
      to: line.to,
      textFrom,
      textTo,
      gap: line.gap,
      indent: line.indent,
      level: this.#level,
      length: signals.length,
      finished: isText && (sourced || isFinished(page, textFrom, textTo)),
      commas: signals.commas,
      bits: signals.bits,
      byline: null,
      lead: isProse ? readLead(page, textFrom, textTo, (signals.bits & MAY_LEAD) !== 0) : null,
      sourced,
    })
  }

  /** When and from where a text is stands where bylines do, often with one; what else web pages say is a notice. */
  #pushWebLine(line: Line, { authors, dates }: WebLine): void {
    const page = this.#page
    const { from, to } = line
    // （来源：清禾日报 记者 石岩） has no label before the reporter.
    const duty = authors === null ? page.slice(from, to).search(DUTY) : -1
    const named = authors ?? (duty > 0 ? { from: from + duty, to } : null)
    const reading =
      named === null ? null : (readByline(page, named.from, named.to) ?? readLeadNames(page, named.from, named.to))
    if (dates || reading !== null) this.#pushByline(line, { from, to, reading: reading ?? NOBODY })
    else this.#push('notice', line, from, to, line)
  }

  #pushByline(line: Line, { from, to, reading }: EdgeByline): void {
    this.#top = false
    this.blocks.push(knownBlock(reading.photoOnly ? 'credit' : 'byline', line, { from, to }, reading))
  }
}

function isPictureSource(page: string, from: number, to: number): boolean {
  return to - from <= LONGEST_SOURCE && SOURCE.test(page.slice(from, to))
}

/**
 * A short line right over the first line of the masthead, or over the path of a web page, is the paper's title; over one
 * that names the paper, a headline.
 */
function nameTitle(page: string, blocks: RawBlock[]): RawBlock[] {
  const [first, second] = blocks
  const isTitle = first?.form === 'short' || first?.form === 'heading'
  const isOverWeb = second?.form === 'notice' && isUnderSiteName(page.slice(second.textFrom, second.textTo))
  if (!isTitle || !(second?.form === 'masthead' || isOverWeb) || first.length > LONGEST_TITLE) return blocks
  const isHeadline =
    !isOverWeb && (tellsEvent(page, first.textFrom, first.textTo) || readMasthead(page, [second]).paper !== null)
  if (!isHeadline) blocks[0] = { ...first, form: 'masthead' }
  return blocks
}

/** Rules (`---`), lines of characters that print nothing, and numbers of pages (`— 3 —`). */
function printsNothing(page: string, { from, to }: Line): boolean {
  if (isHan(page.charCodeAt(from))) return false
  if (to - from <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(page.slice(from, to))) return true
  for (let i = from; i < to; i++) {
    if (!isBlank(page.charCodeAt(i)) && !'-*_=#—–…·.~+|─━═☆★＊※◇◆'.includes(page[i]!)) return false
  }
  return true
}
