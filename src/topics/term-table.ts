/**
 * A set of terms for finding them in text: a trie whose edges stand in one hash table with open addressing. A node is
 * the slot of the edge that leads to it, so an edge is exact: it is told by its parent and its unit, never by the hash
 * alone. Small and quick to build (a model is opened in milliseconds); the double array of the dictionaries is quicker
 * to search but takes far longer to build.
 */
export interface TermTable {
  readonly mask: number
  /** Parent of each slot: `rootNode`, another slot, or `freeSlot`. */
  readonly parents: Int32Array
  readonly units: Uint16Array
  /** Index of the term that ends at a slot, or -1. */
  readonly terms: Int32Array
  /** 1 where a longer term goes on. */
  readonly goesOn: Uint8Array
}

/** The parent of every first unit. */
export const rootNode = -1
const freeSlot = -2

/** Builds the table of `terms`; a term's index is its place in the list, the first one's where it stands twice. */
export function buildTermTable(terms: readonly string[]): TermTable {
  let size = 16
  while (size < countNodes(terms) * 2) size *= 2
  const parents = new Int32Array(size).fill(freeSlot)
  const table: TermTable = {
    mask: size - 1,
    parents,
    units: new Uint16Array(size),
    terms: new Int32Array(size).fill(-1),
    goesOn: new Uint8Array(size),
  }
  terms.forEach((term, index) => {
    let node = rootNode
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at)
      const slot = slotOf(table, node, unit)
      if (parents[slot] === freeSlot) {
        parents[slot] = node
        table.units[slot] = unit
      }
      if (node !== rootNode) table.goesOn[node] = 1
      node = slot
    }
    if (node !== rootNode && table.terms[node] === -1) table.terms[node] = index
  })
  return table
}

/** The node that `unit` leads to from `node`, or -1. */
export function stepTerm(table: TermTable, node: number, unit: number): number {
  const slot = slotOf(table, node, unit)
  return table.parents[slot] === freeSlot ? -1 : slot
}

/** The slot of an edge, or the free slot where it belongs. At least half of all slots are free, so the search ends. */
function slotOf({ parents, units, mask }: TermTable, node: number, unit: number): number {
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0
  slot = (slot ^ (slot >>> 15)) & mask
  while (parents[slot] !== freeSlot && (parents[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask
  return slot
}

/** Different beginnings among the terms; in sorted order those shared with earlier terms are shared with the last. */
function countNodes(terms: readonly string[]): number {
  const sorted = [...terms].sort()
  let nodes = 0
  let last = ''
  for (const term of sorted) {
    let shared = 0
    while (shared < term.length && term[shared] === last[shared]) shared += 1
    nodes += term.length - shared
    last = term
  }
  return nodes
}
