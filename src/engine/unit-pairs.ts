/** Bits of the table; 32 KB stay in the processor's nearest cache. */
const PAIR_BITS = 18
const PAIR_MASK = (1 << PAIR_BITS) - 1
/** Words of 32 bits in the table. */
export const PAIR_WORDS = 1 << (PAIR_BITS - 5)

/**
 * The place of two neighbouring code units in a table of bits. Pairs may share one, so a bit only says "perhaps"; for
 * most places of a text it says "no" before any larger table is asked.
 */
export function pairSlot(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & PAIR_MASK
}

/** A bit for the first two code units of every key that has two. */
export function pairsOf(keys: readonly string[]): Uint32Array {
  const pairs = new Uint32Array(PAIR_WORDS)
  for (const key of keys) {
    if (key.length < 2) continue
    const slot = pairSlot(key.charCodeAt(0), key.charCodeAt(1))
    pairs[slot >>> 5]! |= 1 << (slot & 31)
  }
  return pairs
}
