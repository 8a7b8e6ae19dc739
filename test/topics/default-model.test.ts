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

  it('follow what the text tells where its headline plays with the words of another topic', () => {
    const text = [
      '染缸边的节水生意',
      '染一吨布的用水从九十吨降到三十八吨,印染厂靠这个接到了国际品牌的单子。总经理算账:改造花了两千万,三年回本,订单涨三成。现在他又租下隔壁的厂房,打算替别家代染。',
    ].join('\n')
    expect(classifier.classify(plainInput(text))[0]!.topic).toBe('industry')
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

  it('are none for notices of firms and offices, offers of goods and memories', () => {
    const texts = [
      '减资公告\n经股东会决议,注册资本由800万元减少到300万元,债权人可自公告之日起45日内要求公司清偿债务。特此公告。',
      '公示\n经组织考察,拟提任黎小棠为正科级干部,现予以公示。对公示对象有异议的,请在公示期内来信来电反映。',
      '父亲的自行车\n父亲那辆旧自行车,我小时候坐在横梁上去过车站。后来父亲走了,车还靠在墙边,铃铛一碰就响。',
      '急售\n江景房三室两厅,精装,带车位,价格面议,随时看房。',
      '中秋酬宾\n家电八折,以旧换新,进店有礼,送电饭煲一只。',
      '暂停服务公告\n因系统升级,本行手机银行于周日零时至五时暂停服务,给您带来不便,敬请谅解。',
    ]
    expect(texts.map((text) => classifier.classify(plainInput(text)).map(({ topic }) => topic))).toEqual(
      texts.map(() => []),
    )
  })

  it('are those of reports that speak of notices', () => {
    const texts = [
      '网上送达快了 找被告不再难\n本报讯 县人民法院开通电子送达,开庭传票、应诉通知书当天送到当事人手机,法官审理案件的周期缩短了一半。',
      '公交车长找到失主\n本报讯 公交12路车长在座位上发现双肩包,交到调度室后联系到失主。公交公司在各首末站设了失物招领台。',
    ]
    expect(texts.map((text) => classifier.classify(plainInput(text))[0]?.topic)).toEqual([
      'law-order',
      'transport-city',
    ])
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
