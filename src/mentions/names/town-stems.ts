import type { DictionaryStack } from '../../dictionary/stack.js'

/** What the names of towns end with; subdistricts are called by their whole names. */
const ENDINGS: readonly string[] = ['镇', '乡']
/** Classes of the rows of towns. Counties end so too (宁乡), and so do sights (古镇). */
const CLASSES: readonly string[] = ['town', 'township']
/** The shortest name a town has without its ending, in code units. */
const SHORTEST = 2

/** Tells towns that are called by their names without their endings: papers print 乍浦 as often as 乍浦镇. */
export class TownStems {
  readonly #names: DictionaryStack
  /** What the keys met so far stand for: a town, or something else. Reading the rows of a name anew takes too long. */
  readonly #known: Uint8Array

  constructor(names: DictionaryStack) {
    this.#names = names
    this.#known = new Uint8Array(names.keyCount)
  }

  /** Whether the dictionaries have a town that is called what stands from `start` to `end`, and 镇 or 乡. */
  has(text: string, start: number, end: number): boolean {
    if (end - start < SHORTEST) return false
    const stem = text.slice(start, end)
    return ENDINGS.some((ending) => this.#isTown(stem + ending))
  }

  #isTown(name: string): boolean {
    const key = this.#names.find(name)
    if (key === -1) return false
    if (this.#known[key] === 0) {
      const isTown = this.#names.rowsOf(key, 'PLACE').some((row) => CLASSES.includes(row.class ?? ''))
      this.#known[key] = isTown ? TOWN : OTHER
    }
    return this.#known[key] === TOWN
  }
}

const TOWN = 1
const OTHER = 2
