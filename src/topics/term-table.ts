/**
 * A set of terms for finding them in text: a trie whose edges stand in one hash table with open addressing. A node is
 * the slot of the edge that leads to it, and an edge is told by its parent and its unit together, never by a hash alone.
 * It is quick to build, so that a model is ready in milliseconds; the double array of the dictionaries is quicker to
 * search but takes far longer to build.
 */
export interface TermTable {
  /** Slots are a power of two; this is one less. */
  readonly mask: number
  /** Node of each first unit, or -1. */
  readonly roots: Int32Array
  /** One bit for each unit that is a term by itself. */
  readonly singles: Uint32Array
  /** Bits of a hash of the first two units of longer terms: nearly all places where no term begins are seen by it. */
  readonly pairs: Uint32Array
  /** Parent node and unit of the edge in each slot, as `parent * 65536 + unit + 1`; 0 where the slot is free. */
  readonly edges: Float64Array
  /** By node: index of the term that ends there, or -1; with `1 << 30` added where a longer term goes on. */
  readonly ends: Int32Array
}

/** Set in `ends` where a longer term goes on; the rest of the number is the term's index plus one. */
export const goesOn = 1 << 30

/** Builds the table of `terms`; a term's index is its place in the list, the first one's where it stands twice. */
export function buildTermTable(terms: readonly string[]): TermTable {
  let size = 16
  while (size < terms.length * 2) size *= 2
  for (;;) {
    const table = tryBuild(terms, size)
    if (table !== null) return table
    size *= 2
  }
}

/** The table in so many slots, or null where more than half of them would be taken. */
function tryBuild(terms: readonly string[], size: number): TermTable | null {
  const table: TermTable = {
    mask: size - 1,
    roots: new Int32Array(0x10000).fill(-1),
    singles: new Uint32Array(0x10000 / 32),
    pairs: new Uint32Array(pairWords),
    edges: new Float64Array(size),
    ends: new Int32Array(size),
  }
  const { roots, singles, pairs, edges, ends } = table
  let free = size >> 1
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index]!
    if (term.length === 1) singles[term.charCodeAt(0) >>> 5]! |= 1 << (term.charCodeAt(0) & 31)
    if (term.length > 1) {
      const pair = hashPair(term.charCodeAt(0), term.charCodeAt(1))
      pairs[pair >>> 5]! |= 1 << (pair & 31)
    }
    let node = -1
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at)
      const known = at === 0 ? roots[unit]! : stepTerm(edges, table.mask, node, unit)
      if (at > 0) ends[node]! |= goesOn
      if (known !== -1) {
        node = known
        continue
      }
      if (free === 0) return null
      free -= 1
      const parent = at === 0 ? size : node
      const slot = slotOf(edges, table.mask, parent, unit)
      edges[slot] = parent * 0x10000 + unit + 1
      if (at === 0) roots[unit] = slot
      node = slot
    }
    if (node !== -1 && (ends[node]! & ~goesOn) === 0) ends[node]! += index + 1
  }
  return table
}

/** Whether no term can begin with `unit` where `next` stands behind it; a yes is certain, a no may be wrong. */
export function beginsNowhere(singles: Uint32Array, pairs: Uint32Array, unit: number, next: number): boolean {
  const pair = hashPair(unit, next)
  return (((pairs[pair >>> 5]! >>> (pair & 31)) | (singles[unit >>> 5]! >>> (unit & 31))) & 1) === 0
}

/** 16 KB, which stays in the nearest cache. */
const pairWords = 4096

function hashPair(unit: number, next: number): number {
  return (Math.imul(unit, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 15
}

/** The node that `unit` leads to from `node`, or -1. */
export function stepTerm(edges: Float64Array, mask: number, node: number, unit: number): number {
  const slot = slotOf(edges, mask, node, unit)
  return edges[slot] === 0 ? -1 : slot
}

/** The slot of an edge, or the free slot where it belongs. At least half of all slots are free, so the search ends. */
function slotOf(edges: Float64Array, mask: number, node: number, unit: number): number {
  const edge = node * 0x10000 + unit + 1
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  let slot = (hash ^ (hash >>> 15)) & mask
  for (let found = edges[slot]!; found !== edge && found !== 0; found = edges[slot]!) slot = (slot + 1) & mask
  return slot
}
