import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MentionDraft } from '../../src/model/mention.js'
import { createLinearClassifier } from '../../src/topics/linear-classifier.js'
import { openTopicModel } from '../../src/topics/open-topic-model.js'
import { scoreTopics } from '../../src/topics/training/topic-report.js'
import { ROOT } from '../project.js'
import { articleExamples, defaultKeywords, defaultLabels, plainInput } from '../train/topic-examples.js'

const model = openTopicModel(readFileSync(`${ROOT}/dicts/models/topics.bin`, 'utf8'))
const classifier = createLinearClassifier(model, { keywords: defaultKeywords() })

describe('the default topics', () => {
  it('are the fifteen of the guidelines, named in Chinese and English', () => {
    const labels = defaultLabels()
    expect(classifier.labels).toEqual(labels.map(({ id }) => id))
    expect(labels).toHaveLength(15)
    expect(labels.every(({ zh, en, definition, iptc }) => zh && en && definition && /^\d{8}$/.test(iptc ?? ''))).toBe(
      true,
    )
  })

  it('have lists of terms, each under a label once', () => {
    const keywords = defaultKeywords()
    const labels = new Set([...classifier.labels, 'none'])
    expect(keywords.filter(({ label, weight }) => !labels.has(label) || ![0.5, 1, 2, 3].includes(weight))).toEqual([])
    const once = new Set(keywords.map(({ term, label }) => `${term} ${label}`))
    expect(once.size).toBe(keywords.length)
  })

  it('are told with the words and names that show them', () => {
    const text = '全镇开展燃气安全检查\n连日来,镇应急管理局逐户排查燃气管道,整改隐患十六处。'
    const input = plainInput(text)
    const [start, end] = [text.indexOf('镇应急管理局'), text.indexOf('逐户')]
    const body: MentionDraft = {
      ...{ start, end, type: 'ORG', subtype: 'government', by: 'test', reason: 'test', score: 1 },
      ...{ nested: false, parent: null, ref: null },
    }
    const [topic] = classifier.classify({ ...input, mentions: [body] })
    expect(topic!.topic).toBe('safety')
    expect(topic!.evidence.map((span) => text.slice(span.start, span.end))).toContain('镇应急管理局')
    expect(topic!.evidence.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true)
  })

  it('are none for notices and poems, and for nothing at all', () => {
    const texts = [
      '遗失声明\n李某遗失收据一张,号码0012,声明作废。',
      '秋夜\n月亮悄悄爬上屋檐\n风把落叶轻轻放下',
      '',
      '\n\n',
      '123',
    ]
    expect(texts.map((text) => classifier.classify(plainInput(text)))).toEqual([[], [], [], [], []])
  })

  it('do not depend on the names of persons and places', () => {
    const text = '港口村的小学开学了,孩子们走进新教室。'
    const place: MentionDraft = {
      ...{ start: 0, end: 3, type: 'PLACE', subtype: null, by: 'test', reason: 'test', score: 1 },
      ...{ nested: false, parent: null, ref: null },
    }
    const found = classifier.classify({ ...plainInput(text), mentions: [place] })
    const spans = found.flatMap(({ evidence }) => evidence)
    expect(found[0]!.topic).toBe('education')
    expect(spans.every(({ start }) => start >= place.end)).toBe(true)
  })

  it('are found in our test articles as well as when the model was made', () => {
    const judged = articleExamples(['test']).map(({ labels, input }) => ({
      labels,
      topics: classifier.classify(input!),
    }))
    const scores = scoreTopics(judged, classifier.labels)
    expect(scores.accuracy).toBeGreaterThan(0.8)
    expect(scores.accuracyAnyLabel).toBeGreaterThan(0.88)
    expect(scores.microF1).toBeGreaterThan(0.78)
    expect(scores.calibrationError).toBeLessThan(0.08)
  })
})
