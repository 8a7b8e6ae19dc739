import { isoDate } from '../../base/calendar.js'
import { characterSet, codeAt, isOneOf, stands } from '../../text/characters.js'
import { readNumber } from './read-number.js'
import { AGE, FRONT, MONTH, ORDINAL, YEAR } from './signs.js'
import type { TimeContext, TimePoint } from './time-point.js'
import { FUZZY_YEAR_PARTS, type PartOfTime, YEAR_PARTS } from './time-words.js'
import { hasTrait, Trait } from './traits.js'
import { wordAt } from './word-list.js'

/** Second characters of the parts of a year that stand without one. */
const SECOND_OF_PARTS = characterSet('半三两季初底末')

/** Whether the second character allows a part of a year without one, for what has such traits. */
export function mayBeYearPart(text: string, at: number, traits: number): boolean {
  if (!(traits & (Trait.yearPart | Trait.fuzzyPart))) return false
  const first = codeAt(text, at)
  return first === FRONT || isOneOf(text, first === ORDINAL ? at + 2 : at + 1, SECOND_OF_PARTS)
}

/** 上半年, 一季度, 年底 without a year: the page's. */
export function readYearPart(text: string, point: TimePoint, context: TimeContext, from: TimePoint | null): boolean {
  const first = codeAt(text, point.start)
  if (first === FRONT && readFirstMonths(text, point)) {
    point.relative = true
    point.year = context.page?.year ?? null
    setMonths(point, 1, Number(point.stretch?.[1].slice(-2) ?? 1))
    return true
  }
  const start = point.start + (first === ORDINAL ? 1 : 0)
  if (!isOneOf(text, start + 1, SECOND_OF_PARTS)) return false
  const fuzzy = first === YEAR || first === AGE
  const part = wordAt(fuzzy ? FUZZY_YEAR_PARTS : YEAR_PARTS, text, start)
  if (part === null || (fuzzy && !isFreeYearPart(text, start, part.word))) return false
  const listed =
    from ?? (context.last?.yearPrinted && isSameSentence(text, context.last.end, point.start) ? context.last : null)
  point.relative = listed === null
  point.year = listed?.year ?? context.page?.year ?? null
  point.fuzzy = fuzzy
  setMonths(point, part.first, part.last)
  point.end = start + part.word.length
  return true
}

/** 上半年, 第三季度, 前5个月 behind a year. */
export function readYearPartBehind(text: string, point: TimePoint): boolean {
  if (readFirstMonths(text, point)) return true
  const start = point.end + (codeAt(text, point.end) === ORDINAL ? 1 : 0)
  const part = wordAt(YEAR_PARTS, text, start)
  if (part === null) return false
  setMonths(point, part.first, part.last)
  point.end = start + part.word.length
  return true
}

/** 年底, 底, 春天 behind a year. */
export function readFuzzyPartBehind(text: string, point: TimePoint): boolean {
  const part = wordAt(FUZZY_YEAR_PARTS, text, point.end)
  if (part === null || !endsPart(text, point.end + part.word.length, part.word)) return false
  setYearPart(point, part)
  point.end += part.word.length
  return true
}

/** 前5个月, 前五月: from January on. */
function readFirstMonths(text: string, point: TimePoint): boolean {
  if (codeAt(text, point.end) !== FRONT || !hasTrait(text, point.end + 1, Trait.number)) return false
  const number = readNumber(text, point.end + 1)
  if (number === null || number.low < 2 || number.low > 12 || number.low !== number.high) return false
  const end = stands(text, number.end, '个月') ? number.end + 1 : number.end
  if (codeAt(text, end) !== MONTH) return false
  setMonths(point, 1, number.low)
  point.end = end + 1
  return true
}

/** Takes a stretch of the year that is set. */
export function setYearPart(point: TimePoint, { first, last, fuzzy }: PartOfTime): void {
  setMonths(point, first, last)
  point.fuzzy ||= fuzzy
}

function setMonths(point: TimePoint, first: number, last: number): void {
  if (first === last) point.month = first
  else point.stretch = [isoMonth(point.year, first), isoMonth(point.year, last)]
  point.unit = 'month'
  point.unknown = false
}

/** A month of a year; those behind 12 are the next year's. */
function isoMonth(year: number | null, month: number): string {
  return month > 12 ? isoDate(year === null ? null : year + 1, ((month - 1) % 12) + 1) : isoDate(year, month)
}

/** What may follow a season. */
const SEASON_ENDS = characterSet(',，。、;；以至到的之)） ')
/** 初步, 中期, 底蕴, 末端: the character is another word's. */
const LONGER_WORDS = characterSet('步中级衷次期端子部蕴层线盘始夏春秋冬')
const COUNTS_YEARS = characterSet('多几每全青少0123456789一二三四五六七八九十')
const ENDS = characterSet('。！？!?\n')

/** Words of one character (春, 底) count only where no longer word goes on: 春节, 底蕴. */
export function endsPart(text: string, at: number, word: string): boolean {
  if (word.length > 1 && word !== '年底') return true
  if ('春夏秋冬'.includes(word)) return at >= text.length || isOneOf(text, at, SEASON_ENDS)
  return !isOneOf(text, at, LONGER_WORDS)
}

/** 多年底蕴, 5年末: no date. 年中 alone is mostly something else: 三年中. */
function isFreeYearPart(text: string, at: number, word: string): boolean {
  return word !== '年中' && endsPart(text, at + word.length, word) && !isOneOf(text, at - 1, COUNTS_YEARS)
}

/** Whether no sentence ends between two nearby places. */
export function isSameSentence(text: string, from: number, to: number): boolean {
  if (to - from > 80) return false
  for (let at = from; at < to; at++) if (isOneOf(text, at, ENDS)) return false
  return true
}
