import { copyInto } from '../base/copy-into.js'
import { type DoubleArray, FREE_LABEL } from './double-array.js'
import type { KeyTree } from './key-tree.js'

/**
 * Packs a tree into a double array. Nodes with many children are placed first, into the emptiest array; the many nodes
 * with one child then fill the holes. Each search goes on where the last one of the same width ended.
 * @param codeCount The largest code.
 * @param patience How many free slots are tried before a node is put behind everything else: a few dozen build in
 * one go at run time, `Infinity` packs tightly and takes seconds for a large dictionary.
 */
export function packDoubleArray(tree: KeyTree, codeCount: number, patience: number): DoubleArray {
  const slots = new SlotPool(codeCount, tree.nodeCount)
  const slotOf = new Int32Array(tree.nodeCount)
  for (let child = tree.firstChild[0]!; child !== 0; child = tree.nextSibling[child]!) {
    slotOf[child] = slots.take(tree.labels[child]!, 0)
  }
  const baseOf = new Int32Array(tree.nodeCount)
  const children = new Uint16Array(codeCount + 1)
  for (const node of byWidth(tree)) {
    let width = 0
    for (let child = tree.firstChild[node]!; child !== 0; child = tree.nextSibling[child]!) {
      children[width] = tree.labels[child]!
      width += 1
    }
    const base = slots.findBase(children, width, patience)
    baseOf[node] = base
    for (let child = tree.firstChild[node]!; child !== 0; child = tree.nextSibling[child]!) {
      slotOf[child] = slots.take(tree.labels[child]!, base)
    }
  }
  const deadRow = slots.size()
  const size = deadRow + codeCount + 1
  const labels = new Uint16Array(size).fill(FREE_LABEL)
  const bases = new Int32Array(size).fill(deadRow)
  const keys = new Int32Array(size).fill(-1)
  for (let node = 1; node < tree.nodeCount; node += 1) {
    const slot = slotOf[node]!
    labels[slot] = tree.labels[node]!
    if (baseOf[node] !== 0) bases[slot] = baseOf[node]!
    keys[slot] = tree.keys[node]!
  }
  return { labels, bases, keys }
}

/** Inner nodes but the root, those with most children first; equal ones in the order they grew. */
function byWidth(tree: KeyTree): Int32Array {
  const { childCounts, nodeCount } = tree
  let widest = 0
  for (let node = 1; node < nodeCount; node += 1) if (childCounts[node]! > widest) widest = childCounts[node]!
  const starts = new Int32Array(widest + 2)
  let inner = 0
  for (let node = 1; node < nodeCount; node += 1) {
    if (childCounts[node] === 0) continue
    starts[widest - childCounts[node]! + 1]! += 1
    inner += 1
  }
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank]! += starts[rank - 1]!
  const nodes = new Int32Array(inner)
  for (let node = 1; node < nodeCount; node += 1) {
    if (childCounts[node] === 0) continue
    const rank = widest - childCounts[node]!
    nodes[starts[rank]!] = node
    starts[rank]! += 1
  }
  return nodes
}

/** The slots of a double array under construction: free ones in a ring, taken ones and used bases as flags. */
class SlotPool {
  readonly #codeCount: number
  #capacity: number
  /** Ring of free slots behind slot 0, which is never free: following and preceding free slot. */
  #next: Int32Array
  #previous: Int32Array
  #taken: Uint8Array
  #usedBases: Uint8Array
  #lastSlot = 0
  #lastBase = 0
  /** Where the next search starts, and the width it belongs to. */
  #cursor = 0
  #cursorWidth = 0

  constructor(codeCount: number, nodeCount: number) {
    this.#codeCount = codeCount
    this.#capacity = 0
    this.#next = new Int32Array(1)
    this.#previous = new Int32Array(1)
    this.#taken = new Uint8Array(1)
    this.#usedBases = new Uint8Array(1)
    this.#grow(nodeCount + 3 * codeCount + 1024)
    // The root's row is a direct table: no other node's child may stand in it, and base 0 is the root's own.
    for (let slot = 1; slot <= codeCount; slot += 1) this.#unlink(slot)
    this.#usedBases[0] = 1
    this.#lastSlot = codeCount
  }

  /** The first slot behind all that are used, and behind every slot a step from a used base can reach. */
  size(): number {
    return Math.max(this.#lastSlot, this.#lastBase + this.#codeCount) + 1
  }

  take(code: number, base: number): number {
    const slot = base + code
    if (slot > this.#codeCount) this.#unlink(slot)
    if (slot > this.#lastSlot) this.#lastSlot = slot
    return slot
  }

  /** A base no other node has, under which the slots of all codes are free; marked as used. */
  findBase(codes: Uint16Array, width: number, patience: number): number {
    if (width !== this.#cursorWidth) {
      this.#cursorWidth = width
      this.#cursor = this.#next[0]!
    }
    let first = codes[0]!
    for (let index = 1; index < width; index += 1) if (codes[index]! < first) first = codes[index]!
    const end = this.#lastBase + first + 1
    let base = 0
    let slot = this.#cursor
    for (let tries = 0; tries < patience && slot < end; tries += 1) {
      if (this.#fits(slot - first, codes, width)) base = slot - first
      // Slots passed over stay free for narrower nodes.
      slot = this.#next[slot]!
      if (base !== 0 || slot === 0) break
    }
    this.#cursor = slot === 0 || slot >= end ? this.#next[0]! : slot
    if (base === 0) {
      base = this.#lastBase + 1
      while (!this.#fits(base, codes, width)) base += 1
    }
    this.#usedBases[base] = 1
    if (base > this.#lastBase) this.#lastBase = base
    return base
  }

  #fits(base: number, codes: Uint16Array, width: number): boolean {
    if (base < 1) return false
    if (base + this.#codeCount >= this.#capacity) this.#grow(this.#capacity * 2)
    if (this.#usedBases[base] === 1) return false
    for (let index = 0; index < width; index += 1) if (this.#taken[base + codes[index]!] === 1) return false
    return true
  }

  #unlink(slot: number): void {
    this.#taken[slot] = 1
    const before = this.#previous[slot]!
    const after = this.#next[slot]!
    this.#next[before] = after
    this.#previous[after] = before
    if (this.#cursor === slot) this.#cursor = after === 0 ? this.#next[0]! : after
  }

  #grow(capacity: number): void {
    const from = Math.max(this.#capacity, 1)
    this.#next = copyInto(new Int32Array(capacity), this.#next)
    this.#previous = copyInto(new Int32Array(capacity), this.#previous)
    this.#taken = copyInto(new Uint8Array(capacity), this.#taken)
    this.#usedBases = copyInto(new Uint8Array(capacity), this.#usedBases)
    let last = this.#previous[0]!
    for (let slot = from; slot < capacity; slot += 1) {
      this.#next[last] = slot
      this.#previous[slot] = last
      last = slot
    }
    this.#next[last] = 0
    this.#previous[0] = last
    this.#capacity = capacity
  }
}
