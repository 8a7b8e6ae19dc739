import { dayNumber, isoDay, monthOf, weekday } from '../../base/calendar.js'
import { isHan } from '../../text/char-class.js'
import { characterSet, codeAt, holds, isOneOf } from '../../text/characters.js'
import { readTimeOfDay } from './read-clock.js'
import { END } from './signs.js'
import { straddles } from './straddles.js'
import { setDay, type TimeContext, type TimePoint } from './time-point.js'
import { RELATIVE_WORDS, type RelativeWord } from './time-words.js'
import { wordAt } from './word-list.js'

export function readRelativeWord(text: string, at: number): RelativeWord | null {
  const found = wordAt(RELATIVE_WORDS, text, at)
  if (found === null) return null
  if (holds(NO_RELATIVE, codeAt(text, at - 1)) && isOneOf(text, at, SIDES)) return null
  const { length } = found.word
  if (found.season !== null && !isSeason(text, at, length)) return null
  if (straddles(text, at, length, found.neighbours)) return null
  // 上星期 is nothing else's.
  return found.unit === 'week' && length === 2 && isOneOf(text, at + length, NO_WEEK) ? null : found
}

/** 春节, 冬奥会: no season. */
const NO_SEASON = characterSet('节运晚天季耕训奥令联')
/** Behind these 今 ends another word (如今), which goes for no 今 at the head of a day. */
const NOW = characterSet('如现当而迄至')
/** Before these 去 and 明 begin the word; elsewhere they mostly end another (回去, 文明) or are a name's (李明春). */
const BEFORE_SEASON = characterSet('自从在于与和比较至到及冬')

/** Whether the season of a relative year stands at a place: 今冬, 去冬今春, 与去夏相比, but neither 如今|春意 nor 出去|春游. */
function isSeason(text: string, at: number, length: number): boolean {
  const before = codeAt(text, at - 1)
  if (isOneOf(text, at + length, NO_SEASON)) return false
  return text[at] === '今' ? !holds(NOW, before) : !isHan(before) || holds(BEFORE_SEASON, before)
}

export function applyRelative(text: string, point: TimePoint, word: RelativeWord, context: TimeContext): void {
  point.end += word.word.length
  point.relative = true
  point.unit = word.unit
  const { page, pageDay, last } = context
  const base = word.anchor === 'page' ? page : last
  switch (word.unit) {
    case 'year':
      if (base === null || base.year === null) point.unknown = true
      else point.year = base.year + word.offset - (isLastWinter(word, base.month) ? 1 : 0)
      return
    case 'month': {
      if (base === null || base.year === null || base.month === null) {
        point.unknown = true
        return
      }
      const months = base.year * 12 + base.month - 1 + word.offset
      point.year = Math.floor(months / 12)
      point.month = monthOf(months)
      return
    }
    case 'day':
      if (base === null || base.year === null || base.month === null || base.day === null) point.unknown = true
      else setNearDay(point, base.year, base.month, base.day, word.offset)
      if (word.part === null) return
      point.part = word.part
      point.fuzzy = true
      return
    case 'week':
      applyWeek(text, point, word.offset, pageDay)
  }
}

/** The last month in which 今冬 is the winter that began last year. */
const LAST_OF_WINTER = 4

function isLastWinter({ season, offset }: RelativeWord, month: number | null): boolean {
  return season?.word === '冬' && offset === 0 && month !== null && month <= LAST_OF_WINTER
}

/** Takes the day so many days from another; inside a month, as mostly, nothing has to be converted. */
function setNearDay(point: TimePoint, year: number, month: number, from: number, offset: number): void {
  const day = from + offset
  if (day < 1 || day > 28 || !Number.isInteger(month) || !Number.isInteger(day)) {
    setDay(point, dayNumber(year, month, from) + offset)
    return
  }
  point.year = year
  point.month = month
  point.day = day
}

/** 本周, 上周五, 下周末. */
function applyWeek(text: string, point: TimePoint, offset: number, pageDay: number | null): void {
  const index = '一二三四五六日天'.indexOf(text[point.end] ?? ' ')
  const weekend = codeAt(text, point.end) === END
  if (index >= 0 || weekend) point.end++
  if (pageDay === null) {
    point.unknown = true
    return
  }
  const monday = pageDay - weekday(pageDay) + 1 + offset * 7
  if (index >= 0) {
    point.unit = 'day'
    setDay(point, monday + Math.min(index, 6))
    readTimeOfDay(text, point)
  } else {
    point.stretch = weekend ? [isoDay(monday + 5), isoDay(monday + 6)] : [isoDay(monday), isoDay(monday + 6)]
  }
}

/** Before these a relative word is the end of another: 目前|年, 以后|年, 此前|天. */
const NO_RELATIVE = characterSet('目之以此日提今然最先往')
const SIDES = characterSet('前后上下')
/** 本周边, 上周期: the week is part of another word. 末 is not among them: 上周末. */
const NO_WEEK = characterSet('边围转期年岁密全到长报刊')
