import type { ValueDraft } from '../../model/mention.js'
import { type CharacterSet, characterSet, codeAt, isOneOf, stands } from '../../text/characters.js'
import type { ReadNumber } from './number-slot.js'
import { readPoint } from './read-point.js'
import { ABOUT, SPACE } from './signs.js'
import { isInCalendar, isOneMoment, isoEnd, isoStart, type TimeContext, type TimePoint } from './time-point.js'
import { hasTrait, Trait } from './traits.js'
import { plainWords, wordAt, wordBefore, wordsFrom, wordsTo } from './word-list.js'

/**
 * Reads the date or time that starts at `at`, its range (3月20日至22日), and the words that open one end (以来, 起, 前,
 * 截至). Remembers it in `context` for 当天 and for lists. Null where none starts there.
 * @param known The number that starts at `at`, where it was read before.
 */
export function readDate(
  text: string,
  at: number,
  context: TimeContext,
  known: ReadNumber | null = null,
): ValueDraft | null {
  const point = readPoint(text, at, context, null, known)
  if (point === null) return null
  const last = readRange(text, point, context) ?? point
  const draft = finish(text, point, last)
  // 今冬 says when by the page's day, and the day named before stays the one meant: 20日迎来今冬首场雪，当天.
  const isAside = point.fuzzy && point.relative && point.day === null && context.last?.day
  if (point.unit !== 'time' && draft.value !== null && !isAside) context.last = last
  return draft
}

/** The second half of a range behind `point`, or null. */
function readRange(text: string, point: TimePoint, context: TimeContext): TimePoint | null {
  let at = point.end
  if (codeAt(text, at) === SPACE) at++
  if (!hasTrait(text, at, Trait.join) || point.until !== null) return null
  at += codeAt(text, at + 1) === codeAt(text, at) ? 2 : 1
  if (codeAt(text, at) === SPACE) at++
  if (at >= text.length) return null
  // 次日 behind it is the day after its own.
  const second = readPoint(text, at, point.unit === 'time' ? context : { ...context, last: point }, point)
  if (second === null || (second.unit === 'time') !== (point.unit === 'time')) return null
  return second
}

function finish(text: string, first: TimePoint, last: TimePoint): ValueDraft {
  const range = first !== last
  const unknown = first.unknown || last.unknown || !isInCalendar(first) || !isInCalendar(last)
  let { start } = first
  let { end } = last
  let low = unknown ? '' : isoStart(first)
  let high = unknown ? '' : range || !isOneMoment(first) ? isoEnd(last) : low
  let approx = first.approx || last.approx
  if (hasTrait(text, end, Trait.closing)) {
    const closing = readClosing(text, end, range, last.clock !== null)
    if (closing !== null) {
      end = closing.end
      if (closing.side === 'after') high = '..'
      else if (closing.side === 'before') low = '..'
      else approx = true
    }
  }
  const until = untilBefore(text, start)
  if (until > 0 && high !== '..') {
    start -= until
    low = '..'
  }
  return {
    start,
    end,
    type: first.unit === 'time' && first.clock !== null ? 'TIME' : 'DATE',
    value: unknown ? null : low === high ? low : `${low}/${high}`,
    unit: null,
    bound: first.fuzzy || last.fuzzy ? 'fuzzy' : approx ? 'approx' : 'exact',
    relative: first.relative || last.relative,
  }
}

/** Words behind a date: what they leave open of it, its end (以来) or its beginning (以前), or that it is about so. */
interface Closing {
  readonly side: 'before' | 'after' | 'about'
  readonly end: number
}

function readClosing(text: string, at: number, range: boolean, timed: boolean): Closing | null {
  if (stands(text, at, '至今')) return { side: 'after', end: at + 2 }
  const open = openEnd(text, at)
  if (open !== null && !(open.side === 'before' && range)) return open
  if (stands(text, at, '前后') || stands(text, at, '左右')) return { side: 'about', end: at + 2 }
  return timed && codeAt(text, at) === ABOUT ? { side: 'about', end: at + 1 } : null
}

/** Words behind a date that leave one side open: 以来, 起, 以后 open its end; 前, 以前, 为止 its beginning. */
function openEnd(text: string, at: number): Closing | null {
  const found = wordAt(OPENERS, text, at)
  if (found === null) return null
  const end = at + found.word.length
  return isOneOf(text, end, found.not) ? null : { side: found.side, end }
}

interface Opener {
  readonly word: string
  readonly side: 'before' | 'after'
  /** Before these the word belongs to what follows, 3月20日前往, 8时起床, 2021年后备, or counts, 前两年. */
  readonly not: CharacterSet
}

const opener = (side: Opener['side'], word: string, not = ''): Opener => ({ word, side, not: characterSet(not) })

const OPENERS = wordsFrom([
  opener('after', '以来'),
  opener('after', '开始'),
  opener('after', '以后'),
  opener('after', '之后'),
  opener('after', '起', '床草飞航步点火诉降底码用伏运跑势源立'),
  opener('after', '后', '备勤期续代方面来台'),
  opener('before', '以前'),
  opener('before', '之前'),
  opener('before', '为止'),
  opener('before', '前', '0123456789一二三四五六七八九十两几往来去后进线期方锋沿台'),
  opener('before', '止', '步损血'),
])

const UNTIL = wordsTo(plainWords('截至 截止 截止到 截至到 截止至'))

/** Length of 截至 or 截止 right before a date, else 0. */
function untilBefore(text: string, at: number): number {
  return wordBefore(UNTIL, text, at)?.word.length ?? 0
}
