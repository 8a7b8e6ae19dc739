import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { compileTopicModel, openCompiledTopics } from '../../src/topics/compile-topic-model.js'
import { createDefaultClassifier, TOPIC_MODEL_SECTION } from '../../src/topics/default-classifier.js'
import { createIndexClassifier, createLinearClassifier } from '../../src/topics/linear-classifier.js'
import { openTopicModel } from '../../src/topics/open-topic-model.js'
import { saveTopicModel } from '../../src/topics/save-topic-model.js'
import type { TopicKeyword, TopicModel } from '../../src/topics/topic-model.js'
import { ROOT } from '../project.js'
import { defaultKeywords, plainInput } from '../train/topic-examples.js'

const saved = readFileSync(`${ROOT}/dicts/models/topics.bin`, 'utf8')
const model = openTopicModel(saved)
const terms = defaultKeywords()
const bytes = compileTopicModel(model, terms)
/** The same without a feature. */
const empty: TopicModel = { ...model, features: [], frequencies: [], weights: new Int8Array(0) }
/** The same with a feature that counts in headlines. */
const headed: TopicModel = {
  ...model,
  features: ['^燃气', ...model.features],
  frequencies: [40, ...model.frequencies],
  weights: Int8Array.from([...model.labels.map((_, label) => label * 8), ...model.weights]),
}
const sound = compileTopicModel(headed, terms)
const TEXTS = ['全镇开展燃气安全检查\n镇应急管理局逐户排查管道。', '小学开学了,孩子们走进新教室。', '', '安']

