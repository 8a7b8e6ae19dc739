import { isShortLine, type RawBlock } from './blocks.js'
import { isLikelyName } from './bylines/byline-names.js'
import { continuesParagraph } from './joins.js'
import { readSource } from './leads.js'
import { isInNameList } from './name-lists.js'
import { isBegun, tellsEvent } from './traits.js'
import { ANYBODY, REMARK_STARTS, REMARK_WORDS, SIGNER_ENDS, TEXT_ENDS } from './vocabulary.js'

const NUMBER = '[\\d０-９〇○零一二三四五六七八九十]'
const DATE = new RegExp(
  `[(\uff08]?${NUMBER}{4}\\s?[年./-]\\s?${NUMBER}{1,2}\\s?[月./-]\\s?${NUMBER}{1,3}日?(?:\\s\\d{1,2}:\\d\\d)?[)\uff09]?$`,
)
const DAY = /^[(\uff08]?\d{1,2}月\d{1,2}日[)\uff09]?$/
/** Last characters of bodies that sign. */
const BODY = /^[\u4e00-\u9fff\uff08\uff09()\s]{2,}[局委会部办院所站厅司校府队社处团组心联行厂馆室协]$/
/** A letter's writer under it. */
const SENDER = new RegExp(`^[(\\uff08]?\\S{0,8}(?:${ANYBODY.join('|')})\\s+[\\u4e00-\\u9fff]{2,4}[)\\uff09]?$`)
/** Who he is, or where he lives or works, before his name. */
const SENT_FROM = new RegExp(`[${SIGNER_ENDS}]\\s`)
/** What is said in brackets of a text, and who helped its young writer. */
const REMARK = new RegExp(
  `^[(\uff08](?:${REMARK_STARTS.join('|')}|[^)\uff09]*(?:${REMARK_WORDS.join('|')}))[^)\uff09]*[)\uff09]$|^[指辅]导[老教]师|^[(\uff08]?(?:${TEXT_ENDS.join('|')})[)\uff09]?$`,
)
/** Who spoke, perhaps behind his post. */
const SPOKEN_BY = /^[(\uff08]?(?:\S{2,18}\s+)?([\u4e00-\u9fff]{2,4})[)\uff09]?$/
/** Whom a headline speaks of, on a line over it: `清禾义工志愿服务队：`. */
export const CALLED = /^(?!尊敬|亲爱|各位)[^。，,；;：:“”]{3,16}(?<![说按下料]|强调|要求|指出|表示|认为)[:\uff1a]$/
const LONGEST_DATE = 20
const LONGEST_TAIL = 80
/** A name and what is said of it; as no headline has four lines, so many in a row are rows. */
const PAIR = /^\S{2,5}\s+\S+$/
const FEWEST_PAIRS = 4
/** Rows of a table, and entries of a programme or a list; so many in a row are no headline, nor fewer under a colon. */
const ROWS = [
  /^\S+(?:\s+\S+){2,}$/,
  PAIR,
  /^(?:\d{1,2}月\d{1,2}日|\d{1,2}[:\uff1a]\d\d|[\d.]+\S?\s|第[一二三四五六七八九十]+名|[^\s:\uff1a]{2,10}[:\uff1a]\S)/,
]
const FEWEST_ROWS = 3
/** No sentence begins so: the line before was broken (…精神和党|的二十大). 的士 and 的确 are words. */
const GOES_ON =
  /^(?:的(?![士确哥姐])|们|(?![一二三四五六七八九十]、)[\u4e00-\u9fff]?[,\uff0c、]|[;\u3002\uff1b\uff1a\uff01\uff1f]|(?!\d)[^“《(\uff08]{0,11}[”》)\uff09])/

/**
 * Gives the form `line` to short lines that belong to a text and head none: a date, the body that signs over it, who
 * sent a letter, who gave a speech, a remark in brackets on the author or the source, posts and prizes with names, lists
 * of names. A short line whose sentence goes on in the text below is text too.
 */
export function markLines(page: string, blocks: RawBlock[]): RawBlock[] {
  let signed = false
  for (let n = blocks.length - 1; n >= 0; n--) {
    const block = blocks[n]!
    if (block.form !== 'short') {
      if (isCalled(page, blocks, n)) blocks[n] = { ...block, form: 'short', finished: false }
      signed = false
      continue
    }
    const text = tailOf(page, block)
    const rest = text.replace(DATE, '').trimEnd()
    const before = blocks[n - 1]
    const isNamed = isLikelyName(SPOKEN_BY.exec(text)?.[1] ?? ' ')
    // A day without its year ends a letter under who signs it, and over no text that it may head.
    const isDated =
      rest !== text
        ? rest === '' || isBody(rest)
        : DAY.test(text) &&
          (before?.form === 'short' || before?.finished) &&
          (blocks[n + 1]?.form !== 'prose' || isSigner(tailOf(page, before)))
    signed = isDated || (signed && n > 0 && (isNamed || isBody(text)))
    const isSent = before?.finished && (SENDER.test(text) || (isNamed && SENT_FROM.test(text)))
    if (
      signed ||
      isSent ||
      (isNamed && before?.form === 'short' && (isDay(page, before) || isDay(page, blocks[n + 1]))) ||
      isOverRows(blocks, n) ||
      (block.finished && before?.form === 'prose' && blocks[n + 1]?.form === 'line') ||
      page[block.textFrom] === '|' ||
      REMARK.test(text) ||
      isInNameList(page, blocks, n) ||
      isInTable(page, blocks, n)
    )
      blocks[n] = {
        ...block,
        form: 'line',
        finished: true,
        sourced: /作者|指导/.test(text) || readSource(page, block.textFrom, block.textTo) !== null,
      }
    else if (isBroken(page, before, block, blocks[n + 1])) blocks[n] = { ...block, form: 'prose' }
  }
  return blocks
}

