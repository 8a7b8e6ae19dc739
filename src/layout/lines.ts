import { ClauseMemory } from './clause-memory.js'
import {
  BLANK_SHIFT,
  COMMA_SHIFT,
  type LineSignals,
  LONG_BITS,
  LONGEST_SIGNAL,
  NO_BLANK,
  SIGNALS,
  Signal,
  signalOf,
} from './line-signals.js'

/** A printed line without what prints nothing around it, and what one look at its characters tells. */
export interface Line extends LineSignals {
  /** Positions are UTF-16 code units of the page. */
  readonly from: number
  readonly to: number
  /** Empty lines before it. */
  readonly gap: number
  /** White space and unprinted characters before its first one that prints. */
  readonly indent: number
}

/**
 * Cuts a page, or a part of it, into its lines that print anything: pages copied from the web end theirs with characters
 * of no width. CR LF is one line end. This is the one pass of layout over every character, so it gathers what later rules
 * ask about them. O(text).
 */
export function splitLines(text: string, start = 0, end = text.length): Line[] {
  const lines: Line[] = []
  const { kinds, signals, firstCounted } = SIGNALS
  const clauses = new ClauseMemory()
  let breaks = 0
  for (let at = start; at < end; ) {
    let from = at
    while (from < end && isIndent(text.charCodeAt(from))) from++
    let bits = 0
    let blanks = 0
    let commas = 0
    let stop = from
    let clause = from
    for (; stop < end; stop++) {
      const kind = kinds[text.charCodeAt(stop)]!
      const signal = signals[kind]!
      if (kind < firstCounted) {
        bits |= signal
        continue
      }
      if ((signal & Signal.lineBreak) !== 0) break
      if ((signal & Signal.clause) !== 0) {
        if (clauses.knows(text, clause, stop)) bits |= Signal.repeat
        clause = stop + 1
      }
      bits |= signal
      blanks += (signal >>> BLANK_SHIFT) & 1
      commas += (signal >>> COMMA_SHIFT) & 1
    }
    let to = stop
    while (to > from && (signalOf(text.charCodeAt(to - 1)) & Signal.blank) !== 0) to--
    if (from < to) {
      const gap = lines.length === 0 ? breaks : breaks - 1
      const inside = blanks - (stop - to)
      if (inside === 0) bits &= NO_BLANK
      const isLong = to - from > LONGEST_SIGNAL
      lines.push({
        from,
        to,
        gap,
        indent: from - at,
        bits: isLong ? bits | LONG_BITS : bits,
        length: isLong ? to - from : to - from - inside,
        commas: isLong ? 0 : commas,
      })
      breaks = 0
    }
    at = stop
    while (at < end && (signalOf(text.charCodeAt(at)) & Signal.lineBreak) !== 0) {
      if (text.charCodeAt(at) !== 0x0a || text.charCodeAt(at - 1) !== 0x0d) breaks++
      at++
    }
  }
  return lines
}

/** White space that ends no line, or what prints nothing. */
function isIndent(code: number): boolean {
  return (signalOf(code) & (Signal.blank | Signal.lineBreak)) === Signal.blank
}
