import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRows } from '../../../src/dictionary/compile-dictionary.js'
import type { NameRow } from '../../../src/dictionary/rows.js'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import type { AnnotatorInput } from '../../../src/mentions/annotator.js'
import { createSloganAnnotator } from '../../../src/mentions/slogans/slogan.js'
import { openSloganModel } from '../../../src/mentions/slogans/slogan-model.js'
import { createAlignedTextBuilder } from '../../../src/text/aligned-text.js'
import { type GoldMark, readMarks } from '../../gold/read-articles.js'

const cue = (subtype: string, names: string, cls?: string): NameRow[] =>
  names.split(' ').map((name) => ({ name, type: 'CUE', subtype, ...(cls ? { class: cls } : {}) }))

const ROWS: readonly NameRow[] = [
  { name: '清水理念', type: 'SLOGAN', subtype: 'tifa', id: 'tifa/清水理念' },
  { name: '新清水理念', type: 'SLOGAN', subtype: 'tifa', id: 'tifa/新清水理念', variantOf: 'tifa/清水理念' },
  { name: '三新', type: 'SLOGAN', subtype: 'numeric', id: 'numeric/三新' },
  { name: '1231', type: 'SLOGAN', subtype: 'numeric', id: 'numeric/1231' },
  { name: '云溪', type: 'PLACE' },
  ...cue('slogan-quoted', '三新'),
  ...cue('slogan-left', '坚持 践行', 'motto'),
  ...cue('slogan-left', '主题是', 'theme'),
  ...cue('slogan-right', '格局 机制', 'numeric'),
  ...cue('slogan-right', '运动会', 'motto'),
  ...cue('slogan-tail', '三年行动 专项整治 攻坚三年行动', 'campaign'),
  ...cue('slogan-tail', '学习教育', 'tifa'),
  ...cue('slogan-tail', '之乡', 'positioning'),
  ...cue('slogan-opening', '深入践行'),
  ...cue('slogan-stop', '开展 推进 全县 的'),
  ...cue('slogan-body', '领导小组 局'),
  ...cue('slogan-prefix', '平安', 'positioning'),
  ...cue('slogan-goal', '打造'),
  ...cue('slogan-end', '之城 明珠', 'positioning'),
  ...cue('slogan-end', '云掌通', 'name'),
]

/**
 * Weights under which a quotation after 坚持, of two clauses, or that is a formulation, is a slogan, and outside quotes
 * what has the form of one, stands behind a word no name goes over and holds no number.
 */
const MODEL = openSloganModel(
  [
    'bias 1\t500\t0\t0\t0\t0\t0\t0',
    'after 坚持\t-500\t0\t0\t0\t0\t0\t300',
    'formulation 2\t-500\t200\t0\t0\t0\t0\t0',
    'unquoted 0\t300\t0\t0\t0\t0\t0\t0',
    'unquoted-edge 1\t0\t0\t0\t600\t0\t0\t0',
    'unquoted-loose 1\t900\t0\t0\t0\t0\t0\t0',
    'unquoted 1\t0\t0\t0\t0\t0\t400\t0',
    'unquoted-edge 8\t0\t0\t0\t0\t0\t400\t0',
    'no-such-sign 1\t9\t9\t9\t9\t9\t9\t9',
  ].join('\n'),
)

const names = stackDictionaries([compileRows(ROWS)])
const annotator = createSloganAnnotator(names, MODEL)

/** Cuts at the blanks, which are taken out, so that a test can say what the tokens are. */
function inputOf(spaced: string): AnnotatorInput {
  const words = spaced.split(' ')
  const text = words.join('')
  const ends = new Uint32Array(words.length)
  words.reduce((sum, word, index) => (ends[index] = sum + word.length), 0)
  const tokens = { text, count: words.length, ends, words: new Int32Array(words.length).fill(-1) }
  const posOf = (_: number, word: string) => (/^\d/.test(word) ? 'm' : word === '一心一意' ? 'i' : 'n')
  return { article: { text, parts: [{ part: 'body', start: 0, end: text.length }] }, tokens, posOf } as never
}

