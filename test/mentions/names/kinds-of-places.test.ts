import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

function namesOf(body: string): string[] {
  const { mentions } = analyzer.analyzeArticle({ body })
  return mentions.filter(({ type, nested }) => type !== 'SLOGAN' && !nested).map(({ text }) => text)
}

describe('what tells the kind of a village, a community or an estate', () => {
  it.each([
    '带动经济薄弱村抱团发展,结对帮扶村十二个。',
    '全县树起样板村三个,整改后进村五个。',
    '街道把示范社区、老旧社区和无物业小区分开登记。',
    '全县已有百强镇两个、边境乡三个、定点医院九家。',
  ])('is the name of none: %s', (body) => {
    expect(namesOf(body)).toEqual([])
  })

  it('leaves names that end with the same word', () => {
    expect(namesOf('民警来到平湖市新埭镇泖河村,又去了城南社区。')).toEqual(['平湖市', '新埭镇', '泖河村', '城南社区'])
  })
})

describe('parts of names that are words between a place and its ending', () => {
  it.each([
    ['昨天,大丰港二期码头迎来第一船。', '大丰港二期码头'],
    ['开幕式在延吉市人民体育场举行。', '延吉市人民体育场'],
    ['他翻过当金山口,到了盆地。', '当金山口'],
    ['洪水进了长洼蓄滞洪区。', '长洼蓄滞洪区'],
  ])('belong to the name: %s', (body, name) => {
    expect(namesOf(body)).toContain(name)
  })
})

describe('numbers before the ending of a name', () => {
  it.each([
    ['停电范围:建设一路以北、人民二路以南。', ['建设一路', '人民二路']],
    ['小店开在幸福三街18号。', ['幸福三街']],
    ['公交车经解放二路、和平二巷到终点。', ['解放二路', '和平二巷']],
    ['昨天,东风三支路、富民二横路停水。', ['东风三支路', '富民二横路']],
    ['永安二幼昨天举行开学典礼。', ['永安二幼']],
  ])('belong to it: %s', (body, names) => {
    expect(namesOf(body)).toEqual(names)
  })

  it.each(['老人从山脚一路走到县城。', '突击队兵分三路出发。', '这一路走得不易,雨下了一路。'])(
    'are none before the way and its branches: %s',
    (body) => {
      expect(namesOf(body)).toEqual([])
    },
  )
})

describe('words of announcements', () => {
  it.each(['公司拟派发现金红利1.1亿元。', '停水期间请关好电器。', '女子组决赛打满五局。', '抽检项目有克百威等十项。'])(
    'are names of none: %s',
    (body) => {
      expect(namesOf(body)).toEqual([])
    },
  )

  it('do not make a firm a newspaper', () => {
    expect(namesOf('清禾特材发布业绩快报,净利润增长。')).toEqual(['清禾特材'])
  })
})

describe('trade names in a list', () => {
  it('are bodies, though nothing tells what they are', () => {
    const body = '展会上,格兰仕、万家乐、海信容声等企业各签了一单。'
    const { mentions } = analyzer.analyzeArticle({ body })
    expect(mentions.filter(({ nested }) => !nested).map(({ text, type, subtype }) => [text, type, subtype])).toEqual(
      ['格兰仕', '万家乐', '海信容声'].map((text) => [text, 'ORG', 'company']),
    )
  })
})