/** Whether a line is the first of a headline behind a text: whom it speaks of, set apart, with what he does below. */
function isCalled(page: string, blocks: readonly RawBlock[], n: number): boolean {
  const { form, gap } = blocks[n]!
  const isOverHead = form === 'prose' && gap > 0 && blocks[n + 1]?.form === 'short' && isReport(blocks[n + 2])
  return isOverHead && CALLED.test(tailOf(page, blocks[n]!))
}

function isReport(block: RawBlock | undefined): boolean {
  return block?.form === 'byline' || !!block?.lead
}

/**
 * Whether a line is cut in mid-sentence: its sentence goes on in the text below, unless the text above was cut and goes on
 * there, or it is a text by its marks, set no further apart than the text below, which opens no thought of its own.
 */
function isBroken(page: string, before: RawBlock | undefined, block: RawBlock, next: RawBlock | undefined): boolean {
  if (next?.form !== 'prose' || !continuesParagraph(page, block, next)) return false
  const isBehindCut = before?.form === 'prose' && !before.finished
  if (!isBehindCut && GOES_ON.test(page.slice(next.textFrom, next.textFrom + 12))) return true
  return block.gap <= next.gap && isBegun(page, block)
}

/** The title of a table under a text: rows follow at once. */
function isOverRows(blocks: readonly RawBlock[], n: number): boolean {
  if (blocks[n]!.gap !== 0 || blocks[n - 1]?.form !== 'prose') return false
  return [1, 2, FEWEST_ROWS].every((i) => blocks[n + i]?.form === 'line' && blocks[n + i]!.gap === 0)
}

/** The day of a speech, in brackets: beside it stands who gave it. */
function isDay(page: string, block: RawBlock | undefined): boolean {
  return block !== undefined && '(\uff08'.includes(page[block.textFrom]!) && isDate(page, block.textFrom, block.textTo)
}

/** Whether a line is a body's name and tells nothing about it; 联合 in 联合会 is no verb. */
export function isBody(text: string): boolean {
  return BODY.test(text) && !tellsEvent(text, 0, text.length - 3)
}

/** Whether a stretch is a full date and nothing else. */
export function isDate(page: string, from: number, to: number): boolean {
  return to - from <= LONGEST_DATE && page.slice(from, to).replace(DATE, '') === ''
}

/** Whether a line ends with a full date, as the last one under a notice or a letter does. */
export function isDated(page: string, block: RawBlock): boolean {
  return block.form === 'line' && DATE.test(tailOf(page, block))
}

/**
 * Whether rows of one kind stand around the line at `n`, and below so few that they might be a headline's lines no byline
 * or report.
 */
function isInTable(page: string, blocks: readonly RawBlock[], n: number): boolean {
  if (!mayBeRow(page, blocks[n - 1]) && !mayBeRow(page, blocks[n + 1])) return false
  return ROWS.some((row) => {
    const isRow = (i: number) =>
      isOverList(page, blocks[i]) || (isShortLine(blocks[i]) && row.test(tailOf(page, blocks[i])))
    if (!isRow(n)) return false
    let from = n
    let to = n + 1
    const fewest = row === PAIR ? FEWEST_PAIRS : FEWEST_ROWS
    while (n - from < fewest && isRow(from - 1)) from--
    while (to - n < fewest && isRow(to)) to++
    return to - from >= fewest && (to - from >= FEWEST_PAIRS || !isReport(blocks[to]))
  })
}

/** No table has a single row: beside each stands another line, or what ends with a colon. */
function mayBeRow(page: string, block: RawBlock | undefined): boolean {
  return isShortLine(block) || isOverList(page, block)
}

function isOverList(page: string, block: RawBlock | undefined): boolean {
  return block !== undefined && ':\uff1a'.includes(page[block.textTo - 1]!)
}

/** Whether a line says who sent a letter, or the body that did. */
function isSigner(text: string): boolean {
  return SENDER.test(text) || isBody(text)
}

/** The end of a line or paragraph, which is all that is asked of it. */
function tailOf(page: string, { textFrom, textTo }: RawBlock): string {
  return page.slice(Math.max(textFrom, textTo - LONGEST_TAIL), textTo)
}
