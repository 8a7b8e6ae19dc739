/**
 * Encodes a string as UTF-8. A lone surrogate is written like any other unit of its range (three bytes, WTF-8), so that
 * every string comes back as it was.
 */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let size = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!
    if (code < 0x80) {
      bytes[size++] = code
    } else if (code < 0x800) {
      bytes[size++] = 0xc0 | (code >> 6)
      bytes[size++] = 0x80 | (code & 0x3f)
    } else if (code < 0x10000) {
      bytes[size++] = 0xe0 | (code >> 12)
      bytes[size++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[size++] = 0x80 | (code & 0x3f)
    } else {
      bytes[size++] = 0xf0 | (code >> 18)
      bytes[size++] = 0x80 | ((code >> 12) & 0x3f)
      bytes[size++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[size++] = 0x80 | (code & 0x3f)
      at += 1
    }
  }
  return bytes.slice(0, size)
}

/**
 * Decodes what {@link encodeUtf8} wrote. Bytes that are no UTF-8 become U+FFFD or a character of another value, and
 * never throw: sections of a dictionary are protected by its checksum.
 */
export function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const parts: string[] = []
  let units: number[] = []
  for (let at = from; at < to; ) {
    const lead = bytes[at]!
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    let code = size === 1 ? lead : lead & (0x7f >> size)
    for (let next = at + 1; next < at + size; next += 1) code = (code << 6) | ((next < to ? bytes[next]! : 0) & 0x3f)
    at += size
    if (code > 0x10ffff) code = 0xfffd
    if (code < 0x10000) units.push(code)
    else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + (code & 0x3ff))
    if (units.length > 4096) {
      parts.push(String.fromCharCode(...units))
      units = []
    }
  }
  parts.push(String.fromCharCode(...units))
  return parts.join('')
}
