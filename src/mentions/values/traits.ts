/**
 * What a character may be in a date or an amount, as bits of one table, so that a text is sifted without making strings.
 */
export const Trait = {
  /** Begins a number. */
  number: 1 << 0,
  /** Begins a word of time, if the next character is `second`. */
  first: 1 << 1,
  second: 1 << 2,
  /** Joins the two ends of a range. */
  join: 1 << 3,
  /** Behind a number: a date or a time may go on. */
  date: 1 << 4,
  /** Behind a number: a span of time may go on. */
  span: 1 << 5,
  /** Ends a word before an amount: 超, 约, 近. */
  boundEnd: 1 << 6,
  /** Begins a word behind an amount: 以上, 左右. */
  boundStart: 1 << 7,
  /** 余, 多. */
  more: 1 << 8,
  /** Begins a part of the year: 上半年, 一季度. */
  yearPart: 1 << 9,
  /** Begins a part of the year without sharp edges: 年底, 春. */
  fuzzyPart: 1 << 10,
  /** Begins a part of the month: 上旬, 底. */
  monthPart: 1 << 11,
  /** Begins a part of the day: 上午, 晚. */
  dayPart: 1 << 12,
  /** Begins a date of the Chinese calendar: 农历, 正月, 除夕. */
  lunar: 1 << 13,
  /** Before 百, 千, 万, 亿: 上千, 近百. */
  boundsBare: 1 << 14,
} as const

const TRAITS: Uint16Array = build([
  [Trait.number, '0123456789〇零一二两三四五六七八九十百千万亿几数'],
  [Trait.first, '今昨明前后大去本当次翌同第上下这年岁首农阴正腊冬除凌清早中午傍晚夜深近日不连最半截到'],
  [Trait.second, '天日晨早晚夜年月周星个半季三一二四1234两五六七八九十初底末历'],
  [Trait.second, '旬除夕近期来些几不前久至止目世午间后上里明'],
  [Trait.second, '0123456789点时小多'],
  [Trait.join, '至到-\uff0d—–~\uff5e'],
  [Trait.date, '年月日号时点:\uff1a世季至到-\uff0d—–~\uff5e./'],
  [Trait.span, '年个工分小星周天日秒多半至到-—–~\uff5e'],
  [Trait.boundEnd, '过于多少足到满近超逾破约概上'],
  [Trait.boundStart, '以及之左上内'],
  [Trait.more, '余多'],
  [Trait.yearPart, '上下前一二三四1234首第'],
  [Trait.fuzzyPart, '年岁初底末春夏秋冬'],
  [Trait.monthPart, '上中下月初底末'],
  [Trait.dayPart, '凌清早上中正午下傍晚夜深晨'],
  [Trait.lunar, '农阴正腊冬大除'],
  [Trait.boundsBare, '上近超逾过达'],
])

function build(rows: readonly (readonly [number, string])[]): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const [bit, characters] of rows) {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)]! |= bit
  }
  return table
}

/** One bit for each code unit that may begin a value: so small a table stays in the nearest cache. */
const BEGINS: Uint32Array = beginBits()

function beginBits(): Uint32Array {
  const bits = new Uint32Array(TRAITS.length / 32)
  for (let code = 0; code < TRAITS.length; code++) {
    if ((TRAITS[code]! & (Trait.number | Trait.first)) !== 0) bits[code >>> 5]! |= 1 << (code & 31)
  }
  return bits
}

/** Whether a code unit may begin a value: a number, or a word of time. Most do not. */
export function mayBegin(code: number): boolean {
  return ((BEGINS[code >>> 5]! >>> (code & 31)) & 1) !== 0
}

/** The traits of a code unit; 0 for what is none (the NaN beyond the end of a text). */
export function traitsOf(code: number): number {
  return TRAITS[code] ?? 0
}

/** Whether one of some characters stands at a place; no string is made for it, as `includes(text[at])` would. */
export function isOneOf(text: string, at: number, characters: string): boolean {
  const code = text.charCodeAt(at)
  for (let index = 0; index < characters.length; index++) if (characters.charCodeAt(index) === code) return true
  return false
}

/** Whether the character at a place has a trait. */
export function hasTrait(text: string, at: number, trait: number): boolean {
  return (traitsOf(text.charCodeAt(at)) & trait) !== 0
}
