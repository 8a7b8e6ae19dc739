import type { ValueDraft } from '../model/mention.js'
import { calendarDay, parseIsoDay } from './values/calendar.js'
import { readDate } from './values/read-date.js'
import { readDuration } from './values/read-duration.js'
import { readCentury, readPlanPeriod, readVagueTime } from './values/read-era.js'
import { readNumber } from './values/read-number.js'
import { readPercent, readQuantity } from './values/read-quantity.js'
import type { TimeContext } from './values/time-point.js'

/** What a character may begin: bit 1 a number, bit 2 a word of time. */
const NUMBER = 1
const WORD = 2
const STARTS: Uint8Array = startTable()

function startTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const mark = (characters: string, bit: number) => {
    for (const character of characters) table[character.charCodeAt(0)]! |= bit
  }
  mark('0123456789〇零一二两三四五六七八九十百千万亿几数', NUMBER)
  mark('今昨明前后大去本当次翌同第上下这年岁首农阴正腊冬除凌清早中午傍晚夜深近日不连最半截到', WORD)
  return table
}

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
    const starts = STARTS[text.charCodeAt(at)]!
    if (starts === 0) continue
    const value = readValue(text, at, starts, context)
    if (value === null) {
      if (starts & NUMBER) at = Math.max(at, numberEnd(text, at) - 1)
      continue
    }
    values.push(value.start < free ? { ...value, start: Math.max(free, at) } : value)
    free = value.end
    at = value.end - 1
  }
  return values
}

function readValue(text: string, at: number, starts: number, context: TimeContext): ValueDraft | null {
  if (starts & NUMBER) {
    const era = readPercent(text, at) ?? readPlanPeriod(text, at) ?? readCentury(text, at, context)
    if (era !== null) return era
    const date = readDate(text, at, context)
    if (date !== null) return date
    const number = readNumber(text, at)
    if (number === null) return null
    return readDuration(text, at, number, context) ?? readQuantity(text, at, number)
  }
  const code = text[at]!
  if (code === '半') return readDuration(text, at, null, context)
  return readVagueTime(text, at, context) ?? readCentury(text, at, context) ?? readDate(text, at, context)
}

/** Digits that mean nothing are passed over as a whole, so that the rest of a long code is not read again. */
function numberEnd(text: string, at: number): number {
  return readNumber(text, at)?.end ?? at + 1
}
