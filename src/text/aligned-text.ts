import { FangzhiError } from '../base/errors.js'
import type { PageRange, Span } from '../base/span.js'
import { isBlank } from './char-class.js'

/**
 * How a text maps back to its page, as plain data. `runs` holds {@link RUN_SIZE} numbers for each run of the text:
 *
 * | offset | meaning |
 * |---|---|
 * | 0 | where the run starts in the text; it ends where the next one starts |
 * | 1 | `from`, its first page position |
 * | 2 | `to`, the page position after its last character |
 * | 3 | kind, the sum of the `RUN_…` bits that hold |
 *
 * All positions are UTF-16 code units. Runs are in text order, which is reading order and need not be page order.
 */
export interface Alignment {
  /** Length of the text. */
  readonly length: number
  readonly runs: readonly number[]
}

/** A text with its map back to the page. Survives `structuredClone` and JSON. */
export interface AlignedText {
  readonly text: string
  readonly alignment: Alignment
}

/** Replaces `text.slice(start, end)` by `text`; `start === end` inserts, an empty `text` removes. */
export interface TextEdit extends Span {
  readonly text: string
}

/** Numbers per run. */
export const RUN_SIZE = 4
/** Character for character as on the page (no bit set). */
export const RUN_COPY = 0
/** Stands for its page range as a whole: every character of it maps to all of the range. */
export const RUN_ATOMIC = 1
/** Not on the page; `from` and `to` are 0. */
export const RUN_INSERTED = 2
/** Between the printed run before it and this one the page holds nothing but blanks. */
export const RUN_JOINED = 4
/** No text of its own: one more range of the atomic run before it, whose source is not one stretch. */
export const RUN_TAIL = 8

/**
 * Builds an aligned text in reading order, using every character of the page at most once. What is neither copied nor
 * replaced is skipped.
 */
export interface AlignedTextBuilder {
  /** Length of the text so far. */
  readonly length: number
  /** A part of the text so far; what stands before is put together each time. */
  slice(start: number, end: number): string
  /** Appends `page.slice(from, to)` as printed. */
  copy(from: number, to: number): void
  /** Appends `text` standing for `page.slice(from, to)` as a whole. */
  replace(from: number, to: number, text: string): void
  /** Appends text that is not on the page, such as the line break between two parts. */
  insert(text: string): void
  finish(): AlignedText
}

/** A builder over one page's text. */
export function createAlignedTextBuilder(page: string): AlignedTextBuilder {
  return new PageCopier(page)
}

class PageCopier implements AlignedTextBuilder {
  readonly #writer = new RunWriter()
  // Joined at the end: a string that grew by `+=` stays a tree in the engine, and every later look at it goes through.
  readonly #pieces: string[] = []

  readonly #page: string

  constructor(page: string) {
    this.#page = page
  }

  get length(): number {
    return this.#writer.length
  }

  slice(start: number, end: number): string {
    return this.#pieces.join('').slice(start, end)
  }

  copy(from: number, to: number): void {
    if (from === to) return
    this.#pieces.push(this.#page.slice(from, to))
    this.#writer.push(to - from, from, to, RUN_COPY, this.#isJoined(from))
  }

  replace(from: number, to: number, text: string): void {
    if (text === '') return
    this.#pieces.push(text)
    if (from === to) this.#writer.pushInserted(text.length)
    else this.#writer.push(text.length, from, to, RUN_ATOMIC, this.#isJoined(from))
  }

  insert(text: string): void {
    this.#pieces.push(text)
    this.#writer.pushInserted(text.length)
  }

