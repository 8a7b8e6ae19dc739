import { describe, expect, it } from 'vitest'
import type { Annotator, Candidate, Segmenter, TopicClassifier } from '../../src/index.js'
import { checkAnnotator, checkClassifier, checkSegmenter } from '../../src/testing/index.js'

/** The problems found, each without the text it was found in, once. */
function kinds(problems: readonly string[]): string[] {
  return [...new Set(problems.map((problem) => problem.replace(/^"(?:[^"\\]|\\.)*": /, '')))]
}

describe('checkAnnotator', () => {
  const good: Candidate = { start: 0, end: 1, type: 'PERSON', subtype: null, reason: 'first', score: 0.5, ref: null }
  const proposing = (change: Partial<Record<keyof Candidate, unknown>>): Annotator => ({
    name: 'mine',
    annotate: ({ article: { text } }) => (text === '' ? [] : [{ ...good, ...change } as Candidate]),
  })

  it('finds nothing wrong with one that keeps the rules', () => {
    expect(checkAnnotator(proposing({}))).toEqual([])
    expect(checkAnnotator(proposing({ type: 'ORG', subtype: 'company', ref: 'my:1' }))).toEqual([])
  })

  it.each<[string, Partial<Record<keyof Candidate, unknown>>, RegExp]>([
    ['a span behind the text', { end: 1_000_000 }, /^span 0–1000000 is not inside the text of \d+$/],
    ['an empty span', { end: 0 }, /^span 0–0 is not inside/],
    ['half a character', { end: 0.5 }, /^span 0–0.5 is not inside/],
    ['a type that is none', { type: 'RIVER' }, /^type RIVER; there are PERSON, PLACE, ORG, SLOGAN, DOCUMENT$/],
    ['a subtype that is none', { type: 'SLOGAN', subtype: 'ode' }, /^subtype ode of SLOGAN; there are tifa.*, null$/],
    ['a subtype of another type', { subtype: 'company' }, /^subtype company of PERSON; there are null$/],
    ['no subtype', { subtype: undefined }, /^subtype undefined of PERSON/],
    ['an empty reason', { reason: '' }, /^a name without a reason$/],
    ['no reason', { reason: undefined }, /^a name without a reason$/],
    ['a ref that is none', { ref: 5 }, /^ref 5 is neither an id nor null$/],
    ['a score above 1', { score: 2 }, /^score 2 is not between 0 and 1$/],
    ['a score that is no number', { score: Number.NaN }, /^score NaN is not/],
  ])('names %s', (_, change, problem) => {
    expect(kinds(checkAnnotator(proposing(change))).join('\n')).toMatch(new RegExp(problem, 'm'))
  })

  it('names one without a name, one that throws and one that answers otherwise the second time', () => {
    expect(checkAnnotator({ name: '', annotate: () => [] })).toEqual(['an annotator needs a name'])
    const throwing = () => {
      throw new Error('no model')
    }
    expect(kinds(checkAnnotator({ name: 'mine', annotate: throwing }))).toEqual(['throws Error: no model'])
    let calls = 0
    const counting = { name: 'mine', annotate: () => (calls++ % 2 === 0 ? [] : [good]) }
    expect(kinds(checkAnnotator(counting))).toContain('other names the second time')
  })
})

describe('checkClassifier', () => {
  const evidence = [{ start: 0, end: 1, weight: 1 }]
  const giving = (...topics: readonly unknown[]): TopicClassifier => ({
    name: 'mine',
    labels: ['farming', 'schools'],
    classify: ({ article: { text } }) => (text === '' ? [] : (topics as ReturnType<TopicClassifier['classify']>)),
  })

  it('finds nothing wrong with one that keeps the rules', () => {
    const topics = [
      { topic: 'schools', score: 0.9, evidence },
      { topic: 'farming', score: 0.4, evidence: [] },
    ]
    expect(checkClassifier(giving(...topics))).toEqual([])
  })

  it.each<[string, readonly unknown[], string]>([
    ['a label it does not name', [{ topic: 'sports', score: 1, evidence }], '"sports" is not one of its labels'],
    ['a score above 1', [{ topic: 'farming', score: 3, evidence }], 'score 3 is not between 0 and 1'],
    [
      'topics that are out of order',
      [
        { topic: 'farming', score: 0.2, evidence },
        { topic: 'schools', score: 0.8, evidence },
      ],
      'topics are not ordered best first',
    ],
    [
      'evidence outside the text',
      [{ topic: 'farming', score: 1, evidence: [{ start: 0, end: 1_000_000, weight: 1 }] }],
      'evidence 0–1000000 is not inside the text',
    ],
    [
      'evidence without a weight',
      [{ topic: 'farming', score: 1, evidence: [{ start: 0, end: 1 }] }],
      'evidence of the weight undefined',
    ],
    [
      'a label that is given twice',
      [
        { topic: 'farming', score: 1, evidence },
        { topic: 'farming', score: 1, evidence },
      ],
      '"farming" is given twice',
    ],
  ])('names %s', (_, topics, problem) => {
    expect(kinds(checkClassifier(giving(...topics)))).toEqual([problem])
  })

  it('names one without a name or labels, one that throws and one that answers otherwise the second time', () => {
    const nameless = checkClassifier({ name: '', labels: [], classify: () => [] })
    expect(nameless).toEqual(['a classifier needs a name', 'a classifier names the labels it can give'])
    const throwing = () => {
      throw new Error('no model')
    }
    expect(kinds(checkClassifier({ ...giving(), classify: throwing }))).toEqual(['throws Error: no model'])
    let calls = 0
    const first = [{ topic: 'farming', score: 1, evidence: [] }]
    expect(kinds(checkClassifier({ ...giving(), classify: () => (calls++ % 2 === 0 ? [] : first) }))).toEqual([
      'other topics the second time',
    ])
  })
})

describe('checkSegmenter', () => {
  const tokens = (text: string, ends: readonly number[], words = ends.length) => {
    return { text, count: ends.length, ends: Uint32Array.from(ends), words: new Int32Array(words).fill(-1) }
  }
  const whole: Segmenter = {
    name: 'mine',
    segment: (text) => tokens(text, text === '' ? [] : [text.length]),
    posOf: () => 'x',
  }
  const cutting = (segment: Segmenter['segment']) => kinds(checkSegmenter({ ...whole, segment }))

  it('finds nothing wrong with one that keeps the rules', () => {
    expect(checkSegmenter(whole)).toEqual([])
  })

  it('names what is wrong with tokens', () => {
    expect(cutting((text) => tokens(text, [text.length + 1]))).toContain('tokens end at 1, the text at 0')
    expect(cutting((text) => tokens(text, [text.length, text.length]))).toContain('ends do not grow')
    expect(cutting((text) => tokens(text, [text.length], 0))).toContain('fewer word ids than tokens')
    expect(cutting((text) => ({ ...whole.segment(text), text: 'another' }))).toContain('its tokens are of another text')
    expect(cutting((text) => ({ ...whole.segment(text), ends: [1] as never }))).toEqual([
      'tokens are { text, count, ends: Uint32Array, words: Int32Array }',
    ])
    let calls = 0
    const moody = (text: string) =>
      tokens(text, calls++ % 2 === 0 && text.length > 1 ? [1, text.length] : [text.length])
    expect(cutting(moody)).toContain('other tokens the second time')
  })

  it('names one without a name, one that throws and one that tags nothing', () => {
    expect(checkSegmenter({ ...whole, name: '' })).toEqual(['a segmenter needs a name'])
    const throwing = () => {
      throw new Error('no words')
    }
    expect(cutting(throwing)).toEqual(['throws Error: no words'])
    expect(kinds(checkSegmenter({ ...whole, posOf: () => '' }))).toEqual(['token 0 has no part of speech'])
  })
})

it.each([[null], [undefined], [5], [{}], [{ name: '' }]])('the checks name what %j lacks of a part', (part) => {
  expect(checkAnnotator(part as never)).toEqual(['an annotator needs a name', 'an annotator needs a method "annotate"'])
  expect(checkClassifier(part as never)).toEqual([
    'a classifier needs a name',
    'a classifier needs a method "classify"',
    'a classifier names the labels it can give',
  ])
  expect(checkSegmenter(part as never)).toEqual([
    'a segmenter needs a name',
    'a segmenter needs a method "segment"',
    'a segmenter needs a method "posOf"',
  ])
})