describe('a compiled topic model', () => {
  it('gives what the model gives, and gives the model back', () => {
    const compiled = openCompiledTopics(bytes, 'test')
    const [quick, plain] = [
      createIndexClassifier(compiled.model, () => compiled.index),
      createLinearClassifier(model, { keywords: terms }),
    ]
    expect(quick.labels).toEqual(plain.labels)
    for (const text of TEXTS) expect(quick.classify(plainInput(text))).toEqual(plain.classify(plainInput(text)))
    expect(saveTopicModel(compiled.model)).toBe(saved)
  })

  it('reads with the topic terms of other dictionaries too', () => {
    const base = layerOf('base', [], { [TOPIC_MODEL_SECTION]: bytes })
    const added = layerOf('own', ['\tTOPIC\teducation\t琅嬛引\t3'])
    expect([topicsOf(base), topicsOf(base, added)]).toEqual([[], ['education']])
  })

  it('leaves what another dictionary says of a term to that dictionary', () => {
    const base = layerOf('base', [], teaching('education'))
    const topicsUnder = (...rows: string[]) => topicsOf(base, layerOf('own', rows))
    const other = '\tTOPIC\thealth\t别的\t3'
    expect(topicsUnder(other)).toEqual(['education'])
    expect(topicsUnder(other, 'remove\tTOPIC\t\t琅嬛引\t')).toEqual([])
    expect(topicsUnder('\tTOPIC\thealth\t琅嬛引\t3')).toEqual(['health'])
    // Below it, the other dictionary decides nothing; its own rows count as laid over its model.
    expect(topicsOf(layerOf('own', ['\tTOPIC\thealth\t琅嬛引\t3']), base)).toEqual(['education'])
    expect(topicsOf(layerOf('own', ['remove\tTOPIC\t\t琅嬛引\t']), base)).toEqual(['education'])
    expect(topicsOf(layerOf('base', ['\tTOPIC\thealth\t琅嬛引\t3'], teaching('education')))).toEqual(['health'])
  })

  it('is not needed where terms speak for topics, and nothing is wrong with terms that speak against all', () => {
    const against = '\tTOPIC\tnone\t琅嬛引\t3'
    expect(topicsOf(layerOf('own', [against]))).toEqual([])
    expect(topicsOf(layerOf('own', ['\tTOPIC\teducation\t琅嬛引\t3']))).toEqual(['education'])
  })

  it('leaves a model laid over it alone', () => {
    const base = layerOf('base', ['\tTOPIC\teducation\t琅嬛引\t3'], teaching('education'))
    const upper = { [TOPIC_MODEL_SECTION]: compileTopicModel(model, terms) }
    expect(topicsOf(base)).toEqual(['education'])
    expect(topicsOf(base, layerOf('compiled', [], upper))).toEqual([])
    expect(topicsOf(base, layerOf('compiled', [], upper), layerOf('own', ['\tTOPIC\thealth\t琅嬛引\t3']))).toEqual([
      'health',
    ])
    expect(topicsOf(base, layerOf('compiled', [], teaching('health')))).toEqual(['health'])
  })

  it('is refused, or read to its end, whatever bytes are changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const broken = bytes.slice()
          for (const [at, value] of changes) broken[at] = value
          try {
            const { model, index, keywords } = openCompiledTopics(broken, 'test')
            createLinearClassifier(model, { keywords }).classify(plainInput(TEXTS[0]!))
            for (const text of TEXTS) createIndexClassifier(model, () => index).classify(plainInput(text))
          } catch (error) {
            expect((error as { code?: string }).code).toMatch(/^BAD_(?:MODEL|DICTIONARY)$/)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each<[string, (index: Index) => void]>([
    ['children that are their own parents', ({ table }) => (table.firstChild[0] = 0)],
    ['children before their parents', ({ table: { firstChild, ends } }) => firstChild.fill(9, 0, ends.length)],
    ['children that step back', ({ table }) => (table.firstChild[5] = table.ends.length)],
    ['slots beyond the table', ({ table }) => table.slots.fill((table.ends.length << 2) | 3)],
    ['slots below zero', ({ table }) => table.slots.fill(-1)],
    ['keywords that run beyond the table', ({ keywordLabels }) => (keywordLabels[keywordLabels.length - 1]! |= 1)],
  ])('is refused with %s', (_, damage) => {
    const broken = damaged(damage)
    expect(() => openCompiledTopics(broken, 'test')).toThrow(expect.objectContaining({ code: 'BAD_DICTIONARY' }))
  })

  // The slot that a text of zeros asks for is sound, so that the table is opened.
  const slotsBut = (node: number) => (index: Index) => {
    const { slots, factors } = index.table
    slots.fill(node)
    slots[0] = 0
    factors[0] = 1
  }

  it.each<[string, (index: Index) => void]>([
    ['ends that say more than they can', ({ table: { ends } }) => ends.fill(0xff)],
    ['terms that never end', ({ table: { ends } }) => ends.fill(0)],
    ['slots beyond the table', slotsBut(0x7fffffff)],
    ['slots below zero', slotsBut(-1)],
    ['single units all over', ({ table }) => table.singleBits.fill(0xffffffff)],
    ['features and entries beyond the table', ({ rows }) => rows.fill(0x7fffffff)],
    [
      'features and entries just beyond it',
      ({ rows, idf, keywordLabels }) => rows.set(rows.map((_, i) => (i & 1 ? keywordLabels.length : idf.length))),
    ],
    ['features and entries below -1', ({ rows }) => rows.fill(-0x80000000)],
    ['headlines beyond the table', ({ inHeadline }) => inHeadline.fill(0x7fffffff)],
    ['headlines below -1', ({ inHeadline }) => inHeadline.fill(-2)],
    ['keyword labels that are none', ({ keywordLabels }) => keywordLabels.fill(0x7ffffffe)],
    ['keywords that run through the whole table', ({ keywordLabels }) => keywordLabels.fill(1, 0, -1)],
  ])('reads to its end and scores with %s', (_, damage) => {
    const { model, index, keywords } = openCompiledTopics(damaged(damage), 'test')
    // What its terms are can be told, and another index made of them.
    createLinearClassifier(model, { keywords }).classify(plainInput(TEXTS[0]!))
    const calibration = { ...model.calibration, threshold: 0, first: 0 }
    const several = createIndexClassifier({ ...model, calibration }, () => index)
    // Gives the best topic whether a word speaks for it or not.
    const one = createIndexClassifier({ ...model, settings: { ...model.settings, labels: 'one' } }, () => index)
    for (const text of [...TEXTS, TEXTS.join('').repeat(2000), '\0\0\0']) {
      const best = one.classify(plainInput(text))
      expect(best).toHaveLength(1)
      const topics = [...several.classify(plainInput(text)), ...best]
      const numbers = topics.flatMap(({ score, evidence }) => [score, ...evidence.map(({ weight }) => weight)])
      expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
    }
  })

  it('keeps what counts in headlines only', () => {
    const compiled = openCompiledTopics(compileTopicModel(headed, terms), 'test')
    const quick = createIndexClassifier(compiled.model, () => compiled.index)
    const plain = createLinearClassifier(headed, { keywords: terms })
    for (const text of TEXTS) expect(quick.classify(plainInput(text))).toEqual(plain.classify(plainInput(text)))
    expect(quick.classify(plainInput(TEXTS[0]!))).not.toEqual(
      createLinearClassifier(model, { keywords: terms }).classify(plainInput(TEXTS[0]!)),
    )
  })

  it('tells no terms without end where its table is damaged', () => {
    const long = '长'.repeat(200)
    const one = [{ term: long, label: 'education', weight: 3 }]
    const { model: none, index, keywords } = openCompiledTopics(compileTopicModel(empty, one), 'test')
    expect(keywords()).toEqual([{ term: long, label: 'education', weight: 3 }])
    expect(none.features).toEqual([])
    index.table.ends.fill(1)
    index.rows.fill(0)
    expect(keywords()).toHaveLength(index.table.ends.length)
    const tooLong = [{ term: '长'.repeat(256), label: 'education', weight: 3 }]
    expect(openCompiledTopics(compileTopicModel(empty, tooLong), 'test').keywords()).toEqual([])
  })

  it('tells the keywords it was compiled with', () => {
    const told = openCompiledTopics(bytes, 'test').keywords()
    const plain = ({ term, label, weight }: TopicKeyword) => `${term} ${label} ${weight.toFixed(6)}`
    expect(told.map(plain).sort()).toEqual(joined(terms).map(plain).sort())
  })

  it('reads with more keywords than 16 bits can number', () => {
    const label = model.labels[0]!.id
    const nameOf = (i: number) => String.fromCharCode(0x5000 + (i % 256), 0x6000 + (i >> 8))
    const many = Array.from({ length: 0x10000 }, (_, i) => ({ term: nameOf(i), label, weight: 3 }))
    const compiled = openCompiledTopics(
      compileTopicModel({ ...empty, calibration: { ...empty.calibration, threshold: 0, first: 0 } }, many),
      'test',
    )
    const classifier = createIndexClassifier(compiled.model, () => compiled.index)
    for (const i of [0, 0x7fff, 0x8000, 0xfffe, 0xffff]) {
      const topic = classifier.classify(plainInput(`${nameOf(i)}\n`)).find((given) => given.topic === label)
      expect(topic?.evidence.map(({ start, end }) => [start, end])).toEqual([[0, 2]])
    }
  })

  it('may be one of no terms', () => {
    const { model: none, index } = openCompiledTopics(compileTopicModel(empty, []), 'test')
    for (const text of TEXTS) {
      const topics = createIndexClassifier(none, () => index).classify(plainInput(text))
      expect(topics.every(({ score }) => Number.isFinite(score))).toBe(true)
    }
  })
})

/** Keywords, those of one term and label added up. */
function joined(keywords: readonly TopicKeyword[]): TopicKeyword[] {
  const sums = new Map<string, TopicKeyword>()
  for (const { term, label, weight } of keywords) {
    const before = sums.get(`${term} ${label}`)?.weight ?? 0
    sums.set(`${term} ${label}`, { term, label, weight: before + weight })
  }
  return [...sums.values()]
}

/** A dictionary of rows (mode, type, subtype, name, weight) and sections. */
function layerOf(name: string, rows: readonly string[], sections: Record<string, Uint8Array> = {}) {
  const text = ['mode\ttype\tsubtype\tname\tweight', ...rows].join('\n')
  return openDictionary(compileDictionary([{ file: `${name}.tsv`, text }], { name }, sections))
}

/** The default model compiled with one more term. */
function teaching(label: string): Record<string, Uint8Array> {
  const taught = [...terms, { term: '琅嬛引', label, weight: 3 }]
  return { [TOPIC_MODEL_SECTION]: compileTopicModel(model, taught) }
}

/** The topics of a text of nothing but that term. */
function topicsOf(...layers: ReturnType<typeof layerOf>[]): string[] {
  const { classify } = createDefaultClassifier(stackDictionaries(layers))
  return classify(plainInput('琅嬛引、琅嬛引。')).map(({ topic }) => topic)
}

type Index = ReturnType<typeof openCompiledTopics>['index']

/** The compiled model, with a feature of headlines, after something was done to its tables. */
function damaged(damage: (index: Index) => void): Uint8Array {
  const broken = new Uint8Array(sound)
  damage(openCompiledTopics(broken, 'test').index)
  expect(Buffer.compare(broken, sound)).not.toBe(0)
  return broken
}
