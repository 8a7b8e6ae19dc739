import { describe, expect, it } from 'vitest'
import { openDictionary } from '../../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import { readBuiltInDictionaries } from '../../../src/node/built-in-dictionaries.js'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

/** Places of one character, with those inside other names marked by a star. */
function shortPlacesOf(body: string): string[] {
  const { mentions } = analyzer.analyzeArticle({ body })
  return mentions.filter(({ text }) => text.length === 1).map(({ text, nested }) => (nested ? `${text}*` : text))
}

describe('places that one character stands for', () => {
  it.each([
    ['考察团近日来沪学习。', ['沪']],
    ['首批货物昨日从渝发往欧洲多国。', ['渝']],
    ['会议通过了豫皖两省联防方案。', ['豫', '皖']],
    ['代表团将于下周赴浙考察。', ['浙']],
  ])('are found: %s', (body, expected) => {
    expect(shortPlacesOf(body)).toEqual(expected)
  })

  it.each([
    '他宁愿多走几步。',
    '青年们唱起歌来。',
    '桂花开了,游客深知来之不易。',
    '我市出台新规,连续三年进港货物增长。',
    '温室里的菜苗长势喜人。',
    '台上台下一片欢笑,贵宾们纷纷起立。',
  ])('are none inside words: %s', (body) => {
    expect(shortPlacesOf(body)).toEqual([])
  })

  it('are the division of that name', () => {
    const body = '上海的专家上周来访。考察团近日来沪学习,首批货物从渝发往欧洲。'
    const { entities, mentions } = analyzer.analyzeArticle({ body })
    const places = entities.filter(({ type }) => type === 'PLACE')
    const printed = places.map((entity) =>
      mentions.filter((mention) => mention.entity === entity.id).map(({ text }) => text),
    )
    expect(places.map(({ ref }, i) => `${ref} ${printed[i]!.join(' ')}`)).toEqual(
      expect.arrayContaining(['310000 上海 沪', '500000 渝']),
    )
  })

  it('have a code that the dictionaries know', () => {
    const names = stackDictionaries(readBuiltInDictionaries().map((bytes) => openDictionary(bytes)))
    const codes = names.terms('CUE', 'place-short').flatMap((term) => term.class ?? [])
    expect(codes.length).toBeGreaterThan(50)
    const places = names.terms('PLACE').flatMap(({ key }) => names.rowsOf(key, 'PLACE'))
    const known = new Set(places.map(({ id }) => id))
    expect(codes.filter((code) => !known.has(code))).toEqual([])
  })

  it('name nothing inside longer names', () => {
    const body = '副市长郑建邦走进沪渝高速公路项目部。苏沪浙皖四地图书馆联盟在京沪高铁沿线开展活动。'
    expect(shortPlacesOf(body)).toEqual([])
  })
})
