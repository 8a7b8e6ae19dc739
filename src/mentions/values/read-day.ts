import { characterSet, isOneOf } from '../../text/characters.js'
import type { ReadNumber } from './number-slot.js'
import { readTimeOfDay } from './read-clock.js'
import { readDayNumber, readWeekdayBeside } from './read-month.js'
import { readNumber } from './read-number.js'
import { isInCalendar, type TimeContext, type TimePoint } from './time-point.js'
import { hasTrait, Trait } from './traits.js'
import { plainWords, wordAt, wordsFrom } from './word-list.js'

/** 20日, 20至22日: the month is the range's, the list's, or the one that brings the day nearest to the page. */
export function readDay(
  text: string,
  point: TimePoint,
  number: ReadNumber,
  context: TimeContext,
  from: TimePoint | null,
): boolean {
  if (number.chinese && from === null) return false
  if (isCountOfDays(text, number) || !readDayNumber(text, point, number, false)) return false
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
    const past = day > page.day + 10
    if (past) previousMonth(point)
    // April has no 31st; of two months side by side one has.
    if (!isInCalendar(point)) past ? nextMonth(point) : previousMonth(point)
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

const COUNTED = wordsFrom(plainWords('内 以内 之内 游 龄 间'))
/** Words that begin as these do: 3日游客…, 10日内蒙古…. */
const NOT_COUNTED = wordsFrom(plainWords('内蒙 游客 游人 间歇'))
const COUNTING = characterSet('续期历满隔每共第留')
/** What joins the dates of a list. */
const LISTING = characterSet('、和及与,，')

/** 3日内, 3至5日内, 连续3日, 拘留3日, 3日游 count days. */
export function isCountOfDays(text: string, number: ReadNumber): boolean {
  const { end } = hasTrait(text, number.end, Trait.join) ? (readNumber(text, number.end + 1) ?? number) : number
  if (isOneOf(text, number.start - 1, COUNTING)) return true
  return wordAt(COUNTED, text, end + 1) !== null && wordAt(NOT_COUNTED, text, end + 1) === null
}

/** A day right behind another date of a list: 3月20日、21日. */
function followsDate(text: string, at: number, { last }: TimeContext): boolean {
  if (last === null) return false
  return at - last.end === 1 && isOneOf(text, at - 1, LISTING)
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
