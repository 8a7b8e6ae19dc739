import { isAsciiDigit, readNumber } from './read-number.js'
import type { Clock, TimePoint } from './time-point.js'
import { DAY_PARTS, type DayPart, SHORT_PARTS } from './time-words.js'
import { hasTrait, isOneOf, Trait } from './traits.js'

/** 3点建议, 5点要求: a number of points, no time. */
const NO_CLOCK = '建意希看启体要经教想原措共感'

/** Second characters of the parts of a day. */
const SECOND_OF_PARTS = '晨上午后晚间里夜'

/** Reads a part of the day and a time (下午3时30分, 晚9点半, 14:05) that go on behind `point`; whether there was one. */
export function readTimeOfDay(text: string, point: TimePoint): boolean {
  const before = point.end
  let at = before
  if (text[at] === ' ' && point.unit === 'day') at++
  const part = readDayPart(text, at, point.unit === 'day')
  if (part !== null) at = part.end
  const clock = readClock(
    text,
    at,
    part?.part ?? point.part,
    part !== null || point.part !== null || point.unit === 'day',
  )
  if (clock === null) {
    if (part === null || point.unit !== 'day') return false
    point.part = part.part
    point.fuzzy = true
    point.end = part.end
    return true
  }
  point.clock = clock.clock
  point.part = part?.part ?? point.part
  if (clock.until !== null) point.until = { clock: clock.until }
  point.end = clock.end
  point.approx ||= clock.approx
  point.fuzzy = false
  return point.end > before
}

/** A part of the day at a place; short ones (晚, 早) only behind a day. */
export function readDayPart(
  text: string,
  at: number,
  afterDay: boolean,
): { readonly part: DayPart; readonly end: number } | null {
  if (!hasTrait(text, at, Trait.dayPart)) return null
  const first = text[at]!
  if (isOneOf(text, at + 1, SECOND_OF_PARTS)) {
    for (const [word, part] of DAY_PARTS) if (text.startsWith(word, at)) return { part, end: at + word.length }
  }
  // 晚9点 needs no day before it.
  if (!afterDay && !isAsciiDigit(text.charCodeAt(at + 1))) return null
  for (const [word, part] of SHORT_PARTS) if (first === word) return { part, end: at + 1 }
  return null
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
  const sign = text[end]
  if (sign === ':' || sign === '\uff1a') {
    const match = /^[0-5][0-9](?![0-9:])/.exec(text.slice(end + 1, end + 4))
    if (match === null || number.chinese || isScore(text, at)) return null
    minute = Number(match[0])
    end += 3
  } else if (sign === '时' || sign === '点') {
    const next = text[end + 1] ?? ' '
    if (sign === '点' && !sure && !'半整许左多钟至到,，。;；、)—-~0123456789 开起前后'.includes(next)) return null
    if (sign === '点' && NO_CLOCK.includes(next)) return null
    if (sign === '时' && '代期间光段空'.includes(next)) return null
    end++
    if (text[end] === '钟') end++
    const minutes = readMinutes(text, end)
    minute = minutes.minute
    end = minutes.end
  } else {
    return hasTrait(text, end, Trait.join) ? readClockRange(text, at, part) : null
  }
  hour = afternoon(hour, part)
  if (hour > 24 || (hour === 24 && minute > 0)) return null
  let approx = false
  if (text[end] === '许' || text[end] === '多') {
    end++
    approx = true
  }
  return { clock: { hour, minute }, until: null, end, approx }
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
  if (text[at] === '半') return { minute: 30, end: at + 1 }
  if (text[at] === '整') return { minute: 0, end: at + 1 }
  if (text.startsWith('一刻', at)) return { minute: 15, end: at + 2 }
  if (text.startsWith('三刻', at)) return { minute: 45, end: at + 2 }
  const number = readNumber(text, at)
  if (number === null || number.low > 59 || number.more || number.vague) return { minute: 0, end: at }
  if (text[number.end] === '分' && text[number.end + 1] !== '之') return { minute: number.low, end: number.end + 1 }
  return { minute: 0, end: at }
}

function afternoon(hour: number, part: DayPart | null): number {
  if (part === null) return hour
  if (part.from === 0 && hour === 12) return 0
  if (part.from === 11) return hour < 4 ? hour + 12 : hour
  if (part.from >= 12 && hour < 12 && !(part.from >= 22 && hour < 6)) return hour + 12
  return part.from >= 18 && hour === 12 ? 24 : hour
}

/** 25:21 behind 以 is a score. */
function isScore(text: string, at: number): boolean {
  return at > 0 && '以比:\uff1a'.includes(text[at - 1]!)
}
