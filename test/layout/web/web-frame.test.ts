import { describe, expect, it } from 'vitest'
import { readLayout } from '../../../src/layout/read-layout.js'

const BODY =
  '3月12日，清禾县在澜溪镇举行春季植树活动，三百名干部群众栽下樱花苗。\n村村都添了一片林，路边的空地也没有闲着。'
const ARTICLE = `清禾的春天\n本报讯（记者 石岩）${BODY}`
const docvars = { date: null, paper: null, edition: null, region: null }
const read = (text: string) => readLayout({ id: 'p', text, docvars }).articles
const heads = (text: string) => read(text).map(({ headline }) => headline)

describe('what stands around a text on the web without a sign of its own', () => {
  it.each([
    ['over the path', '新闻天天有，清禾网上看\n清禾县人民政府网站 藏文版\n', '您现在的位置：首页 > 要闻 > 正文\n'],
    ['over a path without its label', '用户登录处\n', '清禾新闻网 > 要闻 > 正文\n'],
    [
      'a record',
      '索引号：000/2026-01 分类：\n名称：清禾县举行植树活动\n文号： 发布日期：2026-03-12\n主题词：\n',
      '【打印】 【关闭】\n',
    ],
    ['a headline and its echo', '清禾的春天\n', ''],
    ['media of one house', '清禾新闻网 清禾日报 清禾晚报\n', ''],
    ['words to click at', '往期报纸检索\n分类检索\n', ''],
    ['the name of the site', '上一版 下一版\n清禾新闻网\n', ''],
    ['pages of one site', '今日清禾 今日澜溪 今日沙田 今日临湖\n', ''],
  ])('is no article: %s', (_, above, below) => {
    const articles = read(`${above}${below}${ARTICLE}`)
    expect(articles).toMatchObject([{ kicker: '', headline: '清禾的春天' }])
    expect(articles[0]!.ranges[0]!.from).toBe(above.length + below.length)
  })

  it('is no section of it: its headline once more below the line that says when', () => {
    const [article] = read(`清禾的春天里树木成林\n2026-03-12 来源：清禾网\n清禾的春天里树木成林\n${BODY}`)
    expect(article).toMatchObject({ headline: '清禾的春天里树木成林', sections: [] })
    expect(article!.text.split('清禾的春天里树木成林')).toHaveLength(2)
  })

  it('leaves a text over a path alone', () => {
    const path = '首页 > 要闻 > 正文'
    expect(heads(`${ARTICLE}\n${path}\n山乡通了客车\n□记者 何其芳\n山乡修通了公路，早晚各有两班客车。`)).toEqual([
      '清禾的春天',
      '山乡通了客车',
    ])
  })

  it.each([
    ['what may be done with it', '凡本网注明“来源：清禾网”的所有作品，版权均属于清禾网。'],
    ['the same, numbered', '1、凡标“清禾讯”的稿件，版权均归清禾日报社，转载须注明出处。'],
    ['who runs it', '主办单位：清禾县人民政府办公室\n浙ICP备00000000号-1'],
    ['the publisher', '清禾日报报业集团主办'],
    ['menus with dashes', '关于清禾网- 广告服务- 联系我们- 友情链接'],
    ['names of accounts below the permit', '浙ICP备00000000号\n清禾晚报\n官方微信'],
    ['words of its label', '标签：\n责任编辑：'],
    ['the file of a picture', '图片12.png'],
    ['its other title', '原标题：\n清禾县开展春季植树'],
    ['a mark of stock pictures', '（资料图）'],
    ['the editor', '（责任编辑 何其芳）'],
    ['what was written before', '往期推荐：山乡通了客车 | 图书馆延时开放'],
    ['padded labels', '编   辑：周小沛\n监   制：耿丹'],
    [
      'a teaser',
      '新闻推荐\n山乡通了客车\n本报讯（记者 何其芳）近日，山乡修通了公路。\n清禾新闻，讲述家乡的事，传递正能量。',
    ],
    [
      'an index of the page',
      '第A01版：要闻\n第A02版：民生\n第A03版：文化\n图书馆分馆揭牌\n好消息！\n退伍不褪色 护河我有责',
    ],
  ])('ends a text: %s', (_, foot) => {
    const articles = read(`${ARTICLE}\n${foot}`)
    expect(articles).toMatchObject([{ headline: '清禾的春天', byline: { reporters: ['石岩'] } }])
    expect(articles[0]!.text.endsWith('没有闲着。')).toBe(true)
  })

  it.each([
    ['a medium and a time', '清禾网清禾站\n11-02 16:27'],
    ['a time and a count', '2026年03月12日12:00  来源：清禾网\n5034'],
    ['an address', '//www.qinghe.example/ 2026-03-12 11:11:36'],
    ['labels without blanks', '2026-03-12来源：清禾廉政编辑：小编'],
    ['how long it is', '文章字数：215'],
    ['sizes of letters', 'A-A+2026年03月12日10:39清禾日报评论'],
    ['a label of one site', '发布时间：2026-03-12  来源：清禾日报  发布开发区：清禾港区'],
    ['an account and its province', '清禾视角　2026年5月21日 17:30　河北'],
    ['who sent it', '清禾新闻 2026-03-12 17:08'],
    ['from where it was taken', '转自：清禾日报'],
    ['a day with the year behind it', '12.03.2026  11:50'],
    ['that it is original', '原创\n清禾新闻 2026-03-12 17:08'],
  ])('parts no headline from its text: %s', (_, line) => {
    expect(read(`清禾的春天\n${line}\n${BODY}`)).toMatchObject([{ kicker: '', headline: '清禾的春天', subhead: '' }])
  })

  it('keeps section heads that are set as text', () => {
    const text = [
      '清禾公安坚守一线 守护平安',
      '□石岩',
      '　　国庆中秋连休，街头巷尾却总有一群人不下岗。',
      '　　天刚亮到夜已深，村巷中都看得见民警巡逻。',
      '　　生死救援：8分钟飞驰点亮希望',
      '　　10月3日晚8时，报警电话骤响，一名司机途中发病。',
      '　　细查隐患 保万家安宁',
      '　　全县公安机关逐一排查，商铺、宾馆、网吧都走到。',
    ]
    expect(heads(text.join('\n'))).toEqual(['清禾公安坚守一线 守护平安'])
  })
})

