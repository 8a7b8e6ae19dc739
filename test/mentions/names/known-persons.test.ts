import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const { analyzeArticle } = createAnalyzer({ regional: false })

/** Persons as papers print them whom everybody knows: no post before the name, no word of speaking behind it. */
const KNOWN =
  '苏轼 屈原 鲁迅 茅盾 朱德 杜甫 陆游 朱熹 曹操 林则徐 徐霞客 李清照 王阳明 文天祥 司马迁 毛泽东 焦裕禄 钱学森 袁隆平 张桂梅 丰子恺 徐志摩 马克思 列宁 海明威 贝多芬 克林顿 诸葛亮 孟子 郑成功'.split(
    ' ',
  )
const SENTENCES: readonly ((name: string) => string)[] = [
  (name) => `讲座从${name}说起，一直讲到今天的年轻人。`,
  (name) => `镇上至今流传着${name}的故事，老人们讲得绘声绘色。`,
  (name) => `${name}一生坎坷，却留下许多动人的篇章。`,
  (name) => `孩子们把${name}写进了作文，还画了一幅画像。`,
]

function persons(body: string): string[] {
  const { mentions } = analyzeArticle({ headline: '县图书馆办起故事会', body })
  return mentions.flatMap(({ type, text }) => (type === 'PERSON' ? [text] : []))
}

describe('persons whom nothing introduces', () => {
  it('are found where everybody knows them', () => {
    const tried = KNOWN.flatMap((name) => SENTENCES.map((write) => ({ name, body: write(name) })))
    const missed = tried.filter(({ name, body }) => !persons(body).includes(name)).map(({ body }) => body)
    expect(missed.length / tried.length, missed.join('\n')).toBeLessThan(0.12)
  })

  it('are not made of the ordinary words that begin like them', () => {
    const body =
      '顾大局、守底线，是干部的本分。大家以昂扬的姿态投入工作。时光静好，江水东流，华灯初上。连日来，全城严格执法，成效斐然。'
    expect(persons(body)).toEqual([])
  })
})

it('a county that is an ordinary word is not looked for inside a formulation or a body', () => {
  const namesIn = (body: string) => {
    const { mentions } = analyzeArticle({ headline: '村里的新路', body })
    return mentions.map(({ type, text }) => `${text}|${type}`)
  }
  expect(namesIn('走共同富裕道路，大家心里有底。')).toEqual(['共同富裕|SLOGAN'])
  expect(namesIn('云溪县共同富裕促进会昨天成立。')).not.toContain('富裕|PLACE')
  expect(namesIn('云溪县和平小学昨天开学。')).not.toContain('和平|PLACE')
})
