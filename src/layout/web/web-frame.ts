import { makeNotice, type RawBlock, textOf } from '../blocks.js'
import { isMediumName } from '../bylines/media-names.js'
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
const LONGEST_DAY = 20
/** A shorter line that is printed twice may be a cry or a cell of a table. */
const SHORTEST_ECHO = 5
/** No more lines stand between a headline and its echo. */
const LONGEST_ECHO = 6
/** Another title of the text stands on the next line. */
const TITLE_BEFORE = /^原标题\s?[:\uff1a]$/
/** Who put the text on the page, and what it is called there. */
const KEEPER = /^(?:创始人|管理员|小编|原创)$/
/** A day and a time without the year. */
const DAY = /^(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])\s+\d{1,2}[:\uff1a]\d{2}(?:[:\uff1a]\d{2})?$/
/** Who runs the site, above its permit. */
const RUNNER = /^(?:(?:主办|主管|承办|运维|版权|建设)(?:单位)?|\S{0,8}联系电话|\S{0,6}地址|网站地图|邮编)\s?[:\uff1a]?/
/** What a site over everything else is called; 民生频道 may be a column. */
const SITE_NAME = /(?:网|日报|晚报|晨报|早报)》?$/
/** So many accounts and keepers stand over the day. */
const MOST_ACCOUNTS = 3
/** How often a text was read, and pieces of a day and a time, on a line of their own. */
const COUNT = /^(?:\d{1,6}|\d{1,2}[/:]\d{2})$/

/**
 * Gives the form of a notice to what stands around the text of a web page without any sign of its own: what is printed over
 * the path that says where the reader is, below the permit of the site, in the table of a record, a medium's name under or
 * over the line that says when, and a headline that is printed twice in a row.
 */
export function markWebFrame(page: string, blocks: RawBlock[]): RawBlock[] {
  markAbovePath(page, blocks)
  markAroundPermit(page, blocks)
  markOnlyDay(page, blocks)
  let hasText = false
  for (let n = 0; n < blocks.length; n++) {
    const { form, textFrom, textTo } = blocks[n]!
    const opens =
      page[textFrom] === '索' && RECORD.test(page.slice(textFrom, Math.min(textTo, textFrom + LONGEST_LABEL)))
    if (opens) n = markRecord(page, blocks, n)
    else if (form === 'notice') {
      if (blocks[n - 1]?.form === 'short' && blocks[n - 2]?.form === 'notice' && isPathLine(textOf(page, blocks[n]!)))
        makeNotice(blocks, n - 1)
      if (hasText && TITLE_BEFORE.test(textOf(page, blocks[n]!)) && n + 1 < blocks.length) makeNotice(blocks, ++n)
    } else if (form === 'short') {
      const isName = isMediumLine(page, blocks, n, !hasText)
      if (isName || (!hasText && isPrintedAgain(page, blocks, n))) makeNotice(blocks, n)
      else {
        if (!hasText) markEcho(page, blocks, n)
        hasText = true
      }
    } else if (form !== 'mark' && form !== 'masthead') hasText = true
  }
  return blocks
}

/** Over the path stands what the site says of itself. A page that begins with texts has none, or has it further down. */
function markAbovePath(page: string, blocks: RawBlock[]): void {
  let length = 0
  for (let n = 0; n < blocks.length && n <= MOST_ABOVE; n++) {
    const block = blocks[n]!
    if (block.form === 'notice' && isPathLine(textOf(page, block))) {
      for (let i = 0; i < n; i++) if (blocks[i]!.form !== 'masthead') makeNotice(blocks, i)
      return
    }
    length += block.length
    const isText = (block.form === 'prose' && block.finished) || block.form === 'caption'
    if (isText || length > LONGEST_ABOVE || block.byline !== null || block.lead !== null || block.level > 0) return
  }
}

