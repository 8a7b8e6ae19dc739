import { charLength } from './char-class.js'

/** What positions count: UTF-16 code units (as here inside), code points (as in Python), or bytes of UTF-8. */
export const OFFSET_UNITS = ['utf16', 'codepoint', 'utf8'] as const

export type OffsetUnit = (typeof OFFSET_UNITS)[number]

/**
 * Converts positions in `text` from one unit to another, all in one pass: O(text + n log n). The result keeps the order
 * of `offsets`. A position inside a character becomes the start of that character; one beyond the end becomes the end;
 * a lone surrogate counts three bytes, as U+FFFD does, which takes its place when it is encoded.
 */
export function convertOffsets(text: string, offsets: readonly number[], from: OffsetUnit, to: OffsetUnit): number[] {
  const order = isSorted(offsets) ? null : offsets.map((_, i) => i).sort((a, b) => offsets[a]! - offsets[b]!)
  const result = new Array<number>(offsets.length)
  let index = 0
  let before = 0
  let after = 0
  for (let n = 0; n < offsets.length; n++) {
    const i = order === null ? n : order[n]!
    const wanted = offsets[i]!
    while (index < text.length) {
      const length = charLength(text, index)
      const code = text.charCodeAt(index)
      const step = unitLength(code, length, from)
      if (before + step > wanted) break
      before += step
      after += unitLength(code, length, to)
      index += length
    }
    result[i] = after
  }
  return result
}

/** {@link convertOffsets} for one position. */
export function convertOffset(text: string, offset: number, from: OffsetUnit, to: OffsetUnit): number {
  return convertOffsets(text, [offset], from, to)[0]!
}

/** Length of `text` in the unit. */
export function textLength(text: string, unit: OffsetUnit): number {
  return convertOffset(text, text.length, 'utf16', unit)
}

function unitLength(code: number, length: 1 | 2, unit: OffsetUnit): number {
  if (unit === 'utf16') return length
  if (unit === 'codepoint') return 1
  if (length === 2) return 4
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3
}

function isSorted(offsets: readonly number[]): boolean {
  for (let i = 1; i < offsets.length; i++) if (offsets[i - 1]! > offsets[i]!) return false
  return true
}
