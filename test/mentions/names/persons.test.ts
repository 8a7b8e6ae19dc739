import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer()

/** The persons weighed anywhere in a sentence, chosen or not. */
function considered(body: string): string[] {
  const explainer = analyzer.explainer({ id: 'page', text: body })
  const found = new Set<string>()
  for (let at = 0; at < body.length; at++) {
    for (const { text, type } of explainer.explain(at).considered) if (type === 'PERSON') found.add(text)
  }
  return [...found]
}

/** The persons found. */
function persons(body: string): string[] {
  const doc = analyzer.analyzeArticle({ id: 'article', body })
  return doc.mentions.flatMap(({ type, text }) => (type === 'PERSON' ? [text] : []))
}

describe('persons', () => {
  it('may be named by a surname, 某 and one more character', () => {
    expect(considered('民警将犯罪嫌疑人丘某文抓获。')).toContain('丘某文')
    expect(considered('王某某承认，钱是他拿的。')).toContain('王某某')
  })

  it('do not begin where a post only seems to end: 水电工 in 水电工程', () => {
    expect(considered('上游的水电工程启动后，河水清了。').filter((name) => name.startsWith('程'))).toEqual([])
  })

  it('begin behind a post whose last character makes a word with the surname, but are no time', () => {
    expect(persons('分场场长于占海说，县水利局局长于洋来了。')).toEqual(['于占海', '于洋'])
    expect(persons('新任局长于昨日到任，副局长于上午离任。')).toEqual([])
  })

  it('stand behind the posts of the grassland', () => {
    const { roles } = analyzer.analyzeArticle({ body: '嘎查达那顺巴雅尔出发了，副苏木达乌日娜说路通了。' })
    expect(roles.map(({ person, post }) => `${post} ${person}`)).toEqual(['嘎查达 那顺巴雅尔', '副苏木达 乌日娜'])
  })

  it('stand behind what makes them kin, and behind the work they do in a village', () => {
    expect(persons('他和姐夫徐东古说好去挖葛，镇里的文书向顺英站在桥头数人头。')).toEqual(['徐东古', '向顺英'])
  })

  it('may have a rare surname, or begin with a piece of a name of the peoples of the west', () => {
    expect(persons('学校请来的宛长林讲了一堂课。')).toEqual(['宛长林'])
    expect(persons('家最远的益西拉姆在起坞乡，养羊户热斯别克帮了忙。')).toEqual(['益西拉姆', '热斯别克'])
  })

  it('are no meeting of many that ends like a body', () => {
    const { mentions } = analyzer.analyzeArticle({ body: '为期三天的泗水县第三十一届中小学生田径运动会落幕。' })
    expect(mentions.flatMap(({ nested, text }) => (nested ? [] : [text]))).toEqual(['泗水县'])
  })

  it('are not the bare word that addresses them, nor the end of a post before it', () => {
    expect(persons('总统先生到访，主席先生在机场迎接。')).toEqual([])
    expect(considered('主席先生，谢谢您。')).not.toContain('席先生')
    expect(considered('邻居谭先生打开了门。')).toContain('谭先生')
    expect(persons('老街坊那大爷说，社区的贡师傅修好了水管。')).toEqual(['那大爷', '贡师傅'])
    // 伯 addresses an uncle, and begins many foreign names.
    expect(considered('报道认为伯恩斯的提议不可行。')).toContain('伯恩斯')
  })

  it('end before a word of address where they are whole without it', () => {
    expect(persons('副市长吕东同志汇报了情况，吕同志说得很细。')).toEqual(['吕东', '吕同志'])
    expect(persons('科长高明师傅带队。')).toEqual(['高明'])
    expect(persons('民警抓获陆某甲、陆某乙，两人受罚。')).toEqual(['陆某甲', '陆某乙'])
  })

  it('are not the last character of a shop before its manager, nor where somebody stands in a picture', () => {
    expect(persons('蛋糕房经理王斌送来寿糕。')).toEqual(['王斌'])
    expect(persons('左一为李祖高主任，右二为金伟教授。')).toEqual(['李祖高', '金伟'])
  })

  it('do not take in the word that joins two others', () => {
    expect(persons('大家要多一些对老人的关爱和照顾。')).toEqual([])
    expect(persons('乘车的舒适和便利，旅客看得见。')).toEqual([])
  })

  it('are no ordinary words, at whatever place those stand', () => {
    const text =
      '成功举办的展会得到市民高度评价。村党支部书记成功调解了纠纷。大家对和平与文明的向往更加坚定。关心孩子，共同成长。'
    expect(persons(text)).toEqual([])
    expect(persons('局长明确表示，年底前修好水渠。')).toEqual([])
  })

  it('do not begin a longer word, nor end as no name does', () => {
    expect(persons('会长高度评价了这次展览。')).toEqual([])
    expect(persons('村里的贺新春活动办了三天。')).toEqual([])
  })

  it('end with the word they are called by, not with a mark or a blank behind it', () => {
    expect(considered('陆主任：今年的水好。张书记 也来了。').filter((name) => /[：\s]$/.test(name))).toEqual([])
  })

  it.each([
    ['副县长刘\u{2cc5f}说，要加快春耕。', ['刘\u{2cc5f}']],
    ['村民王建\u{2cb4e}说，水清了。', ['王建\u{2cb4e}']],
    ['图书馆馆长张\u{2cb4e}明介绍，书房开放了。', ['张\u{2cb4e}明']],
    ['陆望舒、陈\u{2c029}、李明\u{2cb4e}等出席。', ['陆望舒', '陈\u{2c029}', '李明\u{2cb4e}']],
    ['县长王强\u{1f600}说，都来。', ['王强']],
  ])('have rare characters as a whole, which are two code units: %s', (text, names) => {
    expect(persons(text)).toEqual(names)
  })

  it('are weighed in linear time where a text has nothing but characters of foreign names', () => {
    expect(persons('尔'.repeat(60_000))).toEqual([])
  })
})
