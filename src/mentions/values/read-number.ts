import { hasTrait, Trait } from './traits.js'

/** A number as printed. `low` and `high` differ for 三五 and 七八百; positions in UTF-16 code units. */
export interface ReadNumber {
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  /** 余, 多 or 几 stands inside or behind it: at least so much. */
  readonly more: boolean
  /** 几 or 数 stands for a digit: only the size is known. */
  readonly vague: boolean
  /** Written in Chinese characters. */
  readonly chinese: boolean
  /** Digits alone, without 十, 百, 千, 万, 亿, a point or groups: may be a year, a code, a telephone number. */
  readonly plain: boolean
  /** How many digits or characters it has. */
  readonly length: number
}

/** What a character is in a number: 1 to 10 the digits 0 to 9, then 十 百 千 万 亿, 几, 数, 余 and 多; 0 none. */
const NUMERALS: Uint8Array = numeralTable()
const TEN = 11
const FEW = 16
const SOME = 17
const OVER = 18
const FACTORS = [10, 100, 1000, 1e4, 1e8]

function numeralTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const rows = [
    '〇零',
    '一',
    '二两',
    '三',
    '四',
    '五',
    '六',
    '七',
    '八',
    '九',
    '十',
    '百',
    '千',
    '万',
    '亿',
    '几',
    '数',
    '余多',
  ]
  for (const [index, characters] of rows.entries()) {
    for (const character of characters) table[character.charCodeAt(0)] = index + 1
  }
  return table
}

/** 0 to 9 for 〇 to 九 (零 is 0, 两 is 2), -1 for all others. */
export function chineseDigit(code: number): number {
  const numeral = NUMERALS[code] ?? 0
  return numeral > 0 && numeral < TEN ? numeral - 1 : -1
}

/** 10, 100, 1000, 10⁴ or 10⁸ for 十 百 千 万 亿, else 0. */
function multiplier(code: number): number {
  const numeral = NUMERALS[code] ?? 0
  return numeral >= TEN && numeral < FEW ? FACTORS[numeral - TEN]! : 0
}

/** Longer runs of digits are codes; their value does not matter. */
const LONGEST = 24
/** Numbers of so many digits are whole in a double, whatever way they are put together. */
const EXACT = 15

/** Whether a code unit is 0 to 9. */
export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Reads the number that starts at `at`, Arabic or Chinese, with 万 and 亿 multiplied out; null where there is none. */
export function readNumber(text: string, at: number): ReadNumber | null {
  return isAsciiDigit(text.charCodeAt(at)) ? readArabic(text, at) : readChinese(text, at)
}

function readArabic(text: string, start: number): ReadNumber {
  const first = readScaled(text, start)
  const { end } = first
  // 3亿5000万: behind 亿 a smaller amount goes on, but 2亿2024年 are two things.
  if (!first.more && text[end - 1] === '亿' && isAsciiDigit(text.charCodeAt(end))) {
    const rest = readScaled(text, end)
    const high = first.high + rest.high
    if (!rest.plain && rest.high < 1e8) return { ...rest, start, low: high, high, length: rest.end - start }
  }
  return first
}

/** One run of digits with its 百, 千, 万, 亿. */
function readScaled(text: string, start: number): ReadNumber {
  let at = start
  while (isAsciiDigit(text.charCodeAt(at))) at++
  let plain = true
  if (at - start <= 3) {
    for (; text[at] === ',' && isGroup(text, at + 1); at += 4) plain = false
  }
  if (text[at] === '.' && isAsciiDigit(text.charCodeAt(at + 1))) {
    plain = false
    at++
    while (isAsciiDigit(text.charCodeAt(at))) at++
  }
  const length = at - start
  let value =
    plain && length <= EXACT ? readDigits(text, start, at) : parse(text.slice(start, start + Math.min(length, LONGEST)))
  let more = false
  for (let factors = 0; factors < 3 && !more; factors++) {
    const numeral = NUMERALS[text.charCodeAt(at)] ?? 0
    if (numeral <= TEN) break
    const gap = numeral === OVER || numeral === FEW ? 1 : 0
    const factor = multiplier(text.charCodeAt(at + gap))
    if (factor < 100 || (factor === 1000 && '米瓦克伏卡帕'.includes(text[at + gap + 1] ?? ' '))) break
    more = gap === 1
    value = scale(value, factor)
    plain = false
    at += gap + 1
  }
  if (!more && NUMERALS[text.charCodeAt(at)] === OVER) {
    more = true
    at++
  }
  return { start, end: at, low: value, high: value, more, vague: false, chinese: false, plain, length }
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
  for (let i = at; i < at + 3; i++) if (!isAsciiDigit(text.charCodeAt(i))) return false
  return !isAsciiDigit(text.charCodeAt(at + 3))
}

/** Multiplies without the dust of binary fractions: 10.1 by 10⁸ is 1010000000. */
export function scale(value: number, factor: number): number {
  const product = value * factor
  if (factor === 1) return value
  return Number.isInteger(product) ? product : Number(product.toPrecision(15))
}

/**
 * Reads Chinese numerals: 三百二十, 一千零五, 二〇二五, 三五 (3 to 5), 七八百, 几十, 十几, 上千. Multipliers without a digit
 * (百姓, 千里, 万家) are no number unless 上, 近, 超, 逾, 过 or 达 stands before them.
 */
function readChinese(text: string, start: number): ReadNumber | null {
  if (multiplier(text.charCodeAt(start)) > 10 && !hasTrait(text, start - 1, Trait.boundsBare)) return null
  let at = start
  let multipliers = 0
  let more = false
  let vague = false
  for (; at - start < 40; at++) {
    const numeral = NUMERALS[text.charCodeAt(at)] ?? 0
    if (numeral === 0) break
    if (numeral < TEN) continue
    if (numeral < FEW) multipliers++
    else if (at === start) {
      // 几十, 数百: how many tens or hundreds is left open.
      if (numeral === OVER || multiplier(text.charCodeAt(at + 1)) === 0) return null
      vague = true
    } else {
      if (more || vague || numeral === SOME || multiplier(text.charCodeAt(at - 1)) === 0) break
      more = true
    }
  }
  if (at === start) return null
  const length = at - start
  const plain = multipliers === 0
  const low = plain ? readRow(text, start, at, false) : evaluate(text, start, at, false)
  const high = length === 1 ? low : plain ? readRow(text, start, at, true) : evaluate(text, start, at, true)
  return { start, end: at, low, high, more, vague, chinese: true, plain, length }
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
    const next = multiplier(code)
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