describe('pictures inside an article', () => {
  it('stand between its headline and its text', () => {
    const articles = read(
      '清禾重大项目集中开工\n集中开工现场。（清禾日报全媒记者 石岩 摄）\n清禾日报讯（记者石岩、通讯员何其芳）6月18日，清禾县举行重大项目集中开工活动，开工项目25个。\n此次开工项目涉及农业、服务业。',
    )
    expect(articles).toMatchObject([
      {
        kind: 'article',
        headline: '清禾重大项目集中开工',
        byline: { reporters: ['石岩'], correspondents: ['何其芳'], photographers: ['石岩'] },
      },
    ])
  })

  it('stand over a text that nobody signed', () => {
    const caption = '县书法协会副主席石岩写春联。记者 何其芳 摄'
    const story =
      '为丰富群众业余生活，日前城关区在吉祥村开展主题联欢活动，村民欢聚一堂。\n走进吉祥村活动中心，彩旗飘飘。'
    expect(read(`城关区开展主题联欢活动\n${caption}\n${story}`)).toMatchObject([{ kind: 'article' }])
  })

  it('have several lines below them', () => {
    const captions = '受表彰人员。\n镇党委书记石岩宣读决定。\n地方戏剧表演。'
    const report = '本报讯（记者 何其芳）7月1日，临湖镇表彰一批先进，抓党建促脱贫。\n活动现场人头攒动。'
    const articles = read(`表彰先进抓党建 临湖镇促脱贫\n${captions}\n${report}`)
    expect(articles).toMatchObject([{ byline: { reporters: ['何其芳'] } }])
  })

  it('name in brackets who gave them', () => {
    const articles = read(
      '4月3日，清禾县探访百岁老人。\n慰问现场（清禾街道办供图）\n据了解，清禾街道在册的百岁老人有20位。\n老人给工作人员发糖（清禾街道办供图）\n孙老伯住在龙山养老院，讲起了年轻时候的故事。',
    )
    expect(articles).toHaveLength(1)
  })

  it('are articles of their own where the next text speaks of something else', () => {
    const articles = read(
      '城关区开展主题联欢活动\n县书法协会副主席石岩写春联。记者 何其芳 摄\n本报讯（记者 石岩）山乡修通了公路，早晚各有两班客车。\n村民出门不再发愁。',
    )
    expect(articles.map(({ kind }) => kind)).toEqual(['photo', 'article'])
  })
})
