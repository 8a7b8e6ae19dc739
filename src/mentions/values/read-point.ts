import { characterSet, codeAt, isOneOf } from '../../text/characters.js'
import type { ReadNumber } from './number-slot.js'
import { readTimeOfDay } from './read-clock.js'
import { readDay } from './read-day.js'
import { readLunarDate } from './read-lunar.js'
import { inferYear, readInsideMonth, readMonth } from './read-month.js'
import { readNumber } from './read-number.js'
import { applyRelative, readRelativeWord } from './read-relative.js'
import { readIsoDate, readYear } from './read-year.js'
import { mayBeYearPart, readFuzzyPartBehind, readYearPart, readYearPartBehind, setYearPart } from './read-year-part.js'
import { DASH, DAY, MONTH, POINT, SLASH, SPACE, YEAR } from './signs.js'
import { type TimeContext, type TimePoint, timePoint } from './time-point.js'
import type { RelativeWord } from './time-words.js'
import { hasTrait, Trait, traitsAt, traitsOf } from './traits.js'

/**
 * Reads the place in time that starts at `at`: a year, month, day or time, printed or relative, as far as its words go.
 * @param from The first half of a range (3月20日至22日), whose year and month are taken over; else null.
 * @param known The number that starts at `at`, where it was read before.
 * @returns null where none starts there.
 */
export function readPoint(
  text: string,
  at: number,
  context: TimeContext,
  from: TimePoint | null,
  known: ReadNumber | null = null,
): TimePoint | null {
  const traits = traitsAt(text, at)
  const word = traits & Trait.first ? readRelativeWord(text, at) : null
  // Most words of time that are none are given up here, before anything is made for them.
  if (word === null && !(traits & BEGINS) && !mayBeYearPart(text, at, traits)) return null
  const point = timePoint(at)
  if (word !== null) {
    readBehindWord(text, point, word, context)
    return point
  }
  if (traits & Trait.number) {
    const number = known ?? readNumber(text, at)
    if (number?.chinese && number.length === 1 && readLunarDate(text, point, context)) return point
    if (number !== null && readNumbered(text, point, number, context, from)) return point
  } else if (traits & Trait.lunar && readLunarDate(text, point, context)) {
    readTimeOfDay(text, point)
    return point
  }
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

const BEGINS = Trait.number | Trait.dayPart | Trait.lunar

/** A year, month or day that begins with its number; the character behind the number says which. */
function readNumbered(
  text: string,
  point: TimePoint,
  number: ReadNumber,
  context: TimeContext,
  from: TimePoint | null,
): boolean {
  if (number.more || number.vague) return false
  const behind = codeAt(text, number.end)
  const traits = traitsOf(behind)
  if (!(traits & Trait.date)) return false
  const joined = (traits & Trait.join) !== 0
  if (
    ((behind === DASH || behind === POINT || behind === SLASH) && readIsoDate(text, point, number)) ||
    ((behind === YEAR || joined) && readYear(text, point, number))
  ) {
    if (point.day === null && point.until === null) readInsideYear(text, point, context)
    return true
  }
  if ((behind === MONTH || joined) && readMonth(text, point, number)) {
    inferYear(text, point, context, from)
    return true
  }
  return (behind === DAY || joined) && readDay(text, point, number, context, from)
}

/** What goes on behind a relative word: 去年|3月, 上月|20日, 昨天|下午. */
function readBehindWord(text: string, point: TimePoint, word: RelativeWord, context: TimeContext): void {
  applyRelative(text, point, word, context)
  if (word.season !== null) setYearPart(point, word.season)
  else if (word.unit === 'year') readInsideYear(text, point, context)
  else if (word.unit === 'month') readInsideMonth(text, point)
  else if (word.unit === 'day') readTimeOfDay(text, point)
}

/** What goes on behind a year: its parts, a month, a date of the Chinese calendar. */
function readInsideYear(text: string, point: TimePoint, context: TimeContext): void {
  const { end } = point
  const traits = traitsAt(text, end)
  if (traits & Trait.yearPart && readYearPartBehind(text, point)) return
  if (traits & Trait.fuzzyPart && readFuzzyPartBehind(text, point)) return
  const gap = codeAt(text, end) === SPACE ? 1 : 0
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

/** Numerals that no month begins with. */
const NO_MONTH = characterSet('〇零两百千万亿几数')

function isMonthHead(text: string, at: number): boolean {
  return hasTrait(text, at, Trait.number) && !isOneOf(text, at, NO_MONTH)
}
