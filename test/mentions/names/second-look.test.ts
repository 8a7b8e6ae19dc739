import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

/** How often a text is found as a place that lies in no other name. */
function countPlaces(body: string, wanted: string): number {
  const { mentions } = analyzer.analyzeArticle({ body })
  return mentions.filter(({ type, nested, text }) => type === 'PLACE' && !nested && text === wanted).length
}

describe('a town that only the name of a body prints in full', () => {
  it.each([
    ['青垴', '青垴逢集,人来人往。'],
    ['青垴', '大家记得青垴的茶。'],
    ['桐坞', '今年桐坞又多了两家店。'],
  ])('%s is found by its name without the ending: %s', (town, sentence) => {
    expect(countPlaces(sentence, town)).toBe(0)
    expect(countPlaces(`${town}镇人民调解委员会的调解员周敏走进茶馆。${sentence}`, town)).toBe(1)
  })
})
