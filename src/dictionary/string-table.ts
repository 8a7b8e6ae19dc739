import { damaged } from '../base/damaged.js'
import type { FangzhiError } from '../base/errors.js'

/** Strings read from bytes one at a time; nothing is decoded before it is asked for. */
export interface StringTable {
  readonly count: number
  at(index: number): string
}

/** Code units of the longest string that is read back in one call; sources and notes stay far below. */
const LONGEST = 50_000

/**
 * Writes strings as one block of bytes: count, lengths (16 bits each, in code units), then the UTF-16 code units. Code
 * units keep lone surrogates and are the quickest to read back.
 */
export function writeStrings(strings: readonly string[]): Uint8Array {
  let units = 0
  for (const string of strings) units += string.length
  const bytes = new Uint8Array(4 + 2 * (strings.length + units))
  new Uint32Array(bytes.buffer, 0, 1)[0] = strings.length
  const lengths = new Uint16Array(bytes.buffer, 4, strings.length)
  const pool = new Uint16Array(bytes.buffer, 4 + lengths.byteLength, units)
  let end = 0
  for (let i = 0; i < strings.length; i++) {
    const string = strings[i]!
    lengths[i] = string.length
    for (let j = 0; j < string.length; j++) pool[end++] = string.charCodeAt(j)
  }
  return bytes
}

/**
 * Opens what {@link writeStrings} wrote; the strings stay in the bytes until one is asked for.
 * @throws FangzhiError `BAD_DICTIONARY` for a damaged table and, when read, for a string that is none.
 */
export function openStrings(bytes: Uint8Array, section: string): StringTable {
  const count = bytes.byteLength < 4 ? -1 : new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0]!
  if (count < 0 || 4 + 2 * count > bytes.byteLength) throw damagedSection(section)
  const lengths = new Uint16Array(bytes.buffer, bytes.byteOffset + 4, count)
  const from = 4 + 2 * count
  const pool = new Uint16Array(bytes.buffer, bytes.byteOffset + from, (bytes.byteLength - from) >> 1)
  const offsets = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) offsets[i + 1] = offsets[i]! + lengths[i]!
  if (offsets[count]! > pool.length) throw damagedSection(section)
  return {
    count,
    at(index) {
      const start = offsets[index]!
      const end = offsets[index + 1]!
      if (!(start <= end && end - start <= LONGEST)) throw damagedSection(section)
      return String.fromCharCode.apply(null, pool.subarray(start, end) as unknown as number[])
    },
  }
}

/** The error for a section that does not hold what it must. */
export function damagedSection(section: string): FangzhiError {
  return damaged(`section "${section}"`, 'it does not hold what it must')
}
