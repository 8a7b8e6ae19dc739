import { Signal } from './line-signals.js'
import type { Line } from './lines.js'
import { readLineMarks } from './markdown.js'

/**
 * Headings open articles down to `##`; on a page that has none so high, at its highest level. Where only those of `#` have
 * bylines under them, and there are several, `##` heads sections.
 */
export function headingLevel(page: string, lines: readonly Line[]): number {
  const counts = [0, 0, 0, 0, 0, 0, 0]
  const credited = [0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (page.charCodeAt(line.from) !== 0x23) continue
    const level = readLineMarks(page, line)?.level ?? 0
    counts[level]!++
    const next = lines[i + 1]
    if (next !== undefined && (next.bits & (Signal.byline | Signal.stop)) === Signal.byline) credited[level]!++
  }
  const highest = counts.findIndex((count, level) => level > 0 && count > 0)
  if (highest === 1 && credited[1]! > 1 && credited[2] === 0) return 1
  return Math.max(2, highest)
}
