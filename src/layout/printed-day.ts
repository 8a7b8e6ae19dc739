import { toIsoDay } from '../base/calendar.js'

/** A day as papers print it, in digits and in Chinese numerals. */
export const DATE = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/
export const HAN_DATE = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/

/** The first date of a line as an ISO 8601 day; null where there is none or no such day exists. */
export function readPrintedDay(line: string): string | null {
  const digits = DATE.exec(line)
  if (digits !== null) return toDay(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const han = HAN_DATE.exec(line)
  if (han === null) return null
  const year = Number(
    Array.from(han[1]!, (char) => '〇一二三四五六七八九'.indexOf(char.replace(/[○零]/, '〇'))).join(''),
  )
  return toDay(year, readHanNumber(han[2]!), readHanNumber(han[3]!))
}

function toDay(year: number, month: number, day: number): string | null {
  return year < 1800 ? null : toIsoDay(year, month, day)
}

/** 一 to 三十一. */
function readHanNumber(text: string): number {
  const digit = (char: string | undefined) => (char === undefined ? -1 : '〇一二三四五六七八九'.indexOf(char))
  const ten = text.indexOf('十')
  if (ten < 0) return digit(text[0])
  return (ten === 0 ? 1 : digit(text[0])) * 10 + (ten + 1 < text.length ? digit(text[ten + 1]) : 0)
}
