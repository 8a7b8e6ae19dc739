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

/** The first slot whose label or base breaks the conventions, -1 when all are sound. For arrays of foreign origin. */
export function findBrokenSlot(labels: Uint16Array, bases: Int32Array, codeCount: number): number {
  const slots = labels.length
  if (bases.length !== slots || slots <= codeCount) return 0
  const limit = slots - codeCount
  for (let slot = 0; slot < slots; slot += 1) {
    const base = bases[slot]!
    if (base < 1 || base >= limit || labels[slot] === 0) return slot
  }
  return -1
}
