import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const read = (text: string) => readLayout({ id: 'p', text, docvars }).articles
const PEARS = '四月，青石湾的梨花开了。\n游人顺着河滩走，三三两两在树下拍照。'
const SEEDS = '入冬以来，云溪镇的种子库添了一排新柜子。'

/** Headlines, reporters and texts. */
function show(text: string) {
  return read(text).map(({ kicker, headline, byline, text, parts }) => [
    kicker,
    headline,
    byline.reporters.join(' '),
    parts
      .filter(({ part }) => part === 'body')
      .map(({ start, end }) => text.slice(start, end))
      .join('\n'),
  ])
}

describe('archives of articles, several in one file', () => {
  const expected = [
    ['', '青石湾：梨花开了', '陆望舒', PEARS],
    ['', '种子也有了柜子', '石岩', SEEDS],
  ]

  it('labels with a colon stand before the headline and say when and where it was printed', () => {
    const record = (title: string, day: string, who: string, body: string) =>
      `标题：${title}\n日期：${day}\n版次：第3版\n作者：${who}\n正文：\n${body}`
    const first = record('青石湾：梨花开了', '2019-04-11', '陆望舒', PEARS)
    const second = record('种子也有了柜子', '2019-11-20', '石岩', SEEDS)
    expect(show(`${first}\n----------\n${second}`)).toEqual(expected)
    expect(show(`${first}\n${second}`)).toEqual(expected)
  })

  it('labels in brackets do too, rules of any sign between the articles', () => {
    const record = (title: string, who: string, body: string) =>
      `【篇名】${title}\n【作者】${who}\n【报纸】清禾日报\n【日期】2019-04-11\n【版次】4\n【正文】\n${body}`
    const page = `${record('青石湾：梨花开了', '陆望舒', PEARS)}\n######\n${record('种子也有了柜子', '石岩', SEEDS)}`
    expect(show(page)).toEqual(expected)
  })

  it('a headline below the day and the paper is theirs', () => {
    const page = `报纸：清禾日报\n日期：2019-04-11\n标题：青石湾：梨花开了\n作者：陆望舒\n正文：\n${PEARS}`
    expect(show(page)).toEqual([expected[0]])
  })

  it.each(['＝＝＝ 清禾日报 2019-11-20 第2版 ＝＝＝', '【2019年11月20日 清禾日报 二版】'])(
    'the header %s stands between articles and is of neither',
    (header) => {
      const page = `${header}\n青石湾的梨花\n陆望舒\n${PEARS}\n${header}\n种子柜\n${SEEDS}`
      expect(show(page)).toEqual([
        ['', '青石湾的梨花', '陆望舒', PEARS],
        ['', '种子柜', '', SEEDS],
      ])
    },
  )

  it('a title of a record of a site is no headline of its own', () => {
    const page = `索引号：000/2026-01\n标题：清禾县植树\n文号：\n发布日期：2026-03-12\n清禾县植树\n${PEARS}`
    expect(show(page)).toEqual([['', '清禾县植树', '', PEARS]])
  })
})
