/** A region from the province down, cut into its levels; null where it has none of that level. */
export interface RegionUnits {
  /** 浙江省, 内蒙古自治区, 上海市. */
  readonly province: string | null
  /** 嘉兴市, 凉山彝族自治州, 锡林郭勒盟; null in a municipality. */
  readonly prefecture: string | null
  /** 海盐县, 平湖市, 嘉兴港区, 准格尔旗. */
  readonly county: string | null
  /** 乍浦镇, 武原街道. */
  readonly township: string | null
}

const MUNICIPALITIES = ['北京市', '天津市', '上海市', '重庆市']

/**
 * Cuts `浙江省嘉兴市平湖市` into its levels. Reads any text: what does not fit a level is taken as the next lower one.
 */
export function regionUnits(region: string): RegionUnits {
  const municipality = MUNICIPALITIES.find((name) => region.startsWith(name)) ?? null
  let rest = region
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest)
    if (match === null) return null
    rest = rest.slice(match[0].length)
    return match[0]
  }
  if (municipality !== null) rest = rest.slice(municipality.length)
  const province = municipality ?? take(/^[^省]{2,3}省|^.{2,5}?自治区|^.{2}特别行政区/)
  const prefecture = municipality === null ? take(/^.{2,10}?(?:自治州|地区|盟|市|州)/) : null
  const county = take(/^.[^县市区旗]{0,10}(?:自治县|自治旗|县|市|区|旗)(?:市|区)?(?=.{0,12}$)/)
  return { province, prefecture, county, township: rest === '' ? null : rest }
}

/** The unit that a level word means on a page of the region: 市 is the lowest city, 县 the county, 省 the province. */
export function unitOfLevel(units: RegionUnits, level: string): string | null {
  const { province, prefecture, county, township } = units
  const ends = (unit: string | null) => (unit?.endsWith(level) ? unit : null)
  switch (level) {
    case '省':
      return ends(province)
    case '自治区':
      return ends(province)
    case '市':
      return ends(county) ?? ends(prefecture) ?? ends(province)
    case '州':
    case '盟':
      return ends(prefecture)
    case '县':
    case '旗':
      return ends(county)
    case '区':
      return ends(county) ?? ends(township)
    case '镇':
    case '乡':
    case '街道':
      return ends(township)
    default:
      return null
  }
}

const LEVELS = ['自治区', '街道', '省', '市', '州', '盟', '县', '旗', '区', '镇', '乡']

/**
 * The full name of a body that is named by its level: 市委 on a page of 平湖市 is 平湖市委, 县应急局 there 海盐县应急局,
 * 团市委 is 共青团平湖市委; 党工委 and 管委会 belong to the zone a page is of. Null for a name that is no such form or
 * whose level the region does not have.
 */
export function expandByRegion(name: string, units: RegionUnits): string | null {
  const league = /^团([省市县区州旗])委/.exec(name)
  if (league !== null) {
    const unit = unitOfLevel(units, league[1]!)
    return unit === null ? null : `共青团${unit}委${name.slice(3)}`
  }
  const level = LEVELS.find((word) => name.startsWith(word))
  if (level !== undefined && name.length > level.length) {
    const rest = name.slice(level.length)
    if (/^[区场桥]/.test(rest) && level === '市') return null
    const unit = unitOfLevel(units, level)
    return unit === null ? null : unit + rest
  }
  const zone = units.county !== null && /(?:开发区|港区|新区|园区|高新区)$/.test(units.county) ? units.county : null
  return zone !== null && /^(?:党工委|管委会|纪工委|纪检监察工委)/.test(name) ? zone + name : null
}
