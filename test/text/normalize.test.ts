import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArticleWriter, cleaningFor } from '../../src/layout/article-writer.js'
import { pageRanges } from '../../src/text/aligned-text.js'
import { ALL_NEEDS, Need, neededFor } from '../../src/text/normalize/needed.js'
import { normalizeString } from '../../src/text/normalize/normalize-string.js'

// The lists that articles are cleaned with.
const body = (text: string) => normalizeString(text, cleaningFor(false, false).body[ALL_NEEDS])
const wrapped = (text: string) => normalizeString(text, cleaningFor(true, false).body[ALL_NEEDS])
const line = (text: string) => normalizeString(text, cleaningFor(false, false).line[ALL_NEEDS])
const list = (text: string) => normalizeString(text, cleaningFor(false, false).list[ALL_NEEDS])

describe('characters', () => {
  it.each([
    ['⼈⺠⼤会', '人民大会'],
    ['⻓江⻔户', '长江门户'],
    ['豈\uf9d1', '豈六'],
    ['\ufa0e\ufa0f', '\ufa0e\ufa0f'],
    ['近\u200b日\u00ad', '近日'],
    ['\uff12\uff10\uff12\uff13年\uff21\uff42', '2023年Ab'],
    ['路通了\uff0c好\uff01', '路通了\uff0c好\uff01'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(normalizeString(text)).toBe(expected)
  })

  it('does nothing twice', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normalizeString(text)
      expect(normalizeString(once)).toBe(once)
    })
    fc.assert(property, { numRuns: 2_000 })
  })

  it('is needed wherever it does something', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const needs = neededFor(text, 0, text.length)
      if ((needs & ~Need.marks) === 0) expect(body(text)).toBe(text)
    })
    fc.assert(property, { numRuns: 5_000 })
  })
})

describe('blanks', () => {
  it.each([
    ['本报讯 近 日,全县', '本报讯近日,全县'],
    ['高 洁说', '高洁说'],
    ['学\u3000习\u00a0精神', '学习精神'],
    ['会议 ,听取', '会议,听取'],
    ['新 \u200b 时代', '新时代'],
    ['10月15 全县', '10月15 全县'],
    ['使用 AI 技术', '使用 AI 技术'],
    ['得奖的有张三 李四 王 五 赵六等', '得奖的有张三 李四 王五 赵六等'],
    ['丁 华（女） 于永波 马启智（回族） 王 占', '丁华（女） 于永波 马启智（回族） 王占'],
    ['他说（笑） 没有', '他说（笑）没有'],
    [' 前后 ', ' 前后 '],
  ])('in running text: %s', (text, expected) => {
    expect(body(text)).toBe(expected)
  })

  it('go beside digits and straight quotes too in wrapped text', () => {
    expect(wrapped('完成投资 2.4 亿元, 占 "清 单"的一半')).toBe('完成投资2.4亿元,占"清单"的一半')
  })

  it.each(['\n', '\r\n', ' \r\n\u3000'])('hold no line end in wrapped text, whatever stands beside it: %j', (end) => {
    const text = `水质${end}稳定在${end}Ⅲ类，用${end}AI${end}Plus 治${end}水。`
    expect(wrapped(text)).toBe('水质稳定在 Ⅲ类，用 AI Plus 治水。')
    expect(wrapped(`${end}“再 晚”${end}`)).toBe('“再晚”')
  })

  it('become one space in headlines, and close up letter-spacing', () => {
    expect(line('修路\u3000\u3000架桥')).toBe('修路 架桥')
    expect(line('欢 迎 订 阅')).toBe('欢迎订阅')
  })

  it.each([
    ['丁\u3000华（女）\u3000于永波', '丁华（女） 于永波'],
    ['委员：王 占 王 克 石文军', '委员：王占 王克 石文军'],
    ['读者 石 岩', '读者 石岩'],
    ['云溪县\u3000\u30002025年', '云溪县 2025年'],
  ])('in a line of a list stay between names and go inside padded ones: %s', (text, expected) => {
    expect(list(text)).toBe(expected)
  })
})

describe('on a page', () => {
  it('nothing is lost: removed characters are still there when quoted', () => {
    const page = '县⻓ 李\u200b 明说'
    const writer = new ArticleWriter(page, cleaningFor(false, false))
    writer.addText('body', 0, page.length, false, ALL_NEEDS)
    const aligned = writer.finish()
    expect(aligned.text).toBe('县长李明说')
    const quote = (start: number, end: number) =>
      pageRanges(aligned.alignment, { start, end }).map(({ from, to }) => page.slice(from, to))
    expect(quote(1, 2)).toEqual(['⻓'])
    expect(quote(2, 4)).toEqual(['李\u200b 明'])
    expect(quote(0, 5)).toEqual([page])
  })
})
