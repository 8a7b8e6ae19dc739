import { describe, expect, it } from 'vitest'
import { readLayout } from '../../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const STORY = '昨天，山乡修通了公路，早晚各有两班客车往返县城，乡亲们再也不用走山路了。'
const MORE = '客车开通那天，村口放起了鞭炮，老人们换上新衣服，排着队要坐头一班车。'

function read(text: string) {
  return readLayout({ id: 'p', text, docvars })
}

describe('what sites say around texts', () => {
  it.each([
    '人气：1204  收藏  分享',
    '版面导航　标题导航　全文检索',
    '放大 ⊕　缩小 ⊖　默认 ○',
    '语音朗读:语音播报',
    '点击右上角微信好友 朋友圈',
    '打开APP阅读全文',
    '主办：清禾县委宣传部　版权声明　联系我们',
    '清禾日报报业集团　放大 缩小 默认',
    '更多清禾新闻 >>',
    '本页由用户上传 不代表本站观点',
    '— END —',
    '• 往期回顾 •',
    '扫码看视频',
    '扫一扫，查看更多内容',
  ])('%s is in no text', (line) => {
    const { articles } = read(`山乡通了客车\n□记者 李明\n${STORY}\n${MORE}\n${line}`)
    expect(articles.map(({ headline, text }) => [headline, text.includes(line)])).toEqual([['山乡通了客车', false]])
  })

  it.each([
    '全文检索系统上线 档案一键可查',
    '我县打开招商新局面',
    '微信扫码看病 村民少跑一趟',
    '本版专栏写山乡',
    '关于山乡客车的来信',
    '分享丰收的喜悦',
  ])('%s is a headline', (line) => {
    expect(read(`${line}\n□记者 李明\n${STORY}`).articles[0]!.headline).toBe(line)
  })

  it('a path from an authority is one wherever it leads', () => {
    const { articles } = read(
      `山乡通了客车\n${STORY}\n清禾县人民政府 > 政务公开 > 交通运输 > 公告\n新校舍落成\n□记者 李明\n${MORE}`,
    )
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '新校舍落成'])
  })

  it('the turns of an electronic paper hold the day of its issue', () => {
    const { articles, docvars: told } = read(`当前版:01版    2015年01月16日    上一版  下一版\n山乡通了客车\n${STORY}`)
    expect(articles.map(({ headline, text }) => [headline, text.includes('上一版')])).toEqual([['山乡通了客车', false]])
    expect(told.date).toBe('2015-01-16')
  })

  it('the head of a list of links is no kicker of the text below', () => {
    for (const head of ['相关新闻', '相关链接', '相关阅读  更多>>', '相关新闻：▪ 清禾修路　▪ 澜溪架桥']) {
      const { articles } = read(`山乡通了客车\n□记者 李明\n${STORY}\n\n${head}\n新校舍落成\n□记者 王强\n${MORE}`)
      expect(articles.map(({ kicker, headline }) => [kicker, headline])).toEqual([
        ['', '山乡通了客车'],
        ['', '新校舍落成'],
      ])
    }
  })
})

describe('what only looks like it', () => {
  it.each([
    '微信公众号关闭评论',
    '扫码登录 注册领奖',
    '扫码看病更省时',
    '语音导航 全文检索',
    '更多优惠 >>',
    '分享 收藏 传承',
    '免责声明不能免责',
    '本网发布最新地图',
  ])('%s over a text is its headline', (line) => {
    expect(read(`${line}\n${STORY}\n${MORE}`).articles.map(({ headline }) => headline)).toEqual([line])
  })

  it('steps, rows of tables and paths of a journey are text', () => {
    const lines = [
      '一、打开微信，点击右上角\n二、扫一扫二维码\n三、点击登录，注册用户',
      '名次 | 姓名 | 单位 | 成绩\n1 | 王强 | 城东镇 | 12秒3\n2 | 李明 | 城西镇 | 12秒5',
      '瑞金>遵义>赤水>泸定>会宁',
      'C01\n城东—城西\nC02\n城南—城北',
    ]
    for (const list of lines) {
      const { articles } = read(`山乡通了客车\n□记者 李明\n${STORY}\n${list}\n${MORE}`)
      expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车'])
      for (const line of list.split('\n'))
        expect(articles[0]!.text.replace(/\s/g, '')).toContain(line.replace(/\s/g, ''))
    }
  })

  it.each([
    '清禾日报 2024年3月5日 第2版 返回首页',
    '第A02版：要闻 2024年3月5日 上一版 下一版',
    '2024年3月5日 星期二 数字报',
  ])('the masthead keeps its day: %s', (line) => {
    const { articles, docvars: told } = read(`${line}\n山乡通了客车\n□记者 李明\n${STORY}`)
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车'])
    expect(told.date).toBe('2024-03-05')
  })

  it('heads of sections set apart by empty lines open no articles', () => {
    const { articles } = read(
      '古城的前世今生\n　　古城建于明代，距今六百年。\n　　城墙保存完好。\n\n六百年风雨沧桑\n　　明代，这里是军事重镇。\n　　清代，这里商贾云集。\n\n修旧如旧留住乡愁\n　　近年来，县里投入资金修缮古城。\n　　居民回来了。',
    )
    expect(articles).toHaveLength(1)
  })

  it('lists of candidates, poets and those who are asked sign nothing', () => {
    for (const list of ['□王强\n□李明\n□赵燕', '（余华 著）', '（城东居民 王强）']) {
      const { byline } = read(`山乡通了客车\n${STORY}\n${list}`).articles[0]!
      expect(byline).toEqual({ reporters: [], correspondents: [], photographers: [] })
    }
  })

  it.each([
    '据多方消息（记者核实中），山路通了车，乡亲们再也不用走山路了。',
    '那年的第一篇报道（记者当时叫采访员）登在头版，村里人传看了很久。',
    '去年本报曾刊发报道（记者 王强），引起社会关注，山路从此有人管。',
  ])('a bracket in a sentence is no byline: %s', (sentence) => {
    expect(read(`山乡通了客车\n${sentence}`).articles[0]!.byline.reporters).toEqual([])
  })

  it('demands are no subhead under what is no meeting', () => {
    expect(read(`国际观察\n联合国要求立即停火\n${STORY}\n${MORE}`).articles[0]!.headline).toContain(
      '联合国要求立即停火',
    )
  })

  it('text between rules is no front matter', () => {
    for (const text of [
      '# 山乡通了客车',
      '时间：3月5日上午9时\n地点：县文化馆',
      '记者：今年招多少人？\n校长：三百人。',
    ]) {
      const joined = read(`---\n${text}\n---\n${STORY}`)
        .articles.map((article) => article.text)
        .join('\n')
      expect(joined).toContain(text.replace('# ', '').split('\n')[0])
    }
  })
})

