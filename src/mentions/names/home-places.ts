/** Divisions in a region's path; the lazy start keeps 浙江省嘉兴市 two. */
const DIVISION = /.{2,12}?(?:自治区|自治州|自治县|自治旗|地区|新区|港区|开发区|行政区|[省市县区州盟旗])/g
/** What a short form leaves out: 凉山 for 凉山彝族自治州, 平湖 for 平湖市. */
const TAIL = /(?:.{1,3}族)*(?:自治区|自治州|自治县|自治旗|地区|新区|港区|开发区|[省市县区州盟旗])$/
/** Regions whose names are kept; it bounds the memory. */
const MOST_KEPT = 500

/**
 * The places a page is at home in, as its text may call them: 浙江省嘉兴市平湖市 gives 浙江省, 浙江, 嘉兴市, 嘉兴, 平湖市 and 平湖.
 * A paper names its own place without saying what it is, even where the name is a common word.
 */
export class HomePlaces {
  readonly #known = new Map<string, readonly string[]>()

  namesOf(region: string): readonly string[] {
    const kept = this.#known.get(region)
    if (kept !== undefined) return kept
    const names = new Set<string>()
    for (const [division] of region.matchAll(DIVISION)) {
      names.add(division)
      const short = division.replace(TAIL, '')
      if (short.length >= 2) names.add(short)
    }
    if (this.#known.size >= MOST_KEPT) this.#known.clear()
    this.#known.set(region, [...names])
    return [...names]
  }
}
