import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const { analyzeArticle } = createAnalyzer({ regional: false })

function namesIn(body: string, nested = false): string[] {
  const { mentions } = analyzeArticle({ headline: '', body })
  return mentions.flatMap((mention) => (mention.nested === nested ? [`${mention.text} ${mention.type}`] : []))
}

describe('divisions side by side', () => {
  it.each([
    ['昨日，滁州市全椒县二郎口镇传来喜讯。', ['滁州市', '全椒县', '二郎口镇']],
    ['昨日，石家庄市新乐市化皮镇传来喜讯。', ['石家庄市', '新乐市', '化皮镇']],
    ['记者从沧州市河间市了解到，麦子熟了。', ['沧州市', '河间市']],
    ['记者在缙云县壶镇镇看到，茶园绿了。', ['缙云县', '壶镇镇']],
    ['大会在东莞市长安镇召开。', ['东莞市', '长安镇']],
    ['河南商丘夏邑县石湾镇传来喜讯。', ['河南', '商丘', '夏邑县', '石湾镇']],
    ['活动在内蒙古通辽科尔沁左翼后旗举行。', ['内蒙古', '通辽', '科尔沁左翼后旗']],
    ['来自荆门沙洋县的客商说，路修好了。', ['荆门', '沙洋县']],
    ['福建晋江市安海镇的侨厝修好了。', ['福建', '晋江市', '安海镇']],
    ['河南禹州神垕镇的瓷窑点火了。', ['河南', '禹州', '神垕镇']],
    ['他从海东市民和回族土族自治县赶来。', ['海东市', '民和回族土族自治县']],
    ['罗集镇文明村村民晒起了花生。', ['罗集镇', '文明村']],
    ['住户来自西安市灞桥区狄寨街道伍坊村。', ['西安市', '灞桥区', '狄寨街道', '伍坊村']],
    ['他现任回隆镇四级主任科员。', ['回隆镇']],
  ])('%s', (body, names) => {
    expect(namesIn(body)).toEqual(names.map((name) => `${name} PLACE`))
  })
})

describe('short divisions above one in full', () => {
  it('are not parted where a town holds 和', () => {
    const text = '旗消防救援大队、朱日和镇派出所连夜进场。凌晨两点，朱日和镇派出所所长张玉成带队救出司机5人。'
    expect(namesIn(text)).toContain('朱日和镇派出所 ORG')
  })

  it('stay part of the name of a body', () => {
    const names = namesIn('河南商丘夏邑县人民法院昨日开庭，河北唐山迁安市公安局派人旁听。')
    expect(names.filter((name) => name.endsWith('ORG'))).toHaveLength(2)
    expect(names.filter((name) => /县 |市 /.test(name))).toEqual([])
  })

  it('are none above a common noun, a short name or a site that is called after the last one', () => {
    expect(namesIn('球迷从石家庄城区赶来。')).toEqual(['石家庄 PLACE'])
    expect(namesIn('货物在广西钦州港换船。')).toContain('钦州港 PLACE')
    expect(namesIn('企业落户安徽萧县经济开发区。')).toEqual(['安徽萧县经济开发区 PLACE'])
  })
})

describe('a village that is called as a person might be', () => {
  it('is a place, and whose home something is stays a person', () => {
    const names = namesIn('阿布洛哈的脐橙卖完了。从县城到拉果乡阿布洛哈村，要走大半天。')
    expect(names).toContain('阿布洛哈村 PLACE')
    expect(namesIn('夜里，卓永贵家的灯还亮着。')).toEqual(['卓永贵 PERSON'])
  })
})

