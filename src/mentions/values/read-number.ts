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

/** 1 to 9 for 一 to 九 (两 is 2), 0 for 〇 and 零, -1 for all others. */
export function chineseDigit(code: number): number {
  switch (code) {
    case 0x3007:
    case 0x96f6:
      return 0
    case 0x4e00:
      return 1
    case 0x4e8c:
    case 0x4e24:
      return 2
    case 0x4e09:
      return 3
    case 0x56db:
      return 4
    case 0x4e94:
      return 5
    case 0x516d:
      return 6
    case 0x4e03:
      return 7
    case 0x516b:
      return 8
    case 0x4e5d:
      return 9
    default:
      return -1
  }
}

/** 10, 100, 1000, 10⁴ or 10⁸ for 十 百 千 万 亿, else 0. */
export function multiplier(code: number): number {
  switch (code) {
    case 0x5341:
      return 10
    case 0x767e:
      return 100
    case 0x5343:
      return 1000
    case 0x4e07:
      return 1e4
    case 0x4ebf:
      return 1e8
    default:
      return 0
  }
}

/** Longer runs of digits are codes; their value does not matter. */
const LONGEST = 24
const FEW = '几数'
const MORE = '余多'

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
  let value = Number(text.slice(start, Math.min(at, start + LONGEST)).replaceAll(',', ''))
  let more = false
  for (let factors = 0; factors < 3 && !more; factors++) {
    const gap = MORE.includes(text[at] ?? ' ') || text[at] === '几' ? 1 : 0
    const factor = multiplier(text.charCodeAt(at + gap))
    if (factor < 100 || (factor === 1000 && '米瓦克伏卡帕'.includes(text[at + gap + 1] ?? ' '))) break
    more = gap === 1
    value = scale(value, factor)
    plain = false
    at += gap + 1
  }
  if (!more && MORE.includes(text[at] ?? ' ')) {
    more = true
    at++
  }
  return { start, end: at, low: value, high: value, more, vague: false, chinese: false, plain, length }
}

function isGroup(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isAsciiDigit(text.charCodeAt(i))) return false
  return !isAsciiDigit(text.charCodeAt(at + 3))
}

/** Multiplies without the dust of binary fractions: 10.1 by 10⁸ is 1010000000. */
export function scale(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15))
}

/**
 * Reads Chinese numerals: 三百二十, 一千零五, 二〇二五, 三五 (3 to 5), 七八百, 几十, 十几, 上千. Multipliers without a digit
 * (百姓, 千里, 万家) are no number unless 上, 近, 超, 逾, 过 or 达 stands before them.
 */
function readChinese(text: string, start: number): ReadNumber | null {
  const first = text.charCodeAt(start)
  if (multiplier(first) > 10 && !(start > 0 && '上近超逾过达'.includes(text[start - 1]!))) return null
  let at = start
  let digits = 0
  let multipliers = 0
  let more = false
  let vague = false
  for (; at - start < 40; at++) {
    const code = text.charCodeAt(at)
    if (chineseDigit(code) >= 0) digits++
    else if (multiplier(code) > 0) multipliers++
    else if (FEW.includes(text[at]!) && !vague && !more) {
      if (at === start && multiplier(text.charCodeAt(at + 1)) > 0) vague = true
      else if (text[at] === '几' && multiplier(text.charCodeAt(at - 1)) > 0) more = true
      else break
    } else if (MORE.includes(text[at]!) && multiplier(text.charCodeAt(at - 1)) > 0 && !more) more = true
    else break
  }
  if (at === start || digits + multipliers === 0) return null
  const end = at
  const length = end - start
  const common = { start, end, more, vague, chinese: true, length }
  if (multipliers === 0) return { ...readRow(text, start, end), ...common }
  return { ...common, low: evaluate(text, start, end, false), high: evaluate(text, start, end, true), plain: false }
}

/** Digits without multipliers: 三五 is a range, 二〇二五 and 一二三 are read digit by digit. */
function readRow(text: string, start: number, end: number): { low: number; high: number; plain: boolean } {
  const first = chineseDigit(text.charCodeAt(start))
  const last = chineseDigit(text.charCodeAt(end - 1))
  if (end - start === 1) return { low: first, high: first, plain: true }
  if (end - start === 2 && first > 0 && last > first) return { low: first, high: last, plain: true }
  let value = 0
  for (let at = start; at < end; at++) value = value * 10 + chineseDigit(text.charCodeAt(at))
  return { low: value, high: value, plain: true }
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
