import { lookOver } from '../base/look-over.js'

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
  /** Code of the edge into each slot; {@link FREE_LABEL} where the slot is free. */
  readonly labels: Uint16Array
  /** Base of each slot's children. */
  readonly bases: Int32Array
  /** Index of the key that ends in each slot; -1 where none does. */
  readonly keys: Int32Array
}

/** Label of a slot nobody uses: no code is that large. */
export const FREE_LABEL = 0xffff

/** Whether labels and bases keep the conventions and every key lies between -1 and `keyCount`; for foreign arrays. */
export function doubleArrayIsSound(array: DoubleArray, codeCount: number, keyCount: number): boolean {
  const { labels, bases, keys } = array
  const slots = labels.length
  if (bases.length !== slots || keys.length !== slots || slots <= codeCount) return false
  // The native search is quicker than any loop of ours.
  if (labels.includes(0)) return false
  const lastBase = slots - codeCount - 1
  return lookOver(slots, (from, to) => signsOfSlots(array, from, to, lastBase, keyCount - 1)) >= 0
}

/** Below zero where a base or a key lies outside its bounds. */
function signsOfSlots(
  { bases, keys }: DoubleArray,
  from: number,
  to: number,
  lastBase: number,
  lastKey: number,
): number {
  let signs = 0
  for (let slot = from; slot < to; slot += 1) {
    const base = bases[slot]!
    const key = keys[slot]!
    signs |= (base - 1) | (lastBase - base) | (key + 1) | (lastKey - key)
  }
  return signs
}
