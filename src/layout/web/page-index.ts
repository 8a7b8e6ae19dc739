import { makeNotice, type RawBlock, textOf } from '../blocks.js'

/** What heads the index of headlines in an electronic paper. */
const TITLE = /^[\s【[]*(?:本版)?标题导航[\s】\]:\uff1a]*$/
/** With brackets no title is longer. */
const LONGEST_TITLE = 16
/** Where an index may begin, and how many headlines it may hold. */
const MOST_BEFORE = 12
const LONGEST_INDEX = 40
/** Two lines alike may be a headline over a picture and over its text, three the refrain of a poem. */
const FEWEST_REPEATS = 3

/** A page of the paper in the list of its pages. */
const EDITION = /^第\s?[A-Z]?\d{1,3}版\s?[:\uff1a]/
const FEWEST_EDITIONS = 3

/**
 * Gives the form of a notice to the index of headlines at the head of a page: behind its title what stands before the next
 * words to click at, and lines that are printed again below; without a title several such lines, over a web page; and the
 * headlines of a page below the list of the paper's pages.
 */
export function markIndex(page: string, blocks: RawBlock[]): RawBlock[] {
  markLastIndex(page, blocks)
  const title = blocks
    .slice(0, MOST_BEFORE)
    .findIndex((block) => block.length <= LONGEST_TITLE && TITLE.test(textOf(page, block)))
  const first = title < 0 ? blocks.findIndex(({ form }) => form !== 'masthead' && form !== 'notice') : title + 1
  if (first < 0) return blocks
  const end = title < 0 ? repeatsEnd(page, blocks, first) : indexEnd(page, blocks, first)
  for (let n = title < 0 ? first : title; n < end; n++) makeNotice(blocks, n)
  return blocks
}

/** Under the list of the paper's pages, behind the last text, stand the headlines of this one. */
function markLastIndex(page: string, blocks: RawBlock[]): void {
  let first = blocks.length
  while (first > 0 && (isHead(blocks[first - 1]!) || blocks[first - 1]!.form === 'notice')) first--
  let editions = 0
  for (let n = first; n < blocks.length; n++) {
    if (EDITION.test(textOf(page, blocks[n]!))) editions++
    else if (editions >= FEWEST_EDITIONS) makeNotice(blocks, n)
    else if (blocks[n]!.form !== 'notice') editions = 0
  }
}

function indexEnd(page: string, blocks: readonly RawBlock[], first: number): number {
  const seen = new Set<string>()
  let end = first
  for (let n = first; n < blocks.length && n < first + LONGEST_INDEX; n++) {
    const block = blocks[n]!
    const words = wordsOf(page, block)
    if (block.form === 'notice') end = n + 1
    // The headline itself, over its text.
    else if (!isHead(block) || seen.has(words)) break
    else if (end === n && isRepeated(page, blocks, n)) end = n + 1
    seen.add(words)
  }
  return end
}

/** Behind the lines from `first` on that are printed again, where words to click at stand around them. */
function repeatsEnd(page: string, blocks: readonly RawBlock[], first: number): number {
  let end = first
  while (end < blocks.length && end - first < LONGEST_INDEX && isHead(blocks[end]!) && isRepeated(page, blocks, end)) {
    end++
  }
  const isOnWeb = blocks[first - 1] !== undefined || blocks[end]?.form === 'notice'
  return isOnWeb && end - first >= FEWEST_REPEATS ? end : first
}

function isHead({ form }: RawBlock): boolean {
  return form === 'short' || form === 'section'
}

/** Whether the line is printed again below, as a line of its own. */
function isRepeated(page: string, blocks: readonly RawBlock[], n: number): boolean {
  const words = wordsOf(page, blocks[n]!)
  return blocks.some((block, i) => i > n && block.length === words.length && wordsOf(page, block) === words)
}

/** The words of a line, whatever blanks stand between them. */
function wordsOf(page: string, block: RawBlock): string {
  return textOf(page, block).replace(/\s/g, '')
}
