import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

/** Column text, as it is copied out of a page: every line 18 characters but the last. */
const BODY = [
  '本报讯（记者 赵一鸣）昨天，全乡的干',
  '部和村民齐聚渠首，看着闸门缓缓升起，清',
  '水顺着新渠流进田里。老支书说，盼了三十',
  '年，水终于来了。大家商量，明年要把渠再',
  '修长两里，让山后的人家也能用上。',
  '修渠用了整整两年，出工的人一天也没断过',
  '，最多的时候有四百多人。石匠师傅带着徒',
  '弟，一块一块地砌，砌出了十八里长渠。',
]

function read(...lines: string[]) {
  const docvars = { date: null, paper: null, edition: null, region: null }
  const layout = readLayout({ id: 'p', text: [...lines, ...BODY].join('\n'), docvars })
  const heads = layout.articles.map(({ kicker, headline, subhead }) => [kicker, headline, subhead].join('|'))
  return { heads, paper: layout.docvars.paper, text: layout.articles[0]!.text }
}

describe('wrapped lines', () => {
  it('a masthead does not go on in the headline, however wide', () => {
    for (const masthead of [
      '桐溪报 2025年3月5日 第2版',
      '桐溪报 2025年3月5日 星期三 第2版 民生 编辑：高洁 校对：李明',
    ]) {
      expect(read(masthead, '山乡新渠通水')).toMatchObject({ heads: ['|山乡新渠通水|'], paper: '桐溪报' })
    }
  })

  it('headlines about as wide as the column stay apart', () => {
    const { heads, text } = read('孟青在石岭乡检查春灌工作时要求', '把渠水送到每一块田头', '田雨参加')
    expect(heads).toEqual(['孟青在石岭乡检查春灌工作时要求|把渠水送到每一块田头|田雨参加'])
    expect(text).toContain('看着闸门缓缓升起，清水顺着新渠流进田里。')
    expect(read('一渠清水进山来 千亩旱地变良田', '石岭乡修渠纪实').heads).toEqual([
      '|一渠清水进山来 千亩旱地变良田|石岭乡修渠纪实',
    ])
  })

  it('a byline goes on behind a line that is not full while its bracket is open', () => {
    const lines = ['山乡新渠通水', '　　本报讯（记者 赵一鸣', '通讯员 石秀）昨天，乡里的干部群众都到了渠']
    const docvars = { date: null, paper: null, edition: null, region: null }
    const text = [...lines, ...BODY.slice(1)].join('\n')
    expect(readLayout({ id: 'p', text, docvars }).articles.map(({ byline }) => byline)).toEqual([
      { reporters: ['赵一鸣'], correspondents: ['石秀'], photographers: [] },
    ])
  })

  it('a headline that fills the column goes on', () => {
    expect(read('石岭乡党委组织全体机关干部到渠首工地开', '展义务劳动').heads).toEqual([
      '|石岭乡党委组织全体机关干部到渠首工地开 展义务劳动|',
    ])
  })

  it.each([
    ['an empty line behind every line', (line: string) => `${line}\n`],
    ['a margin', (line: string) => `    ${line}`],
  ])('with %s they are read as without', (_, print) => {
    const text = ['山乡新渠通水', ...BODY].map(print).join('\n')
    const docvars = { date: null, paper: null, edition: null, region: null }
    const [article, ...others] = readLayout({ id: 'p', text, docvars }).articles
    expect(others).toEqual([])
    expect(article).toMatchObject({ headline: '山乡新渠通水', sections: [] })
    expect(article!.text).toBe(read('山乡新渠通水').text)
  })

  const STORY = [...BODY.slice(0, 5), '“渠水进了田，心里就踏实了，今年的秧苗一定', '”，老支书这样说。']

  it('text goes on in what closes, and in lines that only look like bylines', () => {
    const text = read(
      '山乡新渠通水',
      ...STORY,
      '　　石岭乡水利站副站长江盼站在渠首告',
      '诉记者,今年修渠四百米、建闸两座、植树千',
      '株。',
    ).text
    expect(text).toContain('一定”，老支书')
    expect(text).toContain('站在渠首告诉记者,今年修渠')
  })

  it('a lead goes on in the byline behind it', () => {
    const docvars = { date: null, paper: null, edition: null, region: null }
    const lines = ['新华社石岭三月十二日下午四时专电', '（记者 孟青 通讯员 田雨）东渠头的水']
    const text = ['山乡新渠通水', ...lines, '昨天放了，渠边站满了人。', ...BODY.slice(5)].join('\n')
    const { articles } = readLayout({ id: 'p', text, docvars })
    expect(articles).toMatchObject([{ headline: '山乡新渠通水', byline: { reporters: ['孟青'] } }])
    expect(articles[0]!.text).toContain('田雨）东渠头的水昨天放了')
  })

  it('a headline with a mark, as wide as the column, stands over its byline', () => {
    const docvars = { date: null, paper: null, edition: null, region: null }
    const second = ['石岭乡党委：把板凳搬到渠边听乡亲说话', '■记者 孟青 通讯员 田雨']
    const page = [
      '山乡新渠通水',
      ...BODY,
      '大家都说，这是一条连心的渠，一条幸福渠。',
      ...second,
      ...BODY.slice(5),
    ].join('\n')
    expect(readLayout({ id: 'p', text: page, docvars }).articles).toMatchObject([
      { headline: '山乡新渠通水' },
      { headline: second[0], byline: { reporters: ['孟青'], correspondents: ['田雨'] } },
    ])
  })

  it('an indented first line is full where the column ends, as the caption of a titled picture shows', () => {
    const docvars = { date: null, paper: null, edition: null, region: null }
    const narrow = BODY.join('').match(/.{1,13}/g)!
    const picture = ['新渠开闸', '　　昨天，村民在新渠的渠', '首看水，水从闸口涌出，孩', '子们沿着渠跑。■摄影 石岩']
    const text = ['山乡新渠通水', ...narrow, ...picture].join('\n')
    expect(readLayout({ id: 'p', text, docvars }).articles).toMatchObject([
      { kind: 'article', headline: '山乡新渠通水' },
      { kind: 'photo', headline: '新渠开闸', byline: { photographers: ['石岩'] } },
    ])
  })

  it('a headline far wider than the column does not go on in the text it is printed into', () => {
    const docvars = { date: null, paper: null, edition: null, region: null }
    const head = '十八里长渠穿山过坳送来一渠清水 石岭乡六百亩旱地今年全部种上水稻'
    const text = ['■记者 孟青', ...BODY.slice(0, 3), head, ...BODY.slice(3)].join('\n')
    const [article] = readLayout({ id: 'p', text, docvars }).articles
    expect(article!.headline).toBe(head)
    expect(article!.text).toContain('盼了三十年，水终于来了')
  })

  it('a headline over its byline does not end a text that was cut off, nor a picture that is signed', () => {
    const docvars = { date: null, paper: null, edition: null, region: null }
    for (const end of ['渠首的石碑刻着出工人的名字和修渠的', '学生在渠边种树，人人有份。■摄影 石岩']) {
      const text = ['山乡新渠通水', ...BODY, end, '把板凳搬到渠边听乡亲说话办实事', '■记者 孟青', ...BODY.slice(5)]
      const { articles } = readLayout({ id: 'p', text: text.join('\n'), docvars })
      expect(articles.at(-1)).toMatchObject({
        headline: '把板凳搬到渠边听乡亲说话办实事',
        byline: { reporters: ['孟青'] },
      })
    }
  })
})
