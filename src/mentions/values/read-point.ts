import { type CalendarDay, dayNumber, daysInMonth, isoDate, isoDay, weekday } from './calendar.js'
import { readTimeOfDay } from './read-clock.js'
import { readLunarDate } from './read-lunar.js'
import { isAsciiDigit, type ReadNumber, readNumber } from './read-number.js'
import { type TimeContext, TimePoint } from './time-point.js'
import {
  FUZZY_YEAR_PARTS,
  MONTH_PARTS,
  RELATIVE_BY_FIRST,
  type RelativeWord,
  SHORT_PARTS,
  YEAR_PARTS,
} from './time-words.js'
import { hasTrait, Trait, traitsOf } from './traits.js'

/**
 * Reads the place in time that starts at `at`: a year, month, day or time, printed or relative, as far as its words go.
 * @param from The first half of a range (3月20日至22日), whose year and month are taken over; else null.
 * @returns null where none starts there.
 */
export function readPoint(text: string, at: number, context: TimeContext, from: TimePoint | null): TimePoint | null {
  const point = new TimePoint(at)
  const traits = traitsOf(text.charCodeAt(at))
  if (traits & Trait.number) {
    const number = readNumber(text, at)
    if (number !== null && readNumbered(text, point, number, context, from)) return point
  }
  if (traits & Trait.first && readWorded(text, point, context)) return point
  if (traits & (Trait.yearPart | Trait.fuzzyPart) && readYearPart(text, point, context, from)) return point
  if (from !== null) point.part = from.part
  if (!(traits & (Trait.number | Trait.dayPart)) || !readTimeOfDay(text, point)) return null
  if (from !== null && from.day !== null) {
    point.year = from.year
    point.month = from.month
    point.day = from.day
    point.unit = 'day'
  }
  return point
}

/** A year, month or day that begins with its number. */
function readNumbered(
  text: string,
  point: TimePoint,
  number: ReadNumber,
  context: TimeContext,
  from: TimePoint | null,
): boolean {
  if (number.more || number.vague || !hasTrait(text, number.end, Trait.date)) return false
  if (readIsoDate(text, point, number) || readYear(text, point, number)) {
    if (point.day === null && point.until === null) readInsideYear(text, point, context)
    return true
  }
  if (readMonth(text, point, number)) {
    inferYear(text, point, context, from)
    return true
  }
  return readDay(text, point, number, context, from)
}

/** A relative word (去年, 昨天) or a date of the Chinese calendar, with what goes on behind it. */
function readWorded(text: string, point: TimePoint, context: TimeContext): boolean {
  const word = readRelativeWord(text, point.start)
  if (word !== null) {
    applyRelative(text, point, word, context)
    if (word.unit === 'year') readInsideYear(text, point, context)
    else if (word.unit === 'month') readInsideMonth(text, point)
    else if (word.unit === 'day') readTimeOfDay(text, point)
    return true
  }
  if (!hasTrait(text, point.start, Trait.lunar) || !readLunarDate(text, point, context)) return false
  readTimeOfDay(text, point)
  return true
}

/** What goes on behind a year: its parts, a month, a date of the Chinese calendar. */
function readInsideYear(text: string, point: TimePoint, context: TimeContext): void {
  const { end } = point
  const traits = traitsOf(text.charCodeAt(end))
  if (traits & Trait.yearPart && readYearPartBehind(text, point)) return
  if (traits & Trait.fuzzyPart && readFuzzyPartBehind(text, point)) return
  const gap = text[end] === ' ' ? 1 : 0
  if (isMonthHead(text, end + gap)) {
    const number = readNumber(text, end + gap)
    if (number !== null && readMonth(text, point, number)) {
      point.unknown = false
      return
    }
  }
  if (traits & Trait.lunar && readLunarDate(text, point, context)) return
  if (text[end] === '度') point.end++
}

