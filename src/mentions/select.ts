import { BestPath } from './names/best-path.js'
import type { CandidateList } from './names/candidate-list.js'

/** A chosen candidate and, where it lies inside another one, the place of that one in the selection. */
export interface Selected {
  /** Number of the candidate in the list. */
  readonly candidate: number
  readonly parent: number | null
}

/**
 * Decides overlaps and nesting: the candidates that do not overlap and together have the most evidence are the
 * mentions; inside each of them, the same again gives the nested ones. Sorted by start, an outer one before its inner.
 */
export class Selector {
  readonly #path = new BestPath()
  readonly #outer: number[] = []
  readonly #inner: number[] = []

  select(list: CandidateList, length: number, adjacency: Float64Array): Selected[] {
    this.#path.choose(list, length, adjacency, this.#outer)
    const outer = this.#outer
    const selected: Selected[] = []
    if (outer.length === 0) return selected
    const frame = new Int32Array(length + 1).fill(-1)
    for (let i = 0; i < outer.length; i++) frame.fill(i, list.starts[outer[i]!]!, list.ends[outer[i]!]!)
    this.#path.chooseInside(list, length, this.#inner, outer, frame)
    let inner = 0
    for (let i = 0; i < outer.length; i++) {
      const parent = selected.length
      selected.push({ candidate: outer[i]!, parent: null })
      for (; inner < this.#inner.length && frame[list.starts[this.#inner[inner]!]!] === i; inner++) {
        selected.push({ candidate: this.#inner[inner]!, parent })
      }
    }
    return selected
  }
}
