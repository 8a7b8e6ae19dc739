import { damaged } from '../base/damaged.js'
import { createEmptyTrie, openTrie, type Trie } from '../engine/trie.js'
import { buildDistinctTrie, buildTrie } from '../engine/trie-builder.js'
import type { Lexicon } from './lexicon.js'
import { closedLayer, type LexiconLayer, type LexiconWord } from './lexicon-layer.js'

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
export function stackLexicon(lexicon: Lexicon, layers: readonly (LexiconLayer | Uint8Array)[] = []): LexiconStack {
  const given = layers.flatMap((layer) => (layer instanceof Uint8Array ? bareLayer(layer) : layer))
  const { includes } = lexicon
  const identities = includes.length > 0 ? given.map(({ identity }) => identity) : []
  const included = includes.length > 0 && includes.every((identity, index) => identities[index] === identity)
  const rest = included ? bareLayer(lexicon.rest) : []
  const laid = included ? [...rest, ...given.slice(includes.length)] : given
  const isBuiltIn = (index: number) => (included ? index < rest.length : includes.includes(identities[index] ?? ''))

  const ready = included && given.length === includes.length ? openTrie(lexicon.restTrie) : null
  const { words, trie, removed, builtIn } =
    ready === null ? layUnrelated(laid, isBuiltIn) : resolveLayers(laid, isBuiltIn, ready)
  if (trie.keyCount !== words.length) {
    throw damaged('the lexicon', 'its trie holds other words')
  }
  return Object.freeze({ lexicon, included, words, trie, removed, builtIn })
}

type Resolved = Pick<LexiconStack, 'words' | 'trie' | 'removed' | 'builtIn'>

/**
 * Layers of which no word is there twice and none is taken away need not be resolved. Building the trie tells whether
 * that is so: looking a hundred thousand words up would cost as much again.
 */
function layUnrelated(laid: readonly LexiconLayer[], isBuiltIn: (index: number) => boolean): Resolved {
  const words = laid.flatMap((layer) => layer.words)
  if (words.length === 0 || words.some(({ mode }) => mode === 'remove')) return resolveLayers(laid, isBuiltIn, null)
  const trie = buildDistinctTrie(words.map(({ text }) => text))
  if (typeof trie === 'number') return resolveLayers(laid, isBuiltIn, null)
  const builtIn = laid.flatMap((layer, index) => (isBuiltIn(index) ? layer.words.map(({ text }) => text) : []))
  return { words, trie: openTrie(trie), removed: [], builtIn: new Set(builtIn) }
}

/** What remains of layers where later words win. */
function resolveLayers(
  laid: readonly LexiconLayer[],
  isBuiltIn: (index: number) => boolean,
  ready: Trie | null,
): Resolved {
  const present = new Map<string, LexiconWord>()
  const removed = new Set<string>()
  const builtIn = new Set<string>()
  laid.forEach(({ words }, index) => {
    const isOurs = isBuiltIn(index)
    for (const word of words) {
      const { text, mode } = word
      if (mode === 'remove') {
        present.delete(text)
        removed.add(text)
      } else putLast(present, text, word)
      if (isOurs) builtIn.add(text)
      else if (builtIn.size > 0) builtIn.delete(text)
    }
  })
  const words = [...present.values()]
  return { words, trie: ready ?? trieOf(words), removed: [...removed], builtIn }
}

/** A word that comes again moves to the later layer's place. Looks up once where it does not, as nearly always. */
function putLast(present: Map<string, LexiconWord>, text: string, word: LexiconWord): void {
  const before = present.size
  present.set(text, word)
  if (present.size > before) return
  present.delete(text)
  present.set(text, word)
}

/** The layer in bytes that hold all its texts; none where there are no bytes. */
function bareLayer(bytes: Uint8Array): LexiconLayer[] {
  return bytes.length > 0 ? [closedLayer({ bytes, textOf: null })] : []
}

function trieOf(words: readonly LexiconWord[]): Trie {
  return words.length === 0 ? createEmptyTrie() : openTrie(buildTrie(words.map(({ text }) => text)))
}
