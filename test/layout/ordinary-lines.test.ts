import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const read = (text: string) => readLayout({ id: 'p', text, docvars }).articles
const REPORT = '　　本报讯（记者 石岩）昨日，清禾县召开会议，部署春耕生产。\n　　各乡镇负责人参加会议。'

describe('headlines that look like what stands around a text on the web', () => {
  it.each([
    '绿色清禾 绿色出行 绿色消费 绿色生活',
    '党建引领 党建赋能 党建聚力 党建惠民',
    '今日小雨 今日降温',
    '水网 电网 路网',
    '铁丝网 防护网 隔离网',
    '喜报 捷报 战报',
    '任何媒体都有责任保护版权',
    '凡注册企业均可申请贷款授权',
    '特别声明：我没有授权任何人',
    '清禾县图书馆推出扫码订阅服务',
    '六元即可订阅全年报纸',
    '县政府新授权法律顾问上岗',
    '教育 - 文化 - 体育',
    '教育 - 健康 - 文化 三下乡',
    '小学 - 中学 - 大学 - 更多',
    '忘记密码',
    '我要投稿',
    '密码：一座古城的千年之谜',
    '标签：不该贴在孩子身上',
    '来自：大山的呼唤',
    '联系电话 架起干群连心桥',
    '举报电话成摆设',
    '【编辑推荐】：春天',
    '清禾县建成首个充电站',
    '独居老人午餐有着落（社区免费提供）',
  ])('%s', (headline) => {
    expect(read(`${headline}\n${REPORT}`)[0]!.headline).toBe(headline)
    const two = read(`山乡通了客车\n□记者 何其芳\n山乡修通了公路，早晚各有两班客车。\n\n${headline}\n${REPORT}`)
    expect(two.map((article) => article.headline)).toEqual(['山乡通了客车', headline])
  })

  it.each([
    ['清禾县建成首个充电站', '2024-05-06 10:20 来源：清禾县政府网'],
    ['城东社区建起文化站', '2024-05-06 10:20'],
    ['我县成立托育中心', '2024-05-06 10:20 来源：清禾网'],
  ])('over the line that says when: %s', (headline, line) => {
    expect(read(`${headline}\n${line}\n${REPORT}`)[0]!.headline).toBe(headline)
  })

  it.each([
    ['第01版：要闻\n清禾县建成农业服务中心\n——惠及农户三千家', '清禾县建成农业服务中心'],
    ['首页 > 新闻 > 正文\n小区有了文化站\n社区居民乐开怀', '小区有了文化站'],
    ['老城旧影\n（资料图片）', '老城旧影'],
    ['全县春耕忙\nIMG_0231.jpg', '全县春耕忙'],
    ['诗歌朗诵会今晚举行\n县委宣传部主办', '诗歌朗诵会今晚举行'],
  ])('on the first line of the page: %s', (heads, line) => {
    expect(read(`${heads}\n${REPORT}`)[0]!.text).toContain(line)
  })
})

describe('texts that hold words of the web', () => {
  it.each([
    '本报今日改版，本期共8版，其中彩页4版，欢迎广大读者阅读本报，提出宝贵意见。',
    '任何单位和个人未经许可不得在河道内采砂，违者将受到处罚。',
    '1.任何单位使用他人作品，应当取得著作权人许可，并支付报酬。',
    '凡标明转产转业的渔民，经授权的机构认定后，可领取补贴。',
    '本网站内容丰富，三年来发布稿件一万篇，获授权转载三千篇，受到好评。',
    '咨询处：清禾大厦B2-1203室',
    '一等奖：《老张的苹果园》（责编 李明）',
    '李秀英 李秀兰 李秀芳 李秀珍',
  ])('keep them: %s', (line) => {
    const text = read(`清禾的春天\n${REPORT}\n　　${line}\n　　村村都添了一片林。`)
      .map((article) => article.text)
      .join('\n')
    expect(text.replace(/\s/g, '')).toContain(line.replace(/\s/g, ''))
  })

  it('stand over a path that is printed at the foot', () => {
    const page = `清禾县推进春耕\n　　近日，清禾县召开会议，部署春耕生产工作。\n您现在的位置：首页 > 新闻 > 正文`
    expect(read(page)).toMatchObject([{ headline: '清禾县推进春耕' }])
  })

  it('go on below who holds an event', () => {
    const page =
      '首届读书节安排\n首届读书节将于五月举行，主要活动如下：\n主办单位：清禾县委宣传部\n开幕式：5月6日 县文化馆'
    expect(read(page)[0]!.text).toContain('开幕式')
  })

  it('are several articles where their headlines are indented', () => {
    const page = `清禾县召开春耕会议\n${REPORT}\n\n　　全县防汛演练举行\n${REPORT}\n\n　　清禾首届读书节开幕\n${REPORT}`
    expect(read(page)).toHaveLength(3)
  })

  it('are a report under a column and its day', () => {
    expect(read(`今日关注\n2024-05-06 10:20\n清禾县召开会议\n${REPORT}`).map(({ sections }) => sections)).not.toContain(
      ['清禾县召开会议'],
    )
  })

  it('belong to no picture that speaks of something else', () => {
    const page =
      '樱花盛开\n4月5日，城东公园樱花盛开，游人如织。\n李明 摄\n昨日，城西村发生火情，消防队员及时扑灭。\n事故没有造成人员伤亡。'
    expect(read(page).map(({ kind }) => kind)).toEqual(['photo', 'article'])
  })

  it.each(['最近更新', '猜你喜欢', '热门文章'])('are reports under %s', (title) => {
    expect(read(`清禾的春天\n${REPORT}\n${title}\n山乡通了客车\n${REPORT}`)).toHaveLength(2)
  })

  it.each(['尊敬的读者：', '会议强调：', '所需材料：'])('may begin with %s', (line) => {
    expect(read(`${line}\n${REPORT}`)[0]!.headline).not.toBe(line)
  })
})

