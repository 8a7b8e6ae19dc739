import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const SIGNED =
  '山乡通了客车\n本报记者 王强\n山乡修通了公路，早晚各有两班客车往返县城。\n“出门方便多了。”乡亲们说，再也不用走山路了。'
const NEXT = '新校舍落成\n□记者 李明\n大坪小学的新校舍落成了，孩子们搬进了新教室。'
const LETTER = '编辑同志：\n渡口的灯坏了半个月，夜里上船要打手电。\n盼望早些修好。'

function read(text: string) {
  return readLayout({ id: 'p', text, docvars }).articles
}

function heads(text: string) {
  return read(text).map(({ kicker, headline, subhead, sections }) => [kicker, headline, subhead, ...sections])
}

const TWO = [
  ['', '山乡通了客车', ''],
  ['', '新校舍落成', ''],
]

describe('what stands between two articles', () => {
  it.each([
    '主办：县文明办 协办：县图书馆',
    '本栏目由县农商银行冠名播出',
    '冠名：县农商银行',
    '来信请寄：老街6号读者来信组',
    '投稿信箱：a@b.cn',
    '第3版',
    '2版',
    '旺铺出租\n老街门面一间，六十平方米，年租金两万元。',
    '厂房招租\n老街厂房一座，水电齐全。电话：85120011',
    '荣誉榜：城东社区 城西社区 老街社区 渡口社区',
    '优秀护士：甘露 艾静 成小红 花蕾',
    '石桥镇下湾村 石文军',
    '城西社区居民 余先生',
    '帮办热线：0566-5020000',
    '咨询电话：85120011（县民政局）',
    '县医院内科 石文军',
  ])('is no part of a headline: %s', (lines) => {
    expect(heads(`${SIGNED}\n${lines}\n${NEXT}`)).toEqual(TWO)
  })

  it('of rows that tell numbers none is a headline', () => {
    const [story, ...others] = read(`${SIGNED}\n数说\n27家 社区食堂\n3500人 每日就餐\n12元 一顿午餐\n${NEXT}`)
    expect(others).toMatchObject([{ kicker: '', headline: '新校舍落成', subhead: '' }])
    expect(story!.text.endsWith('12元 一顿午餐')).toBe(true)
  })

  it('what goes on from another page is no more of the article above', () => {
    for (const turn of ['（上接第1版）', '（上接第1版）\n', '(上接第一版)'])
      expect(read(`${SIGNED}\n${turn}会议还研究了渡口的事，要求年内修好码头。`)).toMatchObject([
        { headline: '山乡通了客车' },
        { headline: '' },
      ])
  })

  it('the day without its year over everything else is of the masthead', () => {
    expect(heads(`老街之声\n老街街道办事处主办 2025年第6期\n6月30日\n${NEXT}`)).toEqual([TWO[1]])
  })
})

