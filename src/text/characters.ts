/*
 * Comparing characters in place. A text is never read outside its bounds (a compiled `charCodeAt` that once met the end
 * of a text is slow for good), and no string is made of a character, as `text[at]` does for Chinese ones.
 */

/** The code unit at a place, 0 before the beginning and behind the end of the text. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}

/** Some characters, with 256 bits that tell most others from them at once. */
export interface CharacterSet {
  readonly characters: string
  readonly bits: Uint32Array
}

/** A set of some characters. */
export function characterSet(characters: string): CharacterSet {
  const bits = new Uint32Array(8)
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index)
    bits[(code >>> 5) & 7]! |= 1 << (code & 31)
  }
  return { characters, bits }
}

/** Whether a code unit may be one of a set; a few others pass too. */
export function mayHold({ bits }: CharacterSet, code: number): boolean {
  return ((bits[(code >>> 5) & 7]! >>> (code & 31)) & 1) !== 0
}

/** Whether a code unit is one of a set; 0 is in none. */
export function holds(set: CharacterSet, code: number): boolean {
  if (!mayHold(set, code)) return false
  const { characters } = set
  const { length } = characters
  for (let index = 0; index < length; index++) if (characters.charCodeAt(index) === code) return true
  return false
}

/** Whether one of a set of characters stands at a place. */
export function isOneOf(text: string, at: number, set: CharacterSet): boolean {
  return holds(set, codeAt(text, at))
}

/** Whether a word stands at a place. */
export function stands(text: string, at: number, word: string): boolean {
  const { length } = word
  if (at < 0 || at + length > text.length) return false
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(at + index) !== word.charCodeAt(index)) return false
  }
  return true
}
