import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIsoDay } from '../../src/base/calendar.js'
import { findValues } from '../../src/mentions/find-values.js'
import type { MentionDraft } from '../../src/model/mention.js'

describe('findValues', () => {
  it.each(readTable('dates.tsv'))('reads $text on a page of "$date"', ({ text, date, ...expected }) => {
    const { plain, start, end } = readMarks(text!)
    const value = findValues(plain, date || null).find((found) => found.start === start && found.end === end)
    expect(value && { ...show(value), relative: value.relative ? 'yes' : 'no' }).toEqual(expected)
  })

  it.each(readTable('amounts.tsv'))('reads $text', ({ text, ...expected }) => {
    const { plain, start, end } = readMarks(text!)
    const value = findValues(plain, null).find((found) => found.start === start && found.end === end)
    expect(value && { ...show(value), unit: value.unit ?? '' }).toEqual(expected)
  })

  it.each([
    ['an article', '一个村子、一名干部、一家企业'],
    ['a formula in quotes', '“两个确立”“三个清单”'],
    ['a rank', '第3名、第五届、第二十条'],
    ['a code', '拨打12345热线,电话0573-85582222'],
    ['grades of a school', '三至五年级学生,1-3年级'],
    ['a number without a unit', '10000、9999'],
    ['the number of an item', '3.个人先进'],
    ['what only looks like a time', '9至25时、300年代、十五年代、12成、十一成、20号楼、2026-13-01、2026-1'],
    ['a word with a numeral', '百姓、千里之外、万家灯火、十分满意、长三角'],
    ['a season that only seems to stand there', '如今春意盎然,出去春游,李明春,今春节假日'],
    ['a part of a village', '石门村五组、桐花屯3组'],
    ['the name of an army', '红四方面军、红一方面军'],
    ['a word that holds a time word', '附近日渐热闹,目前往返,以后天气,本周边地区'],
  ])('finds nothing in %s', (_, text) => {
    expect(findValues(text, '2026-03-20').map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it.each([
    ['[三元区|PLACE]的[三元朱村|PLACE]距[三棵树镇|PLACE]五公里', ['五公里']],
    ['[五台县委|ORG]书记[刘三元|PERSON]带三台设备到[监察三处|ORG]', ['三台']],
    ['[衙下三个人民法庭|ORG]、[三千多家合作社|ORG]、[三十家子镇|PLACE]', ['三个', '三千多家']],
    ['“[三大攻坚战|SLOGAN]”,[三家店站|PLACE]旁三家店', ['三家']],
  ])('finds no amount that is part of a name in %s', (marked, expected) => {
    const { text, mentions } = readNames(marked)
    expect(findValues(text, null, mentions).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('gives a calendar month for a span longer than our era, and no value for one longer than all years', () => {
    const values = (text: string) => findValues(text, '2024-03-20').map(({ value }) => value)
    expect(values('30000个月前')).toEqual(['-0476-03'])
    expect(values('99999999999个月前')).toEqual([null])
  })

  it('reads an amount with as many slashes as anyone prints', () => {
    const text = `5${'元/'.repeat(20_000)}吨`
    expect(findValues(text, null)[0]).toMatchObject({ start: 0, value: '5', unit: '元/元/元' })
    expect(findValues('每户8立方米/人/天', null)[0]).toMatchObject({ unit: '立方米/人/天' })
  })

  it.each([
    ['project', '车间建成后年产零件,改造前年均亏损,扩建后日均进水,投产后日处理污水'],
    ['weather', '雨后天晴了,窗前天色渐晚,如今天气转凉'],
    ['people', '如今年轻人,不同年龄段,正当年的师傅,日本年轻人'],
    ['paper', '合同年限,文明年度评选,光明日报,表明日方态度,本次年会,成本年均'],
    ['word of a named day', '纪念日前夕,截止日前交齐,靠近日本'],
  ])('finds no time across the words of a %s', (_, text) => {
    expect(findValues(text, '2026-03-20').map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it('still finds the words of time themselves', () => {
    const text = '到后年产值翻番,后年建成,比前年均价高,超过去年产量,不过去年歉收,明年均可,采购工作日前启动,他后天来'
    expect(findValues(text, '2026-03-20').map(({ start, end }) => text.slice(start, end))).toEqual([
      '后年',
      '后年',
      '前年',
      '去年',
      '去年',
      '明年',
      '日前',
      '后天',
    ])
  })

  it('ends a date before 前 where that word goes on to the right', () => {
    const text = '3月5日前往,3月5日前完成'
    expect(findValues(text, '2026-03-20').map(({ start, end }) => text.slice(start, end))).toEqual([
      '3月5日',
      '3月5日前',
    ])
  })

  it('takes points of a speech for an amount, not for a time', () => {
    expect(findValues('他提了3点建议', null).map(({ type }) => type)).toEqual(['QUANTITY'])
  })

  it('gives values in order that never overlap, for any text', () => {
    const pieces = [
      ...'今昨年月日时点至到-、。近约第个半三十百万亿0123456789年月日人元%“”五季度底初前后起上下周末农历正腊除夕',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.boolean(), (characters, dated) => {
        const text = characters.join('')
        const values = findValues(text, dated ? '2026-03-20' : null)
        values.forEach(({ start, end, value }, index) => {
          expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : values[index - 1]!.end)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(value ?? '').not.toMatch(/NaN|Infinity|undefined|null|e\+/)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('gives no day that the calendar has not, for any text', () => {
    const pieces =
      '28日 29日 30日 31日 2月 4月 12月 上月 去年 今年 2024年 2026年 上月 当月 次日 明天 、 至 农历 闰 二月 三十 前 起'.split(
        ' ',
      )
    const date = fc.constantFrom('2024-02-29', '2024-03-05', '2026-03-01', '2026-04-30', '2026-05-02', '2026-12-31')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), fc.option(date), (words, page) => {
        for (const { value } of findValues(words.join(''), page)) {
          for (const [, year, day] of (value ?? '').matchAll(/(\d{4}|XXXX)(-\d\d-\d\d)/g)) {
            // A leap year, as one that is not known may be one.
            expect(`${year === 'XXXX' ? '2024' : year}${day}`).toSatisfy(isIsoDay)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('reads any string without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => findValues(text, null).length >= 0))
  })
})

function readTable(name: string): Record<string, string>[] {
  const file = readFileSync(fileURLToPath(new URL(`../gold/values/${name}`, import.meta.url)), 'utf8')
  const [head, ...rows] = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const columns = head!.split('\t')
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [columns[index]!, cell])))
}

/** `第[3日]后`: the marked stretch; without brackets the whole text. */
function readMarks(text: string): { plain: string; start: number; end: number } {
  const plain = text.replace(/[[\]]/g, '')
  const start = text.indexOf('[')
  return start < 0 ? { plain, start: 0, end: plain.length } : { plain, start, end: text.indexOf(']') - 1 }
}

/** `[三元区|PLACE]的…` as a text and its mentions. */
function readNames(marked: string): { text: string; mentions: MentionDraft[] } {
  const mentions: MentionDraft[] = []
  let text = ''
  for (const [, plain = '', name, type] of marked.matchAll(/([^[]*)(?:\[(.+?)\|(\w+)\])?/g)) {
    text += plain
    if (name === undefined) continue
    const start = text.length
    text += name
    mentions.push({ start, end: text.length, text: name, type } as MentionDraft)
  }
  return { text, mentions }
}

function show({ type, value, bound }: { type: string; value: string | null; bound: string }) {
  return { type, value: value ?? '', bound }
}
