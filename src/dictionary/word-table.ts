import { createPathFinder } from '../engine/path-finder.js'
import type { Lexicon, WordColumn } from './lexicon.js'
import { WINDOW_SIZE, type WordSearch } from './word-search.js'

/** The words of a lexicon under change: arrays are copied when a word is first taken away. */
export class WordTable {
  readonly #lexicon: Lexicon
  readonly #shared: WordSearch
  #own: Omit<WordSearch, 'finder' | 'reading'> | null = null

  constructor(lexicon: Lexicon, column: WordColumn) {
    this.#lexicon = lexicon
    this.#shared = column.search()
  }

  /** The words as they are now; those of the lexicon itself where none was taken away. */
  search(): WordSearch {
    if (this.#own === null) return this.#shared
    const { nodes, weights, singles } = this.#own
    const finder = createPathFinder({ nodes, weights: [weights], singles }, WINDOW_SIZE)
    return { ...this.#own, finder, reading: 0 }
  }

  /** Takes a word away; a character stays as an unknown one. */
  remove(text: string): void {
    const slot = this.#hide(text)
    if (slot === -1 || text.length > 1) return
    this.#own!.singles[slot] = this.#lexicon.minWeight
    this.#own!.singleIds[slot] = -1
  }

  /** Takes a word away that an extra edge replaces. */
  replace(text: string): void {
    const slot = this.#hide(text)
    if (slot !== -1 && text.length === 1) this.#own!.singles[slot] = Number.NEGATIVE_INFINITY
  }

  #hide(text: string): number {
    const slot = findSlot(this.#lexicon, this.#own ?? this.#shared, text)
    if (slot === -1) return -1
    if (this.#own === null) {
      const { nodes, weights, singles, singleIds } = this.#shared
      this.#own = { nodes: nodes.slice(), weights, singles: singles.slice(), singleIds: singleIds.slice() }
    }
    this.#own.nodes[slot * 2]! &= ~0xffff
    return slot
  }
}

/** The slot of a word, or -1. */
export function findSlot(
  { mapper }: Lexicon,
  { nodes, weights }: Pick<WordSearch, 'nodes' | 'weights'>,
  text: string,
): number {
  let node = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = mapper.codes[text.charCodeAt(at)]!
    node = (at === 0 ? 0 : nodes[node + 1]!) + 2 * code
    if (nodes[node]! >>> 16 !== code) return -1
  }
  return weights[nodes[node]! & 0xffff] === Number.NEGATIVE_INFINITY ? -1 : node / 2
}
