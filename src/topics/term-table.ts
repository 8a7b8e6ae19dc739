/**
 * A set of terms for finding them in text, in flat tables that a compiled dictionary stores as they are. Most places
 * begin no term, and two units tell which do: a bit says no at most of the others, a hash table of pairs in which each
 * has a slot of its own settles the rest. Behind its pair a term goes on through a trie whose children stand side
 * by side; again a bit says no to nearly all units, and the number of bits below it leads to the child. A term is known
 * by the number of its node.
 *
 * A term of one unit stands among the pairs with {@link ALONE} as its second unit.
 */
export interface TermTable {
  /** One bit for each unit that is a term by itself. */
  readonly singleBits: Uint32Array
  /** Bits of a hash of the pairs. */
  readonly pairBits: Uint32Array
  /** For each group of pairs, a power of two, the factor that sends every pair of the group to a slot of its own. */
  readonly factors: Uint16Array
  /**
   * Slots, a power of two, of the nodes of pairs: `number << 2`, with {@link NODE_BIT} and {@link TERM_BIT}; 0 where the slot
   * is free.
   */
  readonly slots: Int32Array
  /**
   * By the number of their nodes: the pairs (`first << 16 | second`) themselves. Those of the commonest terms have the
   * lowest numbers, so that what most texts need lies close together in every table.
   */
  readonly pairs: Int32Array
  /** By number: {@link TERM_BIT} where a term ends, else 0. */
  readonly ends: Uint8Array
  /** By number: a bit for the last five bits of each unit that leads on. */
  readonly onward: Uint32Array
  /** By number: the children are the nodes `firstChild[number]` to `firstChild[number + 1]`, all behind their parent. */
  readonly firstChild: Int32Array
  /** By number: the unit that leads to the node from its parent; the children of one node by {@link placeOfUnit}. */
  readonly units: Uint16Array
}

/** Set in a node where a term ends. */
export const TERM_BIT = 1

/** Set in every node, so that none is 0. */
const NODE_BIT = 2

/** The number of a node, by which its term is known. */
export function numberOf(node: number): number {
  return node >>> 2
}

/** Stands for the second unit of a term that has but one. No text has this unit: it is no character. */
export const ALONE = 0xffff

/** The longest term a table holds, in UTF-16 code units; no name of a dictionary is so long. */
export const LONGEST_TERM = 255

/** Words of the two tables of bits, few enough to stay in a near cache. */
export const SINGLE_BIT_WORDS = 0x10000 / 32
export const PAIR_BIT_WORDS = 8192

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

/** Builds the table of `terms`, the commonest first, each there once, none empty and none with {@link ALONE} in it. */
export function buildTermTable(terms: readonly string[]): NumberedTerms {
  const padded = terms.map((term) => (term.length === 1 ? term + String.fromCharCode(ALONE) : term))
  const order = Array.from(terms.keys()).sort((a, b) => (padded[a]! < padded[b]! ? -1 : 1))
  const sorted = order.map((index) => padded[index]!)
  // The trie, breadth first: a branch for each pair, those of the commonest terms first, then their branches.
  const root = { from: 0, to: sorted.length, depth: 0, unit: 0 }
  const branches = splitBranch(sorted, root)
    .flatMap((first) => splitBranch(sorted, first))
    .map((pair) => ({ pair, commonest: order.slice(pair.from, pair.to).reduce((a, b) => Math.min(a, b)) }))
    .sort((a, b) => a.commonest - b.commonest)
    .map(({ pair }) => pair)
  const pairs = Int32Array.from(branches, ({ from }) =>
    joinPair(sorted[from]!.charCodeAt(0), sorted[from]!.charCodeAt(1)),
  )
  const numbers = new Int32Array(terms.length)
  const ends: number[] = []
  const onward: number[] = []
  const firstChild = [branches.length]
  for (let number = 0; number < branches.length; number += 1) {
    const branch = branches[number]!
    const isEnd = sorted[branch.from]!.length === branch.depth
    if (isEnd) numbers[order[branch.from]!] = number
    const children = splitBranch(sorted, branch).sort((a, b) => placeOfUnit(a.unit) - placeOfUnit(b.unit))
    branches.push(...children)
    firstChild.push(branches.length)
    onward.push(children.reduce((bits, { unit }) => bits | (1 << (unit & 31)), 0))
    ends.push(isEnd ? TERM_BIT : 0)
  }
  const singleBits = new Uint32Array(SINGLE_BIT_WORDS)
  for (const term of terms) {
    if (term.length === 1) singleBits[term.charCodeAt(0) >>> 5]! |= 1 << (term.charCodeAt(0) & 31)
  }
  const table = {
    singleBits,
    ...placePairs(pairs, ends),
    pairs,
    ends: Uint8Array.from(ends),
    onward: Uint32Array.from(onward),
    firstChild: Int32Array.from(firstChild),
    units: Uint16Array.from(branches, ({ unit }) => unit),
  }
  return { table, numbers }
}

