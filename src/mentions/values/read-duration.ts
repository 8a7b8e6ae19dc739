import type { ValueDraft } from '../../model/mention.js'
import { boundAfter, boundBefore } from './bounds.js'
import { calendarDay, dayNumber, daysInMonth, isoDate, isoDay } from './calendar.js'
import { type ReadNumber, readNumber } from './read-number.js'
import type { TimeContext } from './time-point.js'
import { isOneOf } from './traits.js'

/** A unit of time: what is printed, its letter in ISO 8601, and how many of them it is. */
const UNITS: readonly (readonly [string, string, number])[] = [
  ['个工作日', 'D', 1],
  ['个小时', 'H', 1],
  ['个星期', 'W', 1],
  ['个季度', 'M', 3],
  ['个年头', 'Y', 1],
  ['工作日', 'D', 1],
  ['分钟', 'I', 1],
  ['小时', 'H', 1],
  ['星期', 'W', 1],
  ['周年', 'Y', 1],
  ['个月', 'M', 1],
  ['个周', 'W', 1],
  ['秒钟', 'S', 1],
  ['年', 'Y', 1],
  ['天', 'D', 1],
  ['日', 'D', 1],
  ['周', 'W', 1],
  ['秒', 'S', 1],
]

/** First characters of these. */
const UNIT_STARTS = '年个天小日分周月秒工星'

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
  const [low, high] = [isoSpan(span, span.low), isoSpan(span, span.high)]
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

/** 3日内, 半年内, but not 三天内部. */
function withinAfter(text: string, at: number): { readonly end: number; readonly bound: 'max' } | null {
  return text[at] === '内' && !'部容外地'.includes(text[at + 1] ?? ' ') ? { end: at + 1, bound: 'max' } : null
}

interface ReadSpan {
  readonly end: number
  /** Letter of ISO 8601, `I` for minutes. */
  readonly unit: string
  readonly low: number
  readonly high: number
  /** A second, smaller part: the 20 minutes of 1小时20分钟. */
  readonly rest: ReadSpan | null
  readonly more: boolean
  readonly vague: boolean
}

const HALVES: readonly (readonly [word: string, unit: string, count: number])[] = [
  ['半年', 'M', 6],
  ['半个月', 'D', 15],
  ['半个多月', 'D', 15],
  ['半个小时', 'I', 30],
  ['半小时', 'I', 30],
  ['半天', 'H', 12],
]

/** 半年, 半个月, 半小时, 半天. */
function readHalf(text: string, at: number): ReadSpan | null {
  for (const [word, unit, count] of HALVES) {
    if (!text.startsWith(word, at)) continue
    if (word === '半年' && '报度刊'.includes(text[at + 2] ?? ' ')) return null
    const more = '多余'.includes(text[at + word.length] ?? ' ')
    const end = at + word.length + (more ? 1 : 0)
    return { end, unit, low: count, high: count, rest: null, more: more || word.includes('多'), vague: false }
  }
  return null
}

function readSpan(text: string, number: ReadNumber): ReadSpan | null {
  if (text[number.start - 1] === '第') return null
  let at = number.end
  // 三个多月, 两个半月: the word stands between 个 and the unit.
  const inside = text[at] === '个' && '多半余'.includes(text[at + 1] ?? ' ') ? text[at + 1] : ''
  const unit = inside === '' ? findUnit(text, at) : findUnit(`个${text.slice(at + 2, at + 5)}`, 0)
  const second = unit === null ? readSecond(text, at) : null
  if (unit === null && second === null) return null
  const [word, letter, count] = (unit ?? findUnit(text, second!.end))!
  if ((word === '日' && !isSpanOfDays(text, number)) || !isSpan(text, number, word)) return null
  const last = second ?? number
  at = last.end + word.length + (inside === '' ? 0 : 1)
  let more = last.more || inside === '多' || inside === '余'
  if (!more && '多余'.includes(text[at] ?? ' ') && word !== '日') {
    more = true
    at++
  }
  const half = inside === '半' || (text[at] === '半' && word !== '日')
  if (half && inside === '') at++
  const scaled = (value: number) => value * count
  if (half) return withHalf(letter, scaled(number.low), at)
  const span: ReadSpan = {
    end: at,
    unit: letter,
    low: scaled(number.low),
    high: scaled(last.high),
    rest: null,
    more,
    vague: number.vague,
  }
  return more ? span : withRest(text, span)
}

function findUnit(text: string, at: number): (typeof UNITS)[number] | null {
  if (!isOneOf(text, at, UNIT_STARTS)) return null
  for (const unit of UNITS) if (text.startsWith(unit[0], at)) return unit
  return null
}

/** 3至5天: the second number, where a unit of time follows it. */
function readSecond(text: string, at: number): ReadNumber | null {
  if (!isOneOf(text, at, '至到-—–~～')) return null
  const second = readNumber(text, at + 1)
  return second !== null && findUnit(text, second.end) !== null ? second : null
}

/** Two and a half of a unit as whole ones of smaller units. */
function withHalf(unit: string, count: number, end: number): ReadSpan {
  const common = { end, more: false, vague: false, rest: null }
  const whole = (letter: string, value: number): ReadSpan => ({ ...common, unit: letter, low: value, high: value })
  switch (unit) {
    case 'Y':
      return whole('M', count * 12 + 6)
    case 'H':
      return whole('I', count * 60 + 30)
    case 'M':
      return { ...whole('M', count), rest: whole('D', 15) }
    case 'D':
      return whole('H', count * 24 + 12)
    default:
      return whole(unit, count)
  }
}

