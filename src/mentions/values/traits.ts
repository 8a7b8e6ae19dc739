import { codeAt } from '../../text/characters.js'
import { UNIT_STARTS } from './units.js'

/**
 * What a character may be in a date or an amount, as bits of one table, so that a text is sifted without making strings.
 */
export enum Trait {
  /** Begins a number. */
  number = 1 << 0,
  /** Begins a word of time, if the next character goes on with it. */
  first = 1 << 1,
  /** Begins a unit of an amount. */
  unit = 1 << 2,
  /** Joins the two ends of a range. */
  join = 1 << 3,
  /** Behind a number: a date or a time may go on. */
  date = 1 << 4,
  /** Behind a number: a span of time may go on. */
  span = 1 << 5,
  /** Ends a word before an amount: 超, 约, 近. */
  boundEnd = 1 << 6,
  /** Begins a word behind an amount: 以上, 左右. */
  boundStart = 1 << 7,
  /** Begins a word behind a date: 以来, 起, 为止, 前后. */
  closing = 1 << 8,
  /** Begins a part of the year: 上半年, 一季度. */
  yearPart = 1 << 9,
  /** Begins a part of the year without sharp edges: 年底, 春. */
  fuzzyPart = 1 << 10,
  /** Begins a part of the month: 上旬, 底. */
  monthPart = 1 << 11,
  /** Begins a part of the day: 上午, 晚. */
  dayPart = 1 << 12,
  /** Begins a date of the Chinese calendar: 农历, 正月, 除夕. */
  lunar = 1 << 13,
  /** Before 百, 千, 万, 亿: 上千, 近百. */
  boundsBare = 1 << 14,
  /** Begins a time without a date: 近日, 日前, 截至目前. */
  vague = 1 << 15,
}

/** A bit and the characters that have it. */
type Row = readonly [bit: number, characters: string]

const NUMBERS = '0123456789〇零一二两三四五六七八九十百千万亿几数'
const DATES = '年月日号时点:\uff1a世季至到-\uff0d—–~\uff5e./'
const SPANS = '年个工分刻小星周天日秒多半至到-—–~\uff5e'
const BOUNDS_BARE = '上近超逾过达'

const TRAITS: readonly Row[] = [
  [Trait.number, NUMBERS],
  [Trait.first, '今昨明前后大去本当次翌同第上下这年岁首农阴正腊冬除凌清早中午傍晚夜深近日不连最半截到'],
  [Trait.unit, UNIT_STARTS],
  [Trait.join, '至到-\uff0d—–~\uff5e'],
  [Trait.date, DATES],
  [Trait.span, SPANS],
  [Trait.boundEnd, '过于多少足到满近超逾破约概上'],
  [Trait.boundStart, '以及之左上内'],
  [Trait.closing, '至以开之起后为前止左许'],
  [Trait.yearPart, '上下前一二三四1234首第'],
  [Trait.fuzzyPart, '年岁初底末春夏秋冬'],
  [Trait.monthPart, '上中下月初底末'],
  [Trait.dayPart, '凌清早上中正午下傍晚夜深晨'],
  [Trait.lunar, '农阴正腊冬大除闰'],
  [Trait.boundsBare, BOUNDS_BARE],
  [Trait.vague, '近日前不连最截到'],
]

/**
 * What may begin with two characters side by side: the bits of the first one, and, four bits higher, of the second.
 * Pairs keep out most of what single characters (一, 上, 大) would let in.
 */
export enum Pair {
  /** A number and what gives it a meaning. */
  number = 1 << 0,
  /** A word of time. */
  word = 1 << 1,
  /** A word of time whose first character mostly begins other words: 同日, but not 同时. */
  rareWord = 1 << 2,
  /** A number, not here but at the second character, that means something by the first: 上万, $5. */
  bare = 1 << 3,
}

const SECOND = 4
/** Where pair bits and numerals lie above the traits while the tables are built. */
const PAIR_SHIFT = 16
const NUMERAL_SHIFT = 24

const PAIRS: readonly Row[] = [
  [Pair.number, NUMBERS],
  [Pair.number << SECOND, `${NUMBERS}余,分成${DATES}${SPANS}${UNIT_STARTS}`],
  [Pair.word, '今昨明前后去本当次翌第上下年岁首农阴正腊冬除闰凌清早午傍晚夜深近日半'],
  [Pair.word << SECOND, '天日晨早晚夜年月周星个半季三一二四1234两五六七八九十初底末历'],
  [Pair.word << SECOND, '春夏秋冬夕期来些几不前世午间后上里0123456789小'],
  [Pair.rareWord, '大同这中不连最截到'],
  [Pair.rareWord << SECOND, '前后年日月一周个午近久至止目'],
  [Pair.bare, `$¥\uffe5€£${BOUNDS_BARE}`],
  [Pair.bare << SECOND, NUMBERS],
]

/** What a character is in a number: 1 to 10 the digits 0 to 9, then 十 百 千 万 亿, 几, 数, 余. */
const NUMERALS: readonly Row[] = [
  ...Array.from('〇一二三四五六七八九十百千万亿几数余', (character, index): Row => [index + 1, character]),
  [1, '零'],
  [3, '两'],
  [18, '多'],
]

/**
 * The kind of each code unit, all units with the same traits, pair bits and numeral being of one kind; 0 has none of
 * them. One table of bytes, and small ones by the kind, stay in the nearest cache.
 */
const KINDS = new Uint8Array(0x10000)
const TRAITS_OF_KIND = new Uint16Array(0x100)
/** Asked for at every unit of a text, so without the way by the kind. */
const PAIRS_OF_CODE = new Uint8Array(0x10000)
const NUMERAL_OF_KIND = new Uint8Array(0x100)
fillKinds()

function fillKinds(): void {
  const bits = new Map<number, number>()
  for (const [rows, shift] of [
    [TRAITS, 0],
    [PAIRS, PAIR_SHIFT],
    [NUMERALS, NUMERAL_SHIFT],
  ] as const) {
    for (const [bit, characters] of rows) {
      for (let at = 0; at < characters.length; at++) {
        const code = characters.charCodeAt(at)
        bits.set(code, (bits.get(code) ?? 0) | (bit << shift))
      }
    }
  }
  const kinds = new Map<number, number>()
  for (const [code, all] of bits) {
    const kind = kinds.get(all) ?? kinds.size + 1
    kinds.set(all, kind)
    KINDS[code] = kind
    TRAITS_OF_KIND[kind] = all
    PAIRS_OF_CODE[code] = all >>> PAIR_SHIFT
    NUMERAL_OF_KIND[kind] = all >>> NUMERAL_SHIFT
  }
}

/** The bits of a code unit as part of a {@link Pair}. */
export function pairBits(code: number): number {
  return PAIRS_OF_CODE[code]!
}

/** What may begin with two characters side by side; 0 for most. */
export function pairOf(first: number, second: number): number {
  return first & (second >>> SECOND)
}

/** What a code unit is in a number: 1 to 10 for 0 to 9, 11 to 15 for 十 百 千 万 亿, then 几, 数, 余 and 多; else 0. */
export function numeralOf(code: number): number {
  return NUMERAL_OF_KIND[KINDS[code]!]!
}

/** The traits of a code unit. */
export function traitsOf(code: number): number {
  return TRAITS_OF_KIND[KINDS[code]!]!
}

/** The traits of the character at a place. */
export function traitsAt(text: string, at: number): number {
  return traitsOf(codeAt(text, at))
}

/** Whether the character at a place has a trait. */
export function hasTrait(text: string, at: number, trait: number): boolean {
  return (traitsOf(codeAt(text, at)) & trait) !== 0
}
