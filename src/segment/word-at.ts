import type { LaidWords } from '../dictionary/lay-words.js'
import { findKey } from '../engine/trie.js'

/** The word id of `codes[from … to)`, characters joined without the lexicon, or -1. */
export type FindWord = (from: number, to: number, offset: number) => number

/** Looks a joined token up among the layers' words, in the text itself, then in the lexicon. */
export function createFindWord(laid: LaidWords, textOf: () => string): FindWord {
  const { nodes, weights, trie } = laid
  const { codes } = laid.finder
  const slots = nodes.length / 2
  return (from, to, offset) => {
    if (trie.keyCount > 0) {
      const key = findKey(trie, textOf().slice(offset + from, offset + to))
      if (key !== -1) return slots + key
    }
    let node = codes[from]! * 2
    for (let at = from + 1; at < to; at += 1) {
      const code = codes[at]!
      node = nodes[node + 1]! + 2 * code
      if (nodes[node]! >>> 16 !== code) return -1
    }
    return weights[nodes[node]! & 0xffff] === Number.NEGATIVE_INFINITY ? -1 : node / 2
  }
}
