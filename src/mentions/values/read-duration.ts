import type { ValueDraft } from '../../model/mention.js'
import { type BoundAfter, boundAfter, boundBefore } from './bounds.js'
import { calendarDay, dayNumber, daysInMonth, isoDate, isoDay, monthOf } from './calendar.js'
import { characterSet, codeAt, isOneOf } from './characters.js'
import type { ReadNumber } from './number-slot.js'
import { readNumber } from './read-number.js'
import { HALF, INSIDE, MINUTE, MUCH, ORDINAL, OVER, PIECE } from './signs.js'
import type { TimeContext } from './time-point.js'
import { plainWords, wordAt, wordBefore, wordsFrom, wordsTo } from './word-list.js'

/** Units as ISO 8601 has them; `I` for minutes, which share their letter with the months. */
type Letter = 'Y' | 'M' | 'W' | 'D' | 'H' | 'I' | 'S'

/** A unit of time: what is printed, and how many of which unit it is. */
interface TimeUnit {
  readonly word: string
  readonly letter: Letter
  readonly count: number
}

const unit = (word: string, letter: Letter, count = 1): TimeUnit => ({ word, letter, count })

const UNITS = wordsFrom([
  unit('个工作日', 'D'),
  unit('个小时', 'H'),
  unit('个星期', 'W'),
  unit('个季度', 'M', 3),
  unit('个年头', 'Y'),
  unit('个月', 'M'),
  unit('个周', 'W'),
  unit('工作日', 'D'),
  unit('分钟', 'I'),
  unit('小时', 'H'),
  unit('星期', 'W'),
  unit('周年', 'Y'),
  unit('周', 'W'),
  unit('秒钟', 'S'),
  unit('秒', 'S'),
  unit('年', 'Y'),
  unit('天', 'D'),
  unit('日', 'D'),
])
/** 分 is a unit only behind hours. */
const MINUTES = unit('分', 'I')

/**
 * Reads a span of time whose number (or 半) starts at `at`: 三天, 两年半, 5个多月, 30分钟; and what is said with it: 5年前,
 * 近三年, 未来两年, 10年来, which are dates as intervals of a span and the page's date. Null where there is none.
 */
export function readDuration(
  text: string,
  at: number,
  number: ReadNumber | null,
  context: TimeContext,
): ValueDraft | null {
  const span = number === null ? readHalf(text, at) : readSpan(text, number)
  if (span === null) return null
  const period = readPeriod(text, at, span, context)
  if (period !== null) return period
  const before = boundBefore(text, at)
  const after = boundAfter(text, span.end) ?? withinAfter(text, span.end)
  const low = isoSpan(span, span.low)
  const high = span.low === span.high ? low : isoSpan(span, span.high)
  return {
    start: before?.start ?? at,
    end: after?.end ?? span.end,
    type: 'DURATION',
    value: low === high ? low : `${low}/${high}`,
    unit: null,
    bound: before?.bound ?? after?.bound ?? (span.more ? 'min' : span.vague ? 'fuzzy' : 'exact'),
    relative: false,
  }
}

/** 三天内部: no bound. */
const NO_INSIDE = characterSet('部容外地')

/** 3日内, 半年内. */
function withinAfter(text: string, at: number): BoundAfter | null {
  return codeAt(text, at) === INSIDE && !isOneOf(text, at + 1, NO_INSIDE) ? { end: at + 1, bound: 'max' } : null
}

interface ReadSpan {
  readonly end: number
  readonly letter: Letter
  readonly low: number
  readonly high: number
  /** A second, smaller part: the 20 minutes of 1小时20分钟. */
  readonly rest: { readonly letter: Letter; readonly low: number } | null
  readonly more: boolean
  readonly vague: boolean
}

const HALVES = wordsFrom([
  unit('半年', 'M', 6),
  unit('半个月', 'D', 15),
  unit('半个多月', 'D', 15),
  unit('半个小时', 'I', 30),
  unit('半小时', 'I', 30),
  unit('半天', 'H', 12),
])
/** 半年报, 半年度: no half year. */
const NO_HALF_YEAR = characterSet('报度刊')

/** 半年, 半个月, 半小时, 半天. */
function readHalf(text: string, at: number): ReadSpan | null {
  const half = wordAt(HALVES, text, at)
  if (half === null || (half.word === '半年' && isOneOf(text, at + 2, NO_HALF_YEAR))) return null
  const { word, letter, count } = half
  const more = isMore(codeAt(text, at + word.length))
  const end = at + word.length + (more ? 1 : 0)
  return { end, letter, low: count, high: count, rest: null, more: more || word.includes('多'), vague: false }
}

/** 多 or 余. */
function isMore(code: number): boolean {
  return code === MUCH || code === OVER
}

