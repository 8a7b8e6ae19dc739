import { BestPath, type FitsInside } from './names/best-path.js'
import type { CandidateList } from './names/candidate-list.js'

/** No other mention around. */
export const TOP = -1

/**
 * Decides overlaps and nesting: the candidates that do not overlap and together have the most evidence are the
 * mentions; inside each of them, the same again gives the nested ones.
 */
export class Selector {
  /** How many were selected at the last call; sorted by start, an outer one before its inner ones. */
  count = 0
  /** Their numbers in the list, and the places in this selection of those they lie inside, or {@link TOP}. */
  candidates: number[] = []
  parents: number[] = []
  readonly #path = new BestPath()
  readonly #outer: number[] = []
  readonly #inner: number[] = []
  #frame = new Int32Array(0)

  select(list: CandidateList, length: number, adjacency: Float64Array, fits: FitsInside): void {
    const outer = this.#outer
    const inner = this.#inner
    this.count = 0
    this.#path.choose(list, length, adjacency, outer)
    if (outer.length === 0) return
    if (this.#frame.length < length) this.#frame = new Int32Array(length * 2)
    const frame = this.#frame.fill(-1, 0, length)
    const { starts, ends } = list
    for (let i = 0; i < outer.length; i++) frame.fill(i, starts[outer[i]!]!, ends[outer[i]!]!)
    this.#path.chooseInside(list, length, inner, outer, frame, fits)
    let next = 0
    for (let i = 0; i < outer.length; i++) {
      const parent = this.count
      this.#push(outer[i]!, TOP)
      for (; next < inner.length && frame[starts[inner[next]!]!] === i; next++) this.#push(inner[next]!, parent)
    }
  }

  #push(candidate: number, parent: number): void {
    this.candidates[this.count] = candidate
    this.parents[this.count] = parent
    this.count++
  }
}
