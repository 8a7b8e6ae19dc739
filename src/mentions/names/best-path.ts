import { type CandidateList, NameType, Origin } from './candidate-list.js'

/** What a dictionary's name inside another name is worth at least. */
const KNOWN_INSIDE = 0.5
/** Types that adjacency tells apart; candidates of other types touch their neighbours freely, in a column of their own. */
const LEARNED = 3
const STATES = LEARNED + 1
const OPEN = -1
const NONE = -1
/** What touching neighbours add never lifts a candidate from below this. */
const HOPELESS = -3
const NO_ADJACENCY = new Float64Array(LEARNED * LEARNED)

/** Whether a candidate may be a name inside another. */
export type FitsInside = (candidate: number, around: number) => boolean

/**
 * Chooses the candidates that do not overlap and have the highest sum of scores and of what neighbours that touch add:
 * the best path over positions, linear in positions and candidates. `adjacency` holds, at `a * 3 + b`, what is added
 * when a name of type `a` is followed at once by one of type `b`.
 */
export class BestPath {
  /** Best sum of what lies before a position where no name ends at it, and the state it came from. */
  #open = new Float64Array(0)
  #openFrom = new Int8Array(0)
  /** The same where a name of a type ends at it, with that name and the state at its start. */
  #ended = new Float64Array(0)
  #endedFrom = new Int8Array(0)
  #taken = new Int32Array(0)
  #worth = new Float64Array(0)
  /** The candidates worth looking at, chained by the position they end at. */
  #first = new Int32Array(0)
  #next = new Int32Array(0)

  /** Writes the numbers of the chosen candidates, from left to right, into `chosen`. */
  choose(list: CandidateList, length: number, adjacency: Float64Array, chosen: number[]): void {
    this.#run(list, list.scores, length, adjacency)
    this.#follow(list, length, chosen)
  }

  /**
   * The same among the candidates that lie inside the ones of `outer` and are not those, leaving out those of one
   * character, which hardly name a place inside something longer (郑 in 郑建邦), and whatever stands in the name of a
   * person, and what does not fit into the one around it. `frame` holds, for each position, the place in `outer` of the
   * one that covers it, or -1.
   */
  chooseInside(
    list: CandidateList,
    length: number,
    chosen: number[],
    outer: readonly number[],
    frame: Int32Array,
    fits: FitsInside,
  ): void {
    const { starts, ends, types, scores, origins, count } = list
    if (this.#worth.length < count) this.#worth = new Float64Array(count * 2)
    const worth = this.#worth
    for (let at = 0; at < count; at++) {
      const cover = frame[starts[at]!]!
      const last = ends[at]! - 1
      const inside =
        cover !== -1 &&
        outer[cover] !== at &&
        last > starts[at]! &&
        frame[last] === cover &&
        types[outer[cover]!] !== NameType.person &&
        !spans(list, at, outer[cover]!) &&
        fits(at, outer[cover]!)
      const known = (origins[at]! & Origin.dictionary) !== 0
      worth[at] = !inside ? -Infinity : known ? Math.max(scores[at]!, KNOWN_INSIDE) : scores[at]!
    }
    this.#run(list, worth, length, NO_ADJACENCY)
    this.#follow(list, length, chosen)
  }

  #run(list: CandidateList, worth: Float64Array, length: number, adjacency: Float64Array): void {
    this.#reserve(length)
    this.#chain(list, worth, length)
    const open = this.#open
    const openFrom = this.#openFrom
    const ended = this.#ended
    const first = this.#first
    const next = this.#next
    const { starts, types } = list
    open[0] = 0
    for (let end = 1; end <= length; end++) {
      if (first[end - 1] === NONE) {
        open[end] = open[end - 1]!
        openFrom[end] = OPEN
      } else this.#pass(end)
      if (first[end] === NONE) continue
      const row = end * STATES
      ended.fill(-Infinity, row, row + STATES)
      for (let at = first[end]!; at !== NONE; at = next[at]!) {
        const type = types[at]!
        const start = starts[at]!
        let sum = open[start]!
        let state = OPEN
        if (first[start] !== NONE) {
          for (let before = 0; before < STATES; before++) {
            const added = before < LEARNED && type < LEARNED ? adjacency[before * LEARNED + type]! : 0
            if (ended[start * STATES + before]! + added > sum) {
              sum = ended[start * STATES + before]! + added
              state = before
            }
          }
        }
        sum += worth[at]!
        const column = row + (type < LEARNED ? type : LEARNED)
        if (sum > ended[column]!) {
          ended[column] = sum
          this.#endedFrom[column] = state
          this.#taken[column] = at
        }
      }
    }
  }

  /** Chains the candidates worth looking at by the position they end at. */
  #chain(list: CandidateList, worth: Float64Array, length: number): void {
    const { ends, count } = list
    const first = this.#first
    if (this.#next.length < count) this.#next = new Int32Array(count * 2)
    const next = this.#next
    first.fill(NONE, 0, length + 1)
    for (let at = 0; at < count; at++) {
      if (worth[at]! < HOPELESS) continue
      const end = ends[at]!
      next[at] = first[end]!
      first[end] = at
    }
  }

  /** The character before `end` belongs to no name that ends there; a name ends where it begins. */
  #pass(end: number): void {
    const row = (end - 1) * STATES
    let sum = this.#open[end - 1]!
    let state = OPEN
    for (let before = 0; before < STATES; before++) {
      if (this.#ended[row + before]! > sum) {
        sum = this.#ended[row + before]!
        state = before
      }
    }
    this.#open[end] = sum
    this.#openFrom[end] = state
  }

  #follow({ starts }: CandidateList, length: number, chosen: number[]): void {
    chosen.length = 0
    let state = OPEN
    let best = this.#open[length]!
    for (let last = 0; this.#first[length] !== NONE && last < STATES; last++) {
      if (this.#ended[length * STATES + last]! > best) {
        best = this.#ended[length * STATES + last]!
        state = last
      }
    }
    for (let end = length; end > 0; ) {
      if (state === OPEN) state = this.#openFrom[end--]!
      else {
        const column = end * STATES + state
        const at = this.#taken[column]!
        chosen.push(at)
        state = this.#endedFrom[column]!
        end = starts[at]!
      }
    }
    chosen.reverse()
  }

  #reserve(length: number): void {
    if (this.#open.length > length) return
    const size = length * 2 + 2
    this.#open = new Float64Array(size)
    this.#openFrom = new Int8Array(size)
    this.#ended = new Float64Array(size * STATES)
    this.#endedFrom = new Int8Array(size * STATES)
    this.#taken = new Int32Array(size * STATES)
    this.#first = new Int32Array(size)
  }
}

/** Whether two candidates cover the same characters. */
function spans({ starts, ends }: CandidateList, a: number, b: number): boolean {
  return starts[a] === starts[b] && ends[a] === ends[b]
}
