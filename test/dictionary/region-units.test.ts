import { expect, it } from 'vitest'
import { regionUnits } from '../../src/dictionary/region-units.js'

const cut = (region: string) => {
  const { province, prefecture, county, township } = regionUnits(region)
  return [province, prefecture, county, township].map((unit) => unit ?? '-').join(' ')
}

it('cuts a region into its levels', () => {
  expect(cut('浙江省嘉兴市平湖市新埭镇')).toBe('浙江省 嘉兴市 平湖市 新埭镇')
  expect(cut('内蒙古自治区锡林郭勒盟正蓝旗')).toBe('内蒙古自治区 锡林郭勒盟 正蓝旗 -')
  expect(cut('四川省凉山彝族自治州西昌市')).toBe('四川省 凉山彝族自治州 西昌市 -')
  expect(cut('香港特别行政区')).toBe('香港特别行政区 - - -')
})

it('reads a municipality as the city it is, without a list of them', () => {
  expect(cut('上海市浦东新区周浦镇')).toBe('- 上海市 浦东新区 周浦镇')
  expect(cut('重庆市石柱土家族自治县')).toBe('- 重庆市 石柱土家族自治县 -')
  expect(cut('北京市')).toBe('- 北京市 - -')
})

it('takes what does not fit a level as the next lower one', () => {
  expect(cut('嘉兴市平湖市')).toBe('- 嘉兴市 平湖市 -')
  expect(cut('平湖')).toBe('- - - 平湖')
  expect(cut('')).toBe('- - - -')
})
