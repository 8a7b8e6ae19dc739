import { daysInMonth } from '../../base/calendar.js'
import { characterSet, codeAt, isOneOf } from '../../text/characters.js'
import type { ReadNumber } from './number-slot.js'
import { readTimeOfDay } from './read-clock.js'
import { isAsciiDigit, readNumber } from './read-number.js'
import { FRONT, MONTH, YEAR } from './signs.js'
import type { TimePoint } from './time-point.js'
import { hasTrait, Trait } from './traits.js'
import { plainWords, type Worded, wordAt, wordBefore, wordsFrom, wordsTo } from './word-list.js'

const DASHES = characterSet('-./')

/** 2024-03-20, 2024.3.20, 2024/3/20, 2024-03. */
export function readIsoDate(text: string, point: TimePoint, number: ReadNumber): boolean {
  if (
    number.length < 4 ||
    number.chinese ||
    codeAt(text, point.start) > 0x32 ||
    !isOneOf(text, point.start + 4, DASHES)
  )
    return false
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

/** 2024年, 二〇二四年, 2021-2024年, 24年3月, 民国二十三年, 公元前221年. */
export function readYear(text: string, point: TimePoint, number: ReadNumber): boolean {
  if (number.low !== number.high) return false
  const isYear = codeAt(text, number.end) === YEAR
  const era = isYear ? wordBefore(ERAS, text, number.start) : null
  if (!number.plain && era === null) return false
  if (isYear) {
    if (era !== null) {
      point.start -= era.word.length
      point.year = era.zero + era.step * number.low
    } else if (number.length === 2 && !number.chinese && isShortYear(text, number)) {
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
    if (second === null || codeAt(text, second.end) !== YEAR || number.low < 1600 || number.low > 2100) return false
    const until = second.length === 2 ? number.low - (number.low % 100) + second.low : second.low
    if (second.length !== 4 && second.length !== 2) return false
    if (until <= number.low || until > 2100) return false
    point.year = number.low
    point.until = { year: until, month: null, day: null, clock: null }
    point.yearPrinted = true
    point.unit = 'year'
    point.end = second.end + 1
    return true
  }
  return false
}

/** What years were counted from: the year before the first of an era, and whether the count goes on or back. */
interface Era extends Worded {
  readonly zero: number
  readonly step: number
}

/** Those that papers still print, part of the calendar as its months are. */
const ERAS = wordsTo(
  (
    '公元:0 民国:1911 宣统:1908 光绪:1874 同治:1861 咸丰:1850 道光:1820 嘉庆:1795 乾隆:1735 雍正:1722 ' +
    '康熙:1661 顺治:1643 崇祯:1627 万历:1572 嘉靖:1521 洪武:1367 公元前:1'
  )
    .split(' ')
    .map((entry): Era => {
      const [word, zero] = entry.split(':') as [string, string]
      return { word, zero: Number(zero), step: word.endsWith('前') ? -1 : 1 }
    }),
)

/** 24年3月 is a year, 24年 and 10年3个月 are a span. */
function isShortYear(text: string, number: ReadNumber): boolean {
  const at = number.end + 1
  return isAsciiDigit(codeAt(text, at)) && codeAt(text, isAsciiDigit(codeAt(text, at + 1)) ? at + 2 : at + 1) === MONTH
}

const COUNTED = wordsFrom(plainWords('历史 文化 文明 古 之久 来'))

/** 2000年历史, 2000年前 count years. */
function isAge(text: string, number: ReadNumber): boolean {
  const after = number.end + 1
  if (number.low % 100 !== 0) return false
  return (number.low % 1000 === 0 && codeAt(text, after) === FRONT) || wordAt(COUNTED, text, after) !== null
}
