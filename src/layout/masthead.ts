import type { PageRange } from '../base/span.js'
import { startsAsName } from './bylines/byline-names.js'
import { Signal } from './line-signals.js'
import { DATE, HAN_DATE, readPrintedDay } from './printed-day.js'
import { tellsEvent } from './traits.js'
import { EDITION_NAMES, PAGE_CREDITS, PAPER_WORDS, SERVICE_LABELS, TO_EDITORS } from './vocabulary.js'

/** What a masthead tells. */
export interface MastheadFacts {
  /** ISO 8601 day, or null. */
  readonly date: string | null
  readonly paper: string | null
  readonly edition: string | null
}

/** A masthead has no more lines. */
export const LONGEST_MASTHEAD = 12
/** No line of a masthead is longer. */
const LONGEST = 120
/** A line without date, issue or edition is no longer: the paper's name, who publishes it. */
const LONGEST_TITLE = 40
/** What a dated line says besides is no longer: a name, a column. */
const LONGEST_UNKNOWN = 10
/** Who wrote a text, as no header of a page says. */
const WRITER = /^(?:本报)?(?:记者|通讯员)$/
/** Beside the day alone a name is set apart by one of these: `嘉兴港区 | 2026年3月27日`. */
const BARRED = /[|\uff5c丨◆◇●■★☆]/
const SPLIT = /[\s|\uff5c丨◆◇●■★☆·•・/]+/
const EDITION = /^(?:第?\s*[A-D]?\s*\d{1,2}\s*版|第?[一二三四五六七八九十]{1,3}版|[A-D]\d{1,2}|\d{1,2}|头版)$/
/** The name of a section of the paper is no longer. */
const LONGEST_SECTION = 4
const NAMED_EDITION = /^(?!今日|本期|[上下]一)[\u4e00-\u9fff]{2,5}版$/
/** The pages of the counties and towns: 旗县新闻. */
const LOCAL_NEWS = /^[省市州县区旗乡镇兵地本域]{1,3}新闻$/
/** What ends as papers are called and is none: 天气预报, 一张喜报, 数字报. */
const NO_PAPER = /[预喜捷海汇通情举电墙板]报$|^本版|^(?:数字|电子)报$/
/** Papers are called so too, unless a verb stands before it: 发布春耕信息. */
const SAID = /(?:新闻|信息|资讯)$/
const LATIN = /^[A-Z][A-Z'’.-]+$/
/** A label with an address or a number behind a colon is no longer, nor are names behind a label. */
const LONGEST_ADDRESS = 36
const LONGEST_NAMES = 9
/** What stands before names and addresses. */
const LABEL = new RegExp(`^(?:${[...PAGE_CREDITS, ...SERVICE_LABELS].join('|')})`)
/** A part of a line that stands in mastheads only. */
const STRONG = [
  /^(?:星期[一二三四五六日天]?|周[一二三四五六日])$/,
  /^(?:[上下]一[版期]|\d{1,2}月\d{1,2}日)$/,
  // 农历甲辰年正月廿五 惊蛰; 农历新年热闹多 is a headline.
  /^(?:[农夏]历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥年闰正腊冬〇一二三四五六七八九十初廿卅月日]*(?:(?:[星总今]|第\d).*|.{0,2})$/,
  /^(?:第|总第|总)\s*\d+\s*期.{0,8}$/,
  /^(?:今日|本期)(?!.*改)\S{0,3}版$/,
  /^(?:国内统一|CN\s?\d\d-|ISSN|邮发代号|刊号|准印证|内部资料|内部刊物)/,
  /^(?:[主联承协]办|主管|出版)(?:单位|[:\uff1a]|$)/,
  /^[^由将]*(?:[主联承]办|主管|出版|主编单位)$/,
  /^(?:www\.|https?:)/i,
  /报社$/,
]

/** Whether a line is one of a masthead or page header; none holds a full stop. `top`: nothing but such lines has been printed before it. */
export function isMastheadLine(page: string, from: number, to: number, bits: number, top: boolean): boolean {
  if (to - from > LONGEST || (bits & Signal.stop) !== 0) return false
  const isMarked = (bits & Signal.masthead) !== 0
  const mayBeDated = (bits & Signal.year) !== 0 || ((top || isMarked) && (bits & Signal.digit) !== 0)
  if (!isMarked && !mayBeDated && !(top && to - from <= LONGEST_TITLE)) return false
  const line = plainLine(page.slice(from, to))
  const isDated = mayBeDated && (DATE.test(line) || HAN_DATE.test(line))
  if (!isDated && !isMarked && !(top && to - from <= LONGEST_TITLE)) return false
  const parts = (isDated ? undated(line) : line).split(SPLIT).filter((part) => part !== '')
  if (isDated && parts.length === 0) return top
  if (!top && parts.some((part) => WRITER.test(part))) return false
  const strong = parts.filter(isStrong).length
  const unknown = unknownParts(parts)
  if (isDated) {
    if (unknown.length === 0) return true
    // Beside the day and what only mastheads print, there is room for a column and for names, not for a headline.
    if (strong > 0) return parts.every((part) => part.length <= 14 || isHeaderPart(part))
    return top && (unknown.length < parts.length || BARRED.test(line)) && unknown.every(isAside)
  }
  if (strong > 0) return (top || strong > 1) && parts.every((part) => part.length <= 16)
  if (top) return (parts.length > 0 && unknown.length === 0) || isLatinTitle(line) || isPageLabel(parts, unknown)
  return unknown.length === 0 && parts.some((part) => EDITION.test(part))
}

/** The parts no rule knows. Known are names behind a credit of the page (`编辑 王强`) and Latin beside the paper's name. */
function unknownParts(parts: readonly string[]): string[] {
  let credited = false
  const named = parts.some(isPaperName)
  return parts.filter((part) => {
    const isKnown = isStrong(part) || isHeaderPart(part) || (named && LATIN.test(part))
    if (!isKnown) return !(credited && /^[\u4e00-\u9fff]{1,8}$/.test(part))
    credited = LABEL.exec(part)?.[0] === part
    return false
  })
}

/**
 * The number of a page beside names of its sections that no list has: `侨乡·民生 A04`. A single digit may count anything.
 */
function isPageLabel(parts: readonly string[], unknown: readonly string[]): boolean {
  return (
    parts.some((part) => part.length > 1 && EDITION.test(part)) &&
    unknown.every((part) => part.length <= LONGEST_SECTION)
  )
}

function isAside(part: string): boolean {
  return part.length <= LONGEST_UNKNOWN && !tellsEvent(part, 0, part.length)
}

function isStrong(part: string): boolean {
  return STRONG.some((pattern) => pattern.test(part))
}

/** A part of a page header: an edition, the name of a section of the paper, the paper itself. */
function isHeaderPart(part: string): boolean {
  if (TO_EDITORS.test(part)) return false
  if (isLabelled(part)) return true
  return EDITION.test(part) || NAMED_EDITION.test(part) || isSection(part) || isPaperName(part)
}

/** A label, alone or with what it stands for behind a colon; names or a number may follow at once: 责编王强. */
function isLabelled(part: string): boolean {
  const label = LABEL.exec(part)?.[0]
  if (label === undefined) return false
  const rest = part.slice(label.length)
  if (/[:\uff1a]/.test(part)) return part.length <= LONGEST_ADDRESS
  return rest === '' || /^[\w—\uff0d-]+$/.test(rest) || (rest.length <= LONGEST_NAMES && startsAsName(rest.slice(0, 3)))
}

/** The name of a section of the paper: 要闻, 民生新闻. */
function isSection(part: string): boolean {
  return EDITION_NAMES.includes(part.replace(/新闻$/, '')) || LOCAL_NEWS.test(part)
}

function isPaperName(part: string): boolean {
  return (
    part.length >= 3 &&
    part.length <= 12 &&
    /^[\u4e00-\u9fff]+$/.test(part) &&
    PAPER_WORDS.some((word) => part.endsWith(word)) &&
    !NO_PAPER.test(part) &&
    !(SAID.test(part) && tellsEvent(part, 0, part.length)) &&
    !isSection(part)
  )
}

/** The paper's name or place in capitals, as mastheads print it: `JIAXING`. */
function isLatinTitle(line: string): boolean {
  return line.length <= 40 && /^[A-Z][A-Z'’ .-]+$/.test(line)
}

/** Reads date, paper and edition from the lines of the masthead; the first that tells wins. */
export function readMasthead(page: string, lines: readonly PageRange[]): MastheadFacts {
  let date: string | null = null
  let paper: string | null = null
  let edition: string | null = null
  let section: string | null = null
  for (const { from, to } of lines) {
    const line = plainLine(page.slice(from, to))
    date ??= readPrintedDay(line)
    for (const part of undated(line).split(SPLIT)) {
      if (paper === null && /报社$/.test(part) && part.length > 3) paper = part.slice(0, -1)
      else if (paper === null && isPaperName(part)) paper = part
      if (edition === null && (EDITION.test(part) || NAMED_EDITION.test(part))) edition = part
      if (section === null && isSection(part)) section = part
    }
  }
  return { date, paper: paper ?? readTitle(page, lines), edition: edition ?? section }
}

/** The first line where no line names the paper by a word for one: it is printed first. */
function readTitle(page: string, lines: readonly PageRange[]): string | null {
  const first = lines[0]
  if (first === undefined) return null
  const part = page.slice(first.from, first.to).split(SPLIT)[0]!
  return /^[\u4e00-\u9fff]{3,10}$/.test(part) && !isHeaderPart(part) && !isStrong(part) ? part : null
}

/** A dated line without its day, and what archives set around it: `＝＝＝ 清禾日报 2024-05-06 第2版 ＝＝＝`. */
function undated(line: string): string {
  return line
    .replace(DATE, ' ')
    .replace(HAN_DATE, ' ')
    .replace(/[=\uff1d【】]/g, ' ')
}

/** Digits and Latin letters in their ordinary width; a blank for the colon of 第02版：要闻, and for labels of what is known without. */
function plainLine(line: string): string {
  return line
    .replace(/(?<=\d)\s+版|版[:\uff1a]/g, '版 ')
    .replace(/(?:来源|(?:发布)?(?:时间|日期))[:\uff1a]/g, ' ')
    .replace(/[０-９Ａ-Ｚａ-ｚ．／]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}
