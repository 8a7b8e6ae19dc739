import { describe, expect, it } from 'vitest'
import { readPrintedDay } from '../../src/layout/printed-day.js'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }

function facts(text: string) {
  return readLayout({ id: 'p', text, docvars }).docvars
}

describe('mastheads', () => {
  it.each([
    ['2023年9月12日', '2023-09-12'],
    ['２０２３年９月１日 星期五', null],
    ['2024-02-29', '2024-02-29'],
    ['2023.2.29', null],
    ['二〇二一年四月三十日', '2021-04-30'],
    ['二○二五年十月一日', '2025-10-01'],
    ['二〇二五年十二月二十一日', '2025-12-21'],
    ['第三版', null],
  ])('date of %s', (line, expected) => {
    expect(readPrintedDay(line)).toBe(expected)
  })

  it('tells date, paper and edition', () => {
    const text =
      '清河日报社 中共南塘县委 联办\n\n２０２３年９月１２日◆星期二\n\n农历癸卯年七月廿八 总第5262期\n\n南塘版\n\nNANTANG\n\n'
    expect(facts(`${text}南塘举行龙舟赛\n\n本报讯 昨天,龙舟下水。`)).toEqual({
      date: '2023-09-12',
      paper: '清河日报',
      edition: '南塘版',
    })
  })

  it('reads one line with everything on it', () => {
    expect(facts('白沙时报 2024年6月7日 星期五 第4版 副刊\n\n端午\n\n粽叶青青。')).toEqual({
      date: '2024-06-07',
      paper: '白沙时报',
      edition: '第4版',
    })
  })

  it('takes the title over the masthead for the paper where no word names one', () => {
    expect(facts('六合镇讯\n2022年11月3日 星期四\n\n修路\n\n镇里修路。').paper).toBe('六合镇讯')
  })

  it.each([
    ['桐溪时讯 2025年8月14日 要闻·02 编辑/高洁 美编/李明', '2025-08-14', '桐溪时讯', '02'],
    ['桐溪新讯丨2025年10月17日丨03版·经济丨编辑 高洁丨版式 王小芳', '2025-10-17', '桐溪新讯', '03版'],
    ['桐溪新闻·溪畔人家 2025年5月23日 第4版 副刊 电子信箱：a@b.cn', '2025-05-23', '桐溪新闻', '第4版'],
    ['2024-09-26 桐溪垦区报 第A02版：要闻 上一版 下一版', '2024-09-26', '桐溪垦区报', '第A02版'],
    ['02 综合新闻 2025年3月5日 星期三 编辑：高洁', '2025-03-05', null, '02'],
    ['民生新闻 2025.3.5 责编 高洁 校对 买买提江', '2025-03-05', null, '民生新闻'],
    ['桐溪日报 TONGXI RIBAO\n2025年3月5日 星期三\n01', '2025-03-05', '桐溪日报', '01'],
    ['2025年3月5日 星期三 A05 城事 编辑：高洁 版式：李明 热线：0573-85120011', '2025-03-05', null, 'A05'],
    ['国内统一刊号：CN00-0000 TONGXI BAO 桐溪报 2025年3月5日', '2025-03-05', '桐溪报', null],
  ])('reads whatever else is on it: %s', (masthead, date, paper, edition) => {
    const text = `${masthead}\n桐溪县整修灌渠\n□记者 赵一鸣\n昨天，灌渠放水，两岸村民都来看。`
    const layout = readLayout({ id: 'p', text, docvars })
    expect(layout.docvars).toEqual({ date, paper, edition })
    expect(layout.articles).toMatchObject([
      { kicker: '', headline: '桐溪县整修灌渠', byline: { reporters: ['赵一鸣'] } },
    ])
  })

  it('takes no dated headline for a masthead', () => {
    for (const line of ['2025年3月5日 桐溪县召开两会', '2025年3月5日 要闻 县委全会举行 审议工作报告']) {
      expect(facts(`${line}\n\n□记者 赵一鸣\n\n昨天，大会开幕。`).date).toBeNull()
    }
  })

  it('leaves the headline over the line of its source', () => {
    const layout = readLayout({
      id: 'p',
      text: '桐溪的渠\n2025-03-05 来源：桐溪日报 编辑：高洁\n昨天，灌渠放水。',
      docvars,
    })
    expect(layout.docvars.paper).toBe('桐溪日报')
    expect(layout.articles).toMatchObject([{ headline: '桐溪的渠', byline: { reporters: [] } }])
  })

  it('says nothing where there is no masthead, and leaves dates inside articles alone', () => {
    const layout = readLayout({ id: 'p', text: '通知\n\n请按时参加。\n\n某某委员会\n2024年10月15日', docvars })
    expect(layout.docvars).toEqual({ date: null, paper: null, edition: null })
    expect(layout.blocks.some(({ role }) => role === 'masthead')).toBe(false)
  })

  it.each([
    ['清河日报', '2023年9月13日 星期三 第3版', '要闻'],
    ['二〇二三年九月十三日 星期三 A03'],
    ['清河日报', '2023.9.13 星期三 编辑/高洁', 'QINGHE'],
  ])('opens a further page inside a file: %j %j %j', (...masthead) => {
    const first = ['清河日报 2023年9月12日 星期二 第1版', '南塘举行龙舟赛', '本报讯 昨天，六条龙舟下了水。']
    const second = ['北渡新桥通车', '本报讯 今天上午，第一辆班车开过新桥。']
    const { articles, docvars: found } = readLayout({
      id: 'p',
      text: [...first, ...masthead, ...second].join('\n\n'),
      docvars,
    })
    expect(articles.map(({ kicker, headline }) => [kicker, headline])).toEqual([
      ['', '南塘举行龙舟赛'],
      ['', '北渡新桥通车'],
    ])
    expect(articles[0]!.text).toBe('南塘举行龙舟赛\n本报讯昨天，六条龙舟下了水。')
    expect(found.date).toBe('2023-09-12')
  })

  it('names no section and no kind of paper as the paper', () => {
    const page = '今日桐溪 数字报\n2025年3月20日 星期四 图片新闻\n灌渠放水了\n本报记者 石岩\n昨天，灌渠放水。'
    expect(facts(page)).toEqual({ date: '2025-03-20', paper: '今日桐溪', edition: '图片新闻' })
  })

  it('leave the salutation of a letter to the editors in its text', () => {
    const text = '桐溪的渠\n编辑同志：\n我家门口的灌渠三个月没有放水了，盼着早日修好。'
    expect(readLayout({ id: 'p', text, docvars }).articles[0]!.text).toBe(text)
  })
})

