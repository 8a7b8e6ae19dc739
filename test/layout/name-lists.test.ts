import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }

function read(text: string) {
  return readLayout({ id: 'p', text, docvars }).articles
}

const STORY = '青年歌手大赛落幕\n□记者 王强\n本报讯 昨晚,青年歌手大赛在县文化馆落幕,二十名选手同台竞技,掌声不断。'
const NEXT = '新校舍落成\n□记者 李明\n本报讯 昨天,大坪小学的新校舍落成,孩子们搬进了新教室。'

/** The lines under the story as the article has them. */
function listed(lines: string): string[] {
  const articles = read(`${STORY}\n${lines}\n${NEXT}`)
  expect(articles.map(({ headline, sections }) => [headline, sections])).toEqual([
    ['青年歌手大赛落幕', []],
    ['新校舍落成', []],
  ])
  return articles[0]!.text.split('\n').slice(3)
}

describe('lists of names', () => {
  it('are text of their article on one line as on several, padded names closed and the others apart', () => {
    expect(listed('葛云帆　林小海　陈　平　周　芳')).toEqual(['葛云帆 林小海 陈平 周芳'])
    expect(listed('丁　华(女) 于永波 马启智(回族) 王　占 王　克 王　涛\n方祖岐 石文军')).toEqual([
      '丁华(女) 于永波 马启智(回族) 王占 王克 王涛',
      '方祖岐 石文军',
    ])
  })

  it('stand under prizes, few or many, with bodies among them', () => {
    const lines = ['一等奖', '葛云帆、林小海', '二等奖(2名):', '陈平 周芳', '优秀组织奖', '大坪小学 城东小学']
    expect(listed(lines.join('\n'))).toEqual(lines)
  })

  it('end a page that has nothing else below its headline', () => {
    const [article] = read(
      '清禾县第十届人大代表名单\n(共6名,按姓氏笔画为序)\n丁　华(女) 于永波 马启智\n王　占 方祖岐 石文军 叶连松',
    )
    expect(article).toMatchObject({ headline: '清禾县第十届人大代表名单', kicker: '', subhead: '' })
  })

  it.each(['党建引领 聚力前行 共建共享 同心同行', '扩绿 兴绿 护绿 并举', '茶香 果甜 路通 人和'])(
    '%s is a headline',
    (line) => {
      expect(read(`${STORY}\n${line}\n□记者 李明\n本报讯 入春以来,大坪村的茶园又添了新绿。`)[1]!.headline).toBe(line)
    },
  )

  it('three names over a text sign it', () => {
    const [, article] = read(`${STORY}\n老茶园添了新绿\n王小满 徐艳 张丹\n入春以来,大坪村的茶园又添了新绿。`)
    expect(article!.byline.reporters).toEqual(['王小满', '徐艳', '张丹'])
  })

  it('cost the same for each line, however long they are', () => {
    const [article] = read(`${STORY}\n${'葛云帆 林小海 陈　平\n'.repeat(5000)}${NEXT}`)
    expect(article!.text.split('\n')).toHaveLength(5003)
  })
})
