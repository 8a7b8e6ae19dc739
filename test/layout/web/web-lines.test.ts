import { describe, expect, it } from 'vitest'
import { readSignals } from '../../../src/layout/line-signals.js'
import { readLayout } from '../../../src/layout/read-layout.js'
import { readWebLine } from '../../../src/layout/web/web-lines.js'

const BODY =
  '3月12日，清禾县在澜溪镇举行春季植树活动，三百名干部群众栽下樱花苗。\n村村都添了一片林，路边的空地也没有闲着。'
const docvars = { date: null, paper: null, edition: null, region: null }
const read = (text: string) => readLayout({ id: 'p', text, docvars })

describe('lines that web pages print around a text', () => {
  it.each([
    ['day, source, author', '2026-03-12 10:21 来源：清禾县融媒体中心 作者：陆望舒 何其芳', ['陆望舒', '何其芳']],
    [
      'labels and clicks',
      '发布时间：2026-03-12 10:21   来源：清禾发布   作者：陆望舒   浏览次数：356次  字号：[ 大 中 小 ]',
      ['陆望舒'],
    ],
    ['author first', '作者：陆望舒 时间：2026-03-12 阅读：1024', ['陆望舒']],
    ['a bar', '2026年03月12日09:15 | 来源：清禾网', []],
    ['a source without its label', '2026-03-12 08:00 清禾县融媒体中心', []],
    ['brackets', '（2026-03-12 08:30:11）', []],
    ['an account and a place', '原创 清禾发布 2026年3月12日 08:30 浙江', []],
    ['an account of any name', '清禾零距离 2026-03-12 08:30 浙江', []],
    ['an original with its author', '原创 陆望舒 何其芳 清禾发布 2026-03-12 08:30', ['陆望舒', '何其芳']],
    ['a reporter whose name begins as words do, behind the source', '2026-03-12 来源：清禾网 记者 楼云', ['楼云']],
    ['a source behind a bar', '2026-03-12 08:30 来源丨清禾县医院', []],
    ['several lines', '来源：清禾网\n2026-03-12 08:00:00\n【字体：大 中 小】 【打印】 【关闭】', []],
  ])('belong to no headline: %s', (_, line, reporters) => {
    for (const before of ['', '山乡通了客车\n□记者 石岩\n近日，山乡修通了公路，早晚各有两班客车。\n\n']) {
      const { articles, docvars: facts } = read(`${before}清禾的春天\n${line}\n${BODY}`)
      expect(articles.at(-1)).toMatchObject({ headline: '清禾的春天', byline: { reporters } })
      expect(articles).toHaveLength(before === '' ? 1 : 2)
      expect(facts.date).toBe('2026-03-12')
    }
  })

  it('name the paper that is the source', () => {
    expect(read(`清禾的春天\n来源：清禾日报\n2026-03-12 08:00\n${BODY}`).docvars).toMatchObject({
      ...{ paper: '清禾日报', date: '2026-03-12' },
    })
  })

  it('are no text where they only lead on', () => {
    const around = [
      '首页 > 要闻 > 正文',
      '字号：大 中 小',
      '打印本页 关闭窗口',
      '上一篇：澜溪镇演练',
      '首页 | 要闻 | 民生',
      '清禾新闻网 > 要闻 > 正文',
      '新闻 | 港口 | 旅游 | 图片 | 视频',
      '3上一篇  下一篇4  放大 缩小 默认',
      '上一版3   4下一版',
      '第A02版：综合',
      '版面：第02版：要闻·综合       上一篇    下一篇',
      '• 【PDF版】',
      '阅读 1.2万　点赞 63　在看 21',
      '点击上方蓝字关注“清禾发布”',
      '清禾县人民政府主办 浙ICP备00000000号',
      '2026-03-12 2 2 清禾日报 content_20981.html 1 清禾的春天 /enpproperty-->',
      '医院首页　医院概况　科室导航　就医指南',
      '04-05版：樱花节特刊',
      'Copyright 2002-2026 qinghe.example All Rights Reserved',
    ]
    for (const line of around) {
      const { articles } = read(`${line}\n清禾的春天\n□记者 陆望舒\n${BODY}\n${line}`)
      expect(articles).toHaveLength(1)
      expect(articles[0]!.text).not.toContain(line)
      expect(articles[0]!.headline).toBe('清禾的春天')
    }
  })

  it.each([
    '时间：5月20日',
    '时间：5月20日 地点：县图书馆',
    '2026年3月12日',
    '作者：陆望舒',
    '来源广泛的资金投进了村里',
    '2026-03-12 春天来了 大家都去看花',
    '大 家 来 读 书',
    '阅读：一种生活方式',
    '点击：数字时代的乡村',
    '关键词：绿色发展',
    '分享',
    '位置：县城东门外，靠近汽车站',
    '记者 | 陆望舒 | 通讯员 | 何其芳',
    '作者 | 陆望舒 图源 | 农民画中心',
    '比分3：0大胜',
    '第2版：',
    '推荐',
    '昨天',
    '主办：清禾县文化馆',
    '全县完成IPv6改造',
    '县网络举报中心揭牌',
    '一纸免责声明挡不住责任',
    '客户端下载量破百万',
    '未经许可的摊位退出人行道',
    '2026年3月12日 9:00 县体育馆 开幕式',
    '扫码点餐，老人怎么办',
    '扫一扫 就能坐公交',
    '我市开通网络不良信息举报热线',
    '留守儿童需要更加关注',
    '主办：县委宣传部 承办：县文化馆',
    '举报电话：12345',
    '微信号 别乱加',
    '收藏30年老照片 讲述家乡变化',
    '点赞 100名好村医',
    '评论3则',
    '截止时间 2024年3月1日 17:00',
    '相声专场 市大剧院 2024年5月1日 19:30',
    'Q1：医保异地就医怎样备案？',
    'G15：沈海高速车流量大',
    '聚焦两会丨代表热议丨乡村振兴怎么干',
    '人大代表 | 政协委员 | 基层群众',
    '菜名 | 主料 | 做法',
    '家庭>学校>社会 家教先行',
    '上篇',
    '关键词：创新 绿色 共享',
    '联系方式',
    '资料图片',
    '时间：9-11 市体育馆',
    '日期：3-15 消费者权益日',
  ])('are not what looks like one: %s', (line) => {
    const { bits } = readSignals(line, 0, line.length)
    expect(readWebLine(line, 0, line.length, bits)).toBeNull()
    expect(readWebLine(line, 0, line.length)).toBeNull()
  })
})

