import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

/** The names found, the nested ones left out. */
function names(body: string): string[] {
  return analyzer.analyzeArticle({ body }).mentions.flatMap(({ nested, text }) => (nested ? [] : [text]))
}

describe('a name and the word behind it', () => {
  it('is no middle school where sessions are numbered', () => {
    expect(names('会议传达了党的二十届二中、三中、四中全会精神。')).toEqual([])
    expect(names('党的十五届五中全会和这次会议都谈到了它。')).toEqual([])
    expect(names('比赛在清禾二中举行。')).toEqual(['清禾二中'])
  })

  it('does not take in what a photographer or a reporter did', () => {
    for (const name of ['刘洋', '沈璐', '欧阳明']) {
      expect(names(`孩子们在河边放风筝。（本报记者${name}摄）`)).toContain(name)
      expect(names(`桥头的集市天不亮就开了。通讯员${name}摄`)).toContain(name)
      expect(names(`桥头的集市天不亮就开了。\n记者${name}文/图`)).toContain(name)
    }
  })

  it('share no character where the name is as likely without it', () => {
    expect(names('谭山常说，做人要讲良心。')).toEqual(['谭山'])
    expect(names('苗秀荣荣获一等奖，詹林荣获二等奖。')).toEqual(['苗秀荣', '詹林'])
    expect(names('曹梅于2019年加入，赵静任校长。')).toEqual(['曹梅', '赵静'])
    expect(names('局长岳辉明确要求，陈佳欣然应允，韩静静静地站着。')).toEqual(['岳辉', '陈佳', '韩静'])
    expect(names('陈佳欣和林佳一道出发。')).toEqual(['陈佳欣', '林佳'])
    expect(names('局长丘方便把这件事说了一遍。')).toEqual(['丘方便'])
  })

  it.each([
    ['村民孙丽天没亮就起床。', '孙丽'],
    ['犯罪嫌疑人王建因犯受贿罪获刑。', '王建'],
    ['民警高健业余时间画画。', '高健'],
    ['医生陈静年近七十。', '陈静'],
    ['市民梁志清早起床。', '梁志'],
    // A third character that is as likely a part of the name stays.
    ['驻村第一书记冷方正是本地人。', '冷方正'],
    ['设计师庞佳一把图纸铺开。', '庞佳一'],
    ['副乡长阿苏拉则说，路修通了。', '阿苏拉则'],
  ])('in %s', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it('is a community or a village where the word is the post of its official', () => {
    expect(names('昨天，明珠社区书记李小兰上门走访。')).toEqual(['明珠社区', '李小兰'])
    expect(names('旭水社区主任赵倩说，路修好了。')).toEqual(['旭水社区', '赵倩'])
    expect(names('石桥村支部书记王建国到了。')).toEqual(['石桥村', '王建国'])
    expect(names('外省社区工作者昨天到访。')).toEqual([])
  })

  it('is no body that ends with the first character of a common word', () => {
    expect(names('由两国社会各界代表组成的理事会上月开会。').filter((name) => name.endsWith('社'))).toEqual([])
    expect(names('加快构建中国特色哲学社会科学。').filter((name) => name.endsWith('社'))).toEqual([])
    // 中心 is an ending, though 心里 is a word.
    expect(names('志愿者在清禾县文化活动中心里排练。')).toEqual(['清禾县文化活动中心'])
  })
})

describe('a road, a river or a bridge', () => {
  it.each([
    ['他在解放路口守了三十年。', '解放路'],
    ['图书馆送书到双江大桥头。', '双江大桥'],
    ['负责人郜振东守在利民河口。', '利民河'],
  ])('is named where something stands at its end: %s', (text, name) => {
    expect(names(text)).toContain(name)
  })
})

describe('brackets behind a name', () => {
  it.each([
    ['记者走进南国书城（附图片2张）。', ['南国书城']],
    ['他们走进南国公园（见上图）参观。', ['南国公园']],
    ['清禾机电（股票代码600123）发布公告。', ['清禾机电']],
    ['清禾县人民医院（三级甲等）挂牌。', ['清禾县人民医院']],
    ['位于柳湾村（原名柳家湾）的老屋。', ['柳湾村', '柳家湾']],
    ['清禾县水利局（原清禾县水务局）搬迁。', ['清禾县水利局', '清禾县水务局']],
    ['浙江清禾经济开发区（清禾港区）召开会议。', ['浙江清禾经济开发区（清禾港区）']],
    ['由清禾县蓝天救援队（3队）负责。', ['清禾县蓝天救援队（3队）']],
    ['清禾创新投资（有限合伙）出资2亿元。', ['清禾创新投资（有限合伙）']],
  ])('are part of it only where they hold a name: %s', (text, found) => {
    expect(names(text)).toEqual(found)
  })
})

describe('a word before a name', () => {
  it.each([
    ['毕业于云栖小学的学生回来了。', '云栖小学'],
    ['昨天，距金枫广场不远的地方修路。', '金枫广场'],
    ['入驻柳湾小学的社团有十个。', '柳湾小学'],
    ['老厂房改造成东岗矿山公园。', '东岗矿山公园'],
  ])('leaves its last character out of one that the segmenter does not know: %s', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it('says what a body was, and is no part of it', () => {
    expect(names('原清禾县水利局局长葛云帆被查。')).toEqual(['清禾县水利局', '葛云帆'])
  })

  it('is no surname where the name is as likely without it', () => {
    expect(names('由高林担任组长的专班成立了，大家向申斌同志学习。')).toEqual(['高林', '申斌'])
    expect(names('村民向秀英告诉记者，指导员由文涛来过。')).toEqual(['向秀英', '由文涛'])
  })
})
