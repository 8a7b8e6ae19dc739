import { calendarDay, dayNumber, daysInMonth, isoDate, isoDay, monthOf } from '../../base/calendar.js'
import type { ValueDraft } from '../../model/mention.js'
import { characterSet, isOneOf } from '../../text/characters.js'
import { isOfDays, isoSpan, type ReadSpan } from './span-of-time.js'
import type { TimeContext } from './time-point.js'
import { plainWords, wordAt, wordBefore, wordsFrom, wordsTo } from './word-list.js'

const AHEAD = wordsTo(plainWords('未来 今后 接下来'))
const RECENT = wordsTo(plainWords('最近 过去 近'))
const SINCE = wordsFrom(plainWords('来 以来'))
const AGO = wordsFrom(plainWords('以前 之前 前'))
/** 5年前往: the word belongs to what follows. */
const NO_AGO = characterSet('往来进线期')
const LONG = wordsTo(plainWords('历时 用时 耗时 长达 为期 时隔 坚持 已有'))
const NO_NEAR = characterSet('附邻临')

/**
 * The span at `at` as a period that leads to or from the page's date: 5年前, 近三年, 未来两年, 10年来; null where the words
 * beside it say nothing of the kind.
 */
export function readPeriod(text: string, at: number, span: ReadSpan, context: TimeContext): ValueDraft | null {
  if (span.low !== span.high || !isOfDays(span.letter)) return null
  const ahead = wordBefore(AHEAD, text, at)
  if (ahead !== null) return period(at - ahead.word.length, span.end, fromPage(span, context), span)
  const recent = wordBefore(RECENT, text, at)?.word ?? ''
  const since = wordAt(SINCE, text, span.end)?.word.length ?? 0
  const isRecent = recent.length === 1 ? isRecentYears(text, at, span, since) : recent !== ''
  if (isRecent || since > 0) return period(at - recent.length, span.end + since, untilPage(span, context), span)
  const ago = wordAt(AGO, text, span.end)
  if (ago === null || (ago.word === '前' && isOneOf(text, span.end + 1, NO_AGO))) return null
  const value = context.pageDay === null ? null : before(context.pageDay, span)
  return period(at, span.end + ago.word.length, value, span)
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
  if (span.more || span.letter !== 'Y' || span.low > 10) return false
  return wordBefore(LONG, text, at - 1) === null && !isOneOf(text, at - 2, NO_NEAR)
}

const DAYS_OF = { Y: 366, M: 31, W: 7, D: 1 } as const

/** No date lies farther from the page; ISO 8601 has four digits for a year. */
const MOST_DAYS = 366 * 9000

/** The year, month or day so long before the page; null where that lies beyond all years. */
function before(pageDay: number, span: ReadSpan): string | null {
  const { year, month, day } = calendarDay(pageDay)
  if (span.low * (DAYS_OF[span.letter as keyof typeof DAYS_OF] ?? 1) > MOST_DAYS) return null
  switch (span.letter) {
    case 'Y':
      return isoDate(year - Math.round(span.low))
    case 'M': {
      const months = year * 12 + month - 1 - Math.round(span.low)
      return isoDate(Math.floor(months / 12), monthOf(months))
    }
    case 'W':
      return isoDay(pageDay - Math.round(span.low * 7))
    default:
      return isoDay(dayNumber(year, month, Math.min(day, daysInMonth(year, month))) - Math.round(span.low))
  }
}