it.each([
  '清禾新闻网 > 要闻 > 正文',
  '您的位置：要闻',
  '首页 | 要闻 | 民生',
  '广告服务- 联系我们- 网站地图',
  'content_120.htm',
  '清禾备20260312号 公网安备',
  '不良信息举报电话：1234',
  '版权所有 清禾网',
  '本网内容均转自各家报社',
  '任何网站用本网的文字，都要写明稿件来源',
  '清禾日报社主办',
  'chahua.JPG',
  '热线：0573-1234567 广告：0573-7654321',
  '清禾新闻网 清禾日报 清禾晚报',
  '上一篇：山乡通了客车',
  '下一条：山乡通了客车',
  '第A02版：综合',
  'A02版：综合',
  '02版：综合',
  '版面：第2版：综合',
  '首页 要闻 民生 文化',
  '（资料图片）',
  '正文：',
  '12.03.2026 10:21',
  '石岩 清禾视角 2026年3月12日 17:30 河北',
])('the signals of a line do not keep it from being read: %s', (line) => {
  const { bits } = readSignals(line, 0, line.length)
  expect(readWebLine(line, 0, line.length, bits)).not.toBeNull()
})

describe('what else a page prints', () => {
  it('takes a column that speaks to its readers for no byline', () => {
    expect(read(`记者帮你问\n楼上漏水没人管？\n本报记者 郦晨\n${BODY}`).articles).toMatchObject([
      { kicker: '记者帮你问', headline: '楼上漏水没人管？', byline: { reporters: ['郦晨'] } },
    ])
  })

  it('reads a padded label of a credit', () => {
    expect(read(`机插秧忙\n近日，插秧机来回穿梭。\n■摄 影 耿 辉`).articles).toMatchObject([
      { kind: 'photo', byline: { photographers: ['耿辉'] } },
    ])
  })

  it('takes signed weather for a report', () => {
    const weather = '清禾县气象台昨天发布消息：受冷空气影响，13日有小雨，气温在20℃到25℃之间。'
    const { articles } = read(`出门记得带伞\n□记者 嵇蓝\n${weather}\n${BODY}`)
    expect(articles[0]!.text).toContain('气象台昨天发布')
    expect(read(`出门记得带伞\n□记者 嵇蓝\n${BODY}\n\n${weather}`).articles[0]!.text).not.toContain('气象台昨天发布')
  })

  it('keeps a notice of power cuts apart, whatever stands behind it', () => {
    const notice =
      '停电预告\n6月15日7：00—16：00 10千伏中山线：南大街部分用户\n6月16日8：00—14：00 10千伏乍浦线：染店弄一带'
    const { articles } = read(`山乡通了客车\n□记者 石岩\n${BODY}\n\n${notice}\n\n清禾的春天\n□记者 陆望舒\n${BODY}`)
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '清禾的春天'])
    expect(articles[0]!.text).not.toContain('停电预告')
  })

  it('opens an article behind the title of a column of notices', () => {
    const { articles } = read(
      `清禾的春天\n□记者 陆望舒\n${BODY}\n\n便民信息\n\n公园路部分路段夜间封闭\n\n因管线施工，公园路将分段封闭，请绕行。`,
    )
    expect(articles.map(({ headline }) => headline)).toEqual(['清禾的春天', '公园路部分路段夜间封闭'])
  })

  it('makes correspondents of names in brackets whom the page calls so elsewhere', () => {
    const page = (name: string) =>
      `清禾的春天\n□记者 李明 通讯员 陆望舒\n${BODY}\n\n山乡通了客车\n近日，山乡修通了公路。（${name}）`
    expect(read(page('陆望舒')).articles[1]!.byline).toMatchObject({ reporters: [], correspondents: ['陆望舒'] })
    expect(read(page('石岩')).articles[1]!.byline).toMatchObject({ reporters: ['石岩'], correspondents: [] })
  })

  it('goes on behind 又讯, and keeps a short caption with its article', () => {
    const { articles } = read(
      `清禾的春天\n本报讯（记者 陆望舒）${BODY}\n又讯 3月13日，又有百人栽树。\n图为植树现场。石岩 摄\n\n山乡通了客车\n□记者 石岩\n${BODY}`,
    )
    expect(articles).toMatchObject([
      { headline: '清禾的春天', byline: { reporters: ['陆望舒'], photographers: ['石岩'] } },
      { headline: '山乡通了客车' },
    ])
  })

  it.each(['侨乡·民生 A04', 'A03 城事', 'A4 城事', '第三版 乡镇 部门'])('knows the label of a page: %s', (label) => {
    const { articles } = read(`清禾日报\n2026年3月12日 星期四\n${label}\n清禾的春天\n□记者 陆望舒\n${BODY}`)
    expect(articles.map(({ headline }) => headline)).toEqual(['清禾的春天'])
  })

  it('knows none by a single digit', () => {
    const { articles } = read(`清禾日报\n2026年3月12日 星期四\n3 朵金花\n□记者 陆望舒\n${BODY}`)
    expect(articles.map(({ headline }) => headline)).toEqual(['3 朵金花'])
  })
})