/** Checks that the slogans found are those marked; tokens are divided by blanks. */
function expectSlogans(marked: string, check = annotator): void {
  const marks: GoldMark[] = []
  const text = readMarks(marked.replaceAll(' ', ''), 0, marks)
  const spaced = marked.replace(/\[([^|\]]+)\|[^\]]+\]/g, '$1')
  const input = inputOf(spaced)
  expect(input.article.text).toBe(text)
  // What has no score is proposed only to keep other names out of it.
  const scored = check.annotate(input).filter(({ score }) => score > 0)
  const found = scored.map(({ start, end, subtype }) => `${text.slice(start, end)}|${subtype}`)
  expect(found).toEqual(marks.map((mark) => `${mark.text}|${mark.subtype}`))
}

/** The same of a page, whose blanks the text has closed. */
function inputOfPage(page: string): AnnotatorInput {
  const builder = createAlignedTextBuilder(page)
  for (const { index, 0: piece } of page.matchAll(/[^ ]+/g)) builder.copy(index, index + piece.length)
  const { alignment } = builder.finish()
  const input = inputOf(page)
  return { ...input, article: { ...input.article, alignment } }
}

describe('blanks that a page prints in quotations', () => {
  const model = openSloganModel('bias 1\t500\t0\t0\t0\t0\t0\t0\nseparator 4\t-600\t0\t0\t0\t0\t0\t300')
  const check = createSloganAnnotator(names, model)
  const found = (page: string) => {
    const input = inputOfPage(page)
    return check.annotate(input).map(({ start, end }) => input.article.text.slice(start, end))
  }

  it('divide clauses of one length', () => {
    expect(found('张贴“渡口灯火 照亮归途”')).toEqual(['渡口灯火照亮归途'])
    expect(found('张贴“守渡口 护归途 暖人心”')).toEqual(['守渡口护归途暖人心'])
  })

  it.each([
    '张贴“渡口灯火照亮归途”',
    '张贴“渡口灯 火照亮归途”',
    '张贴 “渡口灯火照亮归途” 多处',
    '张贴“渡口 灯火”',
    '张贴“渡口灯火 照亮归途 了”',
  ])('else they may be what a line end left: %s', (page) => {
    expect(found(page)).toEqual([])
  })
})