describe('headlines on the first line that begin or end as mastheads do', () => {
  const read = (top: string) =>
    readLayout({ id: 'p', text: `${top}\n本报记者 石岩\n昨天，灌渠放水，村里的老人都来看。`, docvars })

  it.each([
    '电话那头，有人替你记着吃药',
    '印刷之城“印”出新花样',
    '编辑部的故事',
    '中秋假期天气预报',
    '家门口的喜报',
    '我县发布春耕信息',
    '农历新年热闹多',
    '甲辰年第一场雪',
    '总第100期“桐溪大讲堂”开讲',
    '今日起改版',
    'CN220次列车首发',
    '出版业迎来春天',
    '主办方回应停赛',
    '龙舟赛由桐溪县承办',
  ])('%s', (headline) => {
    const { articles, docvars: facts } = read(headline)
    expect(articles).toMatchObject([{ headline }])
    expect(facts.paper).toBeNull()
  })

  it.each([
    '农历甲辰年正月廿五星期二',
    '甲辰年正月廿五 惊蛰',
    '总第5431期（试刊）',
    '今日对开4版',
    '桐溪县委宣传部主办',
    '责编王强李明 热线85120011',
    '新闻热线0573-85120011',
    '国内统一刊号：CN33-0012',
  ])('are none: %s', (line) => {
    expect(read(`${line}\n灌渠放水了`).articles).toMatchObject([{ kicker: '', headline: '灌渠放水了' }])
  })
})
