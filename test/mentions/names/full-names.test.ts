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
  it.each([
    ['资源', '资源县'],
    ['和平', '和平县'],
    ['会同', '会同县'],
    ['大厂', '大厂回族自治县'],
  ])('%s is a place where the article says %s too', (short, full) => {
    expect(placesOf(`他说,${short}的发展很快。`)).toEqual([])
    expect(placesOf(`${full}的人来了。他说,${short}的发展很快。`)).toEqual([full, short])
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

describe('bodies of an office that tests', () => {
  it('are named with what they test', () => {
    const { mentions } = analyzer.analyzeArticle({ body: '由清禾县粮油质量检测所牵头制定标准。' })
    expect(mentions.find(({ nested }) => !nested)).toMatchObject({ type: 'ORG', text: '清禾县粮油质量检测所' })
  })
})
