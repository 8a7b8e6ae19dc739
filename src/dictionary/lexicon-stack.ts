import { openTrie, type Trie } from '../engine/trie.js'
import { buildTrie } from '../engine/trie-builder.js'
import type { Lexicon } from './lexicon.js'
import { type LexiconWord, layerIdentity, openLexiconLayer } from './lexicon-layer.js'

/** A lexicon with layers of words over it; the last layer wins. Immutable, shared by every segmenter made from it. */
export interface LexiconStack {
  readonly lexicon: Lexicon
  /** Whether the lowest layers are those compiled into the lexicon, so that its column `own` applies. */
  readonly included: boolean
  /** Preferred and forced words of the other layers; a word's index is its key in the trie. */
  readonly words: readonly LexiconWord[]
  readonly trie: Trie
  /** Words those layers take away from the lexicon. */
  readonly removed: readonly string[]
}

/**
 * Lays layers of words over a lexicon, lowest first. Layers that were compiled into the lexicon cost nothing; the words
 * of the others are resolved (in a file the later row wins, over files the later layer) and put into one trie.
 * @param layers Bytes of `compileLexiconLayer`.
 */
export function stackLexicon(lexicon: Lexicon, layers: readonly Uint8Array[] = []): LexiconStack {
  const included =
    lexicon.includes.length > 0 &&
    lexicon.includes.every((identity, index) => index < layers.length && layerIdentity(layers[index]!) === identity)
  const others = included ? [lexicon.rest, ...layers.slice(lexicon.includes.length)] : layers
  const present = new Map<string, LexiconWord>()
  const removed = new Set<string>()
  for (const bytes of others) {
    if (bytes.length === 0) continue
    for (const word of openLexiconLayer(bytes).words) {
      // A word that comes again moves to the later layer's place.
      present.delete(word.text)
      if (word.mode === 'remove') removed.add(word.text)
      else present.set(word.text, word)
    }
  }
  const words = [...present.values()]
  const trie = openTrie(buildTrie(words.map(({ text }) => text)))
  return Object.freeze({ lexicon, included, words, trie, removed: [...removed] })
}
