import { FangzhiError } from '../base/errors.js'
import { createEmptyTrie, openTrie, type Trie } from '../engine/trie.js'
import { buildTrie } from '../engine/trie-builder.js'
import type { Lexicon } from './lexicon.js'
import { type LayerSource, type LexiconWord, layerIdentity, openLexiconLayer } from './lexicon-layer.js'

/** A lexicon with layers of words over it; the last layer wins. Immutable, shared by every segmenter made from it. */
export interface LexiconStack {
  readonly lexicon: Lexicon
  /** Whether the lowest layers are just those compiled into the lexicon, so that its column `own` applies. */
  readonly included: boolean
  /** Preferred and forced words of the other layers; a word's index is its key in the trie. */
  readonly words: readonly LexiconWord[]
  readonly trie: Trie
  /** Words those layers take away from the lexicon. */
  readonly removed: readonly string[]
  /** Which of the words come from layers the lexicon was compiled with; jieba's mode leaves them out. */
  readonly builtIn: ReadonlySet<string>
}

/**
 * Lays layers of words over a lexicon, lowest first. Layers that were compiled into the lexicon cost nothing; the words
 * of the others are resolved (in a file the later row wins, over files the later layer) and put into one trie.
 * @param layers Bytes of `compileLexiconLayer`, bare where they hold all their texts.
 * @throws FangzhiError `BAD_DICTIONARY` for a damaged layer.
 */
export function stackLexicon(lexicon: Lexicon, layers: readonly (LayerSource | Uint8Array)[] = []): LexiconStack {
  const given = layers.map(withTexts).filter(({ bytes }) => bytes.length > 0)
  const { includes } = lexicon
  const rest = withTexts(lexicon.rest)
  const identities = includes.length > 0 ? given.map(({ bytes }) => layerIdentity(bytes)) : []
  const included = includes.length > 0 && includes.every((identity, index) => identities[index] === identity)
  const laid = included ? [rest, ...given.slice(includes.length)] : given
  const isBuiltIn = (index: number) => (included ? index === 0 : includes.includes(identities[index] ?? ''))

  const present = new Map<string, LexiconWord>()
  const removed = new Set<string>()
  const builtIn = new Set<string>()
  laid.forEach((layer, index) => {
    if (layer.bytes.length === 0) return
    for (const word of openLexiconLayer(layer).words) {
      const { text, mode } = word
      // A word that comes again moves to the later layer's place.
      present.delete(text)
      builtIn.delete(text)
      if (mode === 'remove') removed.add(text)
      else present.set(text, word)
      if (isBuiltIn(index)) builtIn.add(text)
    }
  })
  const words = [...present.values()]
  const trie = included && laid.length === 1 ? openTrie(lexicon.restTrie) : trieOf(words)
  if (trie.keyCount !== words.length) {
    throw new FangzhiError('BAD_DICTIONARY', 'the lexicon is damaged: its trie holds other words; compile it again')
  }
  return Object.freeze({ lexicon, included, words, trie, removed: [...removed], builtIn })
}

function withTexts(layer: LayerSource | Uint8Array): LayerSource {
  return layer instanceof Uint8Array ? { bytes: layer, textOf: null } : layer
}

function trieOf(words: readonly LexiconWord[]): Trie {
  return words.length === 0 ? createEmptyTrie() : openTrie(buildTrie(words.map(({ text }) => text)))
}
