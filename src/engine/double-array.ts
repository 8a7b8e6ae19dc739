/**
 * A trie in two parallel arrays, walked with one addition and one comparison a step (Aoe, 1989). The child of a node
 * with base `b` by code `c` stands in slot `b + c` and is there if and only if `labels[b + c] === c`: bases are
 * pairwise different, so a label alone tells whose child a slot holds, which halves the memory of the usual check by
 * parent. The root has base 0: its child by code `c` is slot `c`, a direct table.
 *
 * Three conventions make a step free of other tests. Codes run from 1 to `codeCount` and no slot has label 0, so that
 * code 0, a character no key has, never matches. A node without children has the base of a dead row, where no label
 * matches. Every base keeps `base + codeCount` inside the arrays. Slot 0 stands for the unknown character and has the
 * dead row too.
 */
export interface DoubleArray {
  /** Code of the edge into each slot; {@link freeLabel} where the slot is free. */
  readonly labels: Uint16Array
  /** Base of each slot's children. */
  readonly bases: Int32Array
  /** Index of the key that ends in each slot; -1 where none does. */
  readonly keys: Int32Array
}

/** Label of a slot nobody uses: no code is that large. */
export const freeLabel = 0xffff

/**
 * Whether labels and bases keep the conventions and every key lies between -1 and `keyCount`. For arrays of foreign
 * origin. Differences are gathered by their signs: the loop runs while the program starts, before it is compiled, and
 * must be short.
 */
export function doubleArrayIsSound({ labels, bases, keys }: DoubleArray, codeCount: number, keyCount: number): boolean {
  const slots = labels.length
  if (bases.length !== slots || keys.length !== slots || slots <= codeCount) return false
  const lastBase = slots - codeCount - 1
  const lastKey = keyCount - 1
  let signs = 0
  for (let slot = 0; slot < slots; slot += 1) {
    const base = bases[slot]!
    const key = keys[slot]!
    signs |= (base - 1) | (lastBase - base) | (labels[slot]! - 1) | (key + 1) | (lastKey - key)
  }
  return signs >= 0
}
