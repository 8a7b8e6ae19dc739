import type { RawBlock } from './blocks.js'
import { isFootLine, isPathLine } from './web-surroundings.js'

/** So many lines may stand over the path of a page, with so many characters together. */
const MOST_ABOVE = 14
const LONGEST_ABOVE = 400
/** So many may stand below the permit of a site. */
const MOST_BELOW = 12
/** A name on such a line is no longer. */
const LONGEST_BELOW = 24
/** What sites of governments say of a text as a record, line by line. */
const RECORD = /^索\s?引\s?号\s?[:\uff1a]/
const LONGEST_LABEL = 12
const RECORD_LABEL =
  /^(?:名\s?称|文\s?号|标\s?题|主题词|(?:主题|信息)?分类|发布机构|发文机关|(?:成文|发布|发文|公开)日期|有效性|公开(?:范围|形式))\s?[:\uff1a]/
/** Another title of the text stands on the next line. */
const TITLE_BEFORE = /^原标题\s?[:\uff1a]$/
/** Whose page it is, beside the line that says when. */
const MEDIUM = /^\S{2,12}(?:[网报台站]|融媒|中心|客户端|发布|频道|新闻)$|^(?:创始人|管理员|小编)$/
/** How often a text was read, and pieces of a day and a time, on a line of their own. */
const COUNT = /^(?:\d{1,6}|\d{1,2}[/:]\d{2})$/

/**
 * Gives the form of a notice to what stands around the text of a web page without any sign of its own: what is printed over
 * the path that says where the reader is, below the permit of the site, in the table of a record, a medium's name under or
 * over the line that says when, and a headline that is printed twice in a row.
 */
export function markWebFrame(page: string, blocks: RawBlock[]): RawBlock[] {
  markAbovePath(page, blocks)
  markBelowFoot(page, blocks)
  for (let n = 0; n < blocks.length; n++) {
    const { form, textFrom, textTo } = blocks[n]!
    const opens =
      page[textFrom] === '索' && RECORD.test(page.slice(textFrom, Math.min(textTo, textFrom + LONGEST_LABEL)))
    if (opens) n = markRecord(page, blocks, n)
    else if (form === 'notice' && TITLE_BEFORE.test(textOf(page, blocks[n]!)) && n + 1 < blocks.length)
      mark(blocks, ++n)
    else if (form === 'short' && (isMediumLine(page, blocks, n) || isPrintedAgain(page, blocks, n))) mark(blocks, n)
  }
  return blocks
}

/** Over the path stands what the site says of itself. A page that begins with texts has none, or has it further down. */
function markAbovePath(page: string, blocks: RawBlock[]): void {
  let length = 0
  for (let n = 0; n < blocks.length && n <= MOST_ABOVE; n++) {
    const block = blocks[n]!
    if (block.form === 'notice' && isPathLine(textOf(page, block))) {
      for (let i = 0; i < n; i++) if (blocks[i]!.form !== 'masthead') mark(blocks, i)
      return
    }
    length += block.length
    if (length > LONGEST_ABOVE || block.byline !== null || block.lead !== null || block.level > 0) return
  }
}

/** Below the permit stand names of accounts and addresses, up to the end of the page. */
function markBelowFoot(page: string, blocks: RawBlock[]): void {
  for (let n = blocks.length - 1; n >= 0 && n >= blocks.length - 1 - MOST_BELOW; n--) {
    const block = blocks[n]!
    if (block.form === 'notice' && isFootLine(textOf(page, block))) {
      for (let i = n + 1; i < blocks.length; i++) mark(blocks, i)
      return
    }
    if (block.form !== 'notice' && block.form !== 'mark' && (block.form !== 'short' || block.length > LONGEST_BELOW))
      return
  }
}

/** Marks the lines of a record from `start` on; gives the index of the last. */
function markRecord(page: string, blocks: RawBlock[], start: number): number {
  let end = start
  mark(blocks, end++)
  while (end < blocks.length && (blocks[end]!.form === 'notice' || isRecordLine(page, blocks[end]!))) {
    mark(blocks, end++)
  }
  return end - 1
}

function isRecordLine(page: string, { textFrom, textTo }: RawBlock): boolean {
  return RECORD_LABEL.test(page.slice(textFrom, Math.min(textTo, textFrom + LONGEST_LABEL)))
}

/** A medium's name or a number alone on its line, under or over a line of the web that says when and names nobody. */
function isMediumLine(page: string, blocks: readonly RawBlock[], n: number): boolean {
  const isDated = (block: RawBlock | undefined): boolean => block?.form === 'byline' && block.byline?.names.length === 0
  const text = textOf(page, blocks[n]!)
  // Over everything else it is the site's name.
  const isTop =
    blocks[n + 1]?.form === 'short' && blocks.slice(0, n).every(({ form }) => form === 'notice' || form === 'mark')
  if (isTop && n > 0 && MEDIUM.test(text)) return true
  if (!isDated(blocks[n + 1]) && !isDated(blocks[n - 1])) return false
  return MEDIUM.test(text) || COUNT.test(text)
}

/** The same line again right below: over a text, a headline and its echo. */
function isPrintedAgain(page: string, blocks: readonly RawBlock[], n: number): boolean {
  const next = blocks[n + 1]
  return next?.form === 'short' && next.length === blocks[n]!.length && textOf(page, next) === textOf(page, blocks[n]!)
}

function mark(blocks: RawBlock[], n: number): void {
  blocks[n] = { ...blocks[n]!, form: 'notice', byline: null, lead: null }
}

function textOf(page: string, { textFrom, textTo }: RawBlock): string {
  return page.slice(textFrom, textTo)
}