describe('names that look like several', () => {
  it.each(['白玛江村', '江央白玛', '叶尔江别克', '白音那木拉', '夏侯江海', '张刘江涛', '陈黄金凤'])('%s', (name) => {
    expect(read(`清禾的春天\n□记者 ${name}\n${REPORT}`)[0]!.byline.reporters).toContain(name)
  })

  it.each(['高唐金融办', '白马雷达站', '洪泽湖农场'])('a unit: %s', (unit) => {
    expect(read(`清禾的春天\n　　昨日，会议召开。\n通讯员 ${unit} 何其芳`)[0]!.byline.correspondents).toEqual([
      '何其芳',
    ])
  })

  it.each(['车慧心', '安可心', '常建社'])('a correspondent: %s', (name) => {
    expect(read(`清禾的春天\n　　昨日，会议召开。\n通讯员 ${name}`)[0]!.byline.correspondents).toEqual([name])
  })

  it('keeps a reporter who signs once more', () => {
    expect(read(`清禾的春天\n本报记者 石岩\n　　昨日，收成很好。（石岩 何其芳）`)[0]!.byline.reporters).toContain(
      '石岩',
    )
  })

  it.each(['高考', '金秋', '周六', '江边'])('a word behind a name: %s', (word) => {
    expect(read(`清禾的春天\n本报讯 记者石岩 ${word} 昨日到来，全县三千人参加。`)[0]!.byline.reporters).toEqual([
      '石岩',
    ])
  })
})

describe('what only looks like a notice', () => {
  const MORE = '　　医院在大厅设了志愿服务台，帮助老年人操作。'

  it.each([
    '患者扫描二维码，填写姓名后即可预约。',
    '经查，当事人未经授权销售教辅图书三千册。',
    '网站注明不得转载，当事人仍然照抄。',
    '老人原本已准备登报作废，没想到证件找到了。',
    '今天白天，我县多云转阴，最高气温18℃。',
    '电话：0570-2223344，工作日上午九时起接听。',
  ])('a sentence of a text is of it: %s', (sentence) => {
    const page = `清禾县推出新服务\n${REPORT}\n　　${sentence}\n${MORE}`
    expect(read(page)[0]!.text).toContain(sentence)
    expect(read(page)).toHaveLength(1)
  })

  it('the last sentence of a text may speak of a code to be scanned', () => {
    const page = `清禾县推出新服务\n${REPORT}\n市民可扫描二维码投票。\n版权所有 未经授权不得转载`
    expect(read(page)[0]!.text).toMatch(/市民可扫描二维码投票。$/)
  })

  it('a text goes on behind the page it is continued from', () => {
    const page = '清禾县推出新服务\n（上接第1版）会议强调，要把好事办好。\n会议要求，各地要落实责任。'
    expect(read(page)[0]!.text).toBe(page)
  })

  it.each([
    '未经授权，禁止转载使用。',
    '本报图文未经授权不得摘编。',
    '下转第二版',
    '（下转第３版）',
    '今天多云到晴，气温８℃到１７℃',
    '责任编辑：石岩 电话：８５１２００１１',
  ])('%s is one', (line) => {
    const page = `清禾县推出新服务\n${REPORT}\n${line}\n山乡通了客车\n${REPORT}`
    expect(read(page).map(({ kicker, headline }) => [kicker, headline])).toEqual([
      ['', '清禾县推出新服务'],
      ['', '山乡通了客车'],
    ])
    expect(read(page)[0]!.text).not.toContain(line.slice(0, 4))
  })
})

