import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const read = (text: string) => readLayout({ id: 'p', text, docvars }).articles
const heads = (text: string) => read(text).map(({ kicker, headline, subhead }) => [kicker, headline, subhead])
const BODY = '山乡修通了公路，早晚各有两班客车往返县城。\n乡亲们再也不用走山路了。'
const NEXT = '新校舍落成\n□记者 李明\n大坪小学的新校舍落成了，孩子们搬进了新教室。'

describe('lines around a text that are no part of its headline', () => {
  it.each([
    ['县委书记 梁志成\n（2023年9月8日）'],
    ['（2023年9月8日）\n县长 欧阳志成'],
    ['梁志成\n（二〇二三年九月八日）'],
    ['（2023年9月8日）'],
  ])('who gave a speech, and its day in brackets: %s', (lines) => {
    const [article] = read(`在全县教育大会上的讲话\n${lines}\n同志们：\n今天我们开会，讲三点意见。`)
    expect(article).toMatchObject({ kicker: '', headline: '在全县教育大会上的讲话', subhead: '' })
    expect(article!.text).toContain(lines)
  })

  it('a headline over a day in brackets stays one', () => {
    const page = '县政府工作要点\n抓好春耕 守住粮仓\n（2023年3月8日）\n各乡镇要抓好春耕，备足种子和农药。'
    expect(heads(page)[0]![1]).toBe('抓好春耕 守住粮仓')
  })

  it.each([['外来务工人员 崔玉梅\n8月20日'], ['指导老师：苗小青'], ['（未完待续）']])('what ends a text: %s', (end) => {
    expect(heads(`山乡通了客车\n□王强\n${BODY}\n${end}\n\n${NEXT}`)).toEqual([
      ['', '山乡通了客车', ''],
      ['', '新校舍落成', ''],
    ])
  })

  it('rows of names under a text, and the title over rows, are of it', () => {
    const rows =
      '王宇航 刑侦大队大队长\n田秀英 北关派出所民警\n石红军 看守所民警\n苗小青 交警大队民警\n陆望舒 网安大队民警'
    for (const list of [rows, `获奖名单\n${rows}`]) {
      const [article, ...others] = read(`最美民警揭晓\n昨日，最美民警评选揭晓。\n${list}\n评选历时四个月。`)
      expect(others).toEqual([])
      expect(article).toMatchObject({ headline: '最美民警揭晓', sections: [] })
      expect(article!.text).toContain(`${list}\n评选历时四个月。`)
    }
  })

  it('the first row under a byline, and a row between lines that end with a colon, are rows', () => {
    const rows = '石岩 男子组 城东\n陆望舒 女子组 城西\n何其芳 少年组 城南'
    expect(read(`清禾县运动会\n□记者 王强\n${rows}\n评选历时四个月，${BODY}`)).toMatchObject([{ sections: [] }])
    const [article, ...others] = read(`清禾县运动会\n${BODY}名单如下：\n\n石岩 男子组 城东\n女子组：\n${BODY}`)
    expect(others).toEqual([])
    expect(article!.text).toContain('石岩 男子组 城东\n女子组：')
  })

  it('whom a headline speaks of opens it behind a text too', () => {
    const page = `山乡通了客车\n本报讯（记者 王强）${BODY}\n\n县交通局：\n两条断头路年底打通\n本报讯（记者 李明）两条断头路年底打通。`
    expect(heads(page).at(-1)!.join('')).toBe('县交通局：两条断头路年底打通')
    const called = `山乡通了客车\n本报讯（记者 王强）${BODY}\n\n名单如下：\n城东社区\n${BODY}`
    expect(read(called)).toHaveLength(1)
  })

  it('of three lines two short ones of one length are a headline in two halves', () => {
    const page = `全县营商环境大会提出\n企业有所呼\n政府有所应\n本报讯（记者 王强）${BODY}`
    expect(heads(page)).toEqual([['全县营商环境大会提出', '企业有所呼 政府有所应', '']])
    const column = `全县要闻集萃一览\n本县短波\n城乡要览\n本报讯（记者 王强）${BODY}`
    expect(heads(column)[0]![1]).not.toContain('短波 城乡')
  })

  it('empty lines that long texts hold none of stand between articles', () => {
    const long = Array.from({ length: 4 }, () => '河滩上的梨树一棵挨着一棵，春天开花，秋天结果，守园的老人从不歇着。')
    const page = `河滩上的梨园\n${long.join('\n')}\n\n隔着两里地的鱼塘\n${BODY}`
    expect(heads(page).map(([, headline]) => headline)).toEqual(['河滩上的梨园', '隔着两里地的鱼塘'])
    const verses = '云岭好，\n雨后万山青。\n野径花随流水去。'
    expect(read(`忆江南·云岭\n陆望舒\n${verses}\n\n清平乐·茶山集\n茶芽新吐，\n一夜春分雨。`)).toHaveLength(1)
  })
})

