import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

/** The slogans of a text, as the article prints them but for blanks. */
function slogansIn(body: string): string[] {
  const { mentions } = analyzer.analyzeArticle({ headline: '社区新闻', body: `本报讯 ${body}` })
  return mentions.filter(({ type }) => type === 'SLOGAN').map(({ text }) => text)
}

describe('themes of events, quoted', () => {
  it.each([
    ['昨日，“棹歌声声 情满柳湾”诗歌朗诵会在县剧院上演。', '棹歌声声情满柳湾'],
    ['文化馆推出“墨润乡土 笔写新程”书画展。', '墨润乡土笔写新程'],
    ['横幅上写着“多栽一棵柳 少淤一里河”。', '多栽一棵柳少淤一里河'],
    ['今年茶会的主题为“茶香渡口”。', '茶香渡口'],
    ['夜市的口号是“到渡口听夜潮”。', '到渡口听夜潮'],
  ])('%s', (body, slogan) => {
    expect(slogansIn(body)).toContain(slogan)
  })

  it.each([
    '文化馆推出“墨缘”书画展。',
    '昨晚，“听潮”诗歌朗诵会在县剧院上演。',
    '县里开展“6·26”主题宣传活动。',
    '干部一户一户讲政策，座位一并列入下一批计划。',
  ])('but no names, days and counted words: %s', (body) => {
    expect(slogansIn(body)).toEqual([])
  })
})

describe('formulations that are nothing but formulations', () => {
  it('are found outside quotes', () => {
    expect(slogansIn('会议要求纠治四风，坚持六个必须坚持，弘扬劳模精神。')).toEqual([
      '四风',
      '六个必须坚持',
      '劳模精神',
    ])
    expect(slogansIn('该县巩固拓展脱贫攻坚成果同乡村振兴有效衔接。')).toEqual([
      '巩固拓展脱贫攻坚成果同乡村振兴有效衔接',
    ])
  })
})