describe('known places and bodies', () => {
  it('are named wherever a province or city is a word of its own', () => {
    expect(namesIn('今天夜里到明天白天淄博有小雨。')).toContain('淄博 PLACE')
  })

  it('are named wherever a town in full is a word of its own, but inside no longer name', () => {
    expect(namesIn('本招标项目亚布力镇道路改造工程已经获批。')).toEqual(['亚布力镇 PLACE'])
    expect(namesIn('招标人为霍邱县羊山镇人民政府。')).toEqual(['霍邱县羊山镇人民政府 ORG'])
    expect(namesIn('路连起了香水、黄花三乡镇。').join()).not.toContain('三乡镇')
  })

  it('are parts of provinces by their short names, whatever words their edges make', () => {
    expect(namesIn('石湾镇地处桂东南，与川东北的货源多。')).toEqual(['石湾镇 PLACE', '桂东南 PLACE', '川东北 PLACE'])
  })

  it('are without 市 where its people are spoken of', () => {
    expect(namesIn('江门市民王女士来到书店。')).toEqual(['江门 PLACE', '王女士 PERSON'])
  })

  it('are two where 和 joins them before a level of government, though 和县 is a county', () => {
    expect(namesIn('联谊赛由县委宣传部和县文体广新局牵头，县篮球协会操办。').slice(0, 2)).toEqual([
      '县委宣传部 ORG',
      '县文体广新局 ORG',
    ])
    expect(namesIn('市教育和体育局、自然资源和规划局派人参加。')).toEqual([
      '市教育和体育局 ORG',
      '自然资源和规划局 ORG',
    ])
  })

  it('begin with no pronoun', () => {
    expect(
      namesIn('11月16日，我县公安局、本市第一医院、我盟水利局派人参加。').filter((name) => /^[我本]/.test(name)),
    ).toEqual([])
  })

  it('may look like a pronoun with an ending', () => {
    expect(namesIn('画师住在吾屯，家家会画唐卡。')).toEqual(['吾屯 PLACE'])
    expect(namesIn('我县的桥修好了，本市的路也通了，吾县多山。')).toEqual([])
  })

  it('begin with nothing that opens a report', () => {
    const body = '本报讯 林场场长郎建新又当了护鸟队队长，每天巡山都带着望远镜。'
    const { mentions } = analyzeArticle({ headline: '林场场长当起“护鸟人”', body })
    expect(mentions.map(({ text }) => text).filter((name) => name.startsWith('本'))).toEqual([])
  })

  it('are two where 及 joins them', () => {
    expect(namesIn('南湖派出所及城区消防救援大队组成宣传组。')).toEqual(['南湖派出所 ORG', '城区消防救援大队 ORG'])
  })

  it('are none made of a pronoun, a particle or a clause', () => {
    const none = [
      '我县积极行动。',
      '大家在春耕生产中所做的努力没有白费。',
      '这是贯彻落实党的二十大所提出的任务的一步。',
      '据当地媒体20日报道，大坝已经合龙。',
    ]
    expect(none.flatMap((body) => namesIn(body))).toEqual([])
    expect(namesIn('镇财政所组织干部学习。')).toEqual(['镇财政所 ORG'])
  })

  it('hold words and years that only look like none', () => {
    expect(namesIn('杭州2022年亚运会组委会召开会议。')).toEqual(['杭州2022年亚运会组委会 ORG'])
    expect(namesIn('苏州大学继续教育学院开学。')).toEqual(['苏州大学继续教育学院 ORG'])
  })

  it('do not end inside common words', () => {
    expect(namesIn('这里见证了澄迈人民革命的历史。').join()).not.toContain('民革')
  })
})

