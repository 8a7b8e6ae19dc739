import { FIRST_UNIT_CODE } from '../dictionary/lexicon.js'

const DOT_CODE = asciiCode('.')
const ZERO_CODE = asciiCode('0')
const NINE_CODE = asciiCode('9')
const UPPER_A_CODE = asciiCode('A')
const UPPER_Z_CODE = asciiCode('Z')
const LOWER_A_CODE = asciiCode('a')
const LOWER_Z_CODE = asciiCode('z')

/**
 * The end of the ASCII token at `at` by jieba's rule: `[A-Za-z][A-Za-z0-9]*`, `[0-9][0-9.]*`, or one character. The code
 * at `at` must be that of an ASCII character.
 */
export function asciiRunEnd(codes: Uint16Array, at: number, to: number): number {
  const letters = isLetter(codes[at]!)
  if (!letters && !isDigit(codes[at]!)) return at + 1
  let end = at + 1
  for (; end < to; end += 1) {
    const code = codes[end]!
    if (!isDigit(code) && !(letters ? isLetter(code) : code === DOT_CODE)) break
  }
  return end
}

function asciiCode(char: string): number {
  return char.charCodeAt(0) + FIRST_UNIT_CODE
}

function isDigit(code: number): boolean {
  return code >= ZERO_CODE && code <= NINE_CODE
}

function isLetter(code: number): boolean {
  return (code >= UPPER_A_CODE && code <= UPPER_Z_CODE) || (code >= LOWER_A_CODE && code <= LOWER_Z_CODE)
}
