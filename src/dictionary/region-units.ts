/** A region from the province down, cut into its levels; null where it has none of that level. */
export interface RegionUnits {
  /** 浙江省, 内蒙古自治区; null in a municipality, which has no level above its city. */
  readonly province: string | null
  /** 嘉兴市, 凉山彝族自治州, 锡林郭勒盟, and 上海市. */
  readonly prefecture: string | null
  /** 海盐县, 平湖市, 嘉兴港区, 准格尔旗. */
  readonly county: string | null
  /** 乍浦镇, 武原街道. */
  readonly township: string | null
}

/**
 * Cuts `浙江省嘉兴市平湖市` into its levels. Reads any text: what does not fit a level is taken as the next lower one.
 */
export function regionUnits(region: string): RegionUnits {
  let rest = region
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest)
    if (match === null) return null
    rest = rest.slice(match[0].length)
    return match[0]
  }
  const province = take(/^[^省]{2,3}省|^.{2,5}?自治区|^.{2}特别行政区/)
  const prefecture = take(/^.{2,10}?(?:自治州|地区|盟|市|州)/)
  const county = take(/^.[^县市区旗]{0,10}(?:自治县|自治旗|县|市|区|旗)(?:市|区)?(?=.{0,12}$)/)
  return { province, prefecture, county, township: rest === '' ? null : rest }
}
