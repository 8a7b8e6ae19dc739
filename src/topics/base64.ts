const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 (RFC 4648, padded); the core has no platform to ask. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    parts.push(
      DIGITS[bits >> 18]! +
        DIGITS[(bits >> 12) & 63]! +
        (left > 1 ? DIGITS[(bits >> 6) & 63]! : '=') +
        (left > 2 ? DIGITS[bits & 63]! : '='),
    )
  }
  return parts.join('')
}

/** The bytes of a base64 text, or null where it is none. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null
  const values = new Int8Array(128).fill(-1)
  for (let i = 0; i < 64; i += 1) values[DIGITS.charCodeAt(i)] = i
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let size = 0
  for (let at = 0; at < text.length; at += 4) {
    let bits = 0
    for (let i = at; i < at + 4; i += 1) {
      const value = i >= text.length - padding ? 0 : (values[text.charCodeAt(i)] ?? -1)
      if (value < 0) return null
      bits = (bits << 6) | value
    }
    for (let shift = 16; shift >= 0 && size < bytes.length; shift -= 8) bytes[size++] = (bits >> shift) & 0xff
  }
  return bytes
}
