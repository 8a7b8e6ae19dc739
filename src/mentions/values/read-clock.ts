import { characterSet, codeAt, isOneOf, stands } from '../../text/characters.js'
import { isAsciiDigit, readNumber } from './read-number.js'
import { ABOUT, COLON, HALF, HOUR, MINUTE, MUCH, O_CLOCK, SPACE, WIDE_COLON } from './signs.js'
import type { Clock, TimePoint } from './time-point.js'
import { DAY_PARTS, type DayPart, type NamedDayPart, SHORT_PARTS } from './time-words.js'
import { hasTrait, Trait } from './traits.js'
import { wordAt } from './word-list.js'

/** 3点建议, 5点要求: a number of points, no time. */
const NO_CLOCK = characterSet('建意希看启体要经教想原措共感')
/** 时代, 时期: no hour. */
const NO_HOUR = characterSet('代期间光段空')
/** Behind 3点 without a day before it these say that it is a time; so does the end of the text. */
const CLOCK_SIGNS = characterSet('半整许左多钟至到,，。;；、)—-~0123456789 开起前后')
/** Before the numbers of a score: 以25:21. */
const SCORES = characterSet('以比:\uff1a')

/** Reads a part of the day and a time (下午3时30分, 晚9点半, 14:05) that go on behind `point`; whether there was one. */
export function readTimeOfDay(text: string, point: TimePoint): boolean {
  const before = point.end
  const afterDay = point.unit === 'day'
  const at = afterDay && codeAt(text, before) === SPACE ? before + 1 : before
  // Behind most dates there is none.
  if (!hasTrait(text, at, Trait.dayPart | Trait.number)) return false
  const named = readDayPart(text, at, afterDay)
  const part = named === null ? point.part : named.part
  const end = named === null ? at : at + named.word.length
  const clock = readClock(text, end, part, part !== null || afterDay)
  if (clock === null) {
    if (named === null || !afterDay) return false
    point.part = part
    point.fuzzy = true
    point.end = end
    return true
  }
  point.clock = clock.clock
  point.part = part
  if (clock.until !== null) point.until = { year: null, month: null, day: null, clock: clock.until }
  point.end = clock.end
  point.approx ||= clock.approx
  point.fuzzy = false
  return point.end > before
}

/** A part of the day at a place; short ones (晚, 早) only behind a day. */
function readDayPart(text: string, at: number, afterDay: boolean): NamedDayPart | null {
  if (!hasTrait(text, at, Trait.dayPart)) return null
  const named = wordAt(DAY_PARTS, text, at)
  if (named !== null) return named
  // 晚9点 needs no day before it.
  return afterDay || isAsciiDigit(codeAt(text, at + 1)) ? wordAt(SHORT_PARTS, text, at) : null
}

interface ReadClock {
  readonly clock: Clock
  readonly until: Clock | null
  readonly end: number
  readonly approx: boolean
}

/**
 * @param sure Whether a day or a part of the day stands before it; without one only 9时, 9:30 and 9点 with a sign that it
 * is a time are read.
 */
function readClock(text: string, at: number, part: DayPart | null, sure: boolean): ReadClock | null {
  const number = hasTrait(text, at, Trait.number) ? readNumber(text, at) : null
  if (number === null || number.low > 24 || number.low !== number.high || number.vague || number.more) return null
  if (number.chinese && !sure) return null
  let end = number.end
  let hour = number.low
  let minute = 0
  const sign = codeAt(text, end)
  if (sign === COLON || sign === WIDE_COLON) {
    if (number.chinese || !isMinutes(text, end + 1) || isScore(text, at)) return null
    minute = Number(text.slice(end + 1, end + 3))
    end += 3
  } else if (sign === HOUR || sign === O_CLOCK) {
    end++
    if (sign === HOUR) {
      if (isOneOf(text, end, NO_HOUR)) return null
    } else {
      if (!sure && end < text.length && !isOneOf(text, end, CLOCK_SIGNS)) return null
      if (isOneOf(text, end, NO_CLOCK)) return null
    }
    if (text[end] === '钟') end++
    const minutes = readMinutes(text, end)
    minute = minutes.minute
    end = minutes.end
  } else {
    return hasTrait(text, end, Trait.join) ? readClockRange(text, at, part) : null
  }
  hour = afternoon(hour, part)
  if (hour > 24 || (hour === 24 && minute > 0)) return null
  const behind = codeAt(text, end)
  const approx = behind === ABOUT || behind === MUCH
  return { clock: { hour, minute }, until: null, end: approx ? end + 1 : end, approx }
}

/** Two digits below 60, with no digit or colon behind them. */
function isMinutes(text: string, at: number): boolean {
  const [tens, ones, behind] = [codeAt(text, at), codeAt(text, at + 1), codeAt(text, at + 2)]
  return tens >= 0x30 && tens <= 0x35 && isAsciiDigit(ones) && !isAsciiDigit(behind) && behind !== COLON
}

/** 9至11时, 9-11点. */
function readClockRange(text: string, at: number, part: DayPart | null): ReadClock | null {
  const match = /^(\d{1,2})[至到\-—–~～](\d{1,2})[时点]/.exec(text.slice(at, at + 7))
  if (match === null) return null
  const [from, to] = [Number(match[1]), Number(match[2])]
  if (from > 24 || to > 24) return null
  const clock = { hour: afternoon(from, part), minute: 0 }
  return { clock, until: { hour: afternoon(to, part), minute: 0 }, end: at + match[0].length, approx: false }
}

function readMinutes(text: string, at: number): { readonly minute: number; readonly end: number } {
  if (codeAt(text, at) === HALF) return { minute: 30, end: at + 1 }
  if (text[at] === '整') return { minute: 0, end: at + 1 }
  if (!hasTrait(text, at, Trait.number)) return { minute: 0, end: at }
  if (stands(text, at, '一刻')) return { minute: 15, end: at + 2 }
  if (stands(text, at, '三刻')) return { minute: 45, end: at + 2 }
  const number = readNumber(text, at)
  if (number === null || number.low > 59 || number.more || number.vague) return { minute: 0, end: at }
  if (codeAt(text, number.end) === MINUTE && text[number.end + 1] !== '之') {
    return { minute: number.low, end: number.end + 1 }
  }
  return { minute: 0, end: at }
}

function afternoon(hour: number, part: DayPart | null): number {
  if (part === null) return hour
  if (part.from === 0 && hour === 12) return 0
  if (part.from === 11) return hour < 4 ? hour + 12 : hour
  // The night goes on behind midnight: 夜里2点.
  const isPastMidnight = part.from >= 18 && hour < (part.from < 22 ? 5 : 6)
  if (part.from >= 12 && hour < 12 && !isPastMidnight) return hour + 12
  return part.from >= 18 && hour === 12 ? 24 : hour
}

/** 25:21 behind 以 is a score. */
function isScore(text: string, at: number): boolean {
  return isOneOf(text, at - 1, SCORES)
}
