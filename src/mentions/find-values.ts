import type { ValueDraft } from '../model/mention.js'
import { calendarDay, parseIsoDay } from './values/calendar.js'
import { readDate } from './values/read-date.js'
import { readDuration } from './values/read-duration.js'
import { readCentury, readPlanPeriod, readVagueTime } from './values/read-era.js'
import { readNumber } from './values/read-number.js'
import { readPercent, readQuantity } from './values/read-quantity.js'
import type { TimeContext } from './values/time-point.js'
import { hasTrait, mayBegin, Trait, traitsOf } from './values/traits.js'

/**
 * Finds the dates, times, spans and amounts of a text, in order, never overlapping each other (they may overlap
 * mentions). One pass: only characters that may begin a value are looked at twice. O(text).
 * @param pageDate ISO day that 昨天, 去年 and 20日 are resolved against; null leaves them relative.
 */
export function findValues(text: string, pageDate: string | null): ValueDraft[] {
  const pageDay = parseIsoDay(pageDate)
  const context: TimeContext = { pageDay, page: pageDay === null ? null : calendarDay(pageDay), last: null }
  const values: ValueDraft[] = []
  const { length } = text
  let free = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (!mayBegin(code)) continue
    const traits = traitsOf(code)
    let end = at + 1
    let value: ValueDraft | null = null
    if (traits & Trait.number) {
      const number = readNumber(text, at)
      if (number !== null) end = number.end
      value = number === null ? readPercent(text, at) : readNumbered(text, at, number, context)
    }
    if (value === null && traits & Trait.first && hasTrait(text, at + 1, Trait.second)) {
      value = readWorded(text, at, context)
    }
    if (value === null) {
      // A number that means nothing is passed over as a whole, so that a long code is read once.
      at = end - 1
      continue
    }
    values.push(value.start < free ? { ...value, start: at } : value)
    free = value.end
    at = value.end - 1
  }
  return values
}

type Number = NonNullable<ReturnType<typeof readNumber>>

/** What begins with a number; the character behind it says what to try. */
function readNumbered(text: string, at: number, number: Number, context: TimeContext): ValueDraft | null {
  if (number.chinese) {
    const period = readPercent(text, at) ?? readPlanPeriod(text, at, number)
    if (period !== null) return period
  }
  const behind = traitsOf(text.charCodeAt(number.end))
  if (behind & Trait.date) {
    const date = readCentury(text, at, number) ?? readDate(text, at, context, number)
    if (date !== null) return date
  }
  if (behind & Trait.span) {
    const duration = readDuration(text, at, number, context)
    if (duration !== null) return duration
  }
  return readQuantity(text, at, number)
}

/** What begins with a word: 昨天, 近日, 上半年, 正月, 下午3时, 半年. */
function readWorded(text: string, at: number, context: TimeContext): ValueDraft | null {
  if (text[at] === '半') return readDuration(text, at, null, context)
  return readVagueTime(text, at, context) ?? readCentury(text, at, null) ?? readDate(text, at, context)
}
