import { calendarDay, isoDay } from '../../base/calendar.js'
import { characterSet, codeAt, isOneOf, stands } from '../../text/characters.js'
import { lunarDay } from './lunar-calendar.js'
import { chineseDigit } from './numerals.js'
import { readNumber } from './read-number.js'
import { BEGINNING, DAY, MONTH, TWENTY } from './signs.js'
import { setDay, type TimeContext, type TimePoint } from './time-point.js'

/**
 * Reads a date of the Chinese calendar behind `point`, whose year may be set: 农历八月十五, 正月初一, 闰六月初一, 腊月廿三, 大年三十, 除夕.
 * Whether there was one. Where the year is not known or outside the table the value stays unknown and fuzzy.
 */
export function readLunarDate(text: string, point: TimePoint, context: TimeContext): boolean {
  const start = point.end
  let at = start
  if (stands(text, at, '农历') || stands(text, at, '阴历')) at += 2
  const leap = text[at] === '闰'
  if (leap) at++
  const named = at > start || isFeast(text, at)
  const month = readLunarMonth(text, at, named)
  const festive = stands(text, at, '大年') ? readFestiveDay(text, at + 2) : null
  if (stands(text, at, '除夕') || festive?.day === 0) {
    return finish(point, context, 12, 0, festive?.end ?? at + 2)
  }
  if (festive !== null) return finish(point, context, 1, festive.day, festive.end)
  if (month === null) return false
  const day = readLunarDay(text, month.end)
  if (day !== null) return finish(point, context, month.month, day.day, day.end, leap)
  if (!named && !month.named) return false
  return finish(point, context, month.month, null, month.end, leap)
}

/** Behind a feast that is called by its day. */
const BEHIND_FEAST = characterSet('”’"」节歌假庙会的,，。、')

/** Whether a month and the same number as its day are a feast of the Chinese calendar: “三月三”, 六月六的庙会, but no 五月五台山. */
function isFeast(text: string, at: number): boolean {
  return (
    codeAt(text, at + 1) === MONTH &&
    codeAt(text, at) === codeAt(text, at + 2) &&
    chineseDigit(codeAt(text, at)) > 0 &&
    isOneOf(text, at + 3, BEHIND_FEAST)
  )
}

function finish(
  point: TimePoint,
  context: TimeContext,
  month: number,
  day: number | null,
  end: number,
  leap = false,
): boolean {
  point.end = end
  point.unit = day === null ? 'month' : 'day'
  const first = (year: number) => lunarDay(year, month, day ?? 1, leap)
  let year = point.year
  if (year === null) {
    point.relative = true
    year = nearestYear(context, first)
  } else if (month === 12 && day === 0) {
    // 2025年除夕 is the eve of the year 2025 as people count, the last day of the Chinese year before.
    const eve = lunarDay(year, 12, 0)
    if (eve !== null && isoDay(eve) > `${year}-12-31`) year--
  }
  const from = year === null ? null : first(year)
  if (year === null || from === null) {
    point.unknown = true
    point.fuzzy = true
    return true
  }
  if (day !== null) {
    setDay(point, from)
    return true
  }
  point.stretch = [isoDay(from), isoDay(lunarDay(year, month, 0, leap)!)]
  return true
}

const FAR = 240

/** The Chinese year whose day lies in the page's year, or nearest to the page where that one is far from it. */
function nearestYear({ page, pageDay }: TimeContext, dayIn: (year: number) => number | null): number | null {
  if (page === null || pageDay === null) return null
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (let year = page.year - 1; year <= page.year + 1; year++) {
    const day = dayIn(year)
    if (day === null) continue
    // Another year's day must be nearer by far: on a page of March 八月十五 is this year's.
    const distance = Math.abs(day - pageDay) + (calendarDay(day).year === page.year ? 0 : FAR)
    if (distance >= least) continue
    least = distance
    best = year
  }
  return best
}

function readLunarMonth(
  text: string,
  at: number,
  named: boolean,
): { month: number; end: number; named: boolean } | null {
  if (codeAt(text, at + 1) === MONTH) {
    const month = text[at] === '正' ? 1 : text[at] === '腊' ? 12 : text[at] === '冬' ? 11 : 0
    if (month > 0) return { month, end: at + 2, named: true }
  }
  if (!named) return null
  const number = readNumber(text, at)
  if (number === null || !number.chinese || number.low < 1 || number.low > 12) return null
  if (codeAt(text, number.end) !== MONTH) return null
  return { month: number.low, end: number.end + 1, named: false }
}

/** 初一, 十五, 廿三, 二十三, 三十; a 日 may follow. */
function readLunarDay(text: string, at: number): { day: number; end: number } | null {
  const first = codeAt(text, at)
  const start = first === BEGINNING || first === TWENTY ? at + 1 : at
  const number = readNumber(text, start)
  if (number === null || !number.chinese || number.more || number.low !== number.high) {
    return first === TWENTY ? { day: 20, end: at + 1 } : null
  }
  const day = first === TWENTY ? 20 + number.low : number.low
  if (day < 1 || day > 30) return null
  return { day, end: codeAt(text, number.end) === DAY ? number.end + 1 : number.end }
}

/** 大年初一 to 初十; 大年三十 is the last day of the year (0). */
function readFestiveDay(text: string, at: number): { day: number; end: number } | null {
  if (stands(text, at, '三十')) return { day: 0, end: at + (text[at + 2] === '夜' ? 3 : 2) }
  return codeAt(text, at) === BEGINNING ? readLunarDay(text, at) : null
}
