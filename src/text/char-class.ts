/**
 * What a UTF-16 code unit is, by our own tables: results never depend on the engine's Unicode version. One class for
 * each unit; the first half of a surrogate pair carries the class of the planes it leads to, the second half is `trail`.
 */
export const CharClass = {
  other: 0,
  /** White space of any width, zero-width characters, format and control characters. */
  blank: 1,
  /** Chinese characters, with 〇, 々, radicals and compatibility ideographs. */
  han: 2,
  kana: 3,
  hangul: 4,
  /** Latin, Greek and Cyrillic letters, half and full width. */
  letter: 5,
  /** 0-9, half and full width. */
  digit: 6,
  /** Opening quotes and brackets: “ ‘ 「 『 《 〈 ( 【 〔 [ { */
  opening: 7,
  /** Closing quotes and brackets. */
  closing: 8,
  /** Marks that end a sentence: 。 ! ? . with their full-width forms, … */
  final: 9,
  /** Marks inside a sentence: , 、 ; : */
  pause: 10,
  /** Other punctuation and symbols. */
  mark: 11,
  /** The second half of a surrogate pair. */
  trail: 12,
} as const

/** One of the values of {@link CharClass}. */
export type CharClassValue = (typeof CharClass)[keyof typeof CharClass]

const RANGES: readonly (readonly [CharClassValue, readonly (number | readonly [number, number])[]])[] = [
  [CharClass.mark, [[0x21, 0x2f], [0x3a, 0x40], [0x5b, 0x60], [0x7b, 0x7e], [0xa1, 0xbf], 0xd7, 0xf7]],
  [
    CharClass.mark,
    [
      [0x2010, 0x206f],
      [0x20a0, 0x20cf],
      [0x2100, 0x2bff],
      [0x3000, 0x303f],
      [0x3200, 0x33ff],
    ],
  ],
  [
    CharClass.mark,
    [
      [0xfe10, 0xfe6f],
      [0xff00, 0xffef],
      [0xd83c, 0xd83e],
    ],
  ],
  [CharClass.blank, [[0, 0x20], [0x7f, 0xa0], 0xad, 0x1680, 0x180e, [0x2000, 0x200f], [0x2028, 0x202f]]],
  [CharClass.blank, [[0x205f, 0x206f], 0x3000, 0xfeff, [0xfff9, 0xfffb]]],
  [CharClass.han, [[0x2e80, 0x2fd5], 0x3005, 0x3007, [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]]],
  [CharClass.han, [[0xd840, 0xd8bf]]],
  [
    CharClass.kana,
    [
      [0x3041, 0x3096],
      [0x3099, 0x30ff],
      [0x31f0, 0x31ff],
      [0xff66, 0xff9f],
    ],
  ],
  [
    CharClass.hangul,
    [
      [0x1100, 0x11ff],
      [0x3131, 0x318e],
      [0xac00, 0xd7a3],
    ],
  ],
  [CharClass.letter, [[0x41, 0x5a], [0x61, 0x7a], 0xaa, 0xb5, 0xba, [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2af]]],
  [
    CharClass.letter,
    [
      [0x370, 0x3ff],
      [0x400, 0x52f],
      [0x1e00, 0x1fff],
      [0xff21, 0xff3a],
      [0xff41, 0xff5a],
    ],
  ],
  [
    CharClass.digit,
    [
      [0x30, 0x39],
      [0xff10, 0xff19],
    ],
  ],
  [CharClass.trail, [[0xdc00, 0xdfff]]],
]
const OPENING = '“‘「『《〈(【〔〖[{\uff08\uff3b\uff5b'
const CLOSING = '”’」』》〉)】〕〗]}\uff09\uff3d\uff5d'
const FINAL = '。!?.…\uff01\uff1f\uff0e\ufe12'
const PAUSE = '、,;:\uff0c\uff1b\uff1a\ufe51'

/** The class of every code unit. */
const CLASSES: Uint8Array = buildClasses()

/** Calls with every range of units that has a class, its end exclusive; of ranges that overlap the later one counts. */
export function eachClassRange(paint: (value: CharClassValue, from: number, to: number) => void): void {
  for (const [value, ranges] of RANGES) {
    for (const range of ranges) {
      if (typeof range === 'number') paint(value, range, range + 1)
      else paint(value, range[0], range[1] + 1)
    }
  }
  const marks = [
    [OPENING, CharClass.opening],
    [CLOSING, CharClass.closing],
    [FINAL, CharClass.final],
    [PAUSE, CharClass.pause],
  ] as const
  for (const [characters, value] of marks) {
    for (let i = 0; i < characters.length; i++) paint(value, characters.charCodeAt(i), characters.charCodeAt(i) + 1)
  }
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  eachClassRange((value, from, to) => classes.fill(value, from, to))
  return classes
}

/** The code units of a class, in order. */
export function unitsOfClass(value: CharClassValue): readonly number[] {
  const units: number[] = []
  for (let unit = CLASSES.indexOf(value); unit >= 0; unit = CLASSES.indexOf(value, unit + 1)) units.push(unit)
  return units
}

/** The class of a code unit; `other` for what is no code unit, such as the NaN of `charCodeAt` beyond the end. */
export function charClass(code: number): CharClassValue {
  return (CLASSES[code] ?? CharClass.other) as CharClassValue
}

/** White space and characters that print nothing. */
export function isBlank(code: number): boolean {
  return CLASSES[code] === CharClass.blank
}

/** A Chinese character, or the first half of one outside the basic plane. */
export function isHan(code: number): boolean {
  return CLASSES[code] === CharClass.han
}

/** One of the common Chinese characters, U+4E00 to U+9FFF: no compatibility ideograph and none of an extension. */
export function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** 0-9, half or full width. */
export function isDigit(code: number): boolean {
  return CLASSES[code] === CharClass.digit
}

/** A letter of a Latin, Greek or Cyrillic alphabet, half or full width. */
export function isLetter(code: number): boolean {
  return CLASSES[code] === CharClass.letter
}

/** A mark that ends a sentence. The half-width full stop counts; whether it is a decimal point is the caller's to see. */
export function isFinal(code: number): boolean {
  return CLASSES[code] === CharClass.final
}

/** An opening quote or bracket. Straight quotes are neither opening nor closing. */
export function isOpening(code: number): boolean {
  return CLASSES[code] === CharClass.opening
}

/** A closing quote or bracket. */
export function isClosing(code: number): boolean {
  return CLASSES[code] === CharClass.closing
}

/** Line feed, carriage return, form feed, vertical tab, next line, line and paragraph separator. */
export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** White space in the sense of `\s` of JavaScript, which knows no zero-width characters but U+FEFF. */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x1680) return true
  return (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
}

/** First half of a surrogate pair. */
function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

/** Second half of a surrogate pair. */
function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** Code units of the character at `index`: 2 for a whole surrogate pair, else 1 (a lone half is a character). */
export function charLength(text: string, index: number): 1 | 2 {
  const isPair = isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))
  return isPair ? 2 : 1
}
