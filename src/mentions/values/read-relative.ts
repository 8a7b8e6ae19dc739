import { dayNumber, isoDay, weekday } from './calendar.js'
import { readTimeOfDay } from './read-clock.js'
import { straddles } from './straddles.js'
import type { TimeContext, TimePoint } from './time-point.js'
import { RELATIVE_BY_FIRST, type RelativeWord, SHORT_PARTS } from './time-words.js'

export function readRelativeWord(text: string, at: number): RelativeWord | null {
  const group = RELATIVE_BY_FIRST.get(text.charCodeAt(at))
  if (group === undefined) return null
  for (const candidate of group) {
    const { word, unit } = candidate
    if (!text.startsWith(word, at)) continue
    const before = text[at - 1] ?? ' '
    if ('前后上下'.includes(word[0]!) && NO_RELATIVE.includes(before)) return null
    if (straddles(text, at, word)) return null
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

export function applyRelative(text: string, point: TimePoint, word: RelativeWord, context: TimeContext): void {
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

/** Before these a relative word is the end of another: 目前|年, 以后|年, 此前|天. */
const NO_RELATIVE = '目之以此日提今然最先往'
/** 本周边, 上周期: the week is part of another word. */
const NO_WEEK = '边围转期年岁密全到长报刊末'
