import { type NumberSlot, putNumber, type ReadNumber } from './number-slot.js'
import { chineseDigit, FEW, multiplier, numeralAt, OVER, SOME, TEN } from './numerals.js'
import { hasTrait, numeralOf, Trait } from './traits.js'

/**
 * Reads Chinese numerals: 三百二十, 一千零五, 二〇二五, 三五 (3 to 5), 七八百, 几十, 十几, 上千. Multipliers without a digit
 * (百姓, 千里, 万家) are no number unless 上, 近, 超, 逾, 过 or 达 stands before them.
 */
export function readChinese(text: string, start: number, slot: NumberSlot): ReadNumber | null {
  const first = numeralAt(text, start)
  if (first > TEN && first < FEW && !hasTrait(text, start - 1, Trait.boundsBare)) return null
  if (first < TEN && numeralAt(text, start + 1) === 0) {
    return putNumber(slot, start, start + 1, 1, first - 1, first - 1, true, true, false, false)
  }
  let at = start
  let multipliers = 0
  let more = false
  let vague = false
  // Two digits side by side may be a range: 三五, 七八百.
  let pairs = 0
  let before = 0
  for (; at - start < 40; at++) {
    const numeral = numeralAt(text, at)
    if (numeral === 0) break
    if (numeral < TEN) {
      if (before > 0 && before < TEN) pairs++
    } else if (numeral < FEW) {
      multipliers++
    } else if (at === start) {
      // 几十, 数百: how many tens or hundreds is left open.
      if (numeral === OVER || multiplier(numeralAt(text, at + 1)) === 0) return null
      vague = true
    } else {
      if (more || vague || numeral === SOME || multiplier(before) === 0) break
      more = true
    }
    before = numeral
  }
  const length = at - start
  const plain = multipliers === 0
  const low = valueOfNumerals(text, start, at, plain, false)
  const high = pairs === 0 ? low : valueOfNumerals(text, start, at, plain, true)
  return putNumber(slot, start, at, length, low, high, true, plain, more, vague)
}

function valueOfNumerals(text: string, start: number, end: number, plain: boolean, upper: boolean): number {
  return plain ? readRow(text, start, end, upper) : evaluate(text, start, end, upper)
}

/** Digits without multipliers: 三五 is a range, 二〇二五 and 一二三 are read digit by digit. */
function readRow(text: string, start: number, end: number, upper: boolean): number {
  const first = chineseDigit(text.charCodeAt(start))
  const last = chineseDigit(text.charCodeAt(end - 1))
  if (end - start === 1) return first
  if (end - start === 2 && first > 0 && last > first) return upper ? last : first
  let value = 0
  for (let at = start; at < end; at++) value = value * 10 + chineseDigit(text.charCodeAt(at))
  return value
}

/** The value of numerals with multipliers; of two digits side by side (七八百) the second counts for the upper value. */
function evaluate(text: string, start: number, end: number, upper: boolean): number {
  let total = 0
  let section = 0
  let digit = -1
  let factor = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const value = chineseDigit(code)
    if (value >= 0) {
      if (value === 0) factor = 0
      if (digit <= 0 || upper) digit = value
      continue
    }
    const next = multiplier(numeralOf(code))
    if (next === 0) continue
    factor = next
    if (factor < 1e4) {
      section += (digit < 0 ? 1 : digit) * factor
    } else {
      section += Math.max(digit, 0)
      if (factor === 1e4) total += (section === 0 && total === 0 ? 1 : section) * factor
      else total = (section === 0 && total === 0 ? 1 : total + section) * factor
      section = 0
    }
    digit = -1
  }
  // 三百五 is 350: a last digit right after 百, 千, 万 or 亿 counts in the next smaller unit.
  const last = Math.max(digit, 0)
  return total + section + (factor > 10 ? last * (factor / 10) : last)
}
