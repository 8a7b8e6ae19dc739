import { describe, expect, it } from 'vitest'
import { readLayout } from '../../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const BODY = '山乡修通了公路，早晚各有两班客车往返县城。\n乡亲们再也不用走山路了。'
const NEXT = '新校舍落成\n□记者 李明\n大坪小学的新校舍落成了，孩子们搬进了新教室。'

function read(text: string) {
  return readLayout({ id: 'p', text, docvars }).articles
}

function bylineOf(line: string) {
  const [story, ...others] = read(`山乡通了客车\n${line}\n${BODY}\n${NEXT}`)
  expect(others).toMatchObject([{ kicker: '', headline: '新校舍落成' }])
  expect(story).toMatchObject({ kicker: '', headline: '山乡通了客车', subhead: '', sections: [] })
  return story!.byline
}

describe('who wrote, between a headline and its text', () => {
  it.each([
    ['□ 文 舟', '文舟'],
    ['□文舟', '文舟'],
    ['◎一苇', '一苇'],
    ['■ 步 云', '步云'],
    ['采写：王强', '王强'],
    ['采写/本报记者 王强', '王强'],
    ['本报记者 王强 采写', '王强'],
    ['撰写 王强', '王强'],
    ['编译：王强', '王强'],
  ])('%s', (line, name) => {
    expect(bylineOf(line)).toEqual({ reporters: [name], correspondents: [], photographers: [] })
  })

  it.each(['□编者按', '□前言', '■核心提示', '□相关链接'])('%s heads a note', (line) => {
    expect(read(`山乡通了客车\n${line}\n${BODY}`)[0]!.byline.reporters).toEqual([])
  })

  it.each([
    ['大坪小学五（2）班 关舒涵', '关舒涵'],
    ['第二中学 尚文', '尚文'],
    ['县医院内科 花蕾', '花蕾'],
    ['石桥镇 王强', '王强'],
    ['细纱车间 李秀珍', '李秀珍'],
  ])('a name behind a school, a ward or a place is who sent it: %s', (line, name) => {
    expect(bylineOf(line)).toEqual({ reporters: [], correspondents: [name], photographers: [] })
  })

  it('who handed a picture in took none', () => {
    for (const source of ['受访者提供', '受访者供图', '受访者', '县医院提供'])
      expect(bylineOf(`文/本报记者 王强 图/${source}`)).toEqual({
        reporters: ['王强'],
        correspondents: [],
        photographers: [],
      })
  })
})

describe('who wrote, under a text', () => {
  it.each([
    ['采写：王强 摄影：李明', { reporters: ['王强'], correspondents: [], photographers: ['李明'] }],
    ['（产科 邸红）', { reporters: [], correspondents: ['邸红'], photographers: [] }],
    ['（县农技站 平安）', { reporters: [], correspondents: ['平安'], photographers: [] }],
    ['◎王强', { reporters: ['王强'], correspondents: [], photographers: [] }],
    ['航拍：王强 手绘：李明', { reporters: [], correspondents: [], photographers: ['王强'] }],
  ])('%s', (line, byline) => {
    const articles = read(`山乡通了客车\n${BODY}\n${line}\n\n${NEXT}`)
    expect(articles.map(({ kicker, headline }) => [kicker, headline])).toEqual([
      ['', '山乡通了客车'],
      ['', '新校舍落成'],
    ])
    expect(articles[0]!.byline).toEqual(byline)
  })

  it('says that a picture is of the archive', () => {
    const page = `山乡通了客车\n${BODY}\n\n秋游\n昨日，游客在河滩上骑行。\n王强 摄（资料图片）\n\n${NEXT}`
    expect(read(page)[1]).toMatchObject({ kind: 'photo', headline: '秋游', byline: { photographers: ['王强'] } })
  })
})
