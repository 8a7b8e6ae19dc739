import { exactLog } from '../engine/exact-log.js'
import { BREAK_CODE } from '../engine/path-finder.js'
import { findKey, type Trie } from '../engine/trie.js'
import type { Lexicon, WordColumn } from './lexicon.js'
import type { LexiconWord } from './lexicon-layer.js'
import type { LexiconStack } from './lexicon-stack.js'
import { LOW_SURROGATE_MARK } from './map-codes.js'
import { preferWeights } from './prefer-weights.js'
import type { WordSearch } from './word-search.js'
import { findSlot, WordTable } from './word-table.js'

/** jieba's separators: each is a token, no word crosses them. */
export const SEPARATORS = [' ', '\t', '\n', '，', '。'] as const

/** A stack of words ready for the hot path: the tables of the lexicon, and the layers' words as extra edges. */
export interface LaidWords extends WordSearch {
  readonly lexicon: Lexicon
  readonly column: WordColumn
  /** Code, or mark, of every UTF-16 unit. */
  readonly codeTable: Uint16Array
  /** The layers' words: their trie, and weight, tag and force by key. Their word ids follow those of the lexicon. */
  readonly trie: Trie
  readonly keyWeights: Float64Array
  readonly keyTags: readonly string[]
  /** 1 for keys that are forced; null where none is. */
  readonly forced: Uint8Array | null
  /** The word id of a text, or -1. */
  idOf(text: string): number
}

/** Works out what a stack of words means in a mode. */
export function layWords(stack: LexiconStack, mode: 'fangzhi' | 'jieba'): LaidWords {
  const { lexicon, words, trie, builtIn } = stack
  const jieba = mode === 'jieba'
  const column = stack.included && !jieba ? lexicon.own : lexicon.plain
  const table = new WordTable(lexicon, column)
  const isUsed = (text: string): boolean => !jieba || !builtIn.has(text)
  for (const text of stack.removed) if (isUsed(text)) table.remove(text)
  // jieba's user words replace those of the dictionary, even where they weigh less.
  if (jieba) for (const { text } of words) if (isUsed(text)) table.replace(text)
  const search = table.search()
  const forced = new Uint8Array(words.length)
  words.forEach(({ text, mode }, key) => {
    if (mode === 'force' && isUsed(text)) forced[key] = 1
  })
  const laid = {
    lexicon,
    column,
    ...search,
    codeTable: buildCodeTable(lexicon, jieba ? [] : words),
    trie,
    keyTags: words.map(({ pos }) => pos ?? ''),
    forced: forced.includes(1) ? forced : null,
    idOf: (text: string): number => {
      const key = findKey(trie, text)
      return key === -1 ? findSlot(lexicon, search, text) : search.nodes.length / 2 + key
    },
  }
  const keyWeights = jieba ? jiebaWeights(words, lexicon, isUsed) : preferWeights(laid, words)
  return Object.freeze({ ...laid, keyWeights })
}

/** Codes of the lexicon, with a mark for low surrogates. A separator inside a layer's word is an ordinary character. */
function buildCodeTable({ mapper }: Lexicon, words: readonly LexiconWord[]): Uint16Array {
  const table = mapper.codes.slice()
  table.fill(0, 0xd800, 0xdc00)
  table.fill(LOW_SURROGATE_MARK, 0xdc00, 0xe000)
  for (const separator of SEPARATORS) table[separator.charCodeAt(0)] = BREAK_CODE
  for (const { text } of words) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (table[unit] === BREAK_CODE) table[unit] = mapper.codes[unit]!
    }
  }
  return table
}

/**
 * Weights of jieba's user dictionary: by frequency, or the median where none is given. A word with a separator can be
 * added there, but is never met.
 */
function jiebaWeights(
  words: readonly LexiconWord[],
  { userWeight, frequencySum }: Lexicon,
  isUsed: (text: string) => boolean,
): Float64Array {
  return Float64Array.from(words, ({ text, frequency, mode }) => {
    if (!isUsed(text) || SEPARATORS.some((separator) => text.includes(separator))) return Number.NEGATIVE_INFINITY
    if (mode === 'force') return 0
    if (frequency === null || frequency === undefined) return userWeight
    return frequency > 0 ? exactLog(frequency / frequencySum) : Number.NEGATIVE_INFINITY
  })
}
