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

/** Where a number is put. The one a value begins with is read into the same slot again and again. */
export type NumberSlot = { -readonly [Key in keyof ReadNumber]: ReadNumber[Key] }

/** A slot for numbers. */
export function numberSlot(): NumberSlot {
  return {
    start: 0,
    end: 0,
    low: 0,
    high: 0,
    more: false,
    vague: false,
    chinese: false,
    plain: true,
    length: 0,
  }
}

/** Puts a number into a slot. */
export function putNumber(
  slot: NumberSlot,
  start: number,
  end: number,
  length: number,
  low: number,
  high: number,
  chinese: boolean,
  plain: boolean,
  more: boolean,
  vague: boolean,
): ReadNumber {
  slot.start = start
  slot.end = end
  slot.low = low
  slot.high = high
  slot.more = more
  slot.vague = vague
  slot.chinese = chinese
  slot.plain = plain
  slot.length = length
  return slot
}
