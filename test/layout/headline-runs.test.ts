import { describe, expect, it } from 'vitest'
import { describeLayout } from '../../src/layout/describe-layout.js'
import { readLayout } from '../../src/layout/read-layout.js'
import type { Page } from '../../src/model/page.js'

/** The page as lines `article role: text`, texts cut to their first eight characters. */
function show(text: string): string[] {
  const page: Page = { id: 'p', text, docvars: { date: null, paper: null, edition: null, region: null } }
  return describeLayout(page, readLayout(page)).map(
    ({ article, role, text: words }) => `${article ?? '-'} ${role}: ${words.slice(0, 8)}`,
  )
}

const ROAD = '本报讯 近日,山乡修通了公路,早晚各有两班客车往返县城。'
const DRIVER = '司机老丁每天把头班车开到村口,等上学的孩子坐稳了才走。'
const FERRY = '渡口添了一条新船,船工说,枯水的日子也能开。'
const READ_MARKDOWN = `## 山乡通了客车\n记者 王强\n\n${ROAD}`
/** What the first paragraphs are shown as. */
const READ = ['0 dateline: 本报讯', '0 paragraph: 近日,山乡修通了']

describe('short lines in a row', () => {
  it('are the verses of a text where they are many', () => {
    const verses = ['山道弯弯', '客车慢慢', '孩子看窗', '老人打盹', '秋天上车', '坐到县城']
    expect(show(`山乡通了客车\n■记者 王强\n\n${ROAD}\n\n${verses.join('\n')}\n\n${DRIVER}`)).toEqual([
      '0 headline: 山乡通了客车',
      '0 byline: ■记者 王强',
      ...READ,
      ...verses.map((verse) => `0 paragraph: ${verse}`),
      '0 paragraph: 司机老丁每天把头',
    ])
  })

  it('are the headline of a text that has none, between its paragraphs and behind them', () => {
    const headline = '山乡公路通了客车'
    const read = ['0 byline: ■记者 王强', ...READ]
    expect(show(`■记者 王强\n\n${ROAD}\n\n${headline}\n\n${DRIVER}`)).toEqual([
      ...read,
      `0 headline: ${headline}`,
      '0 paragraph: 司机老丁每天把头',
    ])
    expect(show(`■记者 王强\n\n${ROAD}\n\n${DRIVER}\n\n${headline}`)).toEqual([
      ...read,
      '0 paragraph: 司机老丁每天把头',
      `0 headline: ${headline}`,
    ])
  })

  it('are the headline of a signed report that has none, where a column ends with its second paragraph', () => {
    const cut = (head: string, line: string) =>
      show(`${head}■记者 王强\n\n${ROAD}\n\n${DRIVER}\n\n${line}\n\n${FERRY}`).filter((block) => !/paragr/.test(block))
    const line = '三年修成二十公里路 山里人出门不再难'
    expect(cut('', line)).toEqual(['0 byline: ■记者 王强', '0 dateline: 本报讯', '0 headline: 三年修成二十公里'])
    // What stands over a text and speaks of it leaves no place for another.
    expect(cut('山乡通了客车\n', line).at(-1)).toBe('1 headline: 三年修成二十公里')
  })

  it('end the text before as its missing headline where the next one has its own inside', () => {
    const first = `■记者 王强\n\n${ROAD}\n\n山乡公路通了客车`
    const second = `■记者 丁山\n\n本报讯 ${FERRY}\n\n船票两元。\n\n渡口添船解难题 枯水时节也能开\n\n渔家都说好。`
    expect(show(`${first}\n\n${second}`).filter((block) => block.includes('headline'))).toEqual([
      '0 headline: 山乡公路通了客车',
      '1 headline: 渡口添船解难题 ',
    ])
  })

  it.each([
    '据了解,客车的票价',
    '丁师傅表示,头班车',
    '住在坡上的几户人家从前赶一趟集,来回要走二十几里山',
    '村口竖起一块牌子,写着“头班',
  ])('are text where they begin a paragraph that a column cut: %s', (line) => {
    const rest = '到了年底也不涨,老人孩子半价。'
    const shown = show(`山乡通了客车\n■记者 王强\n\n${ROAD}\n\n${DRIVER}\n\n${line}\n\n${rest}`)
    expect(shown.slice(-2)).toEqual([`0 paragraph: ${line.slice(0, 8)}`, '0 paragraph: 到了年底也不涨,'])
    const over = show(`山乡通了客车\n■记者 王强\n\n${ROAD}\n\n${line}\n\n雨后新渡\n\n■摄影 丁山`)
    expect(over).toContain(`0 paragraph: ${line.slice(0, 8)}`)
  })

  it.each([
    ['渡口的铁船每天往返两岸十六趟,船上的救生衣、灭火', '器,都由船工轮流查看。'],
    ['镇志办编修人员、退休船工、中学历史教师和几位乡亲们一', '同在渡口边立起一块石碑。'],
    ['船工把每一天的水位记在《渡口', '日志》里,一本写完换一本。'],
    ['船工们把补好的铁船推下水', '去,又把缆绳系牢。'],
  ])('right behind a report go on in the text below, which says so: %s', (line, rest) => {
    const shown = show(`山乡通了客车\n■记者 王强\n\n${ROAD}\n\n${line}\n\n${rest}\n\n${DRIVER}`)
    expect(shown.map((block) => block.slice(0, block.indexOf(':')))).toEqual([
      '0 headline',
      '0 byline',
      '0 dateline',
      '0 paragraph',
      '0 paragraph',
      '0 paragraph',
      '0 paragraph',
    ])
  })

  it('are the headline of the brief report above, over which another stands, though the text below is long', () => {
    const brief = '本报讯 昨天,乡里推出二十条便民举措,开证明不用再跑县城。'
    const page = `山乡通了客车\n■记者 王强\n\n${ROAD}\n\n树高千尺 鸟鸣山幽\n\n■记者 丁山\n\n${brief}\n\n窗口一天能办三十件。\n\n推出二十条便民举措 乡里办事不再难\n\n老人不会填表,有人帮着填。`
    expect(show(page).filter((block) => /headline|byline/.test(block))).toEqual([
      '0 headline: 山乡通了客车',
      '0 byline: ■记者 王强',
      '1 byline: ■记者 丁山',
      '1 headline: 推出二十条便民举',
    ])
  })

  it('behind a text that has a headline are a part of it where they speak of the text', () => {
    const tail = (line: string) => show(`山乡通了客车\n■记者 王强\n\n${ROAD}\n\n${DRIVER}\n\n${line}`).at(-1)
    expect(tail('山乡公路早晚客车往返县城')).toBe('0 subhead: 山乡公路早晚客车')
    expect(tail('水库大坝今年加高三米完工')).toBe('0 paragraph: 水库大坝今年加高')
  })

  it('over a byline end the article before as far as they speak of it, or are clauses', () => {
    const next = ['1 headline: 渡口添了一条新船', '1 byline: ■记者 丁山', '1 paragraph: 渡口添了一条新船']
    expect(show(`■记者 王强\n\n${ROAD}\n\n山乡公路通了客车\n渡口添了一条新船\n■记者 丁山\n\n${FERRY}`)).toEqual([
      '0 byline: ■记者 王强',
      ...READ,
      '0 headline: 山乡公路通了客车',
      ...next,
    ])
    const clauses = '路边,树下,桥头,都有人等车'
    expect(
      show(`山乡通了客车\n■记者 王强\n\n${ROAD}\n\n${clauses}\n渡口添了一条新船\n■记者 丁山\n\n${FERRY}`).slice(-4),
    ).toEqual(['0 paragraph: 路边,树下,桥头', ...next])
  })

  it('with nothing behind them are no article where they are many, as the names in a menu are', () => {
    expect(show('山乡\n渡口\n公路\n客车\n学校\n集市上的豆腐店').filter((line) => line.startsWith('0'))).toEqual([])
    expect(show('山乡公路通了客车').at(-1)).toBe('0 headline: 山乡公路通了客车')
  })

  it('over a section head are text of the article', () => {
    expect(show(`山乡通了客车\n■记者 王强\n\n${ROAD}\n\n客车进山\n\n一、修路\n\n${DRIVER}`).slice(-3)).toEqual([
      '0 paragraph: 客车进山',
      '0 section: 一、修路',
      '0 paragraph: 司机老丁每天把头',
    ])
  })
})