describe('lists that web pages print beside a text', () => {
  const ARTICLE = `清禾的春天\n□记者 陆望舒\n${BODY}`

  it('end it, up to the next text', () => {
    const list = '相关阅读：\n· 澜溪镇演练防汛\n· 图书馆延时开放'
    const { articles } = read(`${ARTICLE}\n${list}\n山乡通了客车\n□记者 石岩\n近日，山乡修通了公路，早晚各有两班客车。`)
    expect(articles.map(({ headline }) => headline)).toEqual(['清禾的春天', '山乡通了客车'])
    expect(articles.map(({ text }) => text).join()).not.toMatch(/延时开放|相关阅读/)
  })

  it('last to the end where nobody signs a text any more', () => {
    const { articles } = read(`${ARTICLE}\n新闻推荐\n图书馆延时开放\n本报讯 县图书馆从本周起每晚开放到九点。`)
    expect(articles.map(({ headline }) => headline)).toEqual(['清禾的春天'])
  })

  it('are no heads of boxes in a paper', () => {
    const { articles } = read(
      `${ARTICLE}\n相关新闻\n山乡通了客车\n□记者 石岩\n近日，山乡修通了公路，早晚各有两班客车。`,
    )
    expect(articles).toHaveLength(2)
  })

  it('are heads of boxes where their items bear no mark', () => {
    const box = '相关链接\n清禾县去年新造林五千亩。'
    expect(
      read(`${ARTICLE}\n${box}`)
        .articles.map(({ text }) => text)
        .join(),
    ).toContain('五千亩')
    expect(
      read(`${ARTICLE}\n相关链接\n·县里新造林五千亩`)
        .articles.map(({ text }) => text)
        .join(),
    ).not.toContain('五千亩')
  })

  it('end where text begins again', () => {
    const box = '相关新闻\n邻县也修老街\n清禾的邻县去年也修了三条老街，游客多了起来。'
    expect(
      read(`${ARTICLE}\n${box}`)
        .articles.map(({ text }) => text)
        .join(),
    ).toContain('游客多了')
  })

  it('lie over the page as an index without a title', () => {
    const heads = ['清禾的春天', '山乡通了客车', '图书馆延时开放']
    const page = heads.map((head) => `${head}\n□记者 陆望舒\n${BODY}`).join('\n')
    expect(read(`3上一篇 下一篇4\n${heads.join('\n')}\n${page}`).articles.map(({ headline }) => headline)).toEqual(
      heads,
    )
  })

  it('lie over the page as an index of its headlines', () => {
    const { articles } = read(
      `标题导航\n清禾的春天\n山乡通了客车\n${ARTICLE}\n山乡通了客车\n□记者 石岩\n山乡修通了公路。`,
    )
    expect(articles.map(({ headline, kicker }) => kicker + headline)).toEqual(['清禾的春天', '山乡通了客车'])
  })

  it.each(['\n', '\r\n', ' \n'])('are known in the index whatever ends their lines: %j', (end) => {
    const heads = ['清禾的春天', '山乡通了客车 村村都有站', '图书馆延时开放']
    const page = heads.map((head) => `${head}\n□记者 陆望舒\n${BODY}`).join('\n')
    const index = heads.join('\n').replace(' ', '\u3000')
    const { articles } = read(`3上一篇 下一篇4\n${index}\n${page}`.replaceAll('\n', end))
    expect(articles.map(({ headline }) => headline)).toEqual(heads)
  })
})

