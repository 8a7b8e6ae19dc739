import type { RawBlock } from './blocks.js'
import type { ArticleDraft } from './draft.js'
import { isAttendance, isDashed, isStressed, namesFeature } from './subheads.js'

/** Indices of blocks for each part of a headline. */
export interface HeadlineParts {
  readonly kicker: readonly number[]
  readonly headline: readonly number[]
  readonly subhead: readonly number[]
}

const LABEL = /^[【[〔(<《\uff08].*[】\]〕)>》\uff09]$/
/** A short name of a column. */
const COLUMN = /^[\u4e00-\u9fff]{2,4}$/
/** A name of a column is no longer than the first; half a headline is longer, and no longer than the second. */
const LONGEST_COLUMN = 4
const LONGEST_HALF = 8
const NONE: readonly number[] = []

/** Whether a line over an article is a label in brackets, such as the name of a column. */
export function isLabel(line: string): boolean {
  return LABEL.test(line)
}

/** Whether the first of several lines is the name of a column. */
export function isColumn(line: string): boolean {
  return COLUMN.test(line) || LABEL.test(line)
}

/** The parts of a finished draft's headline: as given, or read once, lines printed elsewhere before those in place. */
export function headlineOf(page: string, blocks: readonly RawBlock[], draft: ArticleDraft): HeadlineParts {
  draft.headParts ??= readHeadline(page, blocks, draft.displacedHeads.length > 0 ? draft.displacedHeads : draft.heads)
  return draft.headParts
}

/**
 * Says which lines over an article are its kicker 引题, its headline 主题 and its subhead 副题. Lines printed without an
 * empty line between them are one part, where the page sets its parts apart at all. Of two parts the second is the
 * headline, of three the middle one; a part that opens with a dash is a subhead, a bracketed one a label, which goes
 * with the kicker. In markdown the highest heading is the headline.
 */
function readHeadline(page: string, blocks: readonly RawBlock[], heads: readonly number[]): HeadlineParts {
  if (heads.length < 2) return { kicker: NONE, headline: heads, subhead: NONE }
  const levels = heads.map((i) => blocks[i]!.level).filter((level) => level > 0)
  const highest = levels.reduce((least, level) => (level < least ? level : least), Number.POSITIVE_INFINITY)
  if (levels.length > 0 && (levels.length < heads.length || levels.some((level) => level > highest))) {
    const main = heads.findIndex((i) => blocks[i]!.level === highest)
    return { kicker: heads.slice(0, main), headline: [heads[main]!], subhead: heads.slice(main + 1) }
  }
  const count = titleLines(heads.map((i) => page.slice(blocks[i]!.textFrom, blocks[i]!.textTo)))
  const groups = groupLines(blocks, heads, count)
  const subhead = heads.slice(count)
  const text = (group: readonly number[]) => page.slice(blocks[group[0]!]!.textFrom, blocks[group.at(-1)!]!.textTo)
  const label = groups.length > 1 && LABEL.test(text(groups[0]!)) ? groups.shift()! : []
  if (groups.length === 1) return { kicker: label, headline: groups[0]!, subhead }
  const [kicker, headline, ...rest] = groups as [number[], number[], ...number[][]]
  return { kicker: [...label, ...kicker], headline, subhead: [...rest.flat(), ...subhead] }
}

/** How many lines stand before the subhead. */
function titleLines(lines: readonly string[]): number {
  const dashed = lines.findIndex((line, i) => i > 0 && isDashed(line))
  let count = dashed < 0 ? lines.length : dashed
  while (count > 1) {
    const [above, line] = [lines[count - 2]!, lines[count - 1]!]
    if (isLabel(above) || !(isAttendance(line) || isStressed(line, above) || namesFeature(line, above))) break
    count--
  }
  return count
}

/** The first lines, those without an empty line between them together, unless no line over this article is set apart. */
function groupLines(blocks: readonly RawBlock[], heads: readonly number[], count: number): number[][] {
  const last = heads.at(-1)!
  const apart = heads.slice(1).some((i) => blocks[i]!.gap > 0) || (blocks[last + 1]?.gap ?? 0) > 0
  const groups: number[][] = []
  for (const i of heads.slice(0, count)) {
    const above = groups.at(-1)
    const { length, gap } = blocks[i]!
    // Of three lines two short ones of one length are a headline in two halves.
    const isHalf = (n: number) => heads.length > 2 && n > LONGEST_COLUMN && n <= LONGEST_HALF
    if (above !== undefined && gap <= 0 && (apart || (isHalf(length) && isHalf(blocks[above[0]!]!.length))))
      above.push(i)
    else groups.push([i])
  }
  return groups
}
