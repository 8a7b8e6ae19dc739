import { regionUnits } from '../dictionary/region-units.js'

/**
 * The divisions met so far, each with the one it lies in, by number: 浙江省 0, 浙江省嘉兴市 1 in 0 … Province, prefecture and
 * county; what lies below a county is counted for it.
 */
export class RegionTree {
  readonly paths: string[] = []
  /** The division each lies in, or -1. */
  readonly parents: number[] = []
  readonly #numbers = new Map<string, number>()

  /** The number of the lowest division of a path such as `浙江省嘉兴市平湖市`, or -1 for an empty one. */
  numberOf(path: string): number {
    const known = this.#numbers.get(path)
    if (known !== undefined) return known
    const { province, prefecture, county } = regionUnits(path)
    let number = -1
    let joined = ''
    for (const unit of [province, prefecture, county]) {
      if (unit === null) continue
      joined += unit
      number = this.#add(joined, number)
    }
    this.#numbers.set(path, number)
    return number
  }

  #add(path: string, parent: number): number {
    const known = this.#numbers.get(path)
    if (known !== undefined) return known
    const number = this.paths.length
    this.paths.push(path)
    this.parents.push(parent)
    this.#numbers.set(path, number)
    return number
  }
}
