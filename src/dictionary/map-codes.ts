import { TRAIL_CODE } from './word-search.js'

/** Stands in a code table for a low surrogate: the second half of a pair, or alone and unknown. */
export const LOW_SURROGATE_MARK = 0xffff

/**
 * Maps `count` units of text from `from` on to codes; unknown units get 0, the second half of a surrogate pair
 * {@link TRAIL_CODE}. The mark is written out for speed; see `createPathFinder`.
 */
export function mapCodes(text: string, from: number, count: number, table: Uint16Array, codes: Uint16Array): void {
  for (let index = 0; index < count; index += 1) {
    let code = table[text.charCodeAt(from + index)]!
    if (code === 0xffff) {
      const paired = index > 0 && (text.charCodeAt(from + index - 1) & 0xfc00) === 0xd800
      code = paired ? TRAIL_CODE : 0
    }
    codes[index] = code
  }
}