describe('what pages carry besides texts', () => {
  it('numbers of pages are in no text, and cut none', () => {
    for (const number of ['— 1 —', '- 12 -']) {
      const { articles } = read(
        `山乡通了客车\n□记者 李明\n${STORY}\n${number}\n新校舍落成\n□记者 王强\n${MORE}\n${number}`,
      )
      expect(articles.map(({ kicker, headline, text }) => [kicker, headline, text.includes(number)])).toEqual([
        ['', '山乡通了客车', false],
        ['', '新校舍落成', false],
      ])
    }
  })

  it('front matter of Markdown is about the page', () => {
    const { articles, docvars: told } = read(
      `---\npaper: 清禾周报\ndate: 2024-11-05\ntags:\n  - 交通\n---\n# 山乡通了客车\n\n${STORY}`,
    )
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车'])
    expect(told).toMatchObject({ paper: '清禾周报', date: '2024-11-05' })
  })

  it('a rule over a text opens no front matter', () => {
    expect(read(`---\n山乡通了客车\n---\n${STORY}`).articles[0]!.text).toContain('早晚各有两班')
  })
})

describe('bylines of many forms', () => {
  const nobody = { reporters: [], correspondents: [], photographers: [] }

  it.each([
    ['新华社发（王强 摄）', { photographers: ['王强'] }],
    ['清禾网发(王强摄)', { photographers: ['王强'] }],
    ['王强 摄（人民视觉）', { photographers: ['王强'] }],
    ['王强 摄（视觉中国）', { photographers: ['王强'] }],
    ['■王强 李明', { reporters: ['王强', '李明'] }],
  ])('%s under a text', (line, byline) => {
    expect(read(`山乡通了客车\n${STORY}\n${line}`).articles[0]!.byline).toEqual({ ...nobody, ...byline })
  })

  it.each([
    ['清禾时报讯 记者 王强', { reporters: ['王强'] }],
    ['清禾时报讯', {}],
    [
      '2025年03月04日　　清禾日报　　版次:A10　　记者 王小强 通讯员 李明',
      { reporters: ['王小强'], correspondents: ['李明'] },
    ],
  ])('%s over a text', (line, byline) => {
    const [article] = read(`山乡通了客车\n${line}\n${STORY}`).articles
    expect(article).toMatchObject({ headline: '山乡通了客车', byline: { ...nobody, ...byline } })
  })

  it('a bracket that a reporter opens is a byline, whatever report it stands behind', () => {
    const [article] = read(`山乡通了客车\n清禾之窗网最新报道 （记者：王强 李明）${STORY}`).articles
    expect(article!.byline).toEqual({ ...nobody, reporters: ['王强', '李明'] })
  })

  it('a full stop of another script ends a sentence', () => {
    const { articles } = read(
      `山乡通了客车\n昨天，山乡修通了公路.\n乡亲们再也不用走山路了.\n\n新校舍落成\n□记者 李明\n${MORE}`,
    )
    expect(articles.map(({ kicker, headline }) => [kicker, headline])).toEqual([
      ['', '山乡通了客车'],
      ['', '新校舍落成'],
    ])
  })

  it.each([
    '全县小麦开镰　详见第2版',
    '流感如何预防 04版',
    '公益广告',
    '招租\n临街门面两间，面积八十平方米，联系电话：13900000000。',
  ])('belongs to none: %s', (line) => {
    const { articles } = read(`山乡通了客车\n□记者 王强\n${STORY}\n${MORE}\n${line}\n新校舍落成\n□记者 李明\n${MORE}`)
    expect(articles.map(({ kicker, headline, sections }) => [kicker + headline, ...sections])).toEqual([
      ['山乡通了客车'],
      ['新校舍落成'],
    ])
    expect(articles[0]!.text).not.toContain(line)
  })

  it('the names of sites stand between the texts copied from them', () => {
    const { articles } = read(
      `山乡通了客车\n□记者 王强\n${STORY}\n上一篇：无\n清禾新闻网\n新校舍落成\n□记者 李明\n${MORE}\n【关闭窗口】\n清禾县教育局\n首页 > 校园动态\n图书馆开放\n□记者 石岩\n${MORE}`,
    )
    expect(articles.map(({ kicker, headline }) => kicker + headline)).toEqual([
      '山乡通了客车',
      '新校舍落成',
      '图书馆开放',
    ])
  })

  it('who asked for what is the subhead of a meeting', () => {
    const [article] = read(`县政府召开全体会议\n王强要求干部再加一把劲\n${STORY}\n${MORE}`).articles
    expect(article).toMatchObject({ headline: '县政府召开全体会议', subhead: '王强要求干部再加一把劲' })
  })
})
