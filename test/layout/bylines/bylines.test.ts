import { describe, expect, it } from 'vitest'
import { readByline } from '../../../src/layout/bylines/bylines.js'
import { readLayout } from '../../../src/layout/read-layout.js'

/** `R 甲 乙 | C 丙 | P 丁`, or null. */
function show(line: string): string | null {
  const byline = readByline(line, 0, line.length)
  if (byline === null) return null
  const { reporters, correspondents, photographers } = byline
  return [
    ['R', reporters],
    ['C', correspondents],
    ['P', photographers],
  ]
    .filter(([, names]) => names!.length > 0)
    .map(([duty, names]) => [duty, ...names!].join(' '))
    .join(' | ')
}

describe('bylines', () => {
  it.each([
    ['■记者 高洁 通讯员 彭伟', 'R 高洁 | C 彭伟'],
    ['本报记者王强 通讯员李明、赵文', 'R 王强 | C 李明 赵文'],
    ['■记者高洁通讯员彭伟', 'R 高洁 | C 彭伟'],
    ['(记者 王强 通讯员 李明)', 'R 王强 | C 李明'],
    ['\uff08首席记者\uff1a王强\u3000见习记者\uff1a李明\uff09', 'R 王强 李明'],
    ['全媒体记者 阿依古丽·买买提 实习生 李明 报道', 'R 阿依古丽·买买提 李明'],
    ['通讯员 港区消防救援大队 王强', 'C 王强'],
    ['作者 王小满', 'R 王小满'],
    ['本报评论员', ''],
    ['记者 乌日罕 通讯员 昝 立新', 'R 乌日罕 | C 昝立新'],
    ['记者 乌日 罕 通讯员 李明', 'R 乌日罕 | C 李明'],
    ['记者 王强 通 讯员 李明', 'R 王强 | C 李明'],
    ['记者 王强 通讯 员李明', 'R 王强 | C 李明'],
    ['记者丨王强 通讯员丨李明', 'R 王强 | C 李明'],
    ['⊙记者 王强 文 李明 图', 'R 王强 | P 李明'],
    ['供稿\uff1a王强', 'R 王强'],
    ['本版撰稿 王强', 'R 王强'],
    ['策划\uff1a李明 执笔\uff1a王强', 'R 李明 王强'],
    ['王强 本报记者 李明', 'R 李明 | C 王强'],
    ['通讯员王强 实习生李艾 紫', 'R 李艾紫 | C 王强'],
    ['口述\uff1a李明 整理\uff1a王强', 'R 王强'],
    ['记者 王强 编辑 李明 审核 赵文', 'R 王强'],
    ['原创 王强', 'R 王强'],
    ['(王强 李明 记者 高洁)', 'R 高洁 | C 王强 李明'],
    ['(清禾商报融媒体记者 高洁)', 'R 高洁'],
    ['(清禾网 记者高洁)', 'R 高洁'],
  ])('%s', (line, expected) => {
    expect(show(line)).toBe(expected)
  })

  it.each([
    ['■摄影 记者 徐达', 'P 徐达'],
    ['摄影 通讯员 张雷', 'P 张雷'],
    ['王强 摄', 'P 王强'],
    ['记者 王强摄', 'P 王强'],
    ['文/图 记者 高洁', 'R 高洁 | P 高洁'],
    ['记者 高洁 文/图', 'R 高洁 | P 高洁'],
    ['记者 高洁 摄影 记者 王强', 'R 高洁 | P 王强'],
    ['摄影 王强 记者 高洁', 'R 高洁 | P 王强'],
    ['文/王强 图/李明', 'R 王强 | P 李明'],
    ['文/王强 图/李明 来源：县人民医院党政办公室', 'R 王强 | P 李明'],
    ['记者 高洁/文 通讯员 王强/图', 'R 高洁 | P 王强'],
    ['■本报记者 高洁 通讯员 王强 摄影报道', 'R 高洁 | C 王强 | P 高洁 王强'],
    ['摄影：王强 编辑：李明 审核：赵文', 'P 王强'],
  ])('pictures: %s', (line, expected) => {
    expect(show(line)).toBe(expected)
  })

  it.each([
    ['□本报记者 朝鲁门格日勒', 'R 朝鲁门格日勒'],
    ['(记者 吐尔逊古丽 王强)', 'R 吐尔逊古丽 王强'],
    ['(记者吐尔逊古丽 通讯员王强)', 'R 吐尔逊古丽 | C 王强'],
    ['记者朝鲁门格日勒通讯员王强', 'R 朝鲁门格日勒 | C 王强'],
    ['通讯员 山南县融媒体中心 朝鲁门格日勒', 'C 朝鲁门格日勒'],
    ['(图片均由王强 摄)', 'P 王强'],
    ['(均由 王强 摄)', 'P 王强'],
  ])('long names, and who took all pictures: %s', (line, expected) => {
    expect(show(line)).toBe(expected)
  })

  it.each([
    ['■摄影 王 强 徐小艳 张 燕', 'P 王强 徐小艳 张燕'],
    ['记者\u3000薛\u3000定', 'R 薛定'],
    ['记者 欧 阳 锋', 'R 欧阳锋'],
    ['记者 王 文', 'R 王文'],
    ['记者 王 强 李 明 摄', 'P 王强 李明'],
    ['(通讯员 石\n秀英)', 'C 石秀英'],
    ['(通讯员 石  \n秀英)', 'C 石秀英'],
    ['(通讯员 石秀\u2028英)', 'C 石秀英'],
  ])('padded names close up: %s', (line, expected) => {
    expect(show(line)).toBe(expected)
  })

  it.each([
    '记者走基层',
    '记者从会议上获悉',
    '■ 产业振兴',
    '全县召开会议',
    '本报记者探访福利院',
    '记者带你看 山乡新变化',
    '策划 山乡春早',
    '策划 | 春耕记忆',
    '(记者 王强)今年以来\uff0c',
    '【记者 观察】',
    '图书馆 文化节',
    '记者',
    '',
    '文',
    '王强',
  ])('no byline: %s', (line) => {
    expect(show(line)).toBeNull()
  })

  it('says where the names stand, padding included', () => {
    const line = '■记者 高 洁 通讯员 李明'
    expect(readByline(line, 0, line.length)!.names.map(({ from, to }) => line.slice(from, to))).toEqual([
      '高 洁',
      '李明',
    ])
  })
})

