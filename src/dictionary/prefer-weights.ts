import { exactLog } from '../engine/exact-log.js'
import { HitList } from '../engine/hit-list.js'
import { LONGEST_STEP } from '../engine/path-finder.js'
import { scanTrie } from '../engine/trie.js'
import type { LaidWords } from './lay-words.js'
import type { LexiconWord } from './lexicon-layer.js'
import { mapCodes } from './map-codes.js'

/** By how much, at least, a preferred word outweighs the best cut of its own span: more than the rounding of a long sum. */
const MARGIN = 1e-6
/**
 * Weights are rounded up to a multiple of this, so that many words share one and a compiled lexicon packs small. By so
 * much, a thirtieth of the odds at most, may a word also win across its edges. A power of two.
 */
const STEP = 1 / 32

/**
 * Weights that make each preferred word win over any cut of its own span, and next to no more: the weight of the best
 * such cut, shorter preferred words included, and a little. A word can so still lose to a better path across its edges.
 * A frequency counts where it gives more.
 */
export function preferWeights(laid: Omit<LaidWords, 'keyWeights'>, words: readonly LexiconWord[]): Float64Array {
  const { lexicon, codeTable, trie, finder, reading } = laid
  const weights = new Float64Array(words.length)
  const extra = { hits: new HitList(), weights, firstId: 0 }
  for (const key of byLength(words)) {
    const { text, mode, frequency } = words[key]!
    if (mode === 'force') continue
    extra.hits.clear()
    scanTrie(trie, text, 0, text.length, extra.hits)
    dropHits(extra.hits, key, words)
    mapCodes(text, 0, text.length, codeTable, finder.codes)
    const own = Math.ceil((finder.find(text.length, extra, reading) + MARGIN) / STEP) * STEP
    const given = frequency ? exactLog(frequency / lexicon.frequencySum) : Number.NEGATIVE_INFINITY
    weights[key] = Math.max(own, given)
  }
  return weights
}

/** Keys of short words first; equal ones in their order. */
function byLength(words: readonly LexiconWord[]): Uint32Array {
  const next = new Uint32Array(LONGEST_STEP + 2)
  for (const { text } of words) next[text.length + 1]!++
  for (let length = 1; length < next.length; length++) next[length]! += next[length - 1]!
  const keys = new Uint32Array(words.length)
  for (let key = 0; key < words.length; key++) keys[next[words[key]!.text.length]!++] = key
  return keys
}

/** Leaves the hits of other, preferred words. */
function dropHits(hits: HitList, key: number, words: readonly LexiconWord[]): void {
  const { data, length } = hits
  let kept = 0
  for (let at = 0; at < length; at += 3) {
    const found = data[at + 2]!
    if (found === key || words[found]!.mode === 'force') continue
    data[kept] = data[at]!
    data[kept + 1] = data[at + 1]!
    data[kept + 2] = found
    kept += 3
  }
  hits.length = kept
}
