import { breakCode, type PathSpace, singlesAt, weightsAt } from '../engine/best-path.js'
import { exactLog } from '../engine/exact-log.js'
import { findKey, type Trie } from '../engine/trie.js'
import { firstUnitCode, type Lexicon, trailCode, type WordColumn } from './lexicon.js'
import type { LexiconWord } from './lexicon-layer.js'
import type { LexiconStack } from './lexicon-stack.js'
import { lowSurrogateMark } from './map-codes.js'
import { preferWeights } from './prefer-weights.js'

/** jieba's separators: each is a token, no word crosses them. */
export const separators = [' ', '\t', '\n', '，', '。'] as const

/** A stack of words ready for the hot path: the tables of the lexicon, and the layers' words as extra edges. */
export interface LaidWords extends PathSpace {
  readonly lexicon: Lexicon
  readonly column: WordColumn
  /** Code, or mark, of every UTF-16 unit. */
  readonly codeTable: Uint16Array
  /** Word id of each code standing alone, -1 where it is no word. */
  readonly singleIds: Int32Array
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
  const { nodes, singles, singleIds } = table
  const values = new Float64Array(weightsAt + column.weights.length)
  values.set(column.weights, weightsAt)
  values.set(singles, singlesAt)
  const slotCount = nodes.length / 2
  const forced = Uint8Array.from(words, ({ text, mode }) => (mode === 'force' && isUsed(text) ? 1 : 0))
  const laid = {
    lexicon,
    column,
    nodes,
    values,
    singleIds,
    codeTable: buildCodeTable(lexicon, jieba ? [] : words),
    trie,
    keyTags: words.map(({ pos }) => pos ?? ''),
    forced: forced.includes(1) ? forced : null,
    idOf: (text: string): number => {
      const key = findKey(trie, text)
      return key === -1 ? table.find(text) : slotCount + key
    },
  }
  const keyWeights = jieba ? jiebaWeights(words, lexicon, isUsed) : preferWeights(laid, words)
  return Object.freeze({ ...laid, keyWeights })
}

/** The lexicon's tables, copied where a layer changes them. */
class WordTable {
  readonly #lexicon: Lexicon
  readonly #weights: Float64Array
  nodes: Int32Array
  readonly singles: Float64Array
  readonly singleIds: Int32Array

  constructor(lexicon: Lexicon, column: WordColumn) {
    const { nodes, lastCode, minWeight } = lexicon
    this.#lexicon = lexicon
    this.#weights = column.weights
    this.nodes = nodes
    this.singles = new Float64Array(lastCode + 1).fill(minWeight)
    this.singleIds = new Int32Array(lastCode + 1).fill(-1)
    for (let code = firstUnitCode; code <= lastCode; code += 1) {
      const weight = this.#weights[nodes[code * 2]! & 0xffff]!
      if (weight === Number.NEGATIVE_INFINITY) continue
      this.singles[code] = weight
      this.singleIds[code] = code
    }
    // The second half of a pair costs nothing, so that a pair weighs what one unknown character does.
    this.singles[trailCode] = 0
  }

  /** The slot of a word, or -1. */
  find(text: string): number {
    const { codes } = this.#lexicon.mapper
    let node = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = codes[text.charCodeAt(at)]!
      node = (at === 0 ? 0 : this.nodes[node + 1]!) + 2 * code
      if (this.nodes[node]! >>> 16 !== code) return -1
    }
    return this.#weights[this.nodes[node]! & 0xffff]! === Number.NEGATIVE_INFINITY ? -1 : node / 2
  }

  /** Takes a word away; a character stays as an unknown one. */
  remove(text: string): void {
    const slot = this.#hide(text)
    if (slot === -1 || text.length > 1) return
    this.singles[slot] = this.#lexicon.minWeight
    this.singleIds[slot] = -1
  }

  /** Takes a word away that an extra edge replaces. */
  replace(text: string): void {
    const slot = this.#hide(text)
    if (slot !== -1 && text.length === 1) this.singles[slot] = Number.NEGATIVE_INFINITY
  }

  #hide(text: string): number {
    const slot = this.find(text)
    if (slot === -1) return -1
    if (this.nodes === this.#lexicon.nodes) this.nodes = this.nodes.slice()
    this.nodes[slot * 2]! &= ~0xffff
    return slot
  }
}

/** Codes of the lexicon, with a mark for low surrogates. A separator inside a layer's word is an ordinary character. */
function buildCodeTable({ mapper }: Lexicon, words: readonly LexiconWord[]): Uint16Array {
  const table = mapper.codes.slice()
  table.fill(0, 0xd800, 0xdc00)
  table.fill(lowSurrogateMark, 0xdc00, 0xe000)
  for (const separator of separators) {
    if (words.some(({ text }) => text.includes(separator))) continue
    table[separator.charCodeAt(0)] = breakCode
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
    if (!isUsed(text) || separators.some((separator) => text.includes(separator))) return Number.NEGATIVE_INFINITY
    if (mode === 'force') return 0
    if (frequency === null || frequency === undefined) return userWeight
    return frequency > 0 ? exactLog(frequency / frequencySum) : Number.NEGATIVE_INFINITY
  })
}
