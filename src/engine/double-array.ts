/**
 * A trie in two parallel arrays, walked with one addition and one comparison a step (Aoe, 1989). The child of a node
 * with base `b` by code `c` stands in slot `b + c` and is there if and only if `labels[b + c] === c`: bases are
 * pairwise different, so a label alone tells whose child a slot holds, which halves the memory of the usual check by
 * parent. The root has base 0: its child by code `c` is slot `c`, a direct table.
 *
 * Codes run from 1 to `codeCount`; every base keeps `base + codeCount` inside the arrays, so that a step needs no
 * bounds check of its own. Code 0 stands for a character no key has: no slot carries label 0 as a child.
 */
export interface DoubleArray {
  /** Code of the edge into each slot; 0 where the slot is free. */
  readonly labels: Uint16Array
  /** Base of each slot's children; 0 where it has none. */
  readonly bases: Int32Array
  /** Index of the key that ends in each slot; -1 where none does. */
  readonly keys: Int32Array
}

/** Slots whose base or label would lead outside; -1 when all are sound. Linear; for arrays read from foreign bytes. */
export function findBrokenSlot(labels: Uint16Array, bases: Int32Array, codeCount: number): number {
  const slots = labels.length
  if (bases.length !== slots || slots <= codeCount) return 0
  const limit = slots - codeCount
  for (let slot = 0; slot < slots; slot += 1) {
    if (bases[slot]! < 0 || bases[slot]! >= limit) return slot
  }
  return -1
}
