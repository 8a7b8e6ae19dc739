import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { compileTopicModel, openCompiledTopics } from '../../src/topics/compile-topic-model.js'
import { createDefaultClassifier, topicModelSection } from '../../src/topics/default-classifier.js'
import { createIndexClassifier, createLinearClassifier } from '../../src/topics/linear-classifier.js'
import { openTopicModel } from '../../src/topics/open-topic-model.js'
import { saveTopicModel } from '../../src/topics/save-topic-model.js'
import { ROOT } from '../project.js'
import { defaultKeywords, plainInput } from '../train/topic-examples.js'

const saved = readFileSync(`${ROOT}/dicts/models/topics.bin`, 'utf8')
const model = openTopicModel(saved)
const bytes = compileTopicModel(model, defaultKeywords())
const TEXTS = ['全镇开展燃气安全检查\n镇应急管理局逐户排查管道。', '小学开学了,孩子们走进新教室。', '', '安']

describe('a compiled topic model', () => {
  it('gives what the model gives, and gives the model back', () => {
    const compiled = openCompiledTopics(bytes, 'test')
    const [quick, plain] = [
      createIndexClassifier(compiled.model, () => compiled.index),
      createLinearClassifier(model, { keywords: defaultKeywords() }),
    ]
    expect(quick.labels).toEqual(plain.labels)
    for (const text of TEXTS) expect(quick.classify(plainInput(text))).toEqual(plain.classify(plainInput(text)))
    expect(saveTopicModel(compiled.model)).toBe(saved)
  })

  it('reads with the topic terms of other dictionaries too', () => {
    const own = 'type\tsubtype\tname\tweight\nTOPIC\teducation\t琅嬛引\t3\n'
    const base = openDictionary(compileDictionary([], { name: 'base' }, { [topicModelSection]: bytes }))
    const added = openDictionary(compileDictionary([{ file: 'own.tsv', text: own }], { name: 'own' }))
    const topicsOf = (...layers: (typeof base)[]) =>
      createDefaultClassifier(stackDictionaries(layers))
        .classify(plainInput('琅嬛引、琅嬛引。'))
        .map(({ topic }) => topic)
    expect([topicsOf(base), topicsOf(base, added)]).toEqual([[], ['education']])
  })

  it('is refused, or read to its end, whatever bytes are changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const broken = bytes.slice()
          for (const [at, value] of changes) broken[at] = value
          try {
            const { model, index } = openCompiledTopics(broken, 'test')
            for (const text of TEXTS) createIndexClassifier(model, () => index).classify(plainInput(text))
          } catch (error) {
            expect((error as { code?: string }).code).toMatch(/^BAD_(?:MODEL|DICTIONARY)$/)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
