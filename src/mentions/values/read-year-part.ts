import { isoDate } from './calendar.js'
import { readNumber } from './read-number.js'
import type { TimeContext, TimePoint } from './time-point.js'
import { FUZZY_YEAR_PARTS, YEAR_PARTS } from './time-words.js'
import { isOneOf } from './traits.js'

/** Second characters of the parts of a year that stand without one. */
const SECOND_OF_PARTS = '半三两季初底末'

/** 上半年, 一季度, 年底 without a year: the page's. */
export function readYearPart(text: string, point: TimePoint, context: TimeContext, from: TimePoint | null): boolean {
  const first = text[point.start]!
  if (first === '前' && readFirstMonths(text, point)) {
    point.relative = true
    point.year = context.page?.year ?? null
    setMonths(point, 1, Number(point.stretch?.[1].slice(-2) ?? 1))
    return true
  }
  const offset = first === '第' ? 1 : 0
  const parts = first === '年' || first === '岁' ? FUZZY_YEAR_PARTS : YEAR_PARTS
  if (!isOneOf(text, point.start + offset + 1, SECOND_OF_PARTS)) return false
  for (const [word, low, high] of parts) {
    if (word === '年中' || word.length < 2 || !text.startsWith(word, point.start + offset)) continue
    if (parts === FUZZY_YEAR_PARTS && !isFreeYearPart(text, point.start, word)) return false
    const listed =
      from ?? (context.last?.yearPrinted && isSameSentence(text, context.last.end, point.start) ? context.last : null)
    point.relative = listed === null
    point.year = listed?.year ?? context.page?.year ?? null
    point.fuzzy = parts === FUZZY_YEAR_PARTS
    setMonths(point, low, high)
    point.end = point.start + offset + word.length
    return true
  }
  return false
}

/** 上半年, 第三季度, 前5个月 behind a year. */
export function readYearPartBehind(text: string, point: TimePoint): boolean {
  if (readFirstMonths(text, point)) return true
  const start = point.end + (text[point.end] === '第' ? 1 : 0)
  for (const [word, first, last] of YEAR_PARTS) {
    if (!text.startsWith(word, start)) continue
    setMonths(point, first, last)
    point.end = start + word.length
    return true
  }
  return false
}

/** 年底, 底, 春天 behind a year. */
export function readFuzzyPartBehind(text: string, point: TimePoint): boolean {
  for (const [word, first, last] of FUZZY_YEAR_PARTS) {
    if (!text.startsWith(word, point.end) || !endsPart(text, point.end + word.length, word)) continue
    setMonths(point, first, last)
    point.fuzzy = true
    point.end += word.length
    return true
  }
  return false
}

/** 前5个月, 前五月: from January on. */
function readFirstMonths(text: string, point: TimePoint): boolean {
  const number = text[point.end] === '前' ? readNumber(text, point.end + 1) : null
  if (number === null || number.low < 2 || number.low > 12 || number.low !== number.high) return false
  const unit = ['个月', '月'].find((word) => text.startsWith(word, number.end))
  if (unit === undefined) return false
  setMonths(point, 1, number.low)
  point.end = number.end + unit.length
  return true
}

function setMonths(point: TimePoint, first: number, last: number): void {
  const { year } = point
  const month = (number: number) =>
    isoDate(year === null ? null : year + (number > 12 ? 1 : 0), ((number - 1) % 12) + 1)
  if (first === last) point.month = first
  else point.stretch = [month(first), month(last)]
  point.unit = 'month'
  point.unknown = false
}

/** Words of one character (春, 底) count only where no longer word goes on: 春节, 底蕴. */
export function endsPart(text: string, at: number, word: string): boolean {
  if (word.length > 1 && word !== '年底') return true
  const next = text[at] ?? ' '
  if ('春夏秋冬'.includes(word)) return ',，。、;；以至到的之)） '.includes(next)
  return !'步中级衷次期端子部蕴层线盘始夏春秋冬'.includes(next)
}

/** 多年底蕴, 5年末: no date. */
function isFreeYearPart(text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? ' '
  return endsPart(text, at + word.length, word) && !'多几每全青少0123456789一二三四五六七八九十'.includes(before)
}

/** Whether no sentence ends between two nearby places. */
export function isSameSentence(text: string, from: number, to: number): boolean {
  if (to - from > 80) return false
  for (let at = from; at < to; at++) if ('。！？!?\n'.includes(text[at]!)) return false
  return true
}
