import { copyInto } from '../base/copy-into.js'

/** Room for the hits of an article; a list takes it when it is first added to, as many stay empty. */
const FIRST_ROOM = 1536
const NO_ROOM = new Int32Array(0)

/**
 * A growing list of (start, end, key) triples, reused from text to text: `data` holds them one after another, only the
 * first `length` numbers count.
 */
export class HitList {
  data = NO_ROOM
  length = 0

  /** How many triples there are. */
  get count(): number {
    return this.length / 3
  }

  push(start: number, end: number, key: number): void {
    const at = this.length
    if (at + 3 > this.data.length) this.#grow()
    const { data } = this
    data[at] = start
    data[at + 1] = end
    data[at + 2] = key
    this.length = at + 3
  }

  clear(): void {
    this.length = 0
  }

  start(index: number): number {
    return this.data[index * 3]!
  }

  end(index: number): number {
    return this.data[index * 3 + 1]!
  }

  key(index: number): number {
    return this.data[index * 3 + 2]!
  }

  #grow(): void {
    this.data = copyInto(new Int32Array(Math.max(FIRST_ROOM, this.data.length * 2)), this.data)
  }
}
