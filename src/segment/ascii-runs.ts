import { firstUnitCode } from '../dictionary/lexicon.js'

const dotCode = asciiCode('.')
const zeroCode = asciiCode('0')
const nineCode = asciiCode('9')
const upperACode = asciiCode('A')
const upperZCode = asciiCode('Z')
const lowerACode = asciiCode('a')
const lowerZCode = asciiCode('z')

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
    if (!isDigit(code) && !(letters ? isLetter(code) : code === dotCode)) break
  }
  return end
}

function asciiCode(char: string): number {
  return char.charCodeAt(0) + firstUnitCode
}

function isDigit(code: number): boolean {
  return code >= zeroCode && code <= nineCode
}

function isLetter(code: number): boolean {
  return (code >= upperACode && code <= upperZCode) || (code >= lowerACode && code <= lowerZCode)
}