/** The terms of a table with their numbers. */
export function listTerms({ pairs, ends, firstChild, units }: TermTable): { number: number; term: string }[] {
  // Children stand behind their parents, so the beginning of a term is always there before the term. What is longer than
  // a term can be is one of a damaged table, and is not followed.
  const texts = Array.from(pairs, (pair) => {
    const second = pair & 0xffff
    return String.fromCharCode(pair >>> 16) + (second === ALONE ? '' : String.fromCharCode(second))
  })
  for (let number = 0; number < ends.length; number += 1) {
    const beginning = texts[number]
    if (beginning === undefined || beginning.length >= LONGEST_TERM) continue
    for (let child = firstChild[number]!; child < firstChild[number + 1]!; child += 1) {
      texts[child] = beginning + String.fromCharCode(units[child]!)
    }
  }
  return texts.flatMap((term, number) => ((ends[number]! & TERM_BIT) === 0 ? [] : { number, term }))
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

/** Finds the factor of each group and with it the slots of the pairs; groups with many pairs choose first. */
function placePairs(pairs: Int32Array, ends: readonly number[]): Pick<TermTable, 'pairBits' | 'factors' | 'slots'> {
  const pairBits = new Uint32Array(PAIR_BIT_WORDS)
  const factors = new Uint16Array(powerOfTwo(pairs.length / 4))
  const groups = Array.from(factors, (): number[] => [])
  pairs.forEach((pair, number) => {
    const hash = hashPair(pair)
    pairBits[hash >>> 19]! |= 1 << (hash >>> 14)
    groups[highBits(hash, factors.length)]!.push(number)
  })
  const order = Array.from(groups.keys()).sort((a, b) => groups[b]!.length - groups[a]!.length)
  // Nearly as few slots as pairs: they stay near at hand, and a factor for the last groups is found all the same.
  for (let size = powerOfTwo(pairs.length * 1.1); ; size *= 2) {
    const slots = new Int32Array(size)
    const fits = order.every((group) => {
      const hashes = groups[group]!.map((number) => hashPair(pairs[number]!))
      for (let factor = 1; factor < 0x10000; factor += 2) {
        const places = hashes.map((hash) => highBits(Math.imul(hash, factor), size))
        if (places.some((place, i) => slots[place] !== 0 || places.indexOf(place) < i)) continue
        places.forEach((place, i) => {
          const number = groups[group]![i]!
          slots[place] = (number << 2) | NODE_BIT | ends[number]!
        })
        factors[group] = factor
        return true
      }
      return false
    })
    if (fits) return { pairBits, factors, slots }
  }
}

function powerOfTwo(least: number): number {
  let size = 2
  while (size < least) size *= 2
  return size
}

/** Two units as one number. */
export function joinPair(first: number, second: number): number {
  return (first << 16) | second
}

/** A hash of 32 bits; the highest 18 choose the bit in `pairBits`, as many as there are groups the group. */
export function hashPair(pair: number): number {
  return Math.imul(pair, 0x9e3779b1)
}

/** The node of a pair, or that of another one or 0 where the table does not have it: see {@link TermTable.pairs}. */
export function nodeOfPair(factors: Uint16Array, slots: Int32Array, pair: number): number {
  const hash = hashPair(pair)
  return slots[highBits(Math.imul(hash, factors[highBits(hash, factors.length)]!), slots.length)]!
}

/** As many of the highest bits as number the places of a table, whose size is a power of two above one. */
function highBits(hash: number, size: number): number {
  return hash >>> (Math.clz32(size) + 1)
}

/** Children come in the order of the bits their units have in `onward`, those of one bit by their units. */
function placeOfUnit(unit: number): number {
  return ((unit & 31) << 16) | unit
}

/**
 * The child of a node by a unit, or 0. Callers that look at the unit's bit in `onward` first are spared most calls in
 * vain. Its number is its place, which lies behind its parent's: in a damaged table too the walk along a text comes to
 * the end of a term.
 */
export function findChild({ ends, firstChild, units, onward }: TermTable, node: number, unit: number): number {
  const number = numberOf(node)
  const end = firstChild[number + 1]!
  // Each bit stands for one child at least, so the place is not behind the child, and mostly it is the child's.
  let child = firstChild[number]! + countBits(onward[number]! & ((1 << (unit & 31)) - 1))
  while (child < end && placeOfUnit(units[child]!) < placeOfUnit(unit)) child += 1
  return child < end && units[child] === unit ? (child << 2) | NODE_BIT | (ends[child]! & TERM_BIT) : 0
}

/** How many bits of a word are set: sums of pairs, fours, and the four bytes by one multiplication. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