/** 上半年, 第三季度, 前5个月 behind a year. */
function readYearPartBehind(text: string, point: TimePoint): boolean {
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
function readFuzzyPartBehind(text: string, point: TimePoint): boolean {
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

function isMonthHead(text: string, at: number): boolean {
  return isAsciiDigit(text.charCodeAt(at)) || '一二三四五六七八九十'.includes(text[at] ?? ' ')
}

/** Words of one character (春, 底) count only where no longer word goes on: 春节, 底蕴. */
function endsPart(text: string, at: number, word: string): boolean {
  if (word.length > 1 && word !== '年底') return true
  const next = text[at] ?? ' '
  if ('春夏秋冬'.includes(word)) return ',，。、;；以至到的之)） '.includes(next)
  return !'步中级衷次期端子部蕴层线盘始夏春秋冬'.includes(next)
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

/** 2024-03-20, 2024.3.20, 2024/3/20, 2024-03. */
function readIsoDate(text: string, point: TimePoint, number: ReadNumber): boolean {
  if (number.chinese || text.charCodeAt(point.start) > 0x32) return false
  const match = /^((?:19|20)\d\d)([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.年月%])/.exec(
    text.slice(point.start, point.start + 12),
  )
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[3]), match[4] === undefined ? null : Number(match[4])]
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysInMonth(year, month)))) return false
  if (day === null && (match[2] !== '-' || match[3]!.length < 2)) return false
  point.year = year
  point.yearPrinted = true
  point.month = month
  point.day = day
  point.unit = day === null ? 'month' : 'day'
  point.end = point.start + match[0].length
  if (day !== null) readTimeOfDay(text, point)
  return true
}

/** 2024年, 二〇二四年, 2021-2024年, 24年3月, 20世纪80年代, 公元前221年 (its 前 is read by the caller). */
function readYear(text: string, point: TimePoint, number: ReadNumber): boolean {
  if (!number.plain || number.low !== number.high) return false
  const next = text[number.end]
  if (next === '年') {
    if (number.length === 2 && !number.chinese && isShortYear(text, number)) {
      point.year = 2000 + number.low
    } else if (number.length === 4 && number.low >= 1600 && number.low <= 2100 && !isAge(text, number)) {
      point.year = number.low
    } else {
      return false
    }
    point.yearPrinted = true
    point.unit = 'year'
    point.end = number.end + 1
    return true
  }
  if (hasTrait(text, number.end, Trait.join) && number.length === 4) {
    const second = readNumber(text, number.end + 1)
    if (second === null || text[second.end] !== '年' || number.low < 1600 || number.low > 2100) return false
    const until = second.length === 2 ? number.low - (number.low % 100) + second.low : second.low
    if (second.length !== 4 && second.length !== 2) return false
    if (until <= number.low || until > 2100) return false
    point.year = number.low
    point.until = { year: until }
    point.yearPrinted = true
    point.unit = 'year'
    point.end = second.end + 1
    return true
  }
  return false
}

/** 24年3月 is a year, 24年 and 10年3个月 are a span. */
function isShortYear(text: string, number: ReadNumber): boolean {
  return /^\d{1,2}月/.test(text.slice(number.end + 1, number.end + 4))
}

/** 2000年历史, 2000年前 count years. */
function isAge(text: string, number: ReadNumber): boolean {
  const after = number.end + 1
  if (number.low % 1000 === 0 && text[after] === '前') return true
  return (
    ['历史', '文化', '文明', '古', '之久', '来'].some((word) => text.startsWith(word, after)) && number.low % 100 === 0
  )
}

/** 3月, 3月20日, 1至3月, 3月20至22日, 3月上旬, 3月底, with the time behind it. */
function readMonth(text: string, point: TimePoint, number: ReadNumber): boolean {
  if (number.low < 1 || number.low > 12 || number.low !== number.high || number.more) return false
  if (text[point.start - 1] === '第') return false
  const next = text[number.end]
  if (next === '月') {
    point.unit = 'month'
    point.month = number.low
    point.end = number.end + 1
  } else if (hasTrait(text, number.end, Trait.join)) {
    const second = readNumber(text, number.end + 1)
    if (second === null || text[second.end] !== '月' || second.low <= number.low || second.low > 12) return false
    point.unit = 'month'
    point.month = number.low
    point.until = { month: second.low }
    point.end = second.end + 1
    if (text[point.end] === '份') point.end++
    return true
  } else {
    return false
  }
  readInsideMonth(text, point)
  return true
}

/** What goes on behind a month: a day, two days, a third of it. */
function readInsideMonth(text: string, point: TimePoint): void {
  const gap = text[point.end] === ' ' && isAsciiDigit(text.charCodeAt(point.end + 1)) ? 1 : 0
  const number = hasTrait(text, point.end + gap, Trait.number) ? readNumber(text, point.end + gap) : null
  if (number !== null && readDayNumber(text, point, number, '日号')) {
    readWeekdayBeside(text, point)
    readTimeOfDay(text, point)
    return
  }
  if (text[point.end] === '份') point.end++
  if (!hasTrait(text, point.end, Trait.monthPart)) return
  for (const [word, first, last, fuzzy] of MONTH_PARTS) {
    if (!text.startsWith(word, point.end) || !endsPart(text, point.end + word.length, word)) continue
    point.days = [first, last]
    point.fuzzy ||= fuzzy
    point.end += word.length
    return
  }
}

