import { characterSet, codeAt, isOneOf } from '../../text/characters.js'
import { type NumberSlot, numberSlot, putNumber, type ReadNumber } from './number-slot.js'
import { FEW, multiplier, numeralAt, OVER, TEN } from './numerals.js'
import { readChinese } from './read-chinese.js'
import { COMMA, POINT, YEAR } from './signs.js'
import { numeralOf } from './traits.js'

/** 5千米, 3千瓦: 千 belongs to the unit. */
const KILO = characterSet('米瓦克伏卡帕')
/** Longer runs of digits are codes; their value does not matter. */
const LONGEST = 24
/** Numbers of so many digits are whole in a double, whatever way they are put together. */
const EXACT = 15

/** Whether a code unit is 0 to 9. */
export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/**
 * Reads the number that starts at `at`, Arabic or Chinese, with 万 and 亿 multiplied out; null where there is none.
 * @param slot Where it is put, for numbers that nobody keeps.
 */
export function readNumber(text: string, at: number, slot: NumberSlot = numberSlot()): ReadNumber | null {
  const code = codeAt(text, at)
  if (isAsciiDigit(code)) return readArabic(text, at, slot)
  return numeralOf(code) === 0 ? null : readChinese(text, at, slot)
}

function readArabic(text: string, start: number, slot: NumberSlot): ReadNumber {
  const first = readScaled(text, start, slot)
  const { end } = first
  const factor = multiplier(numeralAt(text, end - 1))
  // 3亿5000万, 3万5千, 3万5000: behind 亿 and 万 a smaller amount goes on, but 2亿2024年 are two things, as are 3万1.5米.
  if (!first.more && factor >= 1e4 && isAsciiDigit(codeAt(text, end))) {
    const rest = readScaled(text, end, numberSlot())
    const isWhole = factor === 1e4 && rest.length === 4 && codeAt(text, rest.end) !== YEAR
    if (rest.high < factor && (rest.plain ? isWhole : numeralAt(text, rest.end - 1) > TEN)) {
      const high = first.high + rest.high
      return putNumber(slot, start, rest.end, rest.end - start, high, high, false, false, rest.more, false)
    }
  }
  return first
}

/** One run of digits with its 百, 千, 万, 亿. */
function readScaled(text: string, start: number, slot: NumberSlot): ReadNumber {
  let at = start
  let code = codeAt(text, at)
  // The digits as a whole number, and the power of ten that a point divides them by: exact as long as both are.
  let value = 0
  let divisor = 1
  for (; isAsciiDigit(code); code = codeAt(text, ++at)) value = value * 10 + code - 0x30
  const whole = at - start
  if (code === COMMA && whole <= 3) {
    while (code === COMMA && isGroup(text, at + 1)) {
      value = value * 1000 + readDigits(text, at + 1, at + 4)
      at += 4
      code = codeAt(text, at)
    }
  }
  if (code === POINT && isAsciiDigit(codeAt(text, at + 1))) {
    for (code = codeAt(text, ++at); isAsciiDigit(code); code = codeAt(text, ++at)) {
      value = value * 10 + code - 0x30
      divisor *= 10
    }
  }
  const length = at - start
  let plain = length === whole
  if (plain && length <= EXACT && numeralOf(code) <= TEN) {
    return putNumber(slot, start, at, length, value, value, false, true, false, false)
  }
  if (length > EXACT) value = parse(text.slice(start, start + Math.min(length, LONGEST)))
  else value /= divisor
  let more = false
  for (let factors = 0; factors < 3 && !more; factors++) {
    const numeral = numeralAt(text, at)
    if (numeral <= TEN) break
    const gap = numeral === OVER || numeral === FEW ? 1 : 0
    const factor = multiplier(gap === 0 ? numeral : numeralAt(text, at + 1))
    if (factor < 100 || (factor === 1000 && isOneOf(text, at + gap + 1, KILO))) break
    more = gap === 1
    value = scale(value, factor)
    plain = false
    at += gap + 1
  }
  if (!more && numeralAt(text, at) === OVER) {
    more = true
    at++
  }
  return putNumber(slot, start, at, length, value, value, false, plain, more, false)
}

function readDigits(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 0x30
  return value
}

function parse(printed: string): number {
  return Number(printed.includes(',') ? printed.replaceAll(',', '') : printed)
}

function isGroup(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isAsciiDigit(codeAt(text, i))) return false
  return !isAsciiDigit(codeAt(text, at + 3))
}

/** Multiplies without the dust of binary fractions: 10.1 by 10⁸ is 1010000000. */
export function scale(value: number, factor: number): number {
  const product = value * factor
  if (factor === 1) return value
  return Number.isInteger(product) ? product : Number(product.toPrecision(15))
}
