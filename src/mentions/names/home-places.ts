import type { DictionaryStack } from '../../dictionary/stack.js'

/** Divisions in a region's path; the lazy start keeps 浙江省嘉兴市 two, the two characters keep 苏州市 whole. */
const DIVISION = /.{2,12}?(?:自治区|自治州|自治县|自治旗|地区|新区|港区|开发区|行政区|[省市县区州盟旗])/g
/** What a short form leaves out: 平湖 for 平湖市. That of an autonomous division only the dictionaries know. */
const TAIL = /(?:地区|新区|港区|开发区|[省市县区州盟旗])$/
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
    const found = new Set<string>()
    for (const [division] of region.matchAll(DIVISION)) {
      const short = AUTONOMOUS.test(division) ? '' : division.replace(TAIL, '')
      const aliases = this.#names.rowsNamed(division, 'PLACE').flatMap((row) => row.aliases)
      for (const name of [division, short, ...aliases]) if (name.length >= 2) found.add(name)
    }
    if (this.#known.size >= MOST_KEPT) this.#known.clear()
    this.#known.set(region, [...found])
    return [...found]
  }
}
