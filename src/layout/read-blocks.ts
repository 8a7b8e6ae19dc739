import type { PageRange } from '../base/span.js'
import { isBlank, isWhiteSpace } from '../text/char-class.js'
import type { Form, RawBlock } from './blocks.js'
import { readByline } from './bylines.js'
import { readLead, readSource } from './leads.js'
import type { Line } from './lines.js'
import { readLineMarks } from './markdown.js'
import { isMastheadLine } from './masthead.js'
import { isNoticeLine, isNoticeTitle } from './notices.js'
import type { ShapeReading } from './shape.js'
import { headByline, tailByline } from './split-bylines.js'
import { isFinished, isNumbered, isProse, opensThought, printedLength } from './traits.js'
import { BULLETS } from './vocabulary.js'

/** A paper's title is no longer. */
const LONGEST_TITLE = 12
/** A caption is no longer. */
const LONGEST_CAPTION = 160
const CAPTION =
  /^(?:[▲▼△▽◀▶↑↓←→]|图为|图[①-⑨一二三四五六七八九1-9][::为]|[左右上下]图[::为]|(?:上|下|左|右)图[为::]?|题图|资料图)/

/** Cuts the lines of a page into blocks and gives each its form. O(text). */
export function readBlocks(page: string, lines: readonly Line[], shape: ShapeReading): RawBlock[] {
  const reader = new BlockReader(page, headingLevel(page, lines))
  for (const line of shape.wrapWidth > 0 ? mergeWrapped(page, lines, shape.wrapWidth) : lines) reader.read(line)
  return nameTitle(reader.blocks)
}

class BlockReader {
  readonly blocks: RawBlock[] = []
  /** Nothing but lines of a masthead has been seen. */
  private top = true
  private level = 0

  constructor(
    private readonly page: string,
    /** Headings down to this level open articles. */
    private readonly articleLevel: number,
  ) {}

  read(line: Line): void {
    const { page } = this
    const marks = readLineMarks(page, line)
    const { textFrom, textTo } = marks
    this.level = marks.level
    const range = { from: textFrom, to: textTo }
    const form = marks.image ? 'picture' : this.formOfLine(line, range, marks.level)
    if (form !== null) this.push(form, line, textFrom, textTo)
    else this.readText(line, textFrom, textTo)
  }

  /** The form of a line that is not running text, or null. */
  private formOfLine(line: Line, range: PageRange, level: number): Form | null {
    const { page } = this
    if (printsNothing(page, line)) return 'mark'
    if (isMastheadLine(page, range, this.top)) return 'masthead'
    if (isNoticeLine(page, range) || isNoticeTitle(page, range)) return 'notice'
    if (level === 0 || readByline(page, range.from, range.to) !== null) return null
    return level <= this.articleLevel ? 'heading' : 'section'
  }

  /** A line of words: a byline, or something that may have one at either end. */
  private readText(line: Line, textFrom: number, textTo: number): void {
    const { page } = this
    const whole = readByline(page, textFrom, textTo)
    if (whole !== null) {
      this.pushByline(line.from, line.to, textFrom, textTo, line, whole)
      return
    }
    let from = line.from
    let start = textFrom
    let gap = line.gap
    const head = headByline(page, textFrom, textTo)
    if (head !== null) {
      this.pushByline(from, head.to, head.from, head.to, line, head.reading)
      gap = -1
      start = head.to
      while (isWhiteSpace(page.charCodeAt(start))) start++
      from = start
    }
    const tail = tailByline(page, start, textTo)
    let end = line.to
    let stop = textTo
    if (tail !== null && tail.from > start) {
      stop = tail.from
      while (isWhiteSpace(page.charCodeAt(stop - 1))) stop--
      end = stop
    }
    if (stop > start) this.push(this.formOf(start, stop), { ...line, from, to: end, gap }, start, stop)
    if (tail !== null) this.pushByline(tail.from, line.to, tail.from, tail.to, { ...line, gap: -1 }, tail.reading)
  }

