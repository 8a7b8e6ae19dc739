/**
 * A number from 0 to 1 that depends on a seed and a text only: the same article gets the same number in every order and
 * on every machine. FNV-1a over seed and text, mixed as in MurmurHash3; 53 bits from two rounds.
 */
export function seededNumber(seed: number, text: string): number {
  const high = mixText(seed >>> 0, text)
  const low = mixText((seed ^ 0x9e3779b9) >>> 0, text)
  return ((high >>> 5) * 67_108_864 + (low >>> 6)) / 9_007_199_254_740_992
}

function mixText(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16) ^ seed, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