function readSpan(text: string, number: ReadNumber): ReadSpan | null {
  if (codeAt(text, number.start - 1) === ORDINAL) return null
  let at = number.end
  // 三个多月, 两个半月: the word stands between 个 and the unit.
  const behind = codeAt(text, at) === PIECE ? codeAt(text, at + 1) : 0
  const inside = isMore(behind) || behind === HALF ? behind : 0
  let last = number
  let found = inside === 0 ? findUnit(text, at) : findUnitOfPieces(text, at + 2)
  if (found === null) {
    const second = readSecond(text, at)
    if (second === null) return null
    found = findUnit(text, second.end)!
    last = second
  }
  const { word, letter, count } = found
  const isDay = word === '日'
  if ((isDay && !isSpanOfDays(text, number)) || !isSpan(text, number, word)) return null
  at = last.end + word.length + (inside === 0 ? 0 : 1)
  let more = last.more || isMore(inside)
  if (!more && !isDay && isMore(codeAt(text, at))) {
    more = true
    at++
  }
  const half = inside === HALF || (codeAt(text, at) === HALF && !isDay)
  if (half && inside === 0) at++
  if (half) return withHalf(letter, number.low * count, at)
  const low = number.low * count
  const high = last.high * count
  if (more) return { end: at, letter, low, high, rest: null, more, vague: number.vague }
  return withRest(text, at, letter, low, high, number.vague)
}

function findUnit(text: string, at: number): TimeUnit | null {
  return wordAt(UNITS, text, at)
}

/** The unit of 三个多月, whose 个 stands before 多. */
function findUnitOfPieces(text: string, at: number): TimeUnit | null {
  return findUnit(`个${text.slice(at, at + 3)}`, 0)
}

const JOINS = characterSet('至到-—–~\uff5e')

/** 3至5天: the second number, where a unit of time follows it. */
function readSecond(text: string, at: number): ReadNumber | null {
  if (!isOneOf(text, at, JOINS)) return null
  const second = readNumber(text, at + 1)
  return second !== null && findUnit(text, second.end) !== null ? second : null
}

/** Two and a half of a unit as whole ones of smaller units. */
function withHalf(letter: Letter, count: number, end: number): ReadSpan {
  switch (letter) {
    case 'Y':
      return whole('M', count * 12 + 6, end)
    case 'H':
      return whole('I', count * 60 + 30, end)
    case 'M':
      return { ...whole('M', count, end), rest: { letter: 'D', low: 15 } }
    case 'D':
      return whole('H', count * 24 + 12, end)
    default:
      return whole(letter, count, end)
  }
}

function whole(letter: Letter, count: number, end: number): ReadSpan {
  return { end, letter, low: count, high: count, rest: null, more: false, vague: false }
}

const SMALLER: Readonly<Record<Letter, Letter | null>> = { Y: 'M', M: 'D', H: 'I', I: 'S', W: null, D: null, S: null }

/** 3年零2个月, 3年又2个月. */
const AND = characterSet('零又')

/** A span with the smaller part that may follow it: 1小时20分钟, 3年零2个月. */
function withRest(text: string, end: number, letter: Letter, low: number, high: number, vague: boolean): ReadSpan {
  const span: ReadSpan = { end, letter, low, high, rest: null, more: false, vague }
  const smaller = SMALLER[letter]
  if (smaller === null) return span
  const number = readNumber(text, isOneOf(text, end, AND) ? end + 1 : end)
  if (number === null || number.more) return span
  let found = findUnit(text, number.end)
  if (letter === 'H' && found === null && codeAt(text, number.end) === MINUTE) found = MINUTES
  if (found === null || found.letter !== smaller || found.word === '日') return span
  const rest = { letter: smaller, low: number.low }
  return { end: number.end + found.word.length, letter, low, high, rest, more: false, vague }
}

const COUNTED = wordsFrom(plainWords('内 以内 之内 游 龄'))
const COUNTING = characterSet('续期历满隔每共')
/** 月十日, 初二日: a date. */
const OF_MONTH = characterSet('月初')

/** 两日, 数日 and days that 连续, 为期 … or 内 say to be counted; a bare 3日 is a date. */
function isSpanOfDays(text: string, number: ReadNumber): boolean {
  if (text[number.end + 1] === '元') return false
  if (number.vague || number.low > 31) return true
  if (number.chinese) return number.low < 11 && !isOneOf(text, number.start - 1, OF_MONTH)
  return isOneOf(text, number.start - 1, COUNTING) || wordAt(COUNTED, text, number.end + 1) !== null
}

const NO_YEAR = characterSet('级代生')
const NO_WEEK = characterSet('岁边围末转')
const NO_DAY = characterSet('才真')

