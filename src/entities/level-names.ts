import type { RegionUnits } from '../dictionary/region-units.js'
import { DIVISION_LEVELS } from '../model/division-levels.js'

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
      return ends(county) ?? ends(prefecture)
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

/** The youth league's committee, by its level alone. */
const LEAGUE = new RegExp(`^团([${DIVISION_LEVELS}])委`)

/** Words that only begin like a level: 市场, 区域, 区块链, 乡村. */
const NO_LEVEL = /^(?:市[区场桥]|[县区]域|区块|乡村)/

/**
 * The full name of a body that is named by its level: 市委 on a page of 平湖市 is 平湖市委, 县应急局 there 海盐县应急局,
 * 团市委 is 共青团平湖市委; 党工委 and 管委会 belong to the zone a page is of. Null for a name that is no such form or
 * whose level the region does not have.
 */
export function expandByRegion(name: string, units: RegionUnits): string | null {
  const league = LEAGUE.exec(name)
  if (league !== null) {
    const unit = unitOfLevel(units, league[1]!)
    return unit === null ? null : `共青团${unit}委${name.slice(3)}`
  }
  const level = NO_LEVEL.test(name) ? undefined : LEVELS.find((word) => name.startsWith(word))
  if (level !== undefined && name.length > level.length) {
    const unit = unitOfLevel(units, level)
    return unit === null ? null : unit + name.slice(level.length)
  }
  const zone = units.county !== null && /(?:开发区|港区|新区|园区|高新区)$/.test(units.county) ? units.county : null
  return zone !== null && /^(?:党工委|管委会|纪工委|纪检监察工委)/.test(name) ? zone + name : null
}
