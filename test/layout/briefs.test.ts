import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const STORY = '山乡通了客车\n□记者 王强\n本报讯 近日,山乡修通了公路,早晚各有两班客车往返县城。'
const FIRST = '6月18日,县医院的医生进村,为老人量血压。(苗青)'
const SECOND = '6月17日,县图书馆送书进校,孩子们挑花了眼。(记者 石岩)'

describe('columns of briefs', () => {
  it.each([
    ['▲ head and text', `简 讯\n▲县医院进村义诊 ${FIRST}\n▲县图书馆送书进校园 ${SECOND}`, true],
    ['【head】 text', `一句话新闻\n【县医院进村义诊】${FIRST}\n【县图书馆送书进校园】\n${SECOND}`, true],
    ['head lines', `要闻简报\n县医院进村义诊\n${FIRST}\n县图书馆送书进校园\n${SECOND}`, true],
    ['▲ head lines', `短波\n▲县医院进村义诊\n${FIRST}\n▲县图书馆送书进校园\n${SECOND}`, true],
    ['本报讯', `简讯\n本报讯 ${FIRST}\n本报讯 ${SECOND}`, false],
  ])('%s', (_, column, headed) => {
    for (const next of ['新校舍落成\n□记者 李明\n孩子们搬进了新教室。', '全县新增客运班车二十条\n乡亲们出门方便了。']) {
      const { articles } = readLayout({ id: 'p', text: `${STORY}\n${column}\n${next}`, docvars })
      expect(articles.map(({ headline }) => headline)).toEqual([
        '山乡通了客车',
        headed ? '县医院进村义诊' : '',
        headed ? '县图书馆送书进校园' : '',
        next.split('\n')[0],
      ])
      expect(articles[2]!.byline.reporters).toEqual(['石岩'])
    }
  })

  it.each([
    ['● place', `简讯\n●大坪镇:${FIRST}\n●老街镇:${SECOND}`],
    ['▲', `企业短波\n\n▲${FIRST}\n\n▲${SECOND}`],
    ['texts alone', `简讯\n${FIRST}\n${SECOND}`],
  ])('are one article where no item has a head: %s', (_, column) => {
    const { articles } = readLayout({
      id: 'p',
      text: `${STORY}\n${column}\n新校舍落成\n□记者 李明\n孩子们搬进了新教室。`,
      docvars,
    })
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', column.split('\n')[0], '新校舍落成'])
    expect(articles[1]!.byline).toMatchObject({ reporters: ['苗青', '石岩'], correspondents: [] })
    expect(articles[1]!.text).toContain('量血压')
    expect(articles[1]!.text).toContain('挑花了眼')
  })

  it.each([
    ['on the line of their texts', `【县医院进村义诊】${FIRST}\n【县图书馆送书进校园】${SECOND}`],
    ['on lines of their own', `【县医院进村义诊】\n${FIRST}\n【县图书馆送书进校园】\n${SECOND}`],
  ])('need no title where heads stand in brackets %s', (_, items) => {
    const { articles } = readLayout({ id: 'p', text: `${STORY}\n${items}`, docvars })
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '县医院进村义诊', '县图书馆送书进校园'])
    expect(articles[2]!.byline.reporters).toEqual(['石岩'])
  })

  it('the last text of a row may go on below', () => {
    const items = '【县医院进村义诊】6月18日,医生进村。\n【县图书馆送书进校园】6月17日,孩子们挑花了眼。'
    const { articles } = readLayout({ id: 'p', text: `${STORY}\n${items}\n黑板前坐得满满。`, docvars })
    expect(articles.map(({ text }) => text.endsWith('黑板前坐得满满。'))).toEqual([false, false, true])
  })

  it.each([
    ['short labels', '【案情】\n6月18日，老苗买了一头牛。\n【说法】\n6月20日，法官上了门。'],
    [
      'heads over no news',
      '【建议一：多修乡村公路】\n交通局答复，已修四十里。\n【建议二：多开班车】\n客运站答复，已开两班。',
    ],
  ])('%s in brackets head sections', (_, sections) => {
    const { articles } = readLayout({ id: 'p', text: `${STORY}\n${sections}`, docvars })
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车'])
    expect(articles[0]!.sections).toHaveLength(2)
  })

  it('is none where one text goes on or has a byline', () => {
    for (const body of ['□记者 李明\n昨天,山里下了雪。', '昨天,山里下了雪。\n雪下了一夜,天亮才停。']) {
      const { articles } = readLayout({ id: 'p', text: `新春快讯\n${body}`, docvars })
      expect(articles.map(({ headline }) => headline)).toEqual(['新春快讯'])
    }
  })
})