describe('who wrote, on accounts and in columns', () => {
  it('accounts one below the other over the day of a post, and its collection, head nothing', () => {
    const body = `${BODY}\n\n来源｜清禾县融媒体中心\n文字｜王强 李明\n图片｜王强\n编辑｜苗青`
    for (const lines of ['原创\n清禾融媒\n清禾发布\n2025年3月18日 17:42 贵州', '清禾发布\n收录于合集 #清禾好人 12个']) {
      const articles = read(`山乡通了客车！\n${lines}\n\n${body}`)
      expect(articles).toMatchObject([{ kicker: '', headline: '山乡通了客车！', subhead: '' }])
      expect(articles[0]!.byline).toMatchObject({ reporters: ['王强', '李明'], photographers: ['王强'] })
    }
  })

  it('a name of two characters signs, unless lines of two head sections', () => {
    expect(read(`消费券要发得巧\n王强\n${BODY}`)[0]!.byline.reporters).toEqual(['王强'])
    const [tale] = read(`故乡三章\n石桥\n${BODY}\n水井\n祠堂边上有一口井。`)
    expect(tale!.byline.reporters).toEqual([])
  })

  it('the tune of a poem names nobody, so that those under headlines sign', () => {
    const poem = '忆江南·云岭\n陆望舒\n\n云岭好，\n雨后万山青。\n\n清平乐·茶山\n茶芽新吐，\n一夜春分雨。'
    const articles = read(`${poem}\n\n灶台上的年味\n叶天亮\n腊月一过，灶台就没有凉下来过。`)
    expect(articles.map(({ headline, byline }) => [headline, byline.reporters])).toEqual([
      ['忆江南·云岭', ['陆望舒']],
      ['灶台上的年味', ['叶天亮']],
    ])
  })

  it('a caption with who took and wrote it is a photograph', () => {
    expect(read('晒秋\n▲山村的屋顶上晒满了辣椒和玉米。\n图/文 王强')).toMatchObject([
      { kind: 'photo', headline: '晒秋' },
    ])
    expect(read(`晒秋\n图/文 王强\n${BODY}`)[0]!.kind).toBe('article')
  })

  it.each([
    ['（供稿：石桥镇 王强）', ['王强']],
    ['撰稿人：王强　审核人：李明', ['王强']],
    ['供稿人：王强 审核人：李明', ['王强']],
  ])('%s', (line, reporters) => {
    const { byline } = read(`山乡通了客车\n${BODY}\n${line}`)[0]!
    expect(byline).toEqual({ reporters, correspondents: [], photographers: [] })
  })

  it('the newsroom that wrote is no subhead', () => {
    expect(heads(`在奔跑中拥抱春天\n本报编辑部\n${BODY}`)).toEqual([['', '在奔跑中拥抱春天', '']])
  })

  it('a path with dashes and a list of other texts are of no article', () => {
    const page = `首页 - 乡镇风采\n山乡通了客车\n${BODY}\n相关文章\n石桥镇召开半年工作会议\n石桥镇检查食品安全`
    expect(heads(page)).toEqual([['', '山乡通了客车', '']])
    expect(read(page)[0]!.text).not.toContain('石桥镇')
  })
})
