import type { ValueDraft, ValueType } from '../../model/mention.js'
import { characterSet, codeAt, holds, isOneOf, stands } from '../../text/characters.js'
import { boundAfter, boundBefore } from './bounds.js'
import type { ReadNumber } from './number-slot.js'
import { chineseDigit, multiplier, numeralAt } from './numerals.js'
import { readNumber, scale } from './read-number.js'
import { HALF, HUNDRED, METRE, MINUTE, MUCH, ORDINAL, OVER, TENTHS, THOUSAND, ZERO } from './signs.js'
import { readTailDigits } from './tail-digits.js'
import { hasTrait, Trait } from './traits.js'
import { type ReadUnit, readUnit } from './units.js'

const NO_UNIT = withoutLength('QUANTITY', '')
const PERCENT = withoutLength('PERCENT', '%')
const PER_MILLE = withoutLength('PERCENT', '‰')
const TENTH = withoutLength('PERCENT', '%', 10)
const YUAN = withoutLength('MONEY', '元')
const CURRENCIES: Readonly<Record<string, ReadUnit>> = {
  $: withoutLength('MONEY', '美元'),
  '¥': YUAN,
  '\uffe5': YUAN,
  '€': withoutLength('MONEY', '欧元'),
  '£': withoutLength('MONEY', '英镑'),
}

/** A unit that is not printed behind the number. */
function withoutLength(type: ValueType, unit: string, factor = 1): ReadUnit {
  return { type, unit, factor, counts: false, length: 0 }
}

/** “两个确立”: a numeral right behind an opening quote begins a formula, no amount. */
const OPENING = characterSet('“‘「"《')
const VILLAGES = characterSet('村屯寨')
const CURRENCY = characterSet('$¥\uffe5€£')
const POWERS = characterSet('百千万亿')
const POWERS_OR_MORE = characterSet('万亿余多')

/**
 * Reads an amount whose number starts at `at`: 10.1亿元, 300余人次, 20%至30%, 三分之二, 百分之五, 七成, 三四百户. Null where
 * the number has no unit and is not counted in 万 or 亿. The span takes the words that bound the amount (近, 超, 以上).
 */
export function readQuantity(text: string, at: number, number: ReadNumber): ValueDraft | null {
  const before = codeAt(text, at - 1)
  if (before === ORDINAL || (number.chinese && holds(OPENING, before))) return null
  const behind = codeAt(text, number.end)
  if (behind === MINUTE || behind === TENTHS) {
    const share = readShare(text, at, number)
    if (share !== null) return share
  }
  const { end } = number
  const first = hasTrait(text, end, Trait.unit) ? readUnit(text, end, number.chinese) : null
  const firstEnd = first === null ? end : end + first.length
  const second = readSecond(text, firstEnd)
  const last = second === null ? null : readUnit(text, second.end, second.chinese)
  if (second !== null && last !== null) {
    if (first !== null && first.unit !== last.unit) {
      return draft(text, at, number.low, number.high, first, firstEnd, number)
    }
    const low = first === null ? scale(number.low, sharedScale(text, number, second)) : number.low
    return draft(text, at, low, second.high, last, second.end + last.length, second)
  }
  if (first !== null) {
    // 一个, 一名: an article. 零件 and 零头 are words.
    if (number.chinese && number.low === 1 && number.length === 1 && first.counts) return null
    // 石门村五组 is a part of the village.
    if (first.unit === '组' && holds(VILLAGES, before)) return null
    if (codeAt(text, at) === ZERO && (first.unit === '件' || first.unit === '头')) return null
    const tail = isTall(text, number) ? readTailDigits(text, firstEnd) : null
    const { part, end: last } = tail ?? { part: 0, end: firstEnd }
    return draft(text, at, number.low + part, number.high + part, first, last, number)
  }
  if (holds(CURRENCY, before)) {
    return draft(text, at - 1, number.low, number.high, CURRENCIES[text[at - 1]!]!, end, number)
  }
  if (number.plain || number.low < 1e4 || !isOneOf(text, end - 1, POWERS_OR_MORE)) return null
  return draft(text, at, number.low, number.high, NO_UNIT, end, number)
}

/** As high or as far as anything is of which the metres are told so: 1米78. */
const TALLEST = 10

function isTall(text: string, { low, high, more, end }: ReadNumber): boolean {
  return codeAt(text, end) === METRE && low === high && low < TALLEST && Number.isInteger(low) && !more
}

