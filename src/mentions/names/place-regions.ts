import type { DictionaryStack } from '../../dictionary/stack.js'

/** The regions that the dictionaries give what bears a name. Reading the rows of a name anew takes too long. */
export class PlaceRegions {
  readonly #names: DictionaryStack
  readonly #known = new Map<number, readonly string[]>()

  constructor(names: DictionaryStack) {
    this.#names = names
  }

  /** The regions of the name with a key, from the province down. */
  of(key: number): readonly string[] {
    let regions = this.#known.get(key)
    if (regions === undefined) {
      regions = this.#names.rowsOf(key).flatMap((row) => row.region ?? [])
      this.#known.set(key, regions)
    }
    return regions
  }
}
