import type { DictionaryStack } from '../../dictionary/stack.js'

/** Natural logarithms of the share of a word in text at which the levels 2 to 6 begin. */
const STEPS = [-16, -14, -12.5, -11, -9.5]

/**
 * How common the words of jieba's lexicon are, by word id: 0 for words it lacks, else 1 (rare) to 6. Null where the
 * dictionaries hold no lexicon.
 */
export function readWordLevels(names: DictionaryStack): ((word: number) => number) | null {
  const lexicon = names.lexicon?.lexicon
  if (lexicon === undefined) return null
  const { nodes, plain } = lexicon
  const levels = Uint8Array.from(plain.weights, levelOf)
  // A slot of the lexicon's trie is two numbers; the lower half of the first is the number of the word's weight.
  return (word) => (word * 2 < nodes.length ? levels[nodes[word * 2]! & 0xffff]! : 0)
}

function levelOf(weight: number): number {
  if (weight === Number.NEGATIVE_INFINITY) return 0
  let level = 1
  for (const step of STEPS) if (weight >= step) level++
  return level
}