/** The second number of a range that goes on at `at`, or null; the words of the first one may stand before it. */
function readSecond(text: string, at: number, repeated = ''): ReadNumber | null {
  if (!hasTrait(text, at, Trait.join)) return null
  let start = codeAt(text, at + 1) === codeAt(text, at) ? at + 2 : at + 1
  if (repeated !== '' && stands(text, start, repeated)) start += repeated.length
  return hasTrait(text, start, Trait.number) ? readNumber(text, start) : null
}

/** 3至5万元: the first number is counted in 万 too, unless it says its own size. */
function sharedScale(text: string, first: ReadNumber, second: ReadNumber): number {
  if (isOneOf(text, first.end - 1, POWERS)) return 1
  let factor = 1
  for (let at = second.end - 1; at > second.start && isOneOf(text, at, POWERS); at--)
    factor *= multiplier(numeralAt(text, at))
  return second.chinese ? 1 : factor
}

/** 三分之二, 七成, 七成半, 一成三. */
function readShare(text: string, at: number, number: ReadNumber): ValueDraft | null {
  const { end } = number
  if (!number.chinese && !number.plain) return null
  if (number.low >= 2 && stands(text, end, '分之')) {
    const part = readNumber(text, end + 2)
    if (part === null) return null
    return draft(text, at, part.low / number.low, part.high / number.low, NO_UNIT, part.end, part)
  }
  const next = codeAt(text, end + 1)
  if (codeAt(text, end) !== TENTHS || number.high > 10 || holds(NO_TENTH, next)) return null
  const digit = chineseDigit(next)
  const half = next === HALF ? 0.5 : digit > 0 ? digit / 10 : 0
  const more = number.more || next === MUCH || next === OVER
  const behind = end + (half > 0 || more ? 2 : 1)
  return draft(text, at, number.low + half, number.high + half, TENTH, behind, { ...number, more })
}

const COUNTS = Trait.unit | Trait.date | Trait.span

/** 百分之三十, 千分之五, 百分之五至百分之十, 百分之三十至四十; `at` is where 百 or 千 stands. Null for anything else. */
export function readPercent(text: string, at: number): ValueDraft | null {
  const first = codeAt(text, at)
  if ((first !== HUNDRED && first !== THOUSAND) || !stands(text, at + 1, '分之')) return null
  const part = readNumber(text, at + 3)
  if (part === null) return null
  const second = readSecond(text, part.end, text.slice(at, at + 3))
  // 百分之三十到四十户: the second number counts something else.
  const isShare = second !== null && (text[second.start - 1] === '之' || !hasTrait(text, second.end, COUNTS))
  const last = isShare ? second : part
  return draft(text, at, part.low, last.high, first === HUNDRED ? PERCENT : PER_MILLE, last.end, last)
}

/** 一成为, 三成员: 成 begins another word. */
const NO_TENTH = characterSet('为立员果功绩都效长熟交分套品就')

/** The value of an amount from `at` to `unitEnd`, with the bounds around it. */
function draft(
  text: string,
  at: number,
  low: number,
  high: number,
  unit: ReadUnit,
  unitEnd: number,
  number: ReadNumber,
): ValueDraft {
  const before = boundBefore(text, at)
  const after = boundAfter(text, unitEnd)
  const below = unit.unit === '℃' || unit.unit === '度' ? belowZero(text, at) : 0
  const from = decimal(scale(low, unit.factor) * (below > 0 ? -1 : 1))
  const to = low === high ? from : decimal(scale(high, unit.factor) * (below > 1 ? -1 : 1))
  return {
    start: below > 0 ? at - below : before === null ? at : before.start,
    end: after === null ? unitEnd : after.end,
    type: unit.type,
    value: from === to ? from : `${from}/${to}`,
    unit: below > 0 ? '℃' : unit.unit === '' ? null : unit.unit,
    bound: before?.bound ?? after?.bound ?? (number.more ? 'min' : number.vague ? 'fuzzy' : 'exact'),
    relative: false,
  }
}

const MINUS = characterSet('-\u2212\uff0d')

/** Length of 零下, which holds for both ends of a range, or of a minus before the number of degrees, else 0. */
function belowZero(text: string, at: number): number {
  if (stands(text, at - 2, '零下')) return 2
  return isOneOf(text, at - 1, MINUS) && !hasTrait(text, at - 2, Trait.number | Trait.unit) ? 1 : 0
}

/** A plain decimal number without exponent; six places where a division makes more. */
function decimal(value: number): string {
  // Small whole numbers, which most are, have a quick way to their digits.
  if (value === (value | 0)) return String(value | 0)
  if (value >= 1e15) return BigInt(Math.round(value)).toString()
  return String(Math.round(value * 1e6) / 1e6)
}