/** 一年一度, 一天到晚, 2024年, 三年级, 三周年: what only looks like a span. */
function isSpan(text: string, number: ReadNumber, word: string): boolean {
  const after = number.end + word.length
  switch (word) {
    case '年':
      if (isOneOf(text, after, NO_YEAR)) return false
      return !(number.plain && number.length === 4 && number.low < 2200 && number.low > 1000 && number.low % 100 !== 0)
    case '周':
      return !isOneOf(text, after, NO_WEEK)
    case '天':
      return !isOneOf(text, after, NO_DAY)
    default:
      return true
  }
}

/** Units that count days or longer stand before the T of ISO 8601. */
function isOfDays(letter: Letter): boolean {
  return letter === 'Y' || letter === 'M' || letter === 'W' || letter === 'D'
}

function isoSpan({ letter, rest }: ReadSpan, count: number): string {
  const days = isOfDays(letter)
  const iso = `P${days ? '' : 'T'}${plain(count)}${printedLetter(letter)}`
  if (rest === null) return iso
  return `${iso}${days && !isOfDays(rest.letter) ? 'T' : ''}${plain(rest.low)}${printedLetter(rest.letter)}`
}

function printedLetter(letter: Letter): string {
  return letter === 'I' ? 'M' : letter
}

function plain(count: number): string {
  return String(count === (count | 0) ? count | 0 : Math.round(count * 1000) / 1000)
}

const AHEAD = wordsTo(plainWords('未来 今后 接下来'))
const RECENT = wordsTo(plainWords('最近 过去 近'))
const SINCE = wordsFrom(plainWords('来 以来'))
const AGO = wordsFrom(plainWords('以前 之前 前'))
/** 5年前往: the word belongs to what follows. */
const NO_AGO = characterSet('往来进线期')
const LONG = wordsTo(plainWords('历时 用时 耗时 长达 为期 时隔 坚持 已有'))
const NO_NEAR = characterSet('附邻临')

/** Spans that lead to or from the page's date. */
function readPeriod(text: string, at: number, span: ReadSpan, context: TimeContext): ValueDraft | null {
  if (span.low !== span.high || !isOfDays(span.letter)) return null
  const ahead = wordBefore(AHEAD, text, at)
  if (ahead !== null) return period(at - ahead.word.length, span.end, fromPage(span, context), span)
  const recent = wordBefore(RECENT, text, at)?.word ?? ''
  const since = wordAt(SINCE, text, span.end)?.word.length ?? 0
  const isRecent = recent.length === 1 ? isRecentYears(text, at, span, since) : recent !== ''
  if (isRecent || since > 0) return period(at - recent.length, span.end + since, untilPage(span, context), span)
  const ago = wordAt(AGO, text, span.end)
  if (ago === null || (ago.word === '前' && isOneOf(text, span.end + 1, NO_AGO))) return null
  const value = context.pageDay === null ? null : before(context.pageDay, span)
  return period(at, span.end + ago.word.length, value, span)
}

function period(start: number, end: number, value: string | null, { more, vague }: ReadSpan): ValueDraft {
  return { start, end, type: 'DATE', value, unit: null, bound: more || vague ? 'fuzzy' : 'approx', relative: true }
}

function fromPage(span: ReadSpan, { pageDay }: TimeContext): string | null {
  return pageDay === null ? null : `${isoDay(pageDay)}/${isoSpan(span, span.low)}`
}

function untilPage(span: ReadSpan, { pageDay }: TimeContext): string | null {
  return pageDay === null ? null : `${isoSpan(span, span.low)}/${isoDay(pageDay)}`
}

/** 近三年 is the last three years, 近20年 and 历时近三年 are nearly so many. */
function isRecentYears(text: string, at: number, span: ReadSpan, since: number): boolean {
  if (since > 0) return true
  if (span.more || span.letter !== 'Y' || span.low > 10) return false
  return wordBefore(LONG, text, at - 1) === null && !isOneOf(text, at - 2, NO_NEAR)
}

const DAYS_OF = { Y: 366, M: 31, W: 7, D: 1 } as const

/** No date lies farther from the page; ISO 8601 has four digits for a year. */
const MOST_DAYS = 366 * 9000

/** The year, month or day so long before the page; null where that lies beyond all years. */
function before(pageDay: number, span: ReadSpan): string | null {
  const { year, month, day } = calendarDay(pageDay)
  if (span.low * (DAYS_OF[span.letter as keyof typeof DAYS_OF] ?? 1) > MOST_DAYS) return null
  switch (span.letter) {
    case 'Y':
      return isoDate(year - Math.round(span.low))
    case 'M': {
      const months = year * 12 + month - 1 - Math.round(span.low)
      return isoDate(Math.floor(months / 12), monthOf(months))
    }
    case 'W':
      return isoDay(pageDay - Math.round(span.low * 7))
    default:
      return isoDay(dayNumber(year, month, Math.min(day, daysInMonth(year, month))) - Math.round(span.low))
  }
}
