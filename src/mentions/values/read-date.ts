import type { ValueDraft } from '../../model/mention.js'
import type { ReadNumber } from './read-number.js'
import { readPoint } from './read-point.js'
import type { TimeContext, TimePoint } from './time-point.js'
import { hasTrait, isOneOf, Trait } from './traits.js'

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
  if (point.hasDate && !point.unknown) context.last = last
  return draft
}

/** The second half of a range behind `point`, or null. */
function readRange(text: string, point: TimePoint, context: TimeContext): TimePoint | null {
  let at = point.end
  if (text[at] === ' ' && hasTrait(text, at + 1, Trait.join)) at++
  if (!hasTrait(text, at, Trait.join) || point.until !== null) return null
  at += text[at + 1] === text[at] ? 2 : 1
  if (text[at] === ' ') at++
  if (at >= text.length) return null
  const second = readPoint(text, at, context, point)
  if (second === null || second.hasDate !== point.hasDate) return null
  return second
}

function finish(text: string, first: TimePoint, last: TimePoint): ValueDraft {
  const range = first !== last
  let start = first.start
  let end = last.end
  let low = first.isoStart()
  let high = last.isoEnd()
  let approx = first.approx || last.approx
  const unknown = first.unknown || last.unknown
  const open = openEnd(text, end)
  if (text.startsWith('至今', end)) {
    end += 2
    high = '..'
  } else if (open !== null && !(open.side === 'before' && range)) {
    end = open.end
    if (open.side === 'after') high = '..'
    else {
      low = '..'
    }
  } else if (text.startsWith('前后', end) || text.startsWith('左右', end)) {
    end += 2
    approx = true
  } else if (text[end] === '许' && last.clock !== null) {
    end++
    approx = true
  }
  const until = untilBefore(text, first.start)
  if (until > 0 && high !== '..') {
    start -= until
    low = '..'
  }
  const isTime = !first.hasDate && first.clock !== null
  return {
    start,
    end,
    type: isTime ? 'TIME' : 'DATE',
    value: unknown ? null : low === high ? low : `${low}/${high}`,
    unit: null,
    bound: first.fuzzy || last.fuzzy ? 'fuzzy' : approx ? 'approx' : 'exact',
    relative: first.relative || last.relative,
  }
}

interface OpenEnd {
  readonly side: 'before' | 'after'
  readonly end: number
}

/** Words behind a date that leave one side open: 以来, 起, 以后 open its end; 前, 以前, 为止 its beginning. */
function openEnd(text: string, at: number): OpenEnd | null {
  if (!isOneOf(text, at, '以开之起后为前止')) return null
  for (const [word, side] of OPENERS) {
    if (!text.startsWith(word, at)) continue
    const next = text[at + word.length] ?? ' '
    if (word === '前' && '0123456789一二三四五六七八九十两几'.includes(next)) return null
    // 3月20日前往, 8时起床, 2021年后备: the word belongs to what follows.
    if (word === '前' && '往来去后进线期方锋沿台期'.includes(next)) return null
    if (word === '起' && '床草飞航步点火诉降底码用伏运跑势源立'.includes(next)) return null
    if (word === '后' && '备勤期续代方面来台'.includes(next)) return null
    if (word === '止' && '步损血'.includes(next)) return null
    return { side, end: at + word.length }
  }
  return null
}

const OPENERS: readonly (readonly [string, OpenEnd['side']])[] = [
  ['以来', 'after'],
  ['开始', 'after'],
  ['以后', 'after'],
  ['之后', 'after'],
  ['起', 'after'],
  ['后', 'after'],
  ['以前', 'before'],
  ['之前', 'before'],
  ['为止', 'before'],
  ['前', 'before'],
  ['止', 'before'],
]

/** Length of 截至 or 截止 right before a date, else 0. */
function untilBefore(text: string, at: number): number {
  if (!isOneOf(text, at - 1, '至止到')) return 0
  for (const word of ['截至', '截止', '截止到', '截至到', '截止至'])
    if (text.startsWith(word, at - word.length)) return word.length
  return 0
}
