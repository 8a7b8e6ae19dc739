/** The hash (FNV) of some characters of a text, without making a string of them. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(at)) | 0
  return hash
}

/** A hash with all its bits mixed into the low ones, which number the places of a table. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8
}