describe('the slogan annotator', () => {
  it('asks the model about quotations', () => {
    expectSlogans('镇里坚持“[上门办、马上办|SLOGAN.motto]”,老周说“好得很”。')
  })

  it('takes a wording for a slogan wherever it is quoted, once it is one', () => {
    expectSlogans('坚持“[上门办|SLOGAN.motto]”。墙上写着“[上门办|SLOGAN.motto]”。')
  })

  it('takes what is named as the theme for one, unless it is a single word', () => {
    expectSlogans('今年的主题是“[渡口相约|SLOGAN.motto]”,画展的主题是“家门”,老周说“今天热闹”。')
  })

  it('never takes a month and a day for one', () => {
    expectSlogans('坚持“6·26”宣传,坚持“[1·3·5|SLOGAN.motto]”。')
  })

  it('takes none for one that as a whole only names something, whatever stands around it', () => {
    expectSlogans('坚持“云掌通”平台,坚持“[人人会用云掌通|SLOGAN.motto]”。')
  })

  it('finds formulations, the longest one, and links variants to one id', () => {
    expectSlogans('学习[新清水理念|SLOGAN.tifa],落实[清水理念|SLOGAN.tifa]。')
    const refs = annotator.annotate(inputOf('学习新清水理念,落实清水理念。')).map(({ ref }) => ref)
    expect(refs).toEqual(['tifa/清水理念', 'tifa/清水理念'])
  })

  it('finds numbers whole: none inside a longer one', () => {
    expectSlogans('推进[1231|SLOGAN.numeric]战略,拨打12315投诉,共91231人。')
  })

  it('leaves common wordings alone outside quotes, and everything inside a title', () => {
    expectSlogans('今年 三新 产业 增长,印发《清水理念读本》。')
    expectSlogans('推动“[三新|SLOGAN.numeric]”产业。')
  })

  it('cuts the name of a campaign where a word cannot belong to it', () => {
    expectSlogans(
      '全县 开展 [渡口 安全 攻坚 三年 行动|SLOGAN.campaign] 。'.replace('安全 攻坚 三年 行动', '安全攻坚三年行动'),
    )
    expectSlogans('推进 [小作坊专项整治|SLOGAN.campaign] ,')
    expectSlogans('开展 24 个 行业 专项整治')
    expectSlogans('开展 三年行动')
    expectSlogans('成立 渡口安全专项整治 办')
  })

  it('counts a study campaign only behind a formulation', () => {
    expectSlogans('[深入践行清水理念学习教育|SLOGAN.campaign] 推进会')
    expectSlogans('集中 学习教育 推进会')
  })

  it('leaves a formulation to the body that is named after it', () => {
    expectSlogans('成立 新清水理念学习教育 领导小组 ,践行[清水理念|SLOGAN.tifa]')
    expectSlogans('县委 新清水理念 领导小组')
    expect(annotator.annotate(inputOf('县委 新清水理念 领导小组'))).toMatchObject([{ start: 2, end: 7, score: 0 }])
    expectSlogans('设 新清水理念 局')
    expectSlogans('打开 [新清水理念|SLOGAN.tifa] 局面')
  })

  it('reads numbered shorthand before a noun that names it', () => {
    expectSlogans('形成 [一轴两带三区|SLOGAN.numeric] 格局')
    expectSlogans('一轴 写 在 两带 旁边')
    expectSlogans('一心一意 机制')
    expectSlogans('两届三次 机制')
  })

  it('reads none whose parts differ much in length or repeat each other, and none before any event', () => {
    expectSlogans('[三评三报告|SLOGAN.numeric] 机制')
    expectSlogans('一站并排停靠两船 机制')
    expectSlogans('一户 一户讲 机制')
    expectSlogans('一座城与一条河 运动会')
  })

  it('finds praised places and goals', () => {
    expectSlogans('建设 [平安云溪|SLOGAN.positioning] ,打造[江湖明珠|SLOGAN.positioning] 。')
    expectSlogans('平安 过冬 ,打造 一支 队伍 。')
    expectSlogans(', [泥塑 之乡|SLOGAN.positioning] 的 集市')
  })

  it('gives a reason', () => {
    const [first, second] = annotator.annotate(inputOf('坚持“上门办”,学习清水理念'))
    expect(first!.reason).toBe('quoted, after 坚持')
    expect(second!.reason).toBe('a standing formulation in the dictionary')
  })

  it('lets a higher layer remove a formulation', () => {
    const removed = compileRows([{ name: '清水理念', type: 'SLOGAN', mode: 'remove' }])
    const other = createSloganAnnotator(stackDictionaries([compileRows(ROWS), removed]), MODEL)
    expectSlogans('落实 清水理念', other)
    expectSlogans('落实 [清水理念|SLOGAN.tifa]')
  })

  it('finds nothing that overlaps, twice the same, in any text', () => {
    const pieces = [
      '“',
      '”',
      '坚持',
      '清水理念',
      '新清水理念',
      '三',
      '一轴',
      '三年行动',
      '打造',
      '之城',
      '平安云溪',
      '《',
      '》',
    ]
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces, '学习教育', '深入践行', '格局', '\n'), fc.string()))
    fc.assert(
      fc.property(texts, (list) => {
        const input = inputOf(list.map((piece) => piece.replaceAll(' ', '')).join(' '))
        const found = annotator.annotate(input)
        expect(annotator.annotate(input)).toEqual(found)
        let last = 0
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(input.article.text.length)
          last = end
        }
      }),
    )
  })
})