/** Takes a day, or two (20至22日, 20日至22日 is joined by the caller); whether there was one. */
function readDayNumber(text: string, point: TimePoint, number: ReadNumber, units: string): boolean {
  if (number.low < 1 || number.low > 31 || number.more || number.vague || number.low !== number.high) return false
  const next = text[number.end]
  if (next === undefined) return false
  if (units.includes(next)) {
    if (next === '号' && '楼线院馆门店机台文库厅'.includes(text[number.end + 1] ?? ' ')) return false
    point.unit = 'day'
    point.day = number.low
    point.end = number.end + 1
    return true
  }
  if (!hasTrait(text, number.end, Trait.join)) return false
  const second = readNumber(text, number.end + 1)
  if (second === null || text[second.end] !== '日' || second.low <= number.low || second.low > 31) return false
  point.unit = 'day'
  point.day = number.low
  point.until = { day: second.low }
  point.end = second.end + 1
  return true
}

/** 20日(星期五): the day of the week belongs to the date. */
function readWeekdayBeside(text: string, point: TimePoint): void {
  const match = /^[(\uff08]?(?:星期|周|礼拜)[一二三四五六日天][)\uff09]?/.exec(text.slice(point.end, point.end + 5))
  if (match === null) return
  const bracketed = '(\uff08'.includes(match[0][0]!)
  if (bracketed === ')\uff09'.includes(match[0].at(-1)!)) point.end += match[0].length
}

/** 20日, 20至22日: the month is the range's, the list's, or the one that brings the day nearest to the page. */
function readDay(
  text: string,
  point: TimePoint,
  number: ReadNumber,
  context: TimeContext,
  from: TimePoint | null,
): boolean {
  if (number.chinese && from === null) return false
  if (isCountOfDays(text, point.start, number) || !readDayNumber(text, point, number, '日')) return false
  const day = point.day!
  const listed = from ?? (followsDate(text, point.start, context) ? context.last : null)
  if (listed !== null && listed.month !== null) {
    point.year = listed.year
    point.month = listed.month
    point.relative = listed.relative
    if (from !== null && listed.day !== null && day < listed.day) nextMonth(point)
  } else if (context.page !== null) {
    const { page } = context
    point.relative = true
    point.year = page.year
    point.month = page.month
    if (day > page.day + 10) previousMonth(point)
  } else {
    point.relative = true
    if (context.last !== null) {
      point.year = context.last.year
      point.month = context.last.month
    }
  }
  readWeekdayBeside(text, point)
  readTimeOfDay(text, point)
  return true
}

/** 3日内, 连续3日, 3日游 count days. */
function isCountOfDays(text: string, start: number, number: ReadNumber): boolean {
  const after = number.end + 1
  if (['内', '以内', '之内', '游', '龄', '间'].some((word) => text.startsWith(word, after))) return true
  return '续期历满隔每共第'.includes(text[start - 1] ?? ' ')
}

/** A day right behind another date of a list: 3月20日、21日. */
function followsDate(text: string, at: number, { last }: TimeContext): boolean {
  if (last === null) return false
  const gap = at - last.end
  return gap === 1 && '、和及与,，'.includes(text[at - 1]!)
}

function nextMonth(point: TimePoint): void {
  point.month = point.month! + 1
  if (point.month <= 12) return
  point.month = 1
  if (point.year !== null) point.year++
}

function previousMonth(point: TimePoint): void {
  point.month = point.month! - 1
  if (point.month >= 1) return
  point.month = 12
  if (point.year !== null) point.year--
}

/**
 * The year of a month without one: the range's; a year printed before in the same sentence; else the one in which it
 * lies near the page.
 */
function inferYear(text: string, point: TimePoint, context: TimeContext, from: TimePoint | null): void {
  const month = point.month!
  if (from !== null && from.month !== null) {
    point.year = from.year
    if (from.year !== null && month < from.month) point.year = from.year + 1
  } else if (['每年', '每到'].some((word) => text.startsWith(word, point.start - 2))) {
    point.year = null
  } else if (context.last?.yearPrinted && isSameSentence(text, context.last.end, point.start)) {
    point.year = context.last.year
    point.yearPrinted = true
  } else {
    point.relative = true
    point.year = context.page === null ? null : nearYear(point, context.page)
  }
}

