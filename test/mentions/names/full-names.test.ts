import { describe, expect, it } from 'vitest'
import type { ArticleSigns } from '../../../src/mentions/names/article-signs.js'
import { FullNames } from '../../../src/mentions/names/full-names.js'
import { Sign } from '../../../src/mentions/names/name-signs.js'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

function placesOf(body: string): string[] {
  const { mentions } = analyzer.analyzeArticle({ body })
  return mentions.filter(({ type, nested }) => type === 'PLACE' && !nested).map(({ text }) => text)
}

describe('counties whose short form is an ordinary word', () => {
  const counties = [
    ['资源', '资源县'],
    ['和平', '和平县'],
    ['会同', '会同县'],
    ['大厂', '大厂回族自治县'],
  ] as const
  const sentences = [
    (name: string) => `他说,${name}的发展很快。`,
    (name: string) => `去年,${name}的订单多了起来。`,
    (name: string) => `客商看好${name}的前景。`,
  ]
  const tried = counties.flatMap(([short, full]) => sentences.map((write) => ({ short, full, body: write(short) })))

  // Learned weights decide: no single sentence has to come out right.
  it('are places where the article says the full name too', () => {
    const found = tried.filter(({ short, full, body }) => placesOf(`${full}的人来了。${body}`).includes(short))
    expect(found.length / tried.length).toBeGreaterThanOrEqual(0.75)
  })

  it('are words where it does not', () => {
    const found = tried.filter(({ short, body }) => placesOf(body).includes(short))
    expect(found.length / tried.length).toBeLessThanOrEqual(0.25)
  })
})

/** Tokens are divided by bars, which are taken out; 县 and 乡 end divisions. */
function signsOf(barred: string): ArticleSigns {
  const text = barred.replaceAll('|', '')
  const edges = new Set([0, text.length])
  let end = 0
  for (const word of barred.split('|')) {
    end += word.length
    edges.add(end)
  }
  const ends = Array.from(`${text} `, (_, at) => (at > 0 && '县乡'.includes(text[at - 1]!) ? 1 : 0))
  return {
    ...{ text, length: text.length, isEdge: (at: number) => edges.has(at) },
    ...{ placeEnding: ends, endsHere: ends.map((is) => is * Sign.admin), placeAhead: ends.map(() => 0) },
  } as unknown as ArticleSigns
}

describe('names printed in full', () => {
  const has = (barred: string) => new FullNames().has(signsOf(barred), 0, 2)

  it('stand as whole words with the ending of a division', () => {
    expect(has('平安|的|平安|县')).toBe(true)
    expect(has('平安|的|平安县|人')).toBe(true)
    expect(has('平安|乡村')).toBe(false)
    expect(has('平安|的|不平安|县')).toBe(false)
  })

  it('are forgotten with their article', () => {
    const names = new FullNames()
    expect(names.has(signsOf('平安|县'), 0, 2)).toBe(true)
    expect(names.has(signsOf('平安|人'), 0, 2)).toBe(true)
    names.clear()
    expect(names.has(signsOf('平安|人'), 0, 2)).toBe(false)
  })
})
