import { CharClass, charClass } from '../text/char-class.js'
import { Signal } from './line-signals.js'
import type { Line } from './lines.js'
import { hasHeadings } from './markdown.js'
import { isFinished } from './traits.js'

/** The three shapes a page's text comes in. */
export type PageShape = 'plain' | 'markdown' | 'pdf'

/** How a page is to be read. */
export interface ShapeReading {
  readonly shape: PageShape
  /** Line ends inside sentences were turned into blanks. */
  readonly wrappedByBlanks: boolean
  /** Line ends inside sentences are still there: width of a full line in characters, else 0. */
  readonly wrapWidth: number
}

/** So much of a page shows its shape. */
const SAMPLE = 1 << 16
/** Where one of so many characters is a blank between Chinese ones, they were line ends: writers set few. */
const CHARACTERS_PER_WRAP = 30
const SHORTEST_SAMPLE = 120
const NARROWEST = 6
const WIDEST = 60
const FEWEST_WRAPPED = 5
const LINES_LOOKED_AT = 2000

/** The lines with their indents counted from the margin, where all of them have one. */
export function fromMargin(lines: readonly Line[]): readonly Line[] {
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY)
  return margin === 0 ? lines : lines.map((line) => ({ ...line, indent: line.indent - margin }))
}

/**
 * The lines of a page that was printed line by line with an empty one behind each, as some copies of PDFs are: as close
 * together as they stood in print. The lines of other pages stay as they are: where paragraphs are set apart, no line
 * breaks a sentence.
 */
export function closeUp(page: string, lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ gap }, n) => n > 0 && gap === 0)) return lines
  const closer = lines.map((line) => ({ ...line, gap: Math.max(0, line.gap - 1) }))
  return findWrapWidth(page, closer) > 0 ? closer : lines
}

/** Recognises the shape of a page, or reads it as the shape asked for. */
export function readShape(page: string, lines: readonly Line[], wanted: PageShape | 'auto'): ShapeReading {
  const wrappedByBlanks = wanted === 'pdf' || countsWraps(page, lines)
  const wrapWidth = findWrapWidth(page, lines)
  if (wanted !== 'auto') return { shape: wanted, wrappedByBlanks, wrapWidth }
  if (hasHeadings(page, lines)) return { shape: 'markdown', wrappedByBlanks, wrapWidth }
  return { shape: wrappedByBlanks || wrapWidth > 0 ? 'pdf' : 'plain', wrappedByBlanks, wrapWidth }
}

/** Whether blanks stand between Chinese characters as often as only line ends do. */
function countsWraps(page: string, lines: readonly Line[]): boolean {
  let characters = 0
  let wraps = 0
  for (const { from, to, bits } of lines) {
    if (characters > SAMPLE) break
    // Short lines are headlines and bylines, where blanks are meant.
    if (to - from < 30) continue
    const end = Math.min(to, from + SAMPLE)
    characters += end - from
    if ((bits & Signal.blank) === 0) continue
    for (let i = from; i < end - 1; i++) {
      if (page[i] === ' ' && isTight(page.charCodeAt(i - 1)) && isTight(page.charCodeAt(i + 1))) wraps++
    }
  }
  return characters >= SHORTEST_SAMPLE && wraps * CHARACTERS_PER_WRAP > characters
}

function isTight(code: number): boolean {
  const value = charClass(code)
  return value === CharClass.han || (value >= CharClass.opening && value <= CharClass.pause)
}

/**
 * The width in characters that lines are broken at, or 0. Lines are broken where most of those that another follows at
 * once are unfinished and about as long; where far longer lines hold most of the text, those are only headlines.
 */
function findWrapWidth(page: string, lines: readonly Line[]): number {
  const widths: number[] = []
  let followed = 0
  // Sentences have commas and stops, verses and tables few.
  let marked = 0
  for (let i = 0; i + 1 < lines.length && followed < LINES_LOOKED_AT; i++) {
    if (lines[i + 1]!.gap > 0) continue
    const width = lines[i]!.to - lines[i]!.from
    followed++
    if (width < NARROWEST || width > WIDEST || isFinished(page, lines[i]!.from, lines[i]!.to)) continue
    widths.push(width)
    if ((lines[i]!.bits & (Signal.comma | Signal.stop)) !== 0) marked++
  }
  if (widths.length < FEWEST_WRAPPED || widths.length * 2 < followed || marked * 5 < widths.length) return 0
  widths.sort((a, b) => a - b)
  const full = widths[Math.floor(widths.length * 0.9)]!
  const regular = widths.filter((width) => width * 5 >= full * 4).length
  if (regular * 5 < widths.length * 3) return 0
  return holdsLongLines(lines, full) ? 0 : full
}

/** Whether lines far longer than a width hold most of the text. */
function holdsLongLines(lines: readonly Line[], width: number): boolean {
  let long = 0
  let all = 0
  for (let i = 0; i < lines.length && i < LINES_LOOKED_AT; i++) {
    const { from, to } = lines[i]!
    all += to - from
    if ((to - from) * 2 > width * 3) long += to - from
  }
  return long * 2 > all
}
