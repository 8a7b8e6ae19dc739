import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'
import { isAttendance } from '../../src/layout/subheads.js'

const BODY = '□记者 赵一鸣\n昨天，全县干部齐聚会场，共商修渠大计。会后，大家又到工地查看进度。'

/** The head of the first article of a page. */
function heads(...lines: string[]): string {
  const text = `${lines.join('\n')}\n${BODY}`
  const docvars = { date: null, paper: null, edition: null, region: null }
  const { kicker, headline, subhead } = readLayout({ id: 'p', text, docvars }).articles[0]!
  return [kicker, headline, subhead].join('|')
}

describe('subheads without a dash', () => {
  it.each([
    '孟青主持并讲话',
    '孟青出席并讲话 何小舟主持',
    '县委书记孟青出席会议并作重要讲话',
    '孟青、何小舟出席',
    '孟青作批示',
    '孟青主持 田雨作专题辅导',
    '孟青调研',
    '孟青何小舟率队 田雨陪同',
    '孟青到现场指导',
    '孟青何小舟出席签约仪式',
    '孟青讲话 何小舟调研',
    '孟青致辞并宣布开幕\uff0c何小舟主持 田雨等参加',
  ])('who attended: %s', (line) => {
    expect(isAttendance(line)).toBe(true)
    expect(heads('梅坞县部署冬修水利', line)).toBe(`|梅坞县部署冬修水利|${line}`)
  })

  it('what those said whose visit the headline reports', () => {
    const line = '强调抓好春耕生产 守住粮食安全底线'
    expect(heads('孟青率队到梅坞县调研', line)).toBe(`|孟青率队到梅坞县调研|${line}`)
  })

  it.each([
    '孟青调研冬修水利',
    '孟青率队赴邻县考察',
    '孟青主持召开县委常委会会议',
    '我县开展专项检查',
    '走村调研 入户慰问',
    '千名干部参加冬修',
    '开局即决战 起步即冲刺',
    '孟青出席 渠道通水',
    '主持人有了新学堂',
  ])('a headline: %s', (line) => {
    expect(isAttendance(line)).toBe(false)
    expect(heads('全县冬修水利动员会召开', line)).toBe(`全县冬修水利动员会召开|${line}|`)
  })

  it.each([
    ['|一渠清水进山来|梅坞县冬修水利工程建设纪实', ['一渠清水进山来', '梅坞县冬修水利工程建设纪实']],
    ['|一渠清水进山来|梅坞县冬修水利综述', ['一渠清水进山来', '梅坞县冬修水利综述']],
    ['【走笔】|一渠清水进山来|梅坞县冬修水利见闻', ['【走笔】', '一渠清水进山来', '梅坞县冬修水利见闻']],
    // Columns, bodies and places stand over a headline, whatever its last word.
    ['新春走基层|梅坞县冬修水利见闻|', ['新春走基层', '梅坞县冬修水利见闻']],
    ['梅坞县水利局|冬修水利一线纪实|', ['梅坞县水利局', '冬修水利一线纪实']],
    ['【走笔】|梅坞县冬修水利见闻|', ['【走笔】', '梅坞县冬修水利见闻']],
    ['水往高处流|引水人|孟青出席并讲话', ['水往高处流', '引水人', '孟青出席并讲话']],
  ])('kinds of features: %s', (expected, lines) => {
    expect(heads(...lines)).toBe(expected)
  })

  it('parts lines printed as one block', () => {
    expect(heads('梅坞县部署冬修水利', '孟青出席并讲话', '')).toBe('|梅坞县部署冬修水利|孟青出席并讲话')
    expect(heads('一渠清水进山来', '——梅坞县冬修水利记', '')).toBe('|一渠清水进山来|——梅坞县冬修水利记')
  })
})