/** Below the permit stand names of accounts and addresses, up to the end of the page, above it who runs the site. */
function markAroundPermit(page: string, blocks: RawBlock[]): void {
  for (let n = blocks.length - 1; n >= 0 && n >= blocks.length - 1 - MOST_BELOW; n--) {
    const block = blocks[n]!
    if (block.form === 'notice' && isFootLine(textOf(page, block))) {
      for (let i = n + 1; i < blocks.length; i++) makeNotice(blocks, i)
      for (let i = n - 1; i >= 0 && (blocks[i]!.form === 'notice' || isRunner(page, blocks[i]!)); i--)
        makeNotice(blocks, i)
      return
    }
    if (block.form !== 'notice' && block.form !== 'mark' && (block.form !== 'short' || block.length > LONGEST_BELOW))
      return
  }
}

function isRunner(page: string, block: RawBlock): boolean {
  return block.form === 'short' && RUNNER.test(textOf(page, block))
}

/** A day and a time without the year, if the page has one alone: several are a plan of events. */
function markOnlyDay(page: string, blocks: RawBlock[]): void {
  let only = -1
  for (let n = 0; n < blocks.length; n++) {
    const { form, textFrom, textTo } = blocks[n]!
    if (form !== 'short' || textTo - textFrom > LONGEST_DAY || !DAY.test(page.slice(textFrom, textTo))) continue
    if (only !== -1) return
    only = n
  }
  if (only <= 0) return
  makeNotice(blocks, only)
  if (blocks[only - 1]!.form === 'short' && isMediumName(textOf(page, blocks[only - 1]!))) makeNotice(blocks, only - 1)
}

/** Marks the lines of a record from `start` on; gives the index of the last. */
function markRecord(page: string, blocks: RawBlock[], start: number): number {
  let end = start
  makeNotice(blocks, end++)
  while (end < blocks.length && (blocks[end]!.form === 'notice' || isRecordLine(page, blocks[end]!))) {
    makeNotice(blocks, end++)
  }
  return end - 1
}

function isRecordLine(page: string, { from, to }: RawBlock): boolean {
  return RECORD_LABEL.test(page.slice(from, Math.min(to, from + LONGEST_LABEL)))
}

/**
 * A medium's name or a number alone on its line, under or over a line of the web that says when and names nobody; or, over
 * everything else, the name of the site.
 */
function isMediumLine(page: string, blocks: readonly RawBlock[], n: number, isTop: boolean): boolean {
  const isSiteName = (isTop ? n > 0 : blocks[n - 1]?.form === 'notice') && blocks[n + 1]?.form === 'short'
  const text = textOf(page, blocks[n]!)
  if (isSiteName && SITE_NAME.test(text) && isMediumName(text)) return true
  // Several accounts may stand one below the other.
  let next = n
  while (next - n < MOST_ACCOUNTS && blocks[next]?.form === 'short' && isAccount(textOf(page, blocks[next]!))) next++
  return next > n && ((n > 0 && isWebLine(blocks[next])) || isDated(blocks[n - 1]))
}

function isAccount(text: string): boolean {
  return isMediumName(text) || COUNT.test(text) || KEEPER.test(text)
}

/** The same line again right below: over a text, a headline and its echo. */
function isPrintedAgain(page: string, blocks: readonly RawBlock[], n: number, at = n + 1): boolean {
  const next = blocks[at]
  return (
    next?.form === 'short' &&
    next.length >= SHORTEST_ECHO &&
    next.length === blocks[n]!.length &&
    textOf(page, next) === textOf(page, blocks[n]!)
  )
}

/** The headline once more below the lines that say when and from where: the text follows. */
function markEcho(page: string, blocks: RawBlock[], n: number): void {
  let next = n + 1
  while (next - n <= LONGEST_ECHO && isWebLine(blocks[next])) next++
  if (next > n + 1 && isPrintedAgain(page, blocks, n, next)) makeNotice(blocks, next)
}

function isWebLine(block: RawBlock | undefined): boolean {
  return block?.form === 'notice' || isDated(block)
}

/** A byline that names nobody: a line that says when or from where. */
function isDated(block: RawBlock | undefined): boolean {
  return block?.form === 'byline' && block.byline?.names.length === 0
}
