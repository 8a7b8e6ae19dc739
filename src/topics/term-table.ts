/**
 * A set of terms for finding them in text, in flat tables that a compiled dictionary stores as they are. Hardly any
 * place begins a term, and two units tell which: a bit says no at nearly all places, a hash table of pairs settles the
 * rest. Behind its pair a term goes on through a trie whose children stand side by side, sorted by unit. A term is
 * known by the number of its node.
 *
 * A term of one unit stands among the pairs with {@link alone} as its second unit.
 */
export interface TermTable {
  /** One bit for each unit that is a term by itself. */
  readonly singleBits: Uint32Array
  /** Bits of a hash of the pairs. */
  readonly pairBits: Uint32Array
  /** Slots, a power of two, of a pair (`first << 16 | second`) and its node; 0 where the slot is free. */
  readonly pairs: Int32Array
  /** Nodes: `number << 2`, with {@link isTerm} and {@link goesOn}. Never 0, as every node has one of these. */
  readonly nodes: Int32Array
  /** By number: the children are the nodes `firstChild[number]` to `firstChild[number + 1]`, all behind their parent. */
  readonly firstChild: Int32Array
  /** By number: the unit that leads to the node from its parent; sorted among the children of one node. */
  readonly units: Uint16Array
}

/** Set in a node where a term ends, and where a longer one goes on. */
export const isTerm = 1
export const goesOn = 2

/** Stands for the second unit of a term that has but one. No text has this unit: it is no character. */
export const alone = 0xffff

/** Words of the two tables of bits; 16 KB of them stay in the nearest cache. */
export const singleBitWords = 0x10000 / 32
export const pairBitWords = 4096

/** A table and the number of each of the terms it was built of. */
export interface NumberedTerms {
  readonly table: TermTable
  readonly numbers: Int32Array
}

/** Which of the sorted terms pass through a node, how many units lead to it, and the last of these. */
interface Branch {
  readonly from: number
  readonly to: number
  readonly depth: number
  readonly unit: number
}

/** Builds the table of `terms`, each there once and none empty. */
export function buildTermTable(terms: readonly string[]): NumberedTerms {
  const padded = terms.map((term) => (term.length === 1 ? term + String.fromCharCode(alone) : term))
  const order = Array.from(terms.keys()).sort((a, b) => (padded[a]! < padded[b]! ? -1 : 1))
  const sorted = order.map((index) => padded[index]!)
  // The trie, breadth first: a branch for each pair, then the branches of each branch.
  const root = { from: 0, to: sorted.length, depth: 0, unit: 0 }
  const branches = splitBranch(sorted, root).flatMap((first) => splitBranch(sorted, first))
  const pairs = branches.map(({ from }) => sorted[from]!.slice(0, 2))
  const numbers = new Int32Array(terms.length)
  const nodes: number[] = []
  const firstChild = [branches.length]
  for (let number = 0; number < branches.length; number += 1) {
    const branch = branches[number]!
    const ends = sorted[branch.from]!.length === branch.depth
    if (ends) numbers[order[branch.from]!] = number
    branches.push(...splitBranch(sorted, branch))
    firstChild.push(branches.length)
    const children = branches.length > firstChild[number]!
    nodes.push((number << 2) | (ends ? isTerm : 0) | (children ? goesOn : 0))
  }
  const singleBits = new Uint32Array(singleBitWords)
  for (const term of terms) {
    if (term.length === 1) singleBits[term.charCodeAt(0) >>> 5]! |= 1 << (term.charCodeAt(0) & 31)
  }
  const table = {
    singleBits,
    ...hashPairs(pairs, nodes),
    nodes: Int32Array.from(nodes),
    firstChild: Int32Array.from(firstChild),
    units: Uint16Array.from(branches, ({ unit }) => unit),
  }
  return { table, numbers }
}

/** The branches one unit further on, sorted by unit; the term that ends at the branch itself stands first in it. */
function splitBranch(sorted: readonly string[], { from, to, depth }: Branch): Branch[] {
  const found: Branch[] = []
  let start = from < to && sorted[from]!.length === depth ? from + 1 : from
  while (start < to) {
    const unit = sorted[start]!.charCodeAt(depth)
    let end = start + 1
    while (end < to && sorted[end]!.charCodeAt(depth) === unit) end += 1
    found.push({ from: start, to: end, depth: depth + 1, unit })
    start = end
  }
  return found
}

function hashPairs(terms: readonly string[], nodes: readonly number[]): Pick<TermTable, 'pairs' | 'pairBits'> {
  let slots = 16
  while (slots < terms.length * 2) slots *= 2
  const pairs = new Int32Array(slots * 2)
  const pairBits = new Uint32Array(pairBitWords)
  terms.forEach((term, number) => {
    const [first, second] = [term.charCodeAt(0), term.charCodeAt(1)]
    const hash = hashPair(first, second)
    pairBits[hash >>> 20]! |= 1 << (hash >>> 15)
    let slot = hash & (slots - 1)
    while (pairs[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1)
    pairs[slot * 2] = (first << 16) | second
    pairs[slot * 2 + 1] = nodes[number]!
  })
  return { pairs, pairBits }
}

/** A hash of 32 bits; the highest 17 choose the bit in `pairBits`, the lowest the slot in `pairs`. */
export function hashPair(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/** The node of a pair, or 0. */
export function findPair(pairs: Int32Array, hash: number, first: number, second: number): number {
  const pair = (first << 16) | second
  const mask = (pairs.length >> 1) - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const node = pairs[slot * 2 + 1]!
    if (node === 0 || pairs[slot * 2] === pair) return node
  }
}

/** The child of a node by a unit, or 0. */
export function findChild({ nodes, firstChild, units }: TermTable, node: number, unit: number): number {
  let low = firstChild[node >>> 2]!
  let high = firstChild[(node >>> 2) + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = units[middle]!
    if (found === unit) return nodes[middle]!
    if (found < unit) low = middle + 1
    else high = middle - 1
  }
  return 0
}
