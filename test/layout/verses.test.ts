import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const CLIMB = '石阶一级一级\n走进水里\n洗衣的人走了\n棒槌声还在'
const HARVEST = '谷子躺着\n像睡着的孩子\n木锨翻一翻\n它们就翻个身'

function read(text: string) {
  return readLayout({ id: 'p', text, docvars }).articles
}

describe('poems', () => {
  it.each([
    ['behind a mark', `河埠头\n□王小满\n${CLIMB}\n晒谷场\n□李明\n${HARVEST}`],
    ['set apart', `老屋的河埠头\n王小满\n\n${CLIMB}\n\n门前的晒谷场\n李大明\n\n${HARVEST}`],
  ])('are of those named under their titles: %s', (_, page) => {
    const [first, second, ...more] = read(page)
    expect(more).toEqual([])
    expect(first!.byline.reporters).toEqual(['王小满'])
    expect(first!.text.split('\n').slice(2)).toEqual(CLIMB.split('\n'))
    expect(second!.headline).toContain('晒谷场')
    expect(second!.text.split('\n').slice(2)).toEqual(HARVEST.split('\n'))
  })

  it('may go on in prose', () => {
    const [story] = read('船上的一夜\n□王小满\n船家问：去哪儿？\n客人说：哪儿近去哪儿。\n夜深了，谁也不说话。')
    expect(story).toMatchObject({ kicker: '', headline: '船上的一夜', byline: { reporters: ['王小满'] } })
  })

  it('of lines as long as a narrow column are no wrapped text', () => {
    const lines =
      '山路弯弯弯进云里\n云很白呀路很长呀\n客车来了喇叭响了\n孩子跑了一村又一村\n老人笑了一年又一年\n山外有山路外有路'
    expect(readLayout({ id: 'p', text: `客车进山\n□王小满\n${lines}`, docvars }).shape).toBe('plain')
  })

  it('are no lists of names', () => {
    const list = read('全县优秀护林员\n\n王小满\n\n李大明\n\n赵青山\n\n周长河')
    expect(list.flatMap(({ byline }) => byline.reporters)).toEqual([])
  })

  it('may have titles of their own that look like names', () => {
    const [poem] = read(`乡间词典（组诗）\n罗小雨\n\n石磨\n\n${CLIMB}\n\n水井\n\n${HARVEST}`)
    expect(poem).toMatchObject({ headline: '乡间词典（组诗）', byline: { reporters: ['罗小雨'] } })
  })
})
