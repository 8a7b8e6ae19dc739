/** Entries of a code table from here on are no codes but say what the mapping must do. */
export const firstSpecial = 0xfff0
/** A character no word crosses. */
export const breakMark = 0xffff
/** A low surrogate: the second half of a pair, or alone and unknown. */
export const lowSurrogateMark = 0xfff0

/**
 * Maps units of text to codes, from `from` up to the next character that breaks, the end of the text or `room` codes.
 * The second half of a surrogate pair gets `trailCode`.
 * @returns The number of codes written.
 */
export function mapCodes(
  text: string,
  from: number,
  table: Uint16Array,
  trailCode: number,
  codes: Uint16Array,
  room: number,
): number {
  const count = Math.min(text.length - from, room)
  for (let index = 0; index < count; index += 1) {
    const code = table[text.charCodeAt(from + index)]!
    if (code >= firstSpecial) {
      if (code === breakMark) return index
      const paired = index > 0 && (text.charCodeAt(from + index - 1) & 0xfc00) === 0xd800
      codes[index] = paired ? trailCode : 0
    } else {
      codes[index] = code
    }
  }
  return count
}
