const SIZE = 128
const MASK = SIZE - 1

/**
 * A set of some thirty characters, all of one code unit. Asking makes no string, as `characters.includes(text[at])` would,
 * and the table is so small that it stays at hand.
 */
export class FewCodes {
  /** Each code at its last seven bits or at the next free place behind. */
  readonly #codes = new Uint16Array(SIZE)

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at)
      let place = code & MASK
      while (this.#codes[place] !== 0 && this.#codes[place] !== code) place = (place + 1) & MASK
      this.#codes[place] = code
    }
  }

  /** Whether a code unit is in the set; `NaN`, what stands beyond a text, is not. */
  has(code: number): boolean {
    for (let place = code & MASK; this.#codes[place] !== 0; place = (place + 1) & MASK) {
      if (this.#codes[place] === code) return true
    }
    return false
  }
}