describe('what opens an article that nobody signs', () => {
  it.each([
    ['致富经', '小木耳长成大产业'],
    ['【安全知识】', '井下透水怎么办'],
    ['小贴士', '夜里行车，记得开灯'],
  ])('the name of a column over its headline: %s', (column, headline) => {
    const text = '灯要照得远，车要走得慢。\n过弯先鸣笛，会车让一让。'
    for (const gap of ['\n', '\n\n'])
      expect(heads(`${SIGNED}\n${column}${gap}${headline}\n${text}`)).toEqual([TWO[0], [column, headline, '']])
  })

  it('no number of a list is the name of a column', () => {
    expect(read(`${SIGNED}\nC02\n城南—城北\n车上备有雨伞，坐车的人可以借用。`)).toHaveLength(1)
  })

  it('a letter under its headline, and its writer ends it', () => {
    const other = '站牌挡了盲道\n编辑老师：\n新路口的站牌立在盲道中间，走到这里只能绕。\n市民 柯女士'
    const page = `渡口的灯什么时候亮\n${LETTER}\n石桥镇 石文军\n${other}\n${NEXT}`
    expect(heads(page)).toEqual([['', '渡口的灯什么时候亮', ''], ['', '站牌挡了盲道', ''], TWO[1]])
    expect(read(page)[0]!.text.endsWith('石桥镇 石文军')).toBe(true)
    expect(read(page)[1]!.text.endsWith('市民 柯女士')).toBe(true)
  })

  it('a line over a text that its writer signs in brackets, behind a signed one', () => {
    const text = '入夏以后雷雨多，出船先看天。\n船上要备救生衣，一人一件。'
    for (const end of ['（通讯员 苗青）', '\n（通讯员 苗青）', '\n（通讯员 苗青）\n船工提示：雷雨天不要站在桅杆下。'])
      expect(heads(`${SIGNED}\n路是怎么修的\n先修桥，再修路。\n雷雨天行船须知\n${text}${end}\n${NEXT}`)).toEqual([
        ['', '山乡通了客车', '', '路是怎么修的'],
        ['', '雷雨天行船须知', ''],
        TWO[1],
      ])
  })

  it('a photograph under a letter that its writer signs with the day', () => {
    const photo = '7月10日，船工在渡口检修铁船。\n王强 摄'
    const page = `渡口的灯什么时候亮\n${LETTER}\n城西社区居民 余先生\n7月8日\n${photo}`
    expect(heads(page)).toEqual([
      ['', '渡口的灯什么时候亮', ''],
      ['', '', ''],
    ])
    expect(read(page)[0]!.text.endsWith('余先生\n7月8日')).toBe(true)
  })

  it('a letter that ends with a question over its writer', () => {
    const page = `渡口的灯什么时候亮\n${LETTER}\n灯亮了，还能不能多摆几把椅子？\n市民 唐先生\n${NEXT}`
    expect(heads(page)).toEqual([['', '渡口的灯什么时候亮', ''], TWO[1]])
  })

  it('in Markdown a heading over a table, whose rows head nothing', () => {
    const page = `## 招商进展\n\n| 项目 | 总投资 |\n| --- | --- |\n| 海工装备 | 6亿元 |\n| 蟹壳素 | 2亿元 |\n\n## 新校舍落成\n\n孩子们搬进了新教室。`
    expect(heads(page)).toEqual([['', '招商进展', ''], TWO[1]])
  })

  it('a line over numbered sentences', () => {
    const rules = '一、救生衣先穿后上船。\n二、雨天甲板滑，不穿拖鞋。\n三、夜里两人同行。'
    expect(heads(`${SIGNED}\n【安全常识】\n上船记住的几件事\n${rules}`)).toEqual([
      TWO[0],
      ['【安全常识】', '上船记住的几件事', ''],
    ])
  })

  it('what follows a remark on the author', () => {
    for (const remark of ['（作者系县作家协会会员）', '（指导：柳桥）']) {
      const page = `老屋听雨\n石岩\n雨落在瓦上，一声接一声。\n老屋里的人都醒了。\n${remark}\n望山\n山一直在那里，云来了又走。\n看山的人老了。`
      expect(heads(page)).toEqual([
        ['', '老屋听雨', ''],
        ['', '望山', ''],
      ])
    }
  })

  it('in Markdown a heading under a rule, of whatever level', () => {
    const page = `## 山乡通了客车\n\n记者 王强\n\n山乡修通了公路。\n\n### 一条路\n\n路修了两年。\n\n### 两班车\n\n早晚各一班。\n\n---\n\n### 葡萄架下的音乐会\n\n8月17日晚，老街的葡萄园里有人弹琴。\n\n*李明 摄*`
    expect(read(page)).toMatchObject([
      { headline: '山乡通了客车', sections: ['一条路', '两班车'] },
      { kind: 'photo', headline: '葡萄架下的音乐会' },
    ])
  })
})

describe('headlines in several lines', () => {
  it('two short ones under a third are halves, of one length or not', () => {
    const page = `省里的专家进山测产\n山乡再生稻\n亩产九百六十公斤\n本报讯（记者 王强）山乡的再生稻昨日测产。`
    expect(heads(page)).toEqual([['省里的专家进山测产', '山乡再生稻 亩产九百六十公斤', '']])
  })

  it('behind their text and its byline are of that text where they speak of it', () => {
    const page = `本报讯 昨天，老茶厂的茶课堂迎来四十名学生，制茶师傅教他们炒茶。\n（记者 王强）\n老茶厂变身茶课堂\n学生跟着师傅学炒茶\n\n${NEXT}`
    expect(heads(page)).toEqual([['', '老茶厂变身茶课堂 学生跟着师傅学炒茶', ''], TWO[1]])
  })

  it('that only a masthead follows, as an index over a page does, head nothing', () => {
    const page = `大坪小学秋季开学\n渡口添了一条新船\n2025年11月12日 星期三\n${SIGNED}`
    expect(heads(page)).toEqual([TWO[0]])
  })
})

it('a column of briefs has heads where its first item has', () => {
  const column =
    '简讯\n●县医院进村义诊 10月30日，县医院的医生进村量血压。（苗青）\n●供销社备足化肥 到月底，供销社储备化肥六千吨。（石岩）'
  expect(heads(`${SIGNED}\n${column}\n${NEXT}`)).toEqual([
    TWO[0],
    ['', '县医院进村义诊', ''],
    ['', '供销社备足化肥', ''],
    TWO[1],
  ])
})

it('the name of a supplement over who edits it heads nothing', () => {
  expect(heads(`大坪山的文学和书画\n责任编辑：王强 校对：李明\n${NEXT}`)).toEqual([TWO[1]])
})

it('a column of briefs without heads ends before the headline of another text', () => {
  const column = '简讯\n◆10月23日，客车班线开通。\n◆10月24日，老年人运动会开幕。'
  const next = '我国发射一颗卫星\n新华社酒泉10月26日电 10月26日，我国成功发射一颗卫星。'
  expect(heads(`${SIGNED}\n${column}\n${next}\n${NEXT}`)).toEqual([
    TWO[0],
    ['', '简讯', ''],
    ['', '我国发射一颗卫星', ''],
    TWO[1],
  ])
})

it('a short report over a caption with its credit is an article with a picture', () => {
  const page =
    '小微企业贷款贴息开始申报\n本报讯 即日起，小微企业可申报贷款贴息。\n咨询可到县工信局。\n图为一家企业的工人在检测组件。\n王强 摄'
  expect(read(page)).toMatchObject([{ kind: 'article', byline: { photographers: ['王强'] } }])
})
