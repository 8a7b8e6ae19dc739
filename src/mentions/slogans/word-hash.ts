/** Where FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 code units begins. */
export const HASH_BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** One step of the hash. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}

/** Hash of a word read forwards, or backwards from its last unit. */
export function hashWord(word: string, backwards = false): number {
  let hash = HASH_BASIS
  for (let i = 0; i < word.length; i++) {
    hash = hashUnit(hash, word.charCodeAt(backwards ? word.length - 1 - i : i))
  }
  return hash
}

/** Hash of a stretch of a text, backwards from its end where `step` is -1. */
export function hashStretch(text: string, at: number, length: number, step: 1 | -1): number {
  let hash = HASH_BASIS
  for (let i = 0, position = step === 1 ? at : at - 1; i < length; i++, position += step) {
    hash = hashUnit(hash, text.charCodeAt(position))
  }
  return hash
}
