import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const BODY =
  '3月12日，清禾县在澜溪镇举行春季植树活动，三百名干部群众栽下樱花苗。\n村村都添了一片林，路边的空地也没有闲着。'
const STORY = `清禾的春天\n□记者 陆望舒\n${BODY}`
const read = (text: string) => readLayout({ id: 'p', text, docvars }).articles
const heads = (text: string) => read(text).map(({ headline }) => headline)

describe('forms that printed pages showed', () => {
  it('a lead with its byline on a line of its own opens the text below', () => {
    expect(read(`${STORY}\n\n山乡通了客车\n\n本报讯（记者 石岩）\n\n${BODY}`)).toMatchObject([
      { headline: '清禾的春天' },
      { headline: '山乡通了客车', byline: { reporters: ['石岩'] } },
    ])
  })

  it('signatures name a unit first, and names that begin as words do', () => {
    for (const [signature, names] of [
      ['（镇党建办 姜楠）', ['姜楠']],
      ['（计燕萍）', ['计燕萍']],
      ['（杨志刚 起丽花）', ['杨志刚', '起丽花']],
    ] as const) {
      const who = signature.includes('党建办') ? 'correspondents' : 'reporters'
      expect(read(`${STORY}\n\n山乡通了客车\n${BODY}${signature}`)[1]!.byline[who]).toEqual(names)
      expect(read(`山乡通了客车\n${BODY}\n${signature}\n\n${STORY}`)[0]!.byline[who]).toEqual(names)
    }
  })

  it.each(['（读者 谢玉兰）', '（市民 李建国）', '（完）', '（全文完）', '（王家村 李家村）'])(
    'no signature: %s',
    (remark) => {
      expect(read(`山乡通了客车\n${BODY}${remark}`)[0]!.byline).toMatchObject({ reporters: [], correspondents: [] })
    },
  )

  it('a letter opens under the title of its column, whoever is addressed', () => {
    const letter =
      '读者来信\n公交站台的灯能不能早点亮\n编辑同志：\n我每天下中班从雅山路回家，站台漆黑一片，盼着早点亮灯。'
    expect(read(`${STORY}\n\n${letter}`)).toMatchObject([
      { headline: '清禾的春天' },
      { headline: '公交站台的灯能不能早点亮' },
    ])
  })

  it.each([
    '责任编辑：金 羽 电话：85120011 E-mail:qh@example.cn',
    '签发：镇党政办 核稿：姜楠',
    '▼往期精彩',
    '点赞 在看 分享',
    '清禾晚报分类广告\n招租 长征路门面 联系人：廖先生',
  ])('furniture at the end: %s', (line) => {
    const articles = read(`${STORY}\n\n${line}`)
    expect(articles).toHaveLength(1)
    expect(articles[0]!.text).not.toContain(line.split('\n')[0])
  })

  it.each([
    '产业·园区\n嘉兴港区 | 2026年3月27日',
    '05 都市圈\n江城晚讯·襄阳版\n2025年9月23日 星期二 编辑/陆瑶',
    '平湖版·社会\n2 2023年11月28日',
    '秀洲发布\n首页 > 新闻 > 综合',
    '清禾县融媒体中心\n您当前的位置：清禾新闻网 >> 本地要闻',
  ])('furniture at the top: %s', (top) => {
    expect(read(`${top}\n${STORY}`)).toMatchObject([{ kicker: '', headline: '清禾的春天' }])
  })

  it('no duty stands behind a verb, nor in the title of a column', () => {
    for (const line of ['馆长褚红斌告诉记者，文化馆将修复唱本', '【记者跑腿】', '记者调查']) {
      expect(read(`山乡通了客车\n□记者 石岩\n${BODY}\n${line}\n${BODY}`)[0]!.byline.reporters).toEqual(['石岩'])
    }
  })

  it('a unit that sent a text is no reporter, nor is the source of a picture', () => {
    expect(read(`山乡通了客车\n${BODY}\n供稿：县医院`)[0]!.byline.reporters).toEqual([])
    expect(read(`山乡通了客车\n作者 | 许棠   图源 | 农民画艺术中心\n${BODY}`)[0]!.byline.reporters).toEqual(['许棠'])
  })

  it.each([
    ['星报讯（尚鑫 刘亚萍 记者 马冰）', ['马冰'], ['尚鑫', '刘亚萍']],
    ['清禾网（清禾日报网）讯（通讯员 林洁）', [], ['林洁']],
    ['清禾在线澜溪消息（杜金华）', ['杜金华'], []],
    ['东禾网-清禾日报3月10日讯（记者 李桂芳）', ['李桂芳'], []],
  ])('a report opens with its medium: %s', (lead, reporters, correspondents) => {
    const { byline, text } = read(`山乡通了客车\n${lead}${BODY}`)[0]!
    expect(byline).toMatchObject({ reporters, correspondents })
    expect(text).toContain(lead)
  })

  it('摄影报道 makes a picture of one paragraph, and an article of several', () => {
    const kinds = [1, 3].map(
      (count) => read(`插秧忙\n${'近日，清禾县的插秧机在田里来回穿梭。\n'.repeat(count)}通讯员 秦兰 摄影报道`)[0]!,
    )
    expect(kinds.map(({ kind }) => kind)).toEqual(['photo', 'article'])
    expect(kinds[0]!.byline).toEqual({ reporters: [], correspondents: ['秦兰'], photographers: ['秦兰'] })
  })

  it('a headline as wide as the column ends the text above it', () => {
    const lines = (text: string, indent = '　　') => (indent + text).match(/.{1,17}/g)!.join('\n')
    const column = [
      '清禾的春天',
      lines('本报讯（记者 陆望舒）3月10日，清禾县召开春季植树动员会，部署全县造林绿化工作，各镇乡负责人参加会议。'),
      lines('会议要求各镇抢抓时节，把任务落到村组，做到栽一棵活一棵，把好苗木质量关口，确保今年造林任务全面完成到位。'),
      lines('县委书记葛云帆带队到澜溪镇柳湾村实地察看苗木准备情况，与村里干部交谈，叮嘱大家把好事办好，让群众满意。'),
      '今天植树节一起为潮白河添新绿',
      lines('本报讯（记者 石岩）树坑要挖深一点，昨天在河堤旁，区林业中心的工程师正手把手教志愿者栽树，场面十分热闹。'),
      lines('当天来自各单位的一百二十余名志愿者栽下国槐白蜡等苗木六百余株，为河岸又添上一道绿色屏障，市民拍手称好。'),
    ].join('\n')
    expect(heads(column)).toEqual(['清禾的春天', '今天植树节一起为潮白河添新绿'])
  })
})