describe('what a name cannot hold', () => {
  it.each([
    ['小学派出41支代表队，初中20支。', []],
    ['县三级开出13辆科普大篷车。', []],
    ['兴海县投资700万元新建消防站。', ['兴海县 PLACE']],
    ['受台风影响，213路、5路、333路等24条线路停运。', []],
    ['公交18路、20路在这里停靠。', []],
    ['学校庆元旦，操场上热闹得很。', []],
    ['课从澄江如练讲起，讲了一下午。', []],
    ['平湖市便民服务平台正式发布。', ['平湖市 PLACE']],
    ['多省外社区工作者来县里学习。', []],
    ['大家加入志愿者协会。', []],
    ['王磨镇负责人和学校师生参加活动。', ['王磨镇 PLACE']],
    ['几位医生连午饭也没顾上吃，女驾驶员经救治已脱离危险，校长和老师都来了。', []],
    ['武警第3支队来到现场。', ['武警第3支队 ORG']],
    ['县医院三楼骨科住满了人，十二楼实验室也亮着灯。', ['县医院 ORG']],
    ['县委书记林向阳主持会议。', ['县委 ORG', '林向阳 PERSON']],
  ])('%s', (body, names) => {
    expect(namesIn(body)).toEqual(names)
  })

  it('leaves short forms of universities whole', () => {
    expect(namesIn('兰州交大对口帮扶成县。')).toContain('兰州交大 ORG')
  })

  it('is a word of address behind a name with a dot', () => {
    expect(namesIn('卡洛斯·席尔瓦先生来到现场，汉斯·穆勒博士介绍了情况。')).toEqual([
      '卡洛斯·席尔瓦 PERSON',
      '汉斯·穆勒 PERSON',
    ])
    // 伯 addresses an uncle, and is the end of this name.
    expect(namesIn('设计师托马斯·韦伯介绍了情况。')).toEqual(['托马斯·韦伯 PERSON'])
  })

  it('is the verb before a place', () => {
    expect(namesIn('位于体育中心的篮球馆昨天开放。').join()).not.toContain('位于')
  })

  it('is another name, where it is a person', () => {
    expect(namesIn('县长刘洁茹到任。县委书记鲍长江讲话，副县长曾庆阳主持。', true)).toEqual([])
  })

  it('is half a part of a longer name with dots', () => {
    const body = '来自巴西的玛丽亚·特蕾莎·罗德里格斯说，她和安娜·玛丽亚·洛佩兹、汉斯·穆勒都喜欢这里。'
    expect(namesIn('卡洛斯·爱德华多·马丁斯说，这里的茶很香。')).toEqual(['卡洛斯·爱德华多·马丁斯 PERSON'])
    expect(namesIn(body).filter((name) => name.endsWith('PERSON'))).toEqual([
      '玛丽亚·特蕾莎·罗德里格斯 PERSON',
      '安娜·玛丽亚·洛佩兹 PERSON',
      '汉斯·穆勒 PERSON',
    ])
  })

  it('is half an ending, even where a dictionary lists the name up to there', () => {
    const body = '近日，新华社区开展了清扫活动。'
    expect([...namesIn(body), ...namesIn(body, true)]).toEqual(['新华社区 PLACE'])
  })

  it('may be written with any of the dots that are printed', () => {
    for (const dot of '·•・‧')
      expect(namesIn(`牧民买买提${dot}艾力告诉记者，今年的草长得好。`)).toEqual([`买买提${dot}艾力 PERSON`])
  })
})

it('the party committee of a firm is a group, that of a county government', () => {
  const { mentions } = analyzeArticle({
    headline: '',
    body: '清禾城投集团党委召开会议，平湖市委党组织到清禾县委学习。',
  })
  const kinds = mentions
    .filter(({ type, nested }) => type === 'ORG' && !nested)
    .map(({ text, subtype }) => `${text} ${subtype}`)
  expect(kinds).toContain('清禾城投集团党委 group')
})

it.each([
  ['县水务集团', 'company'],
  ['县委常委会', 'government'],
  ['县委党校', 'institution'],
  ['县融媒体中心', 'group'],
])('%s is of kind %s', (name, kind) => {
  const { mentions } = analyzeArticle({ headline: '', body: `昨日，${name}召开会议，部署下一步工作。` })
  expect(mentions.find(({ text }) => text === name)?.subtype).toBe(kind)
})
