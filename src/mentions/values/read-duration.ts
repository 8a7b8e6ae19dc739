import type { ValueDraft } from '../../model/mention.js'
import { characterSet, codeAt, isOneOf } from '../../text/characters.js'
import { type BoundAfter, boundAfter, boundBefore } from './bounds.js'
import type { ReadNumber } from './number-slot.js'
import { isCountOfDays } from './read-day.js'
import { readNumber } from './read-number.js'
import { readPeriod } from './read-period.js'
import { HALF, INSIDE, MINUTE, MUCH, ORDINAL, OVER, PIECE } from './signs.js'
import { isoPart, isoSpan, type Letter, type ReadSpan } from './span-of-time.js'
import { readTailDigits, type TailDigits } from './tail-digits.js'
import type { TimeContext } from './time-point.js'
import { wordAt, wordsFrom } from './word-list.js'

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
  unit('刻钟', 'I', 15),
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
/** 分 is a unit only behind hours and before seconds. */
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

const HALVES = wordsFrom([
  unit('半年', 'M', 6),
  unit('半个月', 'D', 15),
  unit('半个多月', 'D', 15),
  unit('半个小时', 'I', 30),
  unit('半个多小时', 'I', 30),
  unit('半个世纪', 'Y', 50),
  unit('半个多世纪', 'Y', 50),
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
  return { end, letter, low: count, high: count, rest: '', more: more || word.includes('多'), vague: false }
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
  if (found === null && codeAt(text, at) === MINUTE && isSeconds(text, readNumber(text, at + 1))) found = MINUTES
  if (found === null) {
    const second = readSecond(text, at)
    if (second === null) return null
    found = findUnit(text, second.end)!
    last = second
  }
  const { word, letter, count } = found
  const isDay = word === '日'
  if ((isDay && !isSpanOfDays(text, number)) || !isSpan(text, last, word)) return null
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
  if (more) return { end: at, letter, low, high, rest: '', more, vague: number.vague }
  const { part, end } = secondsBehind(text, word, at)
  return withRest(text, end, letter, low + part, high + part, number.vague)
}

/** What is printed behind whole seconds, and where it ends: 12秒|63. */
function secondsBehind(text: string, word: string, end: number): TailDigits {
  return (word === '秒' ? readTailDigits(text, end) : null) ?? { part: 0, end }
}

function findUnit(text: string, at: number): TimeUnit | null {
  return wordAt(UNITS, text, at)
}

/** Whether a number counts seconds: 2分|38秒. */
function isSeconds(text: string, number: ReadNumber | null): boolean {
  return number !== null && findUnit(text, number.end)?.letter === 'S'
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
      return { ...whole('M', count, end), rest: '15D' }
    case 'W':
      return { ...whole('D', count * 7 + 3, end), rest: 'T12H' }
    case 'D':
      return whole('H', count * 24 + 12, end)
    case 'I':
      return whole('S', count * 60 + 30, end)
    default:
      return whole(letter, count + 0.5, end)
  }
}

function whole(letter: Letter, count: number, end: number): ReadSpan {
  return { end, letter, low: count, high: count, rest: '', more: false, vague: false }
}

const SMALLER: Readonly<Record<Letter, Letter | null>> = { Y: 'M', M: 'D', H: 'I', I: 'S', W: null, D: null, S: null }

/** 3年零2个月, 3年又2个月. */
const AND = characterSet('零又')

/** A span with the smaller parts that may follow it: 1小时20分30秒, 3年零2个月. */
function withRest(text: string, from: number, letter: Letter, low: number, high: number, vague: boolean): ReadSpan {
  let end = from
  let rest = ''
  for (let smaller = SMALLER[letter]; smaller !== null; smaller = SMALLER[smaller]) {
    const number = readNumber(text, isOneOf(text, end, AND) ? end + 1 : end)
    if (number === null || number.more) break
    let found = findUnit(text, number.end)
    if (smaller === 'I' && found === null && codeAt(text, number.end) === MINUTE) found = MINUTES
    if (found === null || found.letter !== smaller || found.word === '日') break
    const tail = secondsBehind(text, found.word, number.end + found.word.length)
    rest += isoPart(number.low + tail.part, smaller)
    end = tail.end
  }
  return { end, letter, low, high, rest, more: false, vague }
}

/** 月十日, 初二日: a date. */
const OF_MONTH = characterSet('月初')

/** 两日, 数日 and days that 连续, 为期 … or 内 say to be counted; a bare 3日 is a date. */
function isSpanOfDays(text: string, number: ReadNumber): boolean {
  if (text[number.end + 1] === '元') return false
  if (number.vague || number.low > 31 || isCountOfDays(text, number)) return true
  return number.chinese && number.low < 11 && !isOneOf(text, number.start - 1, OF_MONTH)
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