describe('the paper, the day and who wrote, on one line', () => {
  it.each([
    '清禾日报　2026年3月12日　记者 陆望舒',
    '（2026年3月12日 清禾日报 记者 陆望舒）',
    '2026年3月12日　清禾晚报　陆望舒',
    '陆望舒　清禾晚报　2026年3月12日',
    '陆望舒 清禾教育 2026-03-12 17:05 四川',
  ])('are a byline under a headline: %s', (line) => {
    const { articles, docvars } = read(`山乡通了客车\n${line}\n${BODY}`)
    expect(articles).toMatchObject([{ kicker: '', headline: '山乡通了客车', byline: { reporters: ['陆望舒'] } }])
    expect(docvars.date).toBe('2026-03-12')
  })

  it.each(['清禾日报　2026年3月12日', '清禾日报　2026年3月12日　周刊', '清禾日报 2026年3月12日 星期四 要闻'])(
    'are the masthead without: %s',
    (line) => {
      const { articles, docvars } = read(`${line}\n山乡通了客车\n□记者 石岩\n${BODY}`)
      expect(articles).toMatchObject([{ headline: '山乡通了客车', byline: { reporters: ['石岩'] } }])
      expect(docvars).toMatchObject({ date: '2026-03-12', paper: '清禾日报' })
    },
  )
})

it('reads padded rows of bars in no time', () => {
  const row = `姓名${'    |    年龄'.repeat(12)}    |    1980`
  expect(readWebLine(row, 0, row.length)).toBeNull()
})