describe('articles of other papers, units and agencies', () => {
  const TEXT = '独峒乡占了三席，最小的院子只有二十平方米。\n村口的标语换成了花。'
  const NEXT = `山乡通了客车\n${REPORT}`

  it.each([
    ['清禾晚报讯（记者 石岩）', { reporters: ['石岩'], correspondents: [] }],
    ['清禾商报讯 （通讯员 何其芳）', { reporters: [], correspondents: ['何其芳'] }],
    ['人民网清禾10月31日电（记者 石岩）', { reporters: ['石岩'], correspondents: [] }],
    ['据新华社', { reporters: [], correspondents: [] }],
    ['清禾县融媒体中心 吴练秋 李明', { reporters: ['吴练秋', '李明'], correspondents: [] }],
    ['清禾县文化馆 邰昌平', { reporters: [], correspondents: ['邰昌平'] }],
    ['（安然 查金旺）', { reporters: ['安然', '查金旺'], correspondents: [] }],
  ])('%s stands on a line of its own under a headline', (line, byline) => {
    const articles = read(`县里评出最美庭院\n${line}\n${TEXT}\n\n${NEXT}`)
    expect(articles.map(({ headline }) => headline)).toEqual(['县里评出最美庭院', '山乡通了客车'])
    expect(articles[0]).toMatchObject({ kicker: '', byline: { ...byline, photographers: [] } })
    expect(articles[0]!.text).toContain('村口的标语')
  })

  it('an agency alone opens a text, and stands over a headline as the site does', () => {
    expect(read(`县里评出最美庭院\n新华社\n${TEXT}`)).toMatchObject([{ kicker: '', headline: '县里评出最美庭院' }])
    expect(read(`人民网\n县里评出最美庭院\n${TEXT}`)).toMatchObject([{ headline: '县里评出最美庭院' }])
  })

  it('a unit sends a text in and heads nothing', () => {
    const [first, second] = read(`县里评出最美庭院\n${TEXT}\n清禾县文联供稿\n${NEXT}`)
    expect(first!.byline.reporters).toEqual([])
    expect(second).toMatchObject({ kicker: '', headline: '山乡通了客车' })
  })

  it.each(['系列报道', '年终特别报道'])('%s names nobody', (kicker) => {
    expect(read(`${kicker}\n县里评出最美庭院\n本报记者 石岩\n${TEXT}`)).toMatchObject([
      { kicker, headline: '县里评出最美庭院', byline: { reporters: ['石岩'] } },
    ])
  })

  it('the writer of an essay stands under its short title', () => {
    expect(read('沙枣花开\n魏海棠\n沙枣花开的时候，连风也是甜的。')).toMatchObject([
      { headline: '沙枣花开', byline: { reporters: ['魏海棠'] } },
    ])
  })

  it('the weather is a text under its headline', () => {
    const text = '据清禾县气象台预报，1日至3日以多云为主，最高气温21℃。'
    expect(read(`一周天气\n${text}`)).toMatchObject([{ headline: '一周天气', text: `一周天气\n${text}` }])
  })

  it('lost papers are no text under the title of their column', () => {
    const lost = ['王建国遗失身份证，声明作废。', '李明遗失驾驶证，声明作废。']
    const texts = read(`便民服务\n${lost.join('\n')}\n${NEXT}`).map(({ text }) => text)
    expect(texts.join()).not.toContain('声明作废')
  })

  it('a lesson is no numbered section', () => {
    const page = `${NEXT}\n\n第三节课 换成量眼睛\n通讯员 何其芳\n校医带着两台仪器，走进了教室。`
    expect(read(page)[1]!.headline).toBe('第三节课 换成量眼睛')
  })

  it('an account takes no report from its headline', () => {
    const page = `清禾山水间\n2024-05-06 10:20 来源：清禾融媒\n孩子们走上古道 把课堂搬到河边\n清禾融媒讯（记者 石岩）\n昨天，清禾的山水间走来一支队伍，孩子们沿河读书。`
    expect(read(page).at(-1)).toMatchObject({
      headline: '孩子们走上古道 把课堂搬到河边',
      byline: { reporters: ['石岩'] },
    })
  })
})