describe('bylines as the web and small papers print them', () => {
  const BODY = '3月12日，清禾县在澜溪镇举行春季植树活动，三百名干部群众栽下樱花苗。\n村村都添了一片林。'
  const docvars = { date: null, paper: null, edition: null, region: null }
  it.each([
    ['blanks alone', `本报讯 记者石岩 通讯员何其芳 近期，${BODY}`, ['石岩'], ['何其芳'], []],
    ['a day behind them', `本报讯 记者 石岩 ${BODY}`, ['石岩'], [], []],
    ['a mark before 本报讯', `○本报讯 通讯员 石岩 何其芳 为让全县更绿，${BODY}`, [], ['石岩', '何其芳'], []],
    ['通讯员 and 报道', `本报讯 通讯员石岩、何其芳报道：${BODY}`, [], ['石岩', '何其芳'], []],
    ['a medium and a name', `（清禾融媒 石岩）${BODY}`, ['石岩'], [], []],
    ['a padded name that few begin with', `本报讯（商 闻）${BODY}`, ['商闻'], [], []],
    ['a craft between duties', `清禾网讯（记者 石岩 文/图 实习生 何其芳）${BODY}`, ['石岩', '何其芳'], [], ['石岩']],
    ['padded duties and a unit', `${BODY}\n记   者：石   岩\n通讯员：应急局 何其芳`, ['石岩'], ['何其芳'], []],
    ['names in a row', `作者：孙京信于有升\n${BODY}`, ['孙京信', '于有升'], [], []],
    ['names in a row behind a duty', `本报讯（记者 朱尹莹孙勇）${BODY}`, ['朱尹莹', '孙勇'], [], []],
    ['names in a row before 摄', `${BODY}尉战魁李青张海强崔婉摄`, [], [], ['尉战魁', '李青', '张海强', '崔婉']],
    ['media of one house', `${BODY}清禾新闻网、清报融媒记者石岩`, ['石岩'], [], []],
    ['a desk behind a dash', `清禾新闻网-首屏新闻记者 石岩 摄影报道\n${BODY}`, ['石岩'], [], ['石岩']],
    [
      'crafts behind names and a correspondent',
      `清禾网12月29日讯（清禾日报记者 石岩/文 何其芳/图 通讯员 王光熙）${BODY}`,
      ['石岩'],
      ['王光熙'],
      ['何其芳'],
    ],
    ['nobody in particular', `作者：佚名\n${BODY}`, [], [], []],
    ['a dotted craft', `${BODY}\n文·摄影/草原云·清禾新报首席记者  石岩`, ['石岩'], [], ['石岩']],
    [
      'a source and an author below a signed text',
      `本报讯（记者 石岩 通讯员 何其芳）${BODY}\n来源：清禾在线\n作者：石岩 何其芳\n编辑：周沛`,
      ['石岩'],
      ['何其芳'],
      [],
    ],
    ['a reporter beside an editor', `${BODY}\n（清禾日报全媒体记者 石岩）（清禾网编辑 何其芳）`, ['石岩'], [], []],
  ])('are read: %s', (_, text, reporters, correspondents, photographers) => {
    const { articles } = readLayout({ id: 'p', text: `清禾的春天\n${text}`, docvars })
    expect(articles).toMatchObject([{ headline: '清禾的春天', byline: { reporters, correspondents, photographers } }])
  })

  it.each([
    '本报讯 记者从县医院获悉，门诊新楼已经启用。',
    '本报讯 记者昨日 从县医院获悉，门诊新楼已经启用。',
    '本报讯 通讯员队伍壮大起来了，每村都有一名。',
  ])('are none: %s', (text) => {
    const { articles } = readLayout({ id: 'p', text: `清禾的春天\n${text}\n${BODY}`, docvars })
    expect(articles[0]!.byline).toMatchObject({ reporters: [], correspondents: [] })
  })

  it('end their texts where another follows', () => {
    const next = '山乡通了客车\n近日，山乡修通了公路，早晚各有两班客车。'
    for (const tail of ['来源：清禾融媒\n记者：石岩　摄影：何其芳\n编辑：明珊', '（记者 石岩 摄影 何其芳）']) {
      const { articles } = readLayout({ id: 'p', text: `清禾的春天\n${BODY}\n${tail}\n${next}`, docvars })
      expect(articles).toMatchObject([
        { headline: '清禾的春天', byline: { reporters: ['石岩'], photographers: ['何其芳'] } },
        { headline: '山乡通了客车', byline: { reporters: [] } },
      ])
    }
  })

  it('leaves a name of a minority whole', () => {
    const { articles } = readLayout({ id: 'p', text: `清禾的春天\n□记者 马海木呷\n${BODY}`, docvars })
    expect(articles[0]!.byline.reporters).toEqual(['马海木呷'])
  })
})