  finish(): AlignedText {
    // A copy, which has no spare room as a list that grew has: a page may have hundreds of thousands of short texts.
    return { text: this.#pieces.join(''), alignment: { length: this.#writer.length, runs: this.#writer.runs.slice() } }
  }

  /** Whether only blanks lie between the last printed run and `from`. */
  #isJoined(from: number): boolean {
    const { lastTo } = this.#writer
    if (lastTo < 0 || from < lastTo) return false
    for (let i = lastTo; i < from; i++) if (!isBlank(this.#page.charCodeAt(i))) return false
    return true
  }
}

/** Collects runs, merging copied stretches that touch. */
export class RunWriter {
  readonly runs: number[] = []
  length = 0
  /** End of the last printed run, or -1. */
  lastTo = -1

  push(length: number, from: number, to: number, kind: number, joined: boolean): void {
    const last = this.runs.length - RUN_SIZE
    const touches = this.lastTo === from
    const extendsLast = kind === RUN_COPY && touches && last >= 0 && (this.runs[last + 3]! & ~RUN_JOINED) === RUN_COPY
    if (extendsLast) this.runs[last + 2] = to
    else this.runs.push(this.length, from, to, kind | (joined || touches ? RUN_JOINED : 0))
    this.length += length
    this.lastTo = to
  }

  pushInserted(length: number): void {
    if (length === 0) return
    const last = this.runs.length - RUN_SIZE
    if (last < 0 || this.runs[last + 3] !== RUN_INSERTED) this.runs.push(this.length, 0, 0, RUN_INSERTED)
    this.length += length
  }
}

/**
 * The printed stretches of a span, in reading order. The end maps through the span's last character, never through the
 * one after it. Blanks, line breaks and removed invisible characters inside a stretch belong to it; other text on the
 * page between two characters of the span splits it. Inserted text is nowhere on the page; a span of it alone gives `[]`.
 * @throws FangzhiError `BAD_INPUT` where the span is not within the text.
 */
export function pageRanges(alignment: Alignment, span: Span): PageRange[] {
  checkSpan(alignment, span)
  const ranges: PageRange[] = []
  if (span.start === span.end) return ranges
  const { runs } = alignment
  const first = findRun(alignment, span.start)
  let from = -1
  let to = -1
  for (let r = first; r < runs.length; r += RUN_SIZE) {
    const start = runs[r]!
    const kind = runs[r + 3]!
    if (start >= span.end && (kind & RUN_TAIL) === 0) break
    if ((kind & RUN_INSERTED) !== 0) continue
    let runFrom = runs[r + 1]!
    let runTo = runs[r + 2]!
    if ((kind & (RUN_ATOMIC | RUN_TAIL)) === 0) {
      runTo = Math.min(runTo, runFrom + span.end - start)
      runFrom += Math.max(0, span.start - start)
    }
    if (from >= 0 && runFrom >= from && runTo <= to) continue
    // An atomic run of several stretches that an edit parted says all of them again.
    if (ranges.length > 0 && isOfMany(runs, r) && isSaid(ranges, runFrom, runTo)) continue
    if (from >= 0 && (kind & RUN_JOINED) !== 0 && runFrom >= from) {
      to = runTo
      continue
    }
    if (from >= 0) ranges.push({ from, to })
    from = runFrom
    to = runTo
  }
  if (from < 0) return ranges
  // A list that is pushed to makes room for many more, and nearly all spans have one range.
  if (ranges.length === 0) return [{ from, to }]
  ranges.push({ from, to })
  return ranges
}

/** Whether a run is one of several stretches of an atomic one. */
function isOfMany(runs: readonly number[], run: number): boolean {
  return ((runs[run + 3]! | (runs[run + RUN_SIZE + 3] ?? 0)) & RUN_TAIL) !== 0
}

function isSaid(ranges: readonly PageRange[], from: number, to: number): boolean {
  return ranges.some((range) => range.from <= from && to <= range.to)
}

/** @throws FangzhiError `BAD_INPUT` unless the span lies within the text. */
function checkSpan(alignment: Alignment, { start, end }: Span): void {
  if (start >= 0 && start <= end && end <= alignment.length) return
  throw new FangzhiError('BAD_INPUT', `span ${start}-${end} is not within the text, 0-${alignment.length}`)
}

/** Index in `runs` of the run that holds the text position; tails, which hold no text, are never returned. */
export function findRun({ runs }: Alignment, position: number): number {
  let low = 0
  let high = runs.length / RUN_SIZE - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (runs[middle * RUN_SIZE]! <= position) low = middle
    else high = middle - 1
  }
  return low * RUN_SIZE
}
