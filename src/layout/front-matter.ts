import type { Line } from './lines.js'

const FENCE = /^---\s*$/
/** `date: 2024-11-05`, and an item of a list under a key without a value. */
const ENTRY = /^\s*[A-Za-z_][\w-]*:/
const ITEM = /^\s*-\s/
const MOST_LINES = 40

/**
 * How many of the first lines are front matter, as Markdown files carry it: facts about the page between two lines of
 * three dashes, the fences included; 0 where the page opens with something else.
 */
export function countFrontMatter(page: string, lines: readonly Line[]): number {
  const textOf = ({ from, to }: Line): string => page.slice(from, to)
  if (lines[0] === undefined || !FENCE.test(textOf(lines[0]))) return 0
  for (let n = 1; n < lines.length && n < MOST_LINES; n++) {
    const line = textOf(lines[n]!)
    if (FENCE.test(line)) return n > 1 ? n + 1 : 0
    if (!ENTRY.test(line) && !(n > 1 && ITEM.test(line))) return 0
  }
  return 0
}