  private formOf(from: number, to: number): Form {
    const { page } = this
    if (to - from <= LONGEST_CAPTION && CAPTION.test(page.slice(from, from + 4))) return 'caption'
    if (isProse(page, from, to)) return 'prose'
    if (readLead(page, from, to) !== null) return 'prose'
    if (to - from <= 40 && isNumbered(page, from, to)) return 'section'
    return 'short'
  }

  private push(form: Form, line: Line, textFrom: number, textTo: number): void {
    const { page } = this
    const isText = form === 'prose' || form === 'short' || form === 'caption' || form === 'section'
    const isShort = form !== 'prose'
    const sourced = !isShort && readSource(page, textFrom, textTo) !== null
    if (form === 'prose') this.top = false
    this.blocks.push({
      form,
      from: line.from,
      to: line.to,
      textFrom,
      textTo,
      gap: line.gap,
      indent: line.indent,
      level: this.level,
      length: isShort ? printedLength(page, textFrom, textTo) : textTo - textFrom,
      finished: isText && (sourced || isFinished(page, textFrom, textTo)),
      opens: isText && (line.indent >= 2 || opensThought(page, textFrom, textTo)),
      byline: null,
      lead: form === 'prose' ? readLead(page, textFrom, textTo) : null,
      sourced,
    })
  }

  private pushByline(
    from: number,
    to: number,
    textFrom: number,
    textTo: number,
    line: Line,
    byline: NonNullable<RawBlock['byline']>,
  ): void {
    this.top = false
    const form: Form = byline.photoOnly ? 'credit' : 'byline'
    const { gap, indent } = line
    const shared = { form, from, to, textFrom, textTo, gap, indent, level: 0, byline, lead: null, sourced: false }
    this.blocks.push({ ...shared, length: textTo - textFrom, finished: true, opens: true })
  }
}

/** A short line right over the first line of the masthead is the paper's title. */
function nameTitle(blocks: RawBlock[]): RawBlock[] {
  const [first, second] = blocks
  const isTitle = first?.form === 'short' || first?.form === 'heading'
  if (isTitle && second?.form === 'masthead' && first.length <= LONGEST_TITLE)
    blocks[0] = { ...first, form: 'masthead' }
  return blocks
}

/** Rules (`---`), and lines of characters that print nothing. */
function printsNothing(page: string, { from, to }: Line): boolean {
  for (let i = from; i < to; i++) {
    if (!isBlank(page.charCodeAt(i)) && !'-*_=—–…·.~+|─━═'.includes(page[i]!)) return false
  }
  return true
}

/** Headings open articles down to `##`; on a page that has none so high, at its highest level. */
function headingLevel(page: string, lines: readonly Line[]): number {
  let highest = 7
  for (const line of lines) {
    if (page.charCodeAt(line.from) !== 0x23) continue
    const { level } = readLineMarks(page, line)
    if (level > 0 && level < highest) highest = level
  }
  return Math.max(2, highest)
}

/**
 * Puts wrapped lines back into paragraphs: a line goes on in the next when it is full and the next is neither indented
 * nor a byline. A short last line ends the paragraph; so does an empty line.
 */
function mergeWrapped(page: string, lines: readonly Line[], width: number): Line[] {
  const merged: Line[] = []
  let previous: Line | null = null
  for (const line of lines) {
    const last = merged[merged.length - 1]
    const isFull = previous !== null && (previous.to - previous.from) * 5 >= width * 4
    if (last !== undefined && previous !== null && isFull && line.gap === 0 && goesOn(page, previous, line)) {
      merged[merged.length - 1] = { ...last, to: line.to }
    } else {
      merged.push(line)
    }
    previous = line
  }
  return merged
}

function goesOn(page: string, previous: Line, line: Line): boolean {
  if (line.indent >= 2 || BULLETS.includes(page[line.from]!) || page.charCodeAt(line.from) === 0x23) return false
  if (page.charCodeAt(previous.from) === 0x23 || readByline(page, line.from, line.to) !== null) return false
  return readByline(page, previous.from, previous.to) === null
}
