import { FangzhiError } from '../base/errors.js'

/** Strings read from bytes one at a time; nothing is decoded before it is asked for. */
export interface StringTable {
  readonly count: number
  at(index: number): string
}

/** Code units of the longest string that is read back in one call; sources and notes stay far below. */
const LONGEST = 50_000

/**
 * Writes strings as one block of bytes: count, `count + 1` offsets (32 bits each, in code units), then the UTF-16 code
 * units. Code units keep lone surrogates and are the quickest to read back.
 */
export function writeStrings(strings: readonly string[]): Uint8Array {
  let units = 0
  for (const string of strings) units += string.length
  const bytes = new Uint8Array(4 * (strings.length + 2) + 2 * units)
  const offsets = new Uint32Array(bytes.buffer, 0, strings.length + 2)
  const pool = new Uint16Array(bytes.buffer, offsets.byteLength, units)
  offsets[0] = strings.length
  let end = 0
  for (let i = 0; i < strings.length; i++) {
    const string = strings[i]!
    for (let j = 0; j < string.length; j++) pool[end++] = string.charCodeAt(j)
    offsets[i + 2] = end
  }
  return bytes
}

/**
 * Opens what {@link writeStrings} wrote, as views on the bytes. Offsets are checked when a string is read, so that opening
 * costs nothing. Throws `BAD_DICTIONARY` for a damaged table and, when read, for a string that is none.
 */
export function openStrings(bytes: Uint8Array, section: string): StringTable {
  const words = bytes.byteLength >> 2
  const count = words === 0 ? -1 : new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0]!
  if (count < 0 || count + 2 > words) throw damaged(section)
  const offsets = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, count + 1)
  const pool = new Uint16Array(
    bytes.buffer,
    bytes.byteOffset + 4 * (count + 2),
    (bytes.byteLength - 4 * (count + 2)) >> 1,
  )
  if (offsets[0] !== 0 || offsets[count]! > pool.length) throw damaged(section)
  return {
    count,
    at(index) {
      const start = offsets[index]!
      const end = offsets[index + 1]!
      if (!(start <= end && end - start <= LONGEST && end <= pool.length)) throw damaged(section)
      return String.fromCharCode.apply(null, pool.subarray(start, end) as unknown as number[])
    },
  }
}

/** The error for a section that does not hold what it must. */
export function damaged(section: string): FangzhiError {
  return new FangzhiError('BAD_DICTIONARY', `section "${section}" is damaged; compile the dictionary again`)
}
