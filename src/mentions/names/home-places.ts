import { regionUnits } from '../../dictionary/region-units.js'
import type { DictionaryStack } from '../../dictionary/stack.js'
import { DIVISION_LEVELS } from '../../model/division-levels.js'

/** What a short form leaves out: 平湖 for 平湖市. That of an autonomous division only the dictionaries know. */
const TAIL = new RegExp(`(?:地区|新区|港区|开发区|[${DIVISION_LEVELS}])$`)
const AUTONOMOUS = /自治.$/
/** Regions whose names are kept; it bounds the memory. */
const MOST_KEPT = 500

/**
 * The places a page is at home in, as its text may call them: 浙江省嘉兴市平湖市 gives 浙江省, 浙江, 嘉兴市, 嘉兴, 平湖市 and 平湖.
 * A paper names its own place without saying what it is, even where the name is a common word.
 */
export class HomePlaces {
  readonly #names: DictionaryStack
  readonly #known = new Map<string, readonly string[]>()

  constructor(names: DictionaryStack) {
    this.#names = names
  }

  namesOf(region: string): readonly string[] {
    const kept = this.#known.get(region)
    if (kept !== undefined) return kept
    const { province, prefecture, county } = regionUnits(region)
    const found = new Set<string>()
    for (const division of [province, prefecture, county]) {
      if (division === null) continue
      const short = AUTONOMOUS.test(division) ? '' : division.replace(TAIL, '')
      const aliases = this.#names.rowsNamed(division, 'PLACE').flatMap((row) => row.aliases)
      for (const name of [division, short, ...aliases]) if (name.length >= 2) found.add(name)
    }
    if (this.#known.size >= MOST_KEPT) this.#known.clear()
    this.#known.set(region, [...found])
    return [...found]
  }
}
