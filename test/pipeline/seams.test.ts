import { describe, expect, it } from 'vitest'
import type { AnalyzerOptions } from '../../src/index.js'
import { createAnalyzer } from '../../src/node/index.js'

const TEXT = '清禾县召开防汛工作会议。'
const own = { name: 'mine', posOf: () => 'n' }
const tokens = (ends: number[], count = ends.length) => ({
  ...{ text: TEXT, count, ends: Uint32Array.from(ends), words: new Int32Array(ends.length).fill(-1) },
})
const whole = { ...own, segment: (text: string) => ({ ...tokens(Array.from(text, (_, i) => i + 1)), text }) }
const candidate = { start: 0, end: 3, type: 'ORG', subtype: null, reason: 'own', score: 1, ref: null }
const proposing = (change: object) => ({ name: 'mine', annotate: () => [{ ...candidate, ...change }] }) as never
const classifier = (topics: unknown) => ({ name: 'mine', labels: ['a'], classify: () => topics }) as never
const evidence = [{ start: 0, end: 3, weight: 1 }]

describe('parts that users put in', () => {
  it.each<[string, AnalyzerOptions, RegExp]>([
    [
      'a segmenter without tags',
      { segmenter: { name: 'x', segment: () => null } as never },
      /methods "segment", "posOf"/,
    ],
    ['an annotator without a name', { annotators: [{ annotate: () => [] } as never] }, /a name and a method/],
  ])('%s is refused when the analyzer is made', (_, options, message) => {
    expect(() => createAnalyzer(options)).toThrow(message)
  })

  it.each<[string, AnalyzerOptions, RegExp]>([
    ['null for tokens', { segmenter: { ...own, segment: () => null as never } }, /segmenter mine gave null for tokens/],
    [
      'a plain list of ends',
      { segmenter: { ...own, segment: () => ({ ...tokens([12]), ends: [12] }) as never } },
      /segmenter mine gave an object for tokens; .*ends: Uint32Array/,
    ],
    [
      'a plain list of words',
      { segmenter: { ...own, segment: () => ({ ...tokens([12]), words: [-1] }) as never } },
      /segmenter mine gave an object for tokens/,
    ],
    ['tokens with a gap', { segmenter: { ...own, segment: () => tokens([2, 4]) } }, /up to 4 for a text of 12/],
    ['empty tokens', { segmenter: { ...own, segment: () => tokens([2, 2, 12]) } }, /token 1 that ends at 2/],
    ['more tokens than ends', { segmenter: { ...own, segment: () => tokens([12], 3) } }, /3 tokens and fewer ends/],
    [
      'tokens of another text',
      { segmenter: { ...own, segment: () => ({ ...tokens([12]), text: 'x' }) } },
      /of another text/,
    ],
    ['null for topics', { classifier: classifier(null) }, /classifier mine gave null for topics/],
    ['a score of 7', { classifier: classifier([{ topic: 'a', score: 7, evidence }]) }, /the score 7, not 0 to 1/],
    [
      'topics in another order than best first',
      { classifier: classifier([0.2, 0.9].map((score) => ({ topic: 'a', score, evidence }))) },
      /the score 0.9, not 0 to 0.2; topics come best first/,
    ],
    ['no evidence', { classifier: classifier([{ topic: 'a', score: 1 }]) }, /no list of evidence/],
    [
      'evidence that is none',
      { classifier: classifier([{ topic: 'a', score: 1, evidence: [null] }]) },
      /evidence from undefined to undefined/,
    ],
    [
      'evidence outside the text',
      { classifier: classifier([{ topic: 'a', score: 1, evidence: [{ start: -1, end: 99, weight: 1 }] }]) },
      /evidence from -1 to 99/,
    ],
    ['null for names', { annotators: [{ name: 'mine', annotate: () => null as never }] }, /annotator mine gave null/],
    [
      'a name that is none',
      { annotators: [{ name: 'mine', annotate: () => [null] as never }] },
      /annotator mine proposed/,
    ],
    [
      'a kind of another type',
      { annotators: [proposing({ subtype: 'tifa' })] },
      /proposed .*"tifa".*has checkAnnotator/,
    ],
    ['a name without a reason', { annotators: [proposing({ reason: undefined })] }, /proposed (?!.*reason)/],
    ['a ref that is none', { annotators: [proposing({ ref: 5 })] }, /"ref":5\}, no candidate for a text of 12/],
  ])('%s names the part that gave it', (_, options, message) => {
    const analyzer = createAnalyzer(options)
    expect(() => analyzer.analyze(TEXT)).toThrow(message)
    expect(() => analyzer.analyze(TEXT)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  })

  it.each<[string, (fail: () => never) => AnalyzerOptions]>([
    ['annotator', (fail) => ({ annotators: [{ name: 'mine', annotate: fail }] })],
    ['segmenter', (fail) => ({ segmenter: { ...own, segment: fail } })],
    [
      'segmenter',
      (fail) => ({
        segmenter: { name: 'mine', posOf: fail, segment: (text) => ({ ...tokens([text.length]), text }) },
      }),
    ],
    ['classifier', (fail) => ({ classifier: { name: 'mine', labels: ['a'], classify: fail } })],
  ])('a %s that throws is named, with what it threw as the cause', (part, options) => {
    for (const cause of [new Error('boom'), 'boom']) {
      const analyzer = createAnalyzer(
        options(() => {
          throw cause
        }),
      )
      const expected = {
        name: 'FangzhiError',
        code: 'BAD_PART',
        cause,
        message: expect.stringMatching(`^${part} mine threw: "?boom`),
      }
      expect(() => analyzer.tokenize(TEXT) && analyzer.analyze(TEXT)).toThrow(expect.objectContaining(expected))
    }
  })

  it('a segmenter that gives no tag is named', () => {
    const analyzer = createAnalyzer({ segmenter: { ...whole, posOf: () => null as never } })
    expect(() => analyzer.tokenize(TEXT)).toThrow('segmenter mine threw: posOf gave null, not a string')
  })

  it('what fits goes through as it is', () => {
    const topics = [{ topic: 'a', score: 0.5, evidence }]
    const result = createAnalyzer({ segmenter: whole, classifier: classifier(topics) }).analyze(TEXT)
    expect(result.articles[0]!.topics).toEqual(topics)
    expect(result.provenance.options).toMatchObject({ segmenter: 'mine', classifier: 'mine' })
  })
})