const SMALLER: Readonly<Record<string, string>> = { Y: 'M', M: 'D', H: 'I', I: 'S' }

/** 1小时20分钟, 3年零2个月. */
function withRest(text: string, span: ReadSpan): ReadSpan {
  const start = text[span.end] === '零' || text[span.end] === '又' ? span.end + 1 : span.end
  const number = readNumber(text, start)
  if (number === null || number.more || SMALLER[span.unit] === undefined) return span
  let unit = findUnit(text, number.end)
  let length = unit?.[0].length ?? 0
  if (span.unit === 'H' && unit === null && text[number.end] === '分') {
    unit = ['分', 'I', 1]
    length = 1
  }
  if (unit === null || unit[1] !== SMALLER[span.unit] || unit[0] === '日') return span
  const { low, high } = number
  const rest = { end: number.end + length, unit: unit[1], low, high, rest: null, more: false, vague: false }
  return { ...span, end: rest.end, rest }
}

/** 两日, 数日 and days that 连续, 为期 … or 内 say to be counted; a bare 3日 is a date. */
function isSpanOfDays(text: string, number: ReadNumber): boolean {
  if (text[number.end + 1] === '元') return false
  if (number.vague || number.low > 31) return true
  if (number.chinese) return number.low < 11 && !'月初'.includes(text[number.start - 1] ?? ' ')
  const after = number.end + 1
  if (['内', '以内', '之内', '游', '龄'].some((word) => text.startsWith(word, after))) return true
  return '续期历满隔每共'.includes(text[number.start - 1] ?? ' ')
}

/** 一年一度, 一天到晚, 2024年, 三年级, 三周年: what only looks like a span. */
function isSpan(text: string, number: ReadNumber, word: string): boolean {
  const after = number.end + word.length
  if (word === '年' && (text[after] === '级' || text[after] === '代' || text[after] === '生')) return false
  if (
    word === '年' &&
    number.plain &&
    number.length === 4 &&
    number.low < 2200 &&
    number.low > 1000 &&
    number.low % 100 !== 0
  )
    return false
  if (word === '周' && '岁边围末转'.includes(text[after] ?? ' ')) return false
  if (word === '天' && '才真'.includes(text[after] ?? ' ')) return false
  return true
}

function isoSpan(span: ReadSpan, count: number): string {
  const date = `${'YMWD'.includes(span.unit) ? plain(count) + span.unit : ''}${restOf(span, 'YMWD')}`
  const time = `${'YMWD'.includes(span.unit) ? '' : plain(count) + letterOf(span.unit)}${restOf(span, 'HIS')}`
  return `P${date}${time === '' ? '' : `T${time}`}`
}

function restOf({ rest }: ReadSpan, units: string): string {
  return rest !== null && units.includes(rest.unit) ? plain(rest.low) + letterOf(rest.unit) : ''
}

function letterOf(unit: string): string {
  return unit === 'I' ? 'M' : unit
}

function plain(count: number): string {
  return String(Math.round(count * 1000) / 1000)
}

const AHEAD = ['未来', '今后', '接下来']
const RECENT = ['最近', '过去', '近']
const AGO = ['以前', '之前', '前']
const NO_WORDS: readonly string[] = []

/** Spans that lead to or from the page's date. */
function readPeriod(text: string, at: number, span: ReadSpan, context: TimeContext): ValueDraft | null {
  if (!'YMWD'.includes(span.unit) || span.low !== span.high) return null
  if (isOneOf(text, at - 1, '来后')) {
    for (const word of AHEAD) {
      if (text.startsWith(word, at - word.length))
        return period(at - word.length, span.end, fromPage(span, context), span)
    }
  }
  const recent = isOneOf(text, at - 1, '近去')
    ? RECENT.find((word) => text.startsWith(word, at - word.length))
    : undefined
  const since = text[span.end] === '来' ? 1 : text.startsWith('以来', span.end) ? 2 : 0
  const isRecent = recent !== undefined && (recent !== '近' || isRecentYears(text, at, span, since))
  if (isRecent || since > 0) {
    return period(at - (recent?.length ?? 0), span.end + since, untilPage(span, context), span)
  }
  for (const word of isOneOf(text, span.end, '以之前') ? AGO : NO_WORDS) {
    if (!text.startsWith(word, span.end)) continue
    if (word === '前' && '往来进线期'.includes(text[span.end + 1] ?? ' ')) return null
    const value = context.pageDay === null ? null : before(context.pageDay, span)
    return period(at, span.end + word.length, value, span)
  }
  return null
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
  const longer = ['历时', '用时', '耗时', '长达', '为期', '时隔', '坚持', '已有'].some((word) =>
    text.startsWith(word, at - 3),
  )
  return !longer && !span.more && span.unit === 'Y' && span.low <= 10 && !'附邻临'.includes(text[at - 2] ?? ' ')
}

/** The year, month or day so long before the page. */
function before(pageDay: number, span: ReadSpan): string {
  const { year, month, day } = calendarDay(pageDay)
  switch (span.unit) {
    case 'Y':
      return isoDate(year - Math.round(span.low))
    case 'M': {
      const months = year * 12 + month - 1 - Math.round(span.low)
      return isoDate(Math.floor(months / 12), (months % 12) + 1)
    }
    case 'W':
      return isoDay(pageDay - Math.round(span.low * 7))
    default:
      return isoDay(dayNumber(year, month, Math.min(day, daysInMonth(year, month))) - Math.round(span.low))
  }
}
