import { layWords } from '../dictionary/lay-words.js'
import type { LexiconStack } from '../dictionary/lexicon-stack.js'
import { mapCodes } from '../dictionary/map-codes.js'
import { WINDOW_SIZE } from '../dictionary/word-search.js'
import { HitList } from '../engine/hit-list.js'
import { BREAK_CODE, LONGEST_STEP } from '../engine/path-finder.js'
import { scanTrie } from '../engine/trie.js'
import type { Tokens } from '../model/tokens.js'
import { settleForcedWords } from './forced-words.js'
import type { Segmenter } from './segmenter.js'
import { specialPos } from './special-pos.js'
import { createTokenWriter } from './token-writer.js'

/** How the dictionary segmenter cuts. */
export interface DictionarySegmenterOptions {
  /**
   * `fangzhi` (default): numbers, dates and Latin runs stay whole, layers of words follow their modes. `jieba`: the
   * tokens of nodejieba 3.4.4, with the layers as its user dictionary.
   */
  readonly mode?: 'fangzhi' | 'jieba'
  /** Whether runs of unknown characters are joined by jieba's hidden Markov model. Default true. */
  readonly hmm?: boolean
}

/** Codes handled at once, cut at the last character no word crosses; longer windows only where there is none. */
const SHORT_WINDOW = 2048
/** How far before the end of a long window the cut must lie, so that no word that begins before it is cut off. */
const WINDOW_MARGIN = 4 * LONGEST_STEP

/**
 * Makes a segmenter from a lexicon and layers of words: jieba's algorithm (best path by log frequency, then a hidden
 * Markov model for runs of single characters) over typed arrays. Independent of every other segmenter.
 */
export function createDictionarySegmenter(stack: LexiconStack, options: DictionarySegmenterOptions = {}): Segmenter {
  const mode = options.mode ?? 'fangzhi'
  const hmm = options.hmm ?? true
  const laid = layWords(stack, mode)
  const { lexicon, trie, forced, codeTable, column, finder, reading } = laid
  const { codes } = finder
  const slots = lexicon.nodes.length / 2
  const extra = { hits: new HitList(), weights: laid.keyWeights, firstId: slots }
  const writer = createTokenWriter(laid, mode, hmm)

  /** Puts the layers' words found in the window among the edges. */
  function findExtraEdges(text: string, from: number, count: number): void {
    const { hits } = extra
    hits.clear()
    scanTrie(trie, text, from, from + count, hits)
    for (let at = 0; at < hits.length; at += 3) {
      hits.data[at]! -= from
      hits.data[at + 1]! -= from
    }
    if (forced !== null) settleForcedWords(hits, forced, codes, count)
  }

  function segment(text: string): Tokens {
    const { length } = text
    writer.begin(text)
    let at = 0
    while (at < length) {
      let count = Math.min(length - at, SHORT_WINDOW)
      mapCodes(text, at, count, codeTable, codes)
      let limit = count
      if (at + count < length) {
        limit = count = codes.lastIndexOf(BREAK_CODE, count - 1) + 1
        if (count === 0) {
          count = Math.min(length - at, WINDOW_SIZE)
          mapCodes(text, at, count, codeTable, codes)
          limit = at + count < length ? count - WINDOW_MARGIN : count
        }
      }
      if (trie.keyCount > 0) findExtraEdges(text, at, count)
      finder.find(count, extra, reading)
      at += writer.write(at, count, limit)
    }
    return writer.finish()
  }

  return Object.freeze({
    name: `dictionary (${mode}${hmm ? '' : ', no hmm'})`,
    segment,
    posOf(wordId: number, text: string): string {
      const tag =
        wordId < 0 ? '' : wordId < slots ? column.tags[lexicon.tagNumbers[wordId]!] : laid.keyTags[wordId - slots]
      return tag || specialPos(text)
    },
    idOf: (text: string) => laid.idOf(text),
    idCount: slots + trie.keyCount,
  })
}
