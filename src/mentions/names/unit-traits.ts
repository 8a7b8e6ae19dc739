import { CharClass, type CharClassValue, charClass, eachClassRange } from '../../text/char-class.js'

/*
 * What a character is to a name, packed into one number. The name finder asks so much of every character that tables of
 * their own would drive each other out of the processor's cache; the article's traits are looked up once and then lie
 * side by side.
 */

const CLASS_BITS = 15
const SURNAME_SHIFT = 4
const SCRIPT_SHIFT = 8
const FIRST_SHIFT = 10
const LAST_SHIFT = 13
const SINGLE_SHIFT = 16
const LEVEL = 7

/** May be the first character of a surname of two. */
export const COMPOUND = 1 << 7
/** Stands between names: a blank or 、. */
export const DIVIDER = 1 << 19
/** A dot inside foreign names. */
export const DOT = 1 << 20
/** Stands for a province or city all by itself: 沪, 豫. */
export const SHORT_PLACE = 1 << 21
/** Stands in foreign names, or in names of minority peoples. */
export const SCRIPT = 3 << SCRIPT_SHIFT
/** The second half of a Chinese character outside the basic plane: one of the rare ones, which stand in names (刘𬱟). */
export const RARE_END = CharClass.han | (1 << 22)
/** Common enough as a surname to begin a candidate. */
export const SURNAME = LEVEL << SURNAME_SHIFT

const LIST_MARK = 0x3001
const DOTS: readonly number[] = [0xb7, 0x2022, 0x2027, 0x22c5, 0x30fb, 0xff65]

/** The traits of a code unit before the dictionaries add theirs. */
export function plainTraits(unit: number): number {
  return traitsOfClass(charClass(unit)) | (unit === LIST_MARK ? DIVIDER : 0) | (DOTS.includes(unit) ? DOT : 0)
}

function traitsOfClass(value: CharClassValue): number {
  return value === CharClass.blank ? value | DIVIDER : value
}

/** Calls with every range of code units that have the same plain traits, its end exclusive; the later one counts. */
export function eachTraitRange(paint: (traits: number, from: number, to: number) => void): void {
  eachClassRange((value, from, to) => paint(traitsOfClass(value), from, to))
  for (const unit of [LIST_MARK, ...DOTS]) paint(plainTraits(unit), unit, unit + 1)
}

/** How common a surname is, 1 to 6. */
export function surnameTrait(level: number): number {
  return level << SURNAME_SHIFT
}

/** How much a character speaks for a place in a given name: 1 (hardly) to 6. */
export function givenTrait(place: 'first' | 'last' | 'single', level: number): number {
  return level << GIVEN_SHIFTS[place]
}

/** That characters write foreign names (1), or stand in names of minority peoples (2). */
export function scriptTrait(bits: number): number {
  return bits << SCRIPT_SHIFT
}

const GIVEN_SHIFTS = { first: FIRST_SHIFT, last: LAST_SHIFT, single: SINGLE_SHIFT } as const

/** Whether a unit with these traits is a Chinese character. */
export function isHanTrait(traits: number): boolean {
  return (traits & CLASS_BITS) === CharClass.han
}

/** Whether it may stand inside a name beside Chinese characters: a digit or a letter. */
export function isAlphanumericTrait(traits: number): boolean {
  const value = traits & CLASS_BITS
  return value === CharClass.digit || value === CharClass.letter
}

/** Whether it is white space. */
export function isBlankTrait(traits: number): boolean {
  return (traits & CLASS_BITS) === CharClass.blank
}

export function surnameLevel(traits: number): number {
  return (traits >> SURNAME_SHIFT) & LEVEL
}

export function scriptOf(traits: number): number {
  return (traits >> SCRIPT_SHIFT) & 3
}

/** Levels of a character at the first, last and only place of a given name; 0 where nothing is known. */
export function firstLevel(traits: number): number {
  return (traits >> FIRST_SHIFT) & LEVEL
}

export function lastLevel(traits: number): number {
  return (traits >> LAST_SHIFT) & LEVEL
}

export function singleLevel(traits: number): number {
  return (traits >> SINGLE_SHIFT) & LEVEL
}
