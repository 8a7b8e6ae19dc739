import type { PageRange, Span } from '../base/span.js'
import type { Part, PartName } from '../model/article.js'
import { type AlignedText, type AlignedTextBuilder, createAlignedTextBuilder } from '../text/aligned-text.js'
import { CharClass, charClass, isBlank } from '../text/char-class.js'
import { fullWidth } from '../text/normalize/full-width.js'
import { hanBlanks, wrappedBlanks } from '../text/normalize/han-blanks.js'
import { invisible } from '../text/normalize/invisible.js'
import { ALL_NEEDS, Need, neededFor } from '../text/normalize/needed.js'
import { proposedEdits } from '../text/normalize/normalize-string.js'
import type { Normalizer } from '../text/normalize/normalizer.js'
import { paddedBlanks } from '../text/normalize/padded-blanks.js'
import { radicals } from '../text/normalize/radicals.js'
import { singleBlanks } from '../text/normalize/single-blanks.js'
import { inlineMarks } from './inline-marks.js'

/** The normalisers of a page: for running text, single lines, lines of a list, names. By the bits of {@link Need}. */
export interface Cleaning {
  readonly body: readonly (readonly Normalizer[])[]
  readonly line: readonly (readonly Normalizer[])[]
  readonly list: readonly (readonly Normalizer[])[]
  readonly name: readonly (readonly Normalizer[])[]
  /** The bits that call for a normaliser at all. */
  readonly mask: number
}

/**
 * Which normalisers a page needs. `wrapped`: line ends inside sentences were turned into blanks, or are still there.
 * They are listed once for every sum of needs, so that a stretch passes only those that can find something in it.
 */
function createCleaning(wrapped: boolean, markdown: boolean): Cleaning {
  const shared: [number, Normalizer][] = [
    [Need.radicals, radicals],
    [Need.invisible, invisible],
    [Need.fullWidth, fullWidth],
  ]
  if (markdown) shared.unshift([Need.marks, inlineMarks])
  const byNeeds = (rules: readonly [number, Normalizer][]) =>
    Array.from({ length: ALL_NEEDS + 1 }, (_, bits) =>
      rules.filter(([need]) => (bits & need) !== 0).map(([, rule]) => rule),
    )
  return {
    body: byNeeds([...shared, [Need.blanks, wrapped ? wrappedBlanks : hanBlanks]]),
    line: byNeeds([...shared, [Need.blanks, singleBlanks]]),
    list: byNeeds([...shared, [Need.blanks, paddedBlanks], [Need.blanks, singleBlanks]]),
    name: byNeeds(shared),
    mask: markdown ? ALL_NEEDS : ALL_NEEDS & ~Need.marks,
  }
}

/** Each is made for the first page that needs it: most programs need one of the four. */
const cleanings: Cleaning[] = []

/** The normalisers of a page that is wrapped or not, markdown or not. */
export function cleaningFor(wrapped: boolean, markdown: boolean): Cleaning {
  const number = (wrapped ? 2 : 0) + (markdown ? 1 : 0)
  cleanings[number] ??= createCleaning(wrapped, markdown)
  return cleanings[number]
}

/**
 * Writes an article's text part by part, cleaning each stretch of the page on the way, so that the map to the page is
 * made once and plain stretches are copied whole.
 */
export class ArticleWriter {
  readonly #parts: Part[] = []
  readonly #builder: AlignedTextBuilder
  /** A line break waits for the next character. */
  #broken = false
  /** Where the part being written starts, or -1 before its first character. */
  #partStart = -1
  /** The last page character written. */
  #lastCode = 0

  readonly #page: string
  readonly #cleaning: Cleaning

  constructor(page: string, cleaning: Cleaning) {
    this.#page = page
    this.#cleaning = cleaning
    this.#builder = createAlignedTextBuilder(page)
  }

  /** Writes printed lines as one part on a line of its own, one space between them. Gives the part's span. */
  addLine(part: PartName, ranges: readonly PageRange[]): Span {
    this.#startLine()
    for (const { from, to } of ranges) {
      if (this.#partStart >= 0) this.#builder.insert(' ')
      this.#write(from, to, this.#cleaning.line)
    }
    return this.#close(part)
  }

  /**
   * Writes running text; `joins` puts it on the line of the part before, without a break. `needs`: which normalisers
   * may find something in it. `rules`: how it is cleaned.
   */
  addText(
    part: PartName,
    from: number,
    to: number,
    joins: boolean,
    needs: number,
    rules: 'body' | 'list' = 'body',
  ): void {
    if (!joins) this.#startLine()
    else if (isWord(this.#lastCode) && isWord(this.#page.charCodeAt(from))) {
      this.#open()
      this.#builder.insert(' ')
    }
    this.#write(from, to, this.#cleaning[rules], needs)
    this.#close(part)
  }

  /** Writes a byline; blanks between names stay, padding inside `names` goes. */
  addByline({ from, to }: PageRange, names: readonly PageRange[], joins: boolean): void {
    if (!joins) this.#startLine()
    let at = from
    for (const name of names) {
      this.#write(at, name.from, this.#cleaning.line)
      for (let i = name.from; i < name.to; i++) {
        if (isBlank(this.#page.charCodeAt(i))) continue
        const first = i
        while (i < name.to && !isBlank(this.#page.charCodeAt(i))) i++
        this.#write(first, i, this.#cleaning.name)
      }
      at = name.to
    }
    this.#write(at, to, this.#cleaning.line)
    this.#close('byline')
  }

  /** Words written so far. */
  textOf(start: number, end: number): string {
    return this.#builder.slice(start, end)
  }

  finish(): AlignedText {
    return this.#builder.finish()
  }

  /** The parts written; a copy, which has no spare room as a list that grew has. */
  finishParts(): readonly Part[] {
    return this.#parts.slice()
  }

  #startLine(): void {
    this.#broken = this.#builder.length > 0
  }

  /** Before the first character of a part: the line break that waits for it, and where it starts. */
  #open(): void {
    if (this.#broken) this.#builder.insert('\n')
    this.#broken = false
    if (this.#partStart < 0) this.#partStart = this.#builder.length
  }

  #close(part: PartName): Span {
    const end = this.#builder.length
    const start = this.#partStart < 0 ? end : this.#partStart
    this.#partStart = -1
    const written = { part, start, end }
    if (start === end) return written
    const parts = this.#parts
    const last = parts[parts.length - 1]
    if (last === undefined || last.part !== part || last.end !== start) parts.push(written)
    else parts[parts.length - 1] = { part, start: last.start, end }
    return written
  }

  #write(
    from: number,
    to: number,
    normalizers: readonly (readonly Normalizer[])[],
    known = neededFor(this.#page, from, to),
  ): void {
    if (from >= to) return
    this.#lastCode = this.#page.charCodeAt(to - 1)
    const needs = known & this.#cleaning.mask
    if (needs === 0) {
      this.#copy(from, to)
      return
    }
    let at = from
    for (const { start, end, text } of proposedEdits(this.#page.slice(from, to), normalizers[needs]!)) {
      this.#copy(at, from + start)
      if (text !== '') {
        this.#open()
        this.#builder.replace(from + start, from + end, text)
      }
      at = from + end
    }
    this.#copy(at, to)
  }

  #copy(from: number, to: number): void {
    if (from >= to) return
    this.#open()
    this.#builder.copy(from, to)
  }
}

function isWord(code: number): boolean {
  const value = charClass(code)
  return value === CharClass.letter || value === CharClass.digit
}