describe('headings of markdown', () => {
  it('begin an article; one or two lines over them are their kicker, three end the article before', () => {
    const next = ['1 headline: # 渡口添船', '1 paragraph: 渡口添了一条新船']
    const over = (...lines: string[]) =>
      show(`# 山乡通了客车\n\n${ROAD}\n\n${lines.join('\n')}\n# 渡口添船\n\n${FERRY}`).slice(3)
    expect(over('渡口的新事')).toEqual(['1 kicker: 渡口的新事', ...next])
    expect(over('一行短', '二行短', '三行短')).toEqual([
      '0 paragraph: 一行短',
      '0 paragraph: 二行短',
      '0 paragraph: 三行短',
      ...next,
    ])
  })

  it('take no line over them that ends an article which was cut', () => {
    const cut = `${READ_MARKDOWN}\n\n司机老丁每天起早,等上学的孩子坐稳了,才慢慢地把头班车开\n\n到村口的老槐树下\n## 渡口添了一条新船\n${FERRY}`
    expect(show(cut).slice(-3)).toEqual([
      '0 paragraph: 到村口的老槐树下',
      '1 headline: ## 渡口添了一',
      '1 paragraph: 渡口添了一条新船',
    ])
  })

  it('of a lower level head sections, however many stand in a row', () => {
    const heads = ['### 车次', '### 票价', '### 站点']
    expect(
      show(`${READ_MARKDOWN}\n\n${heads.join('\n')}\n\n${DRIVER}`).filter((line) => / section: /.test(line)),
    ).toEqual(heads.map((head) => `0 section: ${head}`))
  })

  it('are read without the marks behind them', () => {
    expect(show(`# 渡口添船 #\n\n${FERRY}`)[0]).toBe('0 headline: # 渡口添船 #')
    const page: Page = {
      id: 'p',
      text: `# 渡口添船 #\n\n${FERRY}`,
      docvars: { date: null, paper: null, edition: null, region: null },
    }
    expect(readLayout(page).articles[0]!.headline).toBe('渡口添船')
  })

  it('in the middle of a sentence are the headline of its article where it has none', () => {
    const [begun, ended] = [ROAD.slice(0, 20), ROAD.slice(20)]
    expect(show(`■记者 王强\n\n${begun}\n\n# 山乡公路通了客车\n\n${ended}\n\n${DRIVER}`)).toEqual([
      '0 byline: ■记者 王强',
      ...READ,
      '0 headline: # 山乡公路通了',
      '0 paragraph: 班客车往返县城。',
      '0 paragraph: 司机老丁每天把头',
    ])
  })
})
