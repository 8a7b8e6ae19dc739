import { describe, expect, it } from 'vitest'
import type { Candidate, TopicScore } from '../../src/index.js'
import { checkAnnotator, checkClassifier, checkSegmenter } from '../../src/testing/index.js'

const candidate: Candidate = { start: 0, end: 1, type: 'ORG', subtype: 'company', reason: 'own', score: 1, ref: null }
const topic: TopicScore = { topic: 'a', score: 0.5, evidence: [{ start: 0, end: 1, weight: 1 }] }

const proposing = (change: object) =>
  checkAnnotator({
    name: 'mine',
    annotate: ({ article: { text } }) => (text === '' ? [] : [{ ...candidate, ...change }]),
  })
const classifying = (topics: readonly TopicScore[]) =>
  checkClassifier({
    name: 'mine',
    labels: ['a', 'b'],
    classify: ({ article: { text } }) => (text === '' ? [] : topics),
  })
const cutting = (change: object) => {
  const segment = (text: string) => {
    const ends = Uint32Array.from({ length: text.length }, (_, i) => i + 1)
    return { text, count: ends.length, ends, words: new Int32Array(ends.length), ...change }
  }
  return checkSegmenter({ name: 'mine', segment, posOf: () => 'x' })
}

describe('the checks of parts', () => {
  it('find nothing wrong with what an analyzer takes', () => {
    expect(proposing({})).toEqual([])
    expect(proposing({ subtype: null, ref: 'my:1' })).toEqual([])
    expect(classifying([topic, { ...topic, topic: 'b' }])).toEqual([])
    expect(cutting({})).toEqual([])
  })

  it.each([
    [{ subtype: 'tifa' }, /subtype tifa of ORG; there are government, company, institution, group, null/],
    [{ subtype: undefined }, /subtype undefined of ORG/],
    [{ type: 'PLACE' }, /subtype company of PLACE; there are null/],
    [{ type: 'FIRM' }, /type FIRM; there are PERSON/],
    [{ reason: undefined }, /a name without a reason/],
    [{ ref: 5 }, /ref 5 is neither an id nor null/],
    [{ end: 99_999_999 }, /span 0–99999999 is not inside/],
  ])('name what is wrong with a candidate: %j', (change, problem) => {
    const problems = proposing(change)
    expect(problems.length).toBeGreaterThan(0)
    for (const found of problems) expect(found).toMatch(problem)
  })

  it.each([
    [[{ ...topic, evidence: [{ start: 0, end: 1 } as never] }], /evidence of the weight undefined/],
    [[topic, topic], /"a" is given twice/],
    [[{ ...topic, topic: 'c' }], /"c" is not one of its labels/],
  ])('name what is wrong with topics: %j', (topics, problem) => {
    const problems = classifying(topics)
    expect(problems.length).toBeGreaterThan(0)
    for (const found of problems) expect(found).toMatch(problem)
  })

  it.each([
    [{ text: 'another' }, /its tokens are of another text/],
    [{ ends: [1] }, /tokens are \{ text, count, ends: Uint32Array/],
  ])('name what is wrong with tokens: %j', (change, problem) => {
    expect(cutting(change).join('\n')).toMatch(problem)
  })

  it.each([[null], [undefined], [5], [{}], [{ name: '' }]])('name what a part lacks: %j', (part) => {
    expect(checkAnnotator(part as never)).toEqual([
      'an annotator needs a name',
      'an annotator needs a method "annotate"',
    ])
    expect(checkClassifier(part as never)).toEqual([
      ...['a classifier needs a name', 'a classifier needs a method "classify"'],
      'a classifier names the labels it can give',
    ])
    expect(checkSegmenter(part as never)).toEqual([
      ...['a segmenter needs a name', 'a segmenter needs a method "segment"', 'a segmenter needs a method "posOf"'],
    ])
  })
})
