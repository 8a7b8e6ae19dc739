import { codeAt } from '../../text/characters.js'
import { numeralOf } from './traits.js'

/** What {@link numeralOf} says of 十, 几, 数, and 余 or 多. */
export const TEN = 11
export const FEW = 16
export const SOME = 17
export const OVER = 18
const FACTORS = [10, 100, 1000, 1e4, 1e8]

/** What the character at a place is in a number. */
export function numeralAt(text: string, at: number): number {
  return numeralOf(codeAt(text, at))
}

/** 0 to 9 for 〇 to 九 (零 is 0, 两 is 2), -1 for all others. */
export function chineseDigit(code: number): number {
  const numeral = numeralOf(code)
  return numeral > 0 && numeral < TEN ? numeral - 1 : -1
}

/** 10, 100, 1000, 10⁴ or 10⁸ for 十 百 千 万 亿, else 0. */
export function multiplier(numeral: number): number {
  return numeral >= TEN && numeral < FEW ? FACTORS[numeral - TEN]! : 0
}
