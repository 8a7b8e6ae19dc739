import { describe, expect, it } from 'vitest'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { compileDictionary, createAnalyzer } from '../../src/index.js'
import { NAME_MODEL_SECTION, openNameModel, writeNameModel } from '../../src/mentions/names/name-model.js'
import { readBuiltInDictionaries } from '../../src/node/built-in-dictionaries.js'

const builtIn = readBuiltInDictionaries()
/** The dictionary of words alone: no names, no model of names or topics. */
const lexicon = builtIn.find((bytes) => openDictionary(bytes).section(NAME_MODEL_SECTION) === undefined)!
const own = (rows: string, sections?: Record<string, Uint8Array>) =>
  compileDictionary([{ file: 'own.csv', text: `name,type,subtype,id,aliases\n${rows}` }], { name: 'own' }, sections)
const BODY = '云港码头今天开工，县长葛云帆到场，云港集团负责人说，码头年内建成。'

describe('an analyzer with dictionaries of one’s own alone', () => {
  const names = '云港码头,PLACE,,YG-1,\n云港集团,ORG,company,YG-2,\n'

  it('finds the names that stand in them and no others, and says why', () => {
    const analyzer = createAnalyzer({ dictionaries: [lexicon, own(names)] })
    const doc = analyzer.analyzeArticle({ id: 'a', body: BODY })
    expect(doc.mentions.map(({ text, type }) => `${text} ${type}`)).toEqual(['云港码头 PLACE', '云港集团 ORG'])
    expect(doc.entities.map(({ name, ref }) => `${name} ${ref}`)).toEqual(['云港码头 YG-1', '云港集团 YG-2'])
    expect(doc.mentions.every(({ reason }) => reason !== '')).toBe(true)
    const { considered, mentions } = analyzer.explainer({ id: 'p', text: BODY }).explain(1)
    expect(mentions.map(({ text }) => text)).toEqual(['云港码头'])
    expect(considered).toContainEqual(expect.objectContaining({ text: '云港码头', chosen: true }))
  })

  it('gives topics by the terms that stand in them, and none where there are none', () => {
    const without = createAnalyzer({ dictionaries: [lexicon, own(names)] })
    expect(without.analyzeArticle({ id: 'a', body: BODY }).topics).toEqual([])
    expect(without.analyze(BODY).provenance.options).toMatchObject({ classifier: 'none' })
    const terms = createAnalyzer({ dictionaries: [lexicon, own('码头,TOPIC,港口,,\n课堂,TOPIC,学校,,\n')] })
    const { topics } = terms.analyzeArticle({ id: 'a', body: BODY })
    expect(topics.map(({ topic }) => topic)).toEqual(['港口'])
    expect(topics[0]!.evidence.map(({ start, end }) => BODY.slice(start, end))).toContain('码头')
  })

  it('cuts words and reads times and amounts without any names at all', () => {
    const analyzer = createAnalyzer({ dictionaries: [lexicon] })
    const doc = analyzer.analyzeArticle({ id: 'a', body: '3月20日，码头装了12台吊机。' })
    expect([doc.mentions, doc.entities, doc.topics]).toEqual([[], [], []])
    expect(doc.values.map(({ text }) => text)).toEqual(['3月20日', '12台'])
    expect(analyzer.tokenize('码头开工').map(({ text }) => text)).toEqual(['码头', '开工'])
  })
})

describe('the model of names', () => {
  const holder = builtIn.map((bytes) => openDictionary(bytes)).find(({ section }) => section(NAME_MODEL_SECTION))!
  const model = openNameModel(stackDictionaries([holder]))!

  it('is written as it was read', () => {
    expect(Buffer.compare(writeNameModel(model), holder.section(NAME_MODEL_SECTION)!)).toBe(0)
  })

  it('of another version or size is refused before it weighs anything', () => {
    const refused = (bytes: Uint8Array) => {
      const names = stackDictionaries([openDictionary(own('云港码头,PLACE,,,\n', { [NAME_MODEL_SECTION]: bytes }))])
      expect(() => openNameModel(names)).toThrow(
        expect.objectContaining({
          code: 'BAD_DICTIONARY',
          message: 'the name model of dictionary own was made for another version; train it again',
        }),
      )
    }
    refused(writeNameModel({ ...model, weights: model.weights.subarray(3) }))
    refused(writeNameModel({ ...model, evidence: model.evidence.subarray(1) }))
    refused(writeNameModel({ ...model, scale: Number.NaN }))
    const other = writeNameModel(model)
    const version = new Uint32Array(other.buffer, new Uint32Array(other.buffer)[4], 1)
    expect(version[0]).toBeLessThan(100)
    version[0]! += 1
    refused(other)
  })
})
