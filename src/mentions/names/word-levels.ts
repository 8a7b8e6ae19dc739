import type { DictionaryStack } from '../../dictionary/stack.js'
import { findSlot } from '../../dictionary/word-table.js'

/** Natural logarithms of the share of a word in text at which the levels 2 to 6 begin. */
const STEPS = [-16, -14, -12.5, -11, -9.5]
/** Stands in the table for a weight nobody has asked for. */
const UNKNOWN = 0xff

/** Words of this level are uncommon, from the next one on common, and of the last the commonest. */
export const UNCOMMON = 4
export const COMMON = 5
export const COMMONEST = 6

/** How common a word is, by its id and its text. */
export type WordLevel = (word: number, text: string) => number

/**
 * How common the words of jieba's lexicon are: 0 for words it lacks, else 1 (rare) to 6. Null where the dictionaries
 * hold no lexicon. A word that a layer lays over the lexicon (和平 with another part of speech) is as common as the
 * lexicon's own, whether the layer was compiled into it or not. A weight's level is worked out when it is first met: a
 * text meets few of them.
 */
export function readWordLevels(names: DictionaryStack): WordLevel | null {
  const lexicon = names.lexicon?.lexicon
  if (lexicon === undefined) return null
  const { nodes, plain } = lexicon
  const { weights } = plain
  const levels = new Uint8Array(weights.length).fill(UNKNOWN)
  // A slot of the lexicon's trie is two numbers; the lower half of the first is the number of the word's weight.
  const slots = nodes.length / 2
  return (word, text) => {
    const slot = word < slots ? word : findSlot(lexicon, { nodes, weights }, text)
    if (slot === -1) return 0
    const number = nodes[slot * 2]! & 0xffff
    const level = levels[number]!
    if (level !== UNKNOWN) return level
    levels[number] = levelOf(weights[number]!)
    return levels[number]!
  }
}

function levelOf(weight: number): number {
  if (weight === Number.NEGATIVE_INFINITY) return 0
  let level = 1
  for (const step of STEPS) if (weight >= step) level++
  return level
}
