import { CharClass, isWhiteSpace, unitsOfClass } from '../char-class.js'

/** Bits for the normalisers that a character may call for. */
export enum Need {
  radicals = 1,
  invisible = 2,
  fullWidth = 4,
  /** White space: the normalisers of blanks. */
  blanks = 8,
  /** Characters that marks of markdown are made of. */
  marks = 16,
}

/** All of them at once. */
export const ALL_NEEDS = 31

/** Full-width digits, capital and small letters. */
const FULL_WIDTH = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const

const NEEDS: Uint8Array = buildNeeds()

function buildNeeds(): Uint8Array {
  const needs = new Uint8Array(0x10000)
  for (const code of unitsOfClass(CharClass.blank)) {
    needs[code] = isWhiteSpace(code) && code !== 0xfeff ? Need.blanks : Need.invisible | Need.blanks
  }
  needs.fill(Need.radicals, 0x2e80, 0x2fd6)
  needs.fill(Need.radicals, 0xf900, 0xfada)
  for (const [from, to] of FULL_WIDTH) needs.fill(Need.fullWidth, from, to + 1)
  for (const mark of '*[`') needs[mark.charCodeAt(0)] = Need.marks
  return needs
}

/** The {@link Need} bits of every code unit, as a table of one's own. */
export function needTable(): Uint8Array {
  return NEEDS.slice()
}

/** The {@link Need} bits of a code unit. */
export function needOf(code: number): number {
  return NEEDS[code]!
}

/** Which normalisers can find anything in a stretch: the sum of its characters' {@link Need} bits, 0 for most. */
export function neededFor(text: string, from: number, to: number): number {
  let bits = 0
  for (let i = from; i < to; i++) bits |= NEEDS[text.charCodeAt(i)]!
  return bits
}
