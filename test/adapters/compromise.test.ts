import nlp from 'compromise'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompromiseModule, createCompromiseAnnotator } from '../../src/adapters/compromise.js'
import { latinPassages } from '../../src/adapters/latin-passages.js'
import { readSketch } from '../entities/read-sketch.js'

const annotator = createCompromiseAnnotator(nlp as unknown as CompromiseModule)

function annotate(text: string): string[] {
  const { article, tokens } = readSketch(text)
  const found = annotator.annotate({ article, tokens, posOf: () => 'x', region: null })
  return found.map(({ start, end, type }) => `${article.text.slice(start, end)} ${type}`)
}

describe('latinPassages', () => {
  it.each([
    ['会上,Mary Smith 女士致辞', ['Mary Smith']],
    ['GDP增长5%,NBA开赛', []],
    ['来自 Goldman Sachs (Asia) 和 BASF SE 的代表', ['Goldman Sachs (Asia', 'BASF SE']],
    ["他在 King's College London, UK 学习", ["King's College London, UK"]],
    ['第一行 one\ntwo 第二行', []],
  ])('in %s are %j', (text, expected) => {
    expect(latinPassages(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('are in order and apart in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB é市,. 1\n') }), (text) => {
        const passages = latinPassages(text)
        passages.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : passages[index - 1]!.end)
          expect(end).toBeGreaterThan(start)
        })
      }),
    )
  })
})

describe('createCompromiseAnnotator', () => {
  it('finds persons, organisations and places in English passages', () => {
    expect(annotate('代表团致辞:Mary Smith of Goldman Sachs came from New York City。')).toEqual([
      'Mary Smith PERSON',
      'Goldman Sachs ORG',
      'New York City PLACE',
    ])
  })

  it('leaves the title before a name outside', () => {
    expect(annotate('president Thomas Bach 出席')).toEqual(['Thomas Bach PERSON'])
  })

  it('leaves Chinese text alone', () => {
    expect(annotate('市委书记讲话')).toEqual([])
  })
})
