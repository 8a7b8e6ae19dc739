import { calendarDay, parseIsoDay } from '../base/calendar.js'
import type { Span } from '../base/span.js'
import type { MentionDraft, MentionType, ValueDraft } from '../model/mention.js'
import { characterSet, codeAt, isOneOf } from '../text/characters.js'
import { numberSlot, type ReadNumber } from './values/number-slot.js'
import { readDate } from './values/read-date.js'
import { readDuration } from './values/read-duration.js'
import { readCentury, readPlanPeriod, readVagueTime } from './values/read-era.js'
import { readNumber } from './values/read-number.js'
import { readPercent, readQuantity } from './values/read-quantity.js'
import { HALF, MINUTE, ORDINAL, PIECE } from './values/signs.js'
import type { TimeContext } from './values/time-point.js'
import { Pair, pairBits, pairOf, Trait, traitsOf } from './values/traits.js'

/**
 * Finds the dates, times, spans and amounts of a text, in order, never overlapping each other (they may overlap
 * mentions). One pass: only where two characters side by side may begin a value are they looked at twice. O(text).
 * @param pageDate ISO day that 昨天, 去年 and 20日 are resolved against; null leaves them relative.
 * @param mentions Those of the text by their starts: 三元 of 三元区 is no amount.
 */
export function findValues(
  text: string,
  pageDate: string | null,
  mentions: readonly MentionDraft[] = [],
): ValueDraft[] {
  const pageDay = parseIsoDay(pageDate)
  const context: TimeContext = { pageDay, page: pageDay === null ? null : calendarDay(pageDay), last: null }
  const values: ValueDraft[] = []
  const isInName = nameSieve(mentions)
  const slot = numberSlot()
  const { length } = text
  let free = 0
  let before = 0
  for (let next = 0; next < length; next++) {
    const here = pairBits(text.charCodeAt(next))
    const pair = pairOf(before, here)
    before = here
    if (pair === 0) continue
    let at = next - 1
    let value = (pair & (Pair.word | Pair.rareWord)) !== 0 ? readWorded(text, at, context) : null
    let end = next
    if (value === null && (pair & (Pair.number | Pair.bare)) !== 0) {
      if ((pair & Pair.number) === 0) at = next
      const number = readNumber(text, at, slot)
      if (number !== null) end = number.end
      value = number === null ? readPercent(text, at) : readNumbered(text, at, number, context, isInName)
    }
    if (value !== null) {
      values.push(value.start < free ? { ...value, start: at } : value)
      free = value.end
      end = free
    } else if (end === next) continue
    // A number that means nothing is passed over as a whole too, so that a long code is read once. What is passed over
    // begins nothing any more, but may give a meaning to the number behind it: 5个以上万.
    before = pairBits(text.charCodeAt(end - 1)) & Pair.bare
    next = end - 1
  }
  return values
}

const NAMES: readonly MentionType[] = ['PERSON', 'PLACE', 'ORG']

/** Tells which stretches lie inside a name, asked from left to right. */
function nameSieve(mentions: readonly MentionDraft[]): (stretch: Span) => boolean {
  const { length } = mentions
  let next = 0
  return ({ start, end }) => {
    while (next < length && (mentions[next]!.end <= start || !NAMES.includes(mentions[next]!.type))) next++
    return next < length && mentions[next]!.start <= start && end <= mentions[next]!.end
  }
}

/** What begins with a number; the character behind it says what to try. */
function readNumbered(
  text: string,
  at: number,
  number: ReadNumber,
  context: TimeContext,
  isInName: (stretch: Span) => boolean,
): ValueDraft | null {
  if (number.chinese && number.length > 1) {
    const period = readPlanPeriod(text, at, number)
    if (period !== null) return period
  }
  const code = codeAt(text, number.end)
  if (code === MINUTE && number.chinese) {
    const percent = readPercent(text, at)
    if (percent !== null) return percent
  }
  const behind = traitsOf(code)
  if (behind & Trait.date) {
    const date = readCentury(text, at, number) ?? readDate(text, at, context, number)
    if (date !== null) return date
  }
  if (behind & Trait.span) {
    const duration = readDuration(text, at, number, context)
    if (duration !== null) return duration
  }
  // What 个 counts, and 余 or 多 leave open, is an amount even where the finder of names went too far: 衙下三个人民法庭.
  const mayBeNamed = number.chinese && !number.more && code !== PIECE
  return mayBeNamed && isInName(number) ? null : readQuantity(text, at, number)
}

/** 第二天, 第三季度, 第上半年: 第 counts something else mostly. */
const THIRD_OF_ORDINALS = characterSet('天季半三两')

/** What begins with a word: 昨天, 近日, 上半年, 正月, 下午3时, 半年. */
function readWorded(text: string, at: number, context: TimeContext): ValueDraft | null {
  const first = codeAt(text, at)
  if (first === HALF) return readDuration(text, at, null, context)
  if (first === ORDINAL && !isOneOf(text, at + 2, THIRD_OF_ORDINALS)) return null
  return readVagueTime(text, at, context) ?? readCentury(text, at, null) ?? readDate(text, at, context)
}
