/** Entries of a code table from here on are no codes but say what the mapping must do. */
export const firstMark = 0xfff0
/** A low surrogate: the second half of a pair, or alone and unknown. */
export const lowSurrogateMark = 0xfff0
/** A character no word crosses. */
export const breakMark = 0xffff

/**
 * Maps units of text to codes, `count` of them from `from`. Unknown units, breaks among them,
 * get 0, the second half of a surrogate pair `trailCode`. The marks are written out for speed; see `findBestPath`.
 * @param breaks Receives the positions of breaks; room for as many as there are codes.
 * @returns How many breaks there are.
 */
export function mapCodes(
  text: string,
  from: number,
  count: number,
  table: Uint16Array,
  trailCode: number,
  codes: Uint16Array,
  breaks: Uint16Array,
): number {
  let breakCount = 0
  for (let index = 0; index < count; index += 1) {
    let code = table[text.charCodeAt(from + index)]!
    if (code >= 0xfff0) {
      if (code === 0xffff) {
        breaks[breakCount] = index
        breakCount += 1
        code = 0
      } else {
        const paired = index > 0 && (text.charCodeAt(from + index - 1) & 0xfc00) === 0xd800
        code = paired ? trailCode : 0
      }
    }
    codes[index] = code
  }
  return breakCount
}
