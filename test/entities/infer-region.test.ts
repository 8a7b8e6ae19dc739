import { describe, expect, it } from 'vitest'
import { regionUnits } from '../../src/dictionary/region-units.js'
import type { NameRow } from '../../src/dictionary/rows.js'
import { createRegionReader, inferRegion } from '../../src/entities/infer-region.js'
import type { Docvars } from '../../src/model/page.js'
import { loadGoldArticles } from '../gold/read-articles.js'
import { readSketch, stackOf } from './read-sketch.js'

const divisions: NameRow[] = [
  { name: '浙江省', aliases: ['浙江'], type: 'PLACE', id: '330000' },
  { name: '嘉兴市', aliases: ['嘉兴'], type: 'PLACE', id: '330400', region: '浙江省' },
  { name: '平湖市', aliases: ['平湖'], type: 'PLACE', id: '330482', region: '浙江省嘉兴市' },
  { name: '海盐县', aliases: ['海盐'], type: 'PLACE', id: '330424', region: '浙江省嘉兴市' },
  { name: '北京市', aliases: ['北京'], type: 'PLACE', id: '110000' },
  { name: '鼓楼区', type: 'PLACE', id: '320106', region: '江苏省南京市' },
  { name: '鼓楼区', type: 'PLACE', id: '350102', region: '福建省福州市' },
]
const names = stackOf(divisions)

function infer(text: string, docvars: Partial<Docvars> = {}) {
  const given = { date: null, paper: null, edition: null, region: null, ...docvars }
  return inferRegion({ docvars: given, articles: [readSketch(text)], names })
}

describe('the region of a page', () => {
  it('is what is given', () => {
    expect(infer('[海盐|PLACE]', { region: '浙江省嘉兴市平湖市' })).toEqual({
      region: '浙江省嘉兴市平湖市',
      reason: 'given with the page',
    })
  })

  it('is no place that is only part of a river in the name of the paper', () => {
    for (const paper of ['都柳江报', '金沙江报']) {
      expect(infer('[海盐县|PLACE][海盐县|PLACE]', { paper }).reason).not.toContain(paper)
    }
  })

  it('is the place in the name of the paper', () => {
    expect(infer('[海盐|PLACE]', { paper: '今日平湖' })).toEqual({
      region: '浙江省嘉兴市平湖市',
      reason: "the paper's name, 今日平湖",
    })
  })

  it('is where most places named lie', () => {
    const text = '[平湖|PLACE]、[平湖市|PLACE]、[平湖市水利局|ORG]、[海盐|PLACE]、[北京|PLACE]'
    expect(infer(text)).toEqual({ region: '浙江省嘉兴市平湖市', reason: 'most places named lie there (3 of 5)' })
  })

  it('stays a level higher where no county has the most', () => {
    expect(infer('[平湖|PLACE]、[海盐|PLACE]、[嘉兴|PLACE]、[嘉兴市|PLACE]、[浙江|PLACE]').region).toBe('浙江省嘉兴市')
  })

  it('is known from one place below the province, not from a province alone', () => {
    expect(infer('[平湖市|PLACE]').region).toBe('浙江省嘉兴市平湖市')
    expect(infer('[浙江|PLACE]').region).toBeNull()
    expect(infer('[浙江|PLACE]、[浙江省|PLACE]、[某地|PLACE]').region).toBeNull()
    expect(infer('[平湖市|PLACE]、[平湖市|PLACE]').region).toBe('浙江省嘉兴市平湖市')
    expect(infer('[平湖市水利局|ORG]、[平湖市|PLACE]').region).toBe('浙江省嘉兴市平湖市')
  })

  it('is not where one short form alone points, nor where an unknown city is named more often', () => {
    expect(infer('[平湖|PLACE]').region).toBeNull()
    expect(infer('[平湖|PLACE]、[平湖|PLACE]').region).toBe('浙江省嘉兴市平湖市')
    expect(infer('[沙岭市|PLACE]、[沙岭市|PLACE]、[沙岭市|PLACE]、[平湖市|PLACE]、[平湖|PLACE]').region).toBeNull()
    expect(infer('[沙岭市|PLACE]、[平湖市|PLACE]、[平湖|PLACE]').region).toBe('浙江省嘉兴市平湖市')
  })

  it('is not the county whose short form a town, a village or a street bears', () => {
    expect(infer('[平湖镇综治中心|ORG]、[海盐路派出所|ORG]、[平湖社区党委|ORG]').region).toBeNull()
    expect(infer('[平湖乡村振兴局|ORG]').region).toBe('浙江省嘉兴市平湖市')
    expect(infer('[平湖市镇海路派出所|ORG]').region).toBe('浙江省嘉兴市平湖市')
  })

  it('is not where universities and firms are named after', () => {
    expect(infer('[浙江大学|ORG]、[浙江工业大学|ORG]、[浙江大学医学院|ORG]').region).toBeNull()
    expect(infer('[浙江青禾科技有限公司|ORG]、[嘉兴水务集团|ORG]、[海盐织造|ORG.company]').region).toBeNull()
  })

  it('is not where a body with an ordinary word for a name could be', () => {
    const chaoyang: NameRow[] = [
      { name: '朝阳市', type: 'PLACE', id: '211300', region: '辽宁省' },
      { name: '朝阳', type: 'PLACE', subtype: 'ambiguous', id: '211300', region: '辽宁省' },
    ]
    const regionOf = (text: string) => {
      const docvars: Docvars = { date: null, paper: null, edition: null, region: null }
      return inferRegion({ docvars, articles: [readSketch(text)], names: stackOf(chaoyang) }).region
    }
    expect(regionOf('[朝阳小学|ORG]')).toBeNull()
    expect(regionOf('[朝阳市水利局|ORG]')).toBe('辽宁省朝阳市')
  })

  it('is the same page by page with one reader', () => {
    const read = createRegionReader(names).infer
    const docvars: Docvars = { date: null, paper: null, edition: null, region: null }
    for (const text of ['[平湖市|PLACE]、[平湖|PLACE]', '[海盐|PLACE]', '[海盐|PLACE]、[海盐县水利局|ORG]', '没有']) {
      const page = { docvars, articles: [readSketch(text)] }
      expect(read(page)).toEqual(inferRegion({ ...page, names }))
    }
  })

  it('is not known where nothing tells', () => {
    expect(infer('[鼓楼区|PLACE]、[某地|PLACE]')).toEqual({ region: null, reason: null })
    expect(infer('没有地名')).toEqual({ region: null, reason: null })
  })

  it('is cut into levels that join to it again, for every region of our articles', () => {
    for (const { region } of loadGoldArticles()) {
      const { province, prefecture, county, township } = regionUnits(region)
      expect([province, prefecture, county, township].filter((unit) => unit !== null).join('')).toBe(region)
      expect(province ?? prefecture).not.toBeNull()
    }
  })
})
