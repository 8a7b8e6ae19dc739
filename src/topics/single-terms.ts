import { alone, findPair, hashPair, type TermTable } from './term-table.js'

/** The nodes of the terms of one unit in a row, so small that they stay in the nearest cache. */
export interface SingleTerms {
  /** How many such terms stand before each word of `singleBits`. */
  readonly ranks: Uint16Array
  /** Nodes in the order of the units. */
  readonly nodes: Int32Array
}

/** Takes the terms of one unit out of a table. */
export function listSingleTerms({ singleBits, pairs }: TermTable): SingleTerms {
  const ranks = new Uint16Array(singleBits.length)
  const nodes: number[] = []
  for (let word = 0; word < singleBits.length; word += 1) {
    ranks[word] = nodes.length
    for (let bit = 0; singleBits[word] !== 0 && bit < 32; bit += 1) {
      if (((singleBits[word]! >>> bit) & 1) === 0) continue
      const unit = word * 32 + bit
      nodes.push(findPair(pairs, hashPair(unit, alone), unit, alone))
    }
  }
  return { ranks, nodes: Int32Array.from(nodes) }
}

/** The node of a unit whose bit is set in `bits`, its word of `singleBits`. */
export function singleNode({ ranks, nodes }: SingleTerms, unit: number, bits: number): number {
  return nodes[ranks[unit >>> 5]! + countBits(bits & ((1 << (unit & 31)) - 1))]!
}

/** How many bits of a word are set: sums of pairs, fours, and the four bytes by one multiplication. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