/** In January 11月 is behind; in December 1月5日 is ahead, but 1月 and 1至11月 are this year's. */
function nearYear({ month, day, until }: TimePoint, page: CalendarDay): number {
  const ahead = (until?.month ?? month!) - page.month
  if (ahead >= 9) return page.year - 1
  return ahead === -11 && day !== null ? page.year + 1 : page.year
}

/** Whether no sentence ends between two nearby places. */
function isSameSentence(text: string, from: number, to: number): boolean {
  if (to - from > 80) return false
  for (let at = from; at < to; at++) if ('。！？!?\n'.includes(text[at]!)) return false
  return true
}

/** 上半年, 一季度, 年底 without a year: the page's. */
function readYearPart(text: string, point: TimePoint, context: TimeContext, from: TimePoint | null): boolean {
  const first = text[point.start]!
  if (first === '前' && readFirstMonths(text, point)) {
    point.relative = true
    point.year = context.page?.year ?? null
    setMonths(point, 1, Number(point.stretch?.[1].slice(-2) ?? 1))
    return true
  }
  const offset = first === '第' ? 1 : 0
  const parts = first === '年' || first === '岁' ? FUZZY_YEAR_PARTS : YEAR_PARTS
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

/** 多年底蕴, 5年末: no date. */
function isFreeYearPart(text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? ' '
  return endsPart(text, at + word.length, word) && !'多几每全青少0123456789一二三四五六七八九十'.includes(before)
}

/** Before these a relative word is the end of another: 目前|年, 以后|年, 此前|天. */
const NO_RELATIVE = '目之以此日提今然最先往'
/** 本周边, 上周期: the week is part of another word. */
const NO_WEEK = '边围转期年岁密全到长报刊末'

function readRelativeWord(text: string, at: number): RelativeWord | null {
  const group = RELATIVE_BY_FIRST.get(text[at] ?? '')
  if (group === undefined) return null
  for (const candidate of group) {
    const { word, unit } = candidate
    if (!text.startsWith(word, at)) continue
    const before = text[at - 1] ?? ' '
    if ('前后上下'.includes(word[0]!) && NO_RELATIVE.includes(before)) return null
    if (
      unit === 'week' &&
      word.endsWith('周') &&
      text[at + word.length] !== '末' &&
      NO_WEEK.includes(text[at + word.length] ?? ' ')
    )
      return null
    return candidate
  }
  return null
}

function applyRelative(text: string, point: TimePoint, word: RelativeWord, context: TimeContext): void {
  point.end += word.word.length
  point.relative = true
  point.unit = word.unit
  const { page, pageDay, last } = context
  const base = word.anchor === 'page' ? page : last
  switch (word.unit) {
    case 'year':
      if (base === null || base.year === null) point.unknown = true
      else point.year = base.year + word.offset
      return
    case 'month': {
      if (base === null || base.year === null || base.month === null) {
        point.unknown = true
        return
      }
      const months = base.year * 12 + base.month - 1 + word.offset
      point.year = Math.floor(months / 12)
      point.month = (months % 12) + 1
      return
    }
    case 'day': {
      const day = word.anchor === 'page' ? pageDay : dayOf(last)
      if (day === null) point.unknown = true
      else point.setDay(day + word.offset)
      const short = SHORT_PARTS.find(([name]) => word.word.endsWith(name))
      if (short === undefined) return
      point.part = short[1]
      point.fuzzy = true
      return
    }
    case 'week':
      applyWeek(text, point, word.offset, pageDay)
  }
}

function dayOf(last: TimePoint | null): number | null {
  if (last === null || last.year === null || last.month === null || last.day === null) return null
  return dayNumber(last.year, last.month, last.day)
}

/** 本周, 上周五, 下周末. */
function applyWeek(text: string, point: TimePoint, offset: number, pageDay: number | null): void {
  const index = '一二三四五六日天'.indexOf(text[point.end] ?? ' ')
  const weekend = text[point.end] === '末'
  if (index >= 0 || weekend) point.end++
  if (pageDay === null) {
    point.unknown = true
    return
  }
  const monday = pageDay - weekday(pageDay) + 1 + offset * 7
  if (index >= 0) {
    point.unit = 'day'
    point.setDay(monday + Math.min(index, 6))
    readTimeOfDay(text, point)
  } else {
    point.stretch = weekend ? [isoDay(monday + 5), isoDay(monday + 6)] : [isoDay(monday), isoDay(monday + 6)]
  }
}
