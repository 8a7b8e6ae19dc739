import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/node/index.js'
import { loadGoldArticles } from '../gold/read-articles.js'
import { defaultKeywords } from '../train/topic-examples.js'

/*
 * Terms are found wherever their characters stand, also inside other words: 人参 in 负责人参加, 总工 in 总工会. What is hardly
 * ever a word by itself and does not tell its topic either only misleads, and more so in texts that nobody trained on.
 */

const [fewestTexts, mostlyInside, tellsLittle] = [12, 0.9, 0.2]

interface Standing {
  places: number
  inside: number
  readonly texts: Set<number>
}

describe('terms that say much for a topic', () => {
  it('are words, or tell it as pieces of words too', () => {
    const terms = defaultKeywords().filter(
      ({ term, label, weight }) => term.length > 1 && weight > 1 && label !== 'none',
    )
    const standings = new Map(
      terms.map(({ term }): [string, Standing] => [term, { places: 0, inside: 0, texts: new Set() }]),
    )
    const articles = loadGoldArticles(['train']).filter(({ topics }) => topics !== null)
    const analyzer = createAnalyzer({ regional: false })
    articles.forEach(({ text }, number) => {
      const borders = new Set(analyzer.tokenize(text).flatMap(({ start, end }) => [start, end]))
      for (let start = 0; start < text.length; start += 1) {
        for (let end = start + 2; end <= start + 4; end += 1) {
          const standing = standings.get(text.slice(start, end))
          if (standing === undefined) continue
          standing.places += 1
          standing.texts.add(number)
          if (!borders.has(start) || !borders.has(end)) standing.inside += 1
        }
      }
    })
    const misleading = terms.filter(({ term, label }) => {
      const { places, inside, texts } = standings.get(term)!
      const telling = [...texts].filter((number) => articles[number]!.topics!.includes(label)).length
      return texts.size >= fewestTexts && inside > mostlyInside * places && telling < tellsLittle * texts.size
    })
    expect(misleading.map(({ term, label }) => `${term} ${label}`)).toEqual([])
  })
})
