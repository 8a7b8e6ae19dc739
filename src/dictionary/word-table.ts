import { firstUnitCode, type Lexicon, trailCode, type WordColumn } from './lexicon.js'

/** The lexicon's tables, copied where a layer changes them. */
export class WordTable {
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
