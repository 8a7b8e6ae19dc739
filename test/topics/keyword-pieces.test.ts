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

describe('terms that hold a shorter one of their topic', () => {
  it('say more than it, or stand in one of our articles', () => {
    const keywords = defaultKeywords().filter(({ label }) => label !== 'none')
    const weights = new Map(keywords.map(({ term, label, weight }) => [`${term} ${label}`, weight]))
    const repeating = keywords.filter(({ term, label, weight }) => {
      for (let start = 0; start + 2 <= term.length; start += 1) {
        for (let end = start + 2; end <= term.length; end += 1) {
          if (end - start < term.length && weights.get(`${term.slice(start, end)} ${label}`)! >= weight) return true
        }
      }
      return false
    })
    const wanted = new Set(repeating.map(({ term }) => term))
    const byBeginning = new Map<string, string[]>()
    for (const term of wanted) {
      const beginning = term.slice(0, 2)
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), term])
    }
    for (const folder of ['articles', 'slogans', 'names'] as const) {
      for (const { text } of loadGoldArticles(['train'], folder)) {
        for (let start = 0; start < text.length; start += 1) {
          for (const term of byBeginning.get(text.slice(start, start + 2)) ?? []) {
            if (text.startsWith(term, start)) wanted.delete(term)
          }
        }
      }
    }
    expect([...wanted]).toEqual([])
  })
})
