import type { PageRange, Span } from '../base/span.js'
import type { Part, PartName } from '../model/article.js'
import { type AlignedText, type AlignedTextBuilder, createAlignedTextBuilder } from '../text/aligned-text.js'
import { CharClass, charClass, isBlank } from '../text/char-class.js'
import {
  BODY_NORMALIZERS,
  CHARACTER_NORMALIZERS,
  proposedEdits,
  WRAPPED_NORMALIZERS,
} from '../text/normalize/normalize-text.js'
import type { Normalizer } from '../text/normalize/normalizer.js'
import { singleBlanks } from '../text/normalize/single-blanks.js'
import { inlineMarks } from './inline-marks.js'

/** How the words of a page are cleaned. */
export interface Cleaning {
  /** Line ends inside sentences were turned into blanks, or are still there. */
  readonly wrapped: boolean
  readonly markdown: boolean
}

/**
 * Writes an article's text part by part, cleaning each stretch of the page on the way, so that the map to the page is
 * made once and plain stretches are copied whole.
 */
export class ArticleWriter {
  readonly parts: Part[] = []
  private readonly builder: AlignedTextBuilder
  private readonly body: readonly Normalizer[]
  private readonly line: readonly Normalizer[]
  private readonly markdown: boolean
  /** A line break waits for the next character. */
  private broken = false
  /** Where the part being written starts, or -1 before its first character. */
  private partStart = -1
  /** The last page character written. */
  private lastCode = 0

  constructor(
    private readonly page: string,
    { wrapped, markdown }: Cleaning,
  ) {
    this.builder = createAlignedTextBuilder(page)
    this.markdown = markdown
    const marks = markdown ? [inlineMarks] : []
    this.body = [...marks, ...(wrapped ? WRAPPED_NORMALIZERS : BODY_NORMALIZERS)]
    this.line = [...marks, ...CHARACTER_NORMALIZERS, singleBlanks]
  }

  /** Writes printed lines as one part on a line of its own, one space between them. Gives the part's span. */
  addLine(part: PartName, ranges: readonly PageRange[]): Span {
    this.startLine()
    ranges.forEach(({ from, to }, i) => {
      if (i > 0 && this.partStart >= 0) this.builder.insert(' ')
      this.write(from, to, this.line)
    })
    return this.close(part)
  }

  /** Writes running text; `joins` puts it on the line of the part before, without a break. */
  addText(part: PartName, { from, to }: PageRange, joins: boolean): void {
    if (!joins) this.startLine()
    else if (isWord(this.lastCode) && isWord(this.page.charCodeAt(from))) {
      this.open()
      this.builder.insert(' ')
    }
    this.write(from, to, this.body)
    this.close(part)
  }

  /** Writes a byline; blanks between names stay, padding inside `names` goes. */
  addByline(part: PartName, { from, to }: PageRange, names: readonly PageRange[], joins: boolean): void {
    if (!joins) this.startLine()
    let at = from
    for (const name of names) {
      this.write(at, name.from, this.line)
      for (let i = name.from; i < name.to; i++) {
        if (isBlank(this.page.charCodeAt(i))) continue
        const first = i
        while (i < name.to && !isBlank(this.page.charCodeAt(i))) i++
        this.write(first, i, CHARACTER_NORMALIZERS)
      }
      at = name.to
    }
    this.write(at, to, this.line)
    this.close(part)
  }

  finish(): AlignedText {
    return this.builder.finish()
  }

  private startLine(): void {
    this.broken = this.builder.length > 0
  }

  /** Before the first character of a part: the line break that waits for it, and where it starts. */
  private open(): void {
    if (this.broken) this.builder.insert('\n')
    this.broken = false
    if (this.partStart < 0) this.partStart = this.builder.length
  }

  private close(part: PartName): Span {
    const end = this.builder.length
    const start = this.partStart < 0 ? end : this.partStart
    this.partStart = -1
    if (start === end) return { start, end }
    const last = this.parts.at(-1)
    if (last?.part === part && last.end === start) this.parts[this.parts.length - 1] = { ...last, end }
    else this.parts.push({ part, start, end })
    return { start, end }
  }

  private write(from: number, to: number, normalizers: readonly Normalizer[]): void {
    if (from >= to) return
    this.lastCode = this.page.charCodeAt(to - 1)
    if (isClean(this.page, from, to, this.markdown)) {
      this.copy(from, to)
      return
    }
    let at = from
    for (const { start, end, text } of proposedEdits(this.page.slice(from, to), normalizers)) {
      this.copy(at, from + start)
      if (text !== '') {
        this.open()
        this.builder.replace(from + start, from + end, text)
      }
      at = from + end
    }
    this.copy(at, to)
  }

  private copy(from: number, to: number): void {
    if (from >= to) return
    this.open()
    this.builder.copy(from, to)
  }
}

function isWord(code: number): boolean {
  const value = charClass(code)
  return value === CharClass.letter || value === CharClass.digit
}

/** Whether no normaliser can find anything: no blanks, radicals, compatibility or full-width forms, no marks. */
function isClean(page: string, from: number, to: number, markdown: boolean): boolean {
  for (let i = from; i < to; i++) {
    const code = page.charCodeAt(i)
    if (code >= 0x3400 && code <= 0xd7ff) continue
    if (isBlank(code) || (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xff5a)) {
      if (code < 0xff00 || (code >= 0xff10 && code <= 0xff19) || code >= 0xff21) return false
    }
    if (markdown && (code === 0x2a || code === 0x5b || code === 0x60)) return false
  }
  return true
}
