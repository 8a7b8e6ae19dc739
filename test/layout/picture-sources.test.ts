import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }

const STORY = '山乡通了客车\n□记者 王强\n本报讯 近日,山乡修通了公路,早晚各有两班客车往返县城。'
const NEXT = '新校舍落成\n□记者 李明\n本报讯 昨天,大坪小学的新校舍落成,孩子们搬进了新教室。'

function read(line: string) {
  return readLayout({ id: 'p', text: `${STORY}\n${line}\n${NEXT}`, docvars }).articles
}

describe('where pictures are from', () => {
  it.each([
    '图片由石桥镇政府提供',
    '(图片由县水利局提供)',
    '本版图片均由县融媒体中心提供',
    '图片来源:县文旅局',
    '照片由受访者提供',
    '图片由通讯员苗小青提供',
    '县文化馆供图',
    '\uff08受访者供图\uff09',
    '视频截图',
    '\uff08图文无关\uff09',
    '漫画:苗小青',
    '插图/苗小青',
  ])('%s ends the article above', (line) => {
    const [story, next] = read(line)
    expect(story!.text.endsWith(`\n${line}`)).toBe(true)
    expect(story!.byline).toEqual({ reporters: ['王强'], correspondents: [], photographers: [] })
    expect(next).toMatchObject({ kicker: '', headline: '新校舍落成' })
  })

  it('who took them are photographers', () => {
    expect(read('以上图片均为记者苗小青摄')[0]!.byline.photographers).toEqual(['苗小青'])
    const [story, next] = read('本版摄影:苗小青 石文军')
    expect([story!.byline.photographers, next!.kicker]).toEqual([['苗小青', '石文军'], ''])
  })

  it.each(['一张效果图 画出新县城', '图书馆供图书上门', '照片里的四十年'])('%s is a headline', (line) => {
    expect(
      readLayout({ id: 'p', text: `${STORY}\n${line}\n□记者 李明\n本报讯 昨天,新馆开门。`, docvars }).articles[1],
    ).toMatchObject({ headline: line })
  })
})
