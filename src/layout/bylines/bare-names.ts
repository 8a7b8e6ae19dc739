import type { RawBlock } from '../blocks.js'
import { ALL_BITS } from '../line-signals.js'
import { namesOn } from '../name-lists.js'
import { BULLETS } from '../vocabulary.js'
import { readNames, readSignature, readUnitNames } from './bare-bylines.js'
import { MOST_NAMES, NAME_DOT } from './byline-names.js'
import type { BylineReading } from './bylines.js'

/** What stands before who wrote a text, rather than before the head of an item. */
const SIGNING = ['□', '■', '◎']
/** Over names without a mark stands a headline; a shorter line is a column's name, with the headline below it. */
const SHORTEST_OVER_NAMES = 4

/**
 * Makes bylines of lines that hold nothing but names, with a mark (`◇王小满`) or without. Their place shows them: right
 * under a headline, right over its text, which does not speak of its writer, or in brackets under a text. Where such
 * lines stand between paragraphs on the page too, they head sections or say whom those are about. O(page).
 */
export function signBlocks(page: string, blocks: RawBlock[]): void {
  const heads = new Set<string>()
  const found: [number, BylineReading][] = []
  for (let n = 1; n < blocks.length; n++) {
    const { form, textFrom, textTo } = blocks[n]!
    const before = blocks[n - 1]!
    if (form === 'short' && before.form === 'prose' && before.finished && isBracketed(page, blocks[n]!)) {
      const signed = readSignature(page, textFrom + 1, textTo - 1)
      if (signed !== null) {
        found.push([n, signed])
        continue
      }
    }
    const follower = blocks[n + 1]
    if (form === 'short' && before.form === 'prose' && before.finished && follower?.form !== 'prose') {
      const mark = markOf(page, blocks[n]!)
      // Several such lines in a row are a list, and no list signs.
      const isAlone = SIGNING.includes(mark) && (follower === undefined || markOf(page, follower) !== mark)
      const signed = isAlone ? readNames(page, textFrom, textTo) : null
      if (signed !== null) found.push([n, signed])
      continue
    }
    if ((form !== 'short' && form !== 'caption') || follower === undefined) continue
    if (follower.form !== 'prose' && !isVerse(page, blocks, n + 1)) continue
    const mark = markOf(page, blocks[n]!)
    const byline =
      readNames(page, textFrom, textTo, SIGNING.includes(mark) ? isPenName : undefined) ??
      (isBracketed(page, blocks[n]!)
        ? readSignature(page, textFrom + 1, textTo - 1)
        : readUnitNames(page, textFrom, textTo))
    const key = keyOf(page, blocks[n]!)
    // 清平乐·茶山 is the tune and the title of a poem.
    const isHead = key !== '' || (byline !== null && !byline.reporters[0]?.includes(NAME_DOT))
    if (before.form === 'prose' && isHead) heads.add(key)
    if (byline === null || !isHeadline(page, before) || (mark === '' && !isSure(byline, blocks[n]!, before))) continue
    const text = page.slice(follower.textFrom, follower.textTo)
    const { reporters, correspondents } = byline
    if (![...reporters, ...correspondents].some((name) => text.includes(name))) found.push([n, byline])
  }
  for (const [n, byline] of found) {
    const block = blocks[n]!
    if (heads.has(keyOf(page, block)) && !isBracketed(page, block)) continue
    blocks[n] = { ...block, form: 'byline', finished: true, commas: 0, bits: ALL_BITS, byline }
  }
}

/** Behind a mark anything may be a name but what heads a note: □编者按. */
function isPenName(name: string): boolean {
  return !/[按语言示接景读要]$/.test(name)
}

/** Short lines behind a poet's mark, or set apart from title and poet and no list of names. */
function isVerse(page: string, blocks: readonly RawBlock[], n: number): boolean {
  const [poet, first, second] = [blocks[n - 1]!, blocks[n]!, blocks[n + 1]]
  if (first.form !== 'short' || second === undefined || markOf(page, second) !== '') return false
  const isApart = first.gap > poet.gap && second.form === 'short'
  if (markOf(page, poet) !== '') return true
  return isApart && [first, second].some(({ textFrom, textTo }) => readNames(page, textFrom, textTo) === null)
}

function isBracketed(page: string, { textFrom, textTo }: RawBlock): boolean {
  return '(\uff08'.includes(page[textFrom]!) && ')\uff09'.includes(page[textTo - 1]!)
}

/** The bullet a line opens with, or the empty string. */
function markOf(page: string, { textFrom }: RawBlock): string {
  return BULLETS.includes(page[textFrom]!) ? page[textFrom]! : ''
}

/** What sections headed as a line is have in common with it: its bullet, or that it has two characters. */
function keyOf(page: string, block: RawBlock): string {
  return markOf(page, block) || (block.length === 2 ? '2' : '')
}

function isHeadline(page: string, block: RawBlock): boolean {
  if (block.form === 'heading') return true
  return block.form === 'short' && markOf(page, block) === '' && namesOn(page, block) <= MOST_NAMES
}

/** Names without a mark are several, have two characters or three, or are set apart by blanks, dots, brackets or their unit. */
function isSure({ reporters }: BylineReading, { textFrom, textTo }: RawBlock, headline: RawBlock): boolean {
  if (headline.length < SHORTEST_OVER_NAMES) return false
  const length = textTo - textFrom
  const name = reporters[0] ?? ''
  return length <= 3 || length > name.length || name.includes('·')
}

/** Makes correspondents of those who sign in brackets where another byline of the page calls them so. O(page). */
export function creditSignatures(blocks: RawBlock[]): void {
  if (!blocks.some(({ byline }) => byline?.signed)) return
  const correspondents = new Set<string>()
  for (const { byline, lead } of blocks) {
    for (const name of byline?.correspondents ?? []) correspondents.add(name)
    for (const name of lead?.byline?.reading.correspondents ?? []) correspondents.add(name)
  }
  for (let n = 0; n < blocks.length; n++) {
    const { byline } = blocks[n]!
    if (!byline?.signed || !byline.reporters.every((name) => correspondents.has(name))) continue
    blocks[n] = { ...blocks[n]!, byline: { ...byline, reporters: [], correspondents: byline.reporters } }
  }
}
