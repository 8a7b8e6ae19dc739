import { type CandidateList, Origin } from './candidate-list.js'

/** What a dictionary's name inside another name is worth at least. */
const KNOWN_INSIDE = 0.5

/**
 * Chooses the candidates that do not overlap and have the highest sum of scores; a candidate at or below zero is never
 * chosen. Weighted interval scheduling over positions: linear in positions and candidates.
 */
export class BestPath {
  #best = new Float64Array(0)
  #taken = new Int32Array(0)

  /** Writes the numbers of the chosen candidates, from left to right, into `chosen`. */
  choose(list: CandidateList, length: number, chosen: number[]): void {
    this.#reserve(length)
    const best = this.#best
    const taken = this.#taken
    const { starts, scores, next, lastAt } = list
    best[0] = 0
    for (let end = 1; end <= length; end++) {
      let top = best[end - 1]!
      let winner = -1
      for (let at = lastAt[end]!; at !== -1; at = next[at]!) {
        const sum = best[starts[at]!]! + scores[at]!
        if (sum > top) {
          top = sum
          winner = at
        }
      }
      best[end] = top
      taken[end] = winner
    }
    this.#follow(list, length, chosen)
  }

  /**
   * The same among the candidates that lie inside the ones of `outer` and are not those. `frame` holds, for each
   * position, the place in `outer` of the one that covers it, or -1.
   */
  chooseInside(
    list: CandidateList,
    length: number,
    chosen: number[],
    outer: readonly number[],
    frame: Int32Array,
  ): void {
    this.#reserve(length)
    const best = this.#best
    const taken = this.#taken
    const { starts, scores, origins, next, lastAt } = list
    best[0] = 0
    for (let end = 1; end <= length; end++) {
      let top = best[end - 1]!
      let winner = -1
      const cover = frame[end - 1]!
      if (cover !== -1) {
        const whole = starts[outer[cover]!]!
        const isWholeEnd = list.ends[outer[cover]!] === end
        for (let at = lastAt[end]!; at !== -1; at = next[at]!) {
          const start = starts[at]!
          if (frame[start] !== cover || (isWholeEnd && start === whole)) continue
          const worth = origins[at]! & Origin.dictionary ? Math.max(scores[at]!, KNOWN_INSIDE) : scores[at]!
          const sum = best[start]! + worth
          if (sum > top) {
            top = sum
            winner = at
          }
        }
      }
      best[end] = top
      taken[end] = winner
    }
    this.#follow(list, length, chosen)
  }

  #reserve(length: number): void {
    if (this.#best.length > length) return
    this.#best = new Float64Array(length * 2 + 2)
    this.#taken = new Int32Array(length * 2 + 2)
  }

  #follow({ starts }: CandidateList, length: number, chosen: number[]): void {
    chosen.length = 0
    for (let end = length; end > 0; ) {
      const at = this.#taken[end]!
      if (at === -1) end--
      else {
        chosen.push(at)
        end = starts[at]!
      }
    }
    chosen.reverse()
  }
}
