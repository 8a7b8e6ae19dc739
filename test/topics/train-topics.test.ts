import { describe, expect, it } from 'vitest'
import { FangzhiError } from '../../src/base/errors.js'
import { layoutArticle } from '../../src/layout/layout-article.js'
import type { MentionDraft } from '../../src/model/mention.js'
import type { Tokens } from '../../src/model/tokens.js'
import { explainTopics } from '../../src/topics/explain-topics.js'
import { createKeywordModel } from '../../src/topics/keyword-model.js'
import { createLinearClassifier } from '../../src/topics/linear-classifier.js'
import { openTopicModel } from '../../src/topics/open-topic-model.js'
import { saveTopicModel } from '../../src/topics/save-topic-model.js'
import type { TopicKeyword } from '../../src/topics/topic-model.js'
import { readTopicExamples, readTopicKeywords } from '../../src/topics/topic-table.js'
import type { TopicExample } from '../../src/topics/training/topic-example.js'
import type { TrainingProgress } from '../../src/topics/training/train-options.js'
import { trainTopics } from '../../src/topics/training/train-topics.js'
import { noTokens, plainInput } from '../train/topic-examples.js'

const RIVER = ['河水清了,鱼又游回来', '巡河的人捞起水草', '河边种树,水变清', '鱼苗放进河里,水很清']
const SCHOOL = ['孩子们在教室里读课文', '老师走进教室上课', '课间,孩子在操场上跑', '老师给孩子批改作业']
const EXAMPLES: readonly TopicExample[] = [
  ...RIVER.map((text) => ({ text, labels: ['river'] })),
  ...SCHOOL.map((text) => ({ text, labels: ['school'] })),
]

describe('training', () => {
  it('learns labels from texts and finds them in others', () => {
    const { model } = trainTopics(EXAMPLES, { folds: 2 })
    const classifier = createLinearClassifier(model)
    expect(classifier.labels).toEqual(['river', 'school'])
    expect(classifier.classify(plainInput('老师和孩子们回到教室'))[0]!.topic).toBe('school')
    expect(classifier.classify(plainInput('河里的水又清了'))[0]!.topic).toBe('river')
  })

  it('gives the same model for the same seed', () => {
    const train = () => saveTopicModel(trainTopics(EXAMPLES, { folds: 2, seed: 7 }).model)
    expect(train()).toBe(train())
  })

  it('reports progress, scores and the most telling terms', () => {
    const steps: string[] = []
    const { report } = trainTopics(EXAMPLES, {
      folds: 2,
      onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
    })
    expect(steps[0]).toBe('read 0/6')
    expect(steps.at(-1)).toBe('learn 6/6')
    expect(report).toMatchObject({ examples: 8, folds: 2, byGroup: false })
    expect(report.labels.map(({ label, support }) => `${label} ${support}`)).toEqual(['river 4', 'school 4'])
    expect(report.labels[0]!.terms.map(({ term }) => term)).toContain('河')
  })

  it('never parts a group and learns no feature that one group alone has', () => {
    const grouped = EXAMPLES.map((example, i) => ({
      ...example,
      text: i % 2 === 0 ? `${example.text},青石镇` : example.text,
      group: i % 2 === 0 ? 'qingshi' : 'elsewhere',
    }))
    const { model, report } = trainTopics(grouped)
    expect(report).toMatchObject({ folds: 2, byGroup: true })
    expect(model.features).toContain('教室')
    expect(model.features).not.toContain('青石')
  })

  it('learns from tokens and keywords alone where no runs are wanted', () => {
    const cut = (text: string): Tokens => {
      const ends = Uint32Array.from({ length: Math.ceil(text.length / 2) }, (_, i) => Math.min(2 * i + 2, text.length))
      return { text, count: ends.length, ends, words: new Int32Array(ends.length).fill(-1) }
    }
    const keywords = [
      { term: '水', label: 'river', weight: 2 },
      { term: '读课文', label: 'school', weight: 2 },
    ]
    const options = { cut, keywords, grams: null, folds: 2, minDocuments: 1 } as const
    const features = (keywordFeatures: boolean) => trainTopics(EXAMPLES, { ...options, keywordFeatures }).model.features
    expect(features(false)).toContain('河水')
    expect(features(false)).not.toContain('水清')
    expect(features(false)).not.toContain('水')
    expect(features(true)).toEqual(expect.arrayContaining(['河水', '水', '读课文']))
  })

  it('asks for features of as many groups as wanted', () => {
    const grouped = EXAMPLES.map((example, i) => ({ ...example, group: `group ${i % 4}` }))
    expect(trainTopics(grouped, { minGroups: 3 }).model.features).toContain('孩子')
    expect(trainTopics(grouped, { minGroups: 4 }).model.features).not.toContain('孩子')
  })

  it('says none where texts without labels taught it', () => {
    const none = ['遗失声明,特此作废', '停电通知,敬请谅解', '遗失收据,声明作废'].map((text) => ({ text, labels: [] }))
    const { model } = trainTopics([...EXAMPLES, ...none], { folds: 2 })
    expect(model.settings.labels).toBe('several')
    expect(createLinearClassifier(model).classify(plainInput('遗失声明作废'))).toEqual([])
  })

  it('gives no topic that no word speaks for', () => {
    const none = ['遗失声明,特此作废', '停电通知,敬请谅解'].map((text) => ({ text, labels: [] }))
    const { model } = trainTopics([...EXAMPLES, ...none], { folds: 2 })
    const eager = { ...model, bias: model.bias.map(() => 9) }
    for (const text of ['', 'xyz']) {
      expect(createLinearClassifier(eager).classify(plainInput(text))).toEqual([])
      expect(explainTopics(eager, text).filter(({ given }) => given)).toEqual([])
    }
    expect(createLinearClassifier(eager).classify(plainInput('教室')).length).toBeGreaterThan(0)
  })

  it('tells its progress to the end, with fewer groups than parts too', () => {
    const grouped = EXAMPLES.map((example, i) => ({ ...example, group: `group ${i % 3}` }))
    for (const examples of [EXAMPLES, grouped]) {
      const seen: TrainingProgress[] = []
      trainTopics(examples, { folds: 6, onProgress: (progress) => seen.push(progress) })
      const { step, done, total } = seen.at(-1)!
      expect([step, done]).toEqual(['learn', total])
    }
  })

  it('takes seed words beside texts, and alone', () => {
    const keywords = readTopicKeywords({
      file: 'seeds.csv',
      text: 'term,label,weight\n船,port,3\n码头,port,3\n麦子,farm,3\n',
    })
    const model = createKeywordModel(keywords)
    const found = createLinearClassifier(model).classify(plainInput('船靠上码头,卸下木箱'))
    expect(found.map(({ topic }) => topic)).toEqual(['port'])
    const { model: both } = trainTopics(EXAMPLES, { folds: 2, keywords: [{ term: '渔网', label: 'river', weight: 3 }] })
    expect(createLinearClassifier(both).classify(plainInput('渔网'))[0]!.topic).toBe('river')
  })

  it('explains every label by its terms', () => {
    const { model } = trainTopics(EXAMPLES, { folds: 2 })
    const [first, second] = explainTopics(model, '老师在教室里')
    expect(first).toMatchObject({ topic: 'school', given: true })
    expect(first!.terms.map(({ text }) => text)).toContain('教室')
    expect(second!.against.every(({ weight }) => weight < 0)).toBe(true)
  })

  it('explains an article as it classifies it, and nothing that is none', () => {
    const { model } = trainTopics(EXAMPLES, { folds: 2 })
    for (const text of ['老师在教室里', '渔船靠岸\n老师在教室里讲课。']) {
      const article = plainInput(text)
      const given = explainTopics(model, article).filter((row) => row.given)
      expect(given.map(({ topic, score }) => ({ topic, score }))).toEqual(
        createLinearClassifier(model)
          .classify(article)
          .map(({ topic, score }) => ({ topic, score })),
      )
      for (const { terms } of given) expect(terms.every((term) => text.includes(term.text))).toBe(true)
    }
    for (const wrong of [null, {}, { article: { text: '老师' } }, 7] as never[])
      expect(() => explainTopics(model, wrong)).toThrow('explainTopics takes a text, or an article with its tokens')
  })

  it('learns from articles as from their texts', () => {
    const articles = EXAMPLES.map((example) => ({ ...example, input: plainInput(example.text) }))
    const { model } = trainTopics(articles, { folds: 2 })
    expect(createLinearClassifier(model).classify(plainInput('老师在教室里'))[0]!.topic).toBe('school')
  })
})

describe('what nothing can be learned from', () => {
  const cases: readonly [string, readonly TopicExample[], RegExp][] = [
    ['no examples', [], /there are no examples/],
    ['one label only', RIVER.map((text) => ({ text, labels: ['river'] })), /every example has the same label "river"/],
    [
      'a label with one example',
      [...EXAMPLES, { text: '孤例', labels: ['lone'] }],
      /only one example has the label "lone"/,
    ],
    ['an empty text', [...EXAMPLES, { text: ' \n', labels: ['river'] }], /the text of example 9 is empty/],
    ['an empty label', [...EXAMPLES, { text: '水', labels: [''] }], /example 9 has an empty label/],
    ['no labels at all', [{ text: '水', labels: [] }], /no example has a label/],
    [
      'the label that stands for no topic',
      [...EXAMPLES, { text: '遗失声明', labels: ['none'] }],
      /^BAD_TRAINING example 9 has the label "none", which means no topic; leave its labels empty, or name it otherwise/,
    ],
  ]
  for (const [what, examples, message] of cases) {
    it(`refuses ${what}`, () => expect(codeAndMessage(() => trainTopics(examples))).toMatch(message))
  }

  it('keeps how far texts are read, and reads no further', () => {
    expect(trainTopics(EXAMPLES, { folds: 2 }).model.settings.reach).toBeUndefined()
    expect(trainTopics(EXAMPLES, { folds: 2, reach: 800 }).model.settings.reach).toBe(800)
    const late = EXAMPLES.map((example) => ({ ...example, text: `甲乙丙丁${example.text}` }))
    expect(trainTopics(late, { folds: 2, reach: 4, minDocuments: 1 }).model.features.join('')).not.toMatch(
      /[^甲乙丙丁^]/,
    )
    expect(codeAndMessage(() => trainTopics(EXAMPLES, { reach: 7.5 }))).toMatch(/^BAD_OPTION option "reach" is 7.5/)
  })

  it('refuses names that are out of order', () => {
    const { article } = layoutArticle({ body: '甲县乙县' }, 'a')
    const name = (start: number) => ({ start, end: start + 2, type: 'PLACE' }) as MentionDraft
    const input = { article, mentions: [name(2), name(0)], tokens: noTokens(article.text) }
    const wrong = [...EXAMPLES, { text: '', labels: [], input }]
    expect(codeAndMessage(() => trainTopics(wrong))).toMatch(/^BAD_INPUT the names of example 9 are out of order/)
  })

  it('keeps for how many the opening counts', () => {
    expect(trainTopics(EXAMPLES, { folds: 2 }).model.settings.opening).toBe(1)
    expect(trainTopics(EXAMPLES, { folds: 2, opening: 4 }).model.settings.opening).toBe(4)
  })

  it('refuses options out of range', () => {
    expect(codeAndMessage(() => trainTopics(EXAMPLES, { opening: -1 }))).toBe(
      'BAD_OPTION option "opening" is -1; it takes a number from 0 to 100',
    )
    expect(codeAndMessage(() => trainTopics(EXAMPLES, { folds: 1 }))).toBe(
      'BAD_OPTION option "folds" is 1; it takes a whole number from 2 to 100',
    )
  })

  it.each<[string, object, RegExp]>([
    ['a name it does not know', { nmae: 'x' }, /^BAD_OPTION unknown option "nmae"; did you mean "name"\?/],
    [
      'names that are neither',
      { names: 'gone' },
      /^BAD_OPTION option "names" is "gone"; it takes one of "kept", "dropped"/,
    ],
    ['a cut that is no function', { cut: 5 }, /^BAD_OPTION option "cut" is 5; it takes a function/],
    [
      'a label listed twice',
      { labels: [{ id: 'river' }, { id: 'river' }] },
      /^BAD_OPTION option "labels".*each its own/,
    ],
    [
      'features that no text has',
      { minDocuments: 99 },
      /^BAD_TRAINING no feature stands in 99 texts.*lower minDocuments/,
    ],
    ['labels without ids', { labels: ['river'] }, /^BAD_OPTION option "labels" is a list; it takes a list of objects/],
    ['keywords that are no list', { keywords: 'x' }, /^BAD_OPTION option "keywords" is "x"; it takes a list/],
    [
      'a weight that is no number',
      { keywords: [{ term: '水', label: 'river', weight: Number.NaN }] },
      /keyword 1 is not/,
    ],
  ])('refuses %s', (_, options, message) => {
    expect(codeAndMessage(() => trainTopics(EXAMPLES, options))).toMatch(message)
  })

  it('refuses seed words and thresholds that are none', () => {
    expect(codeAndMessage(() => createKeywordModel([null as unknown as TopicKeyword]))).toMatch(/^BAD_INPUT keyword 1/)
    const seed = { term: '船', label: 'port', weight: 3 }
    const twice = { labels: [{ id: 'river' }, { id: 'river' }] }
    expect(codeAndMessage(() => createKeywordModel([seed], twice))).toMatch(/^BAD_TRAINING .*"river" twice/)
    expect(codeAndMessage(() => createKeywordModel([seed], { labels: [{ id: 'none' }] }))).toMatch(
      /^BAD_TRAINING option "labels" holds "none"/,
    )
    const { model } = trainTopics(EXAMPLES, { folds: 2 })
    for (const threshold of [-1, 2, Number.NaN]) {
      expect(codeAndMessage(() => createLinearClassifier(model, { threshold }))).toMatch(
        /^BAD_OPTION option "threshold"/,
      )
    }
  })

  it('opens what it saved, keywords with blanks among the features left out', () => {
    const keywords = ['open house', '教室'].map((term) => ({ term, label: 'school', weight: 3 }))
    const examples = EXAMPLES.map((example) => ({ ...example, text: `${example.text} open house` }))
    const { model } = trainTopics(examples, { folds: 2, keywords, keywordFeatures: true })
    expect(openTopicModel(saveTopicModel(model)).features).toEqual(model.features)
  })

  it('names the place in a broken table', () => {
    const read = (text: string) => codeAndMessage(() => readTopicExamples({ file: 'labelled.csv', text }))
    expect(read('text,label\n"河水,river\n')).toMatch(/^BAD_ROW labelled\.csv:2:1: this quote/)
    expect(read('body,label\n河水,river\n')).toMatch(
      /labelled\.csv:1:1: there is no column "text"; the header has: body, label/,
    )
    expect(read('text,label\n,river\n')).toMatch(/labelled\.csv:2:1: the text is empty/)
    expect(read('text,label\n河水,清,river\n')).toMatch(/the row has 1 cells too many/)
    expect(read('text,label\n\n河水\n')).toMatch(/labelled\.csv:3:1: the row ends before its labels/)
  })

  it('reads texts that begin with #', () => {
    const text = '# source: ours\ntext,label\n#春耕# 开犁,farm\n'
    expect(readTopicExamples({ file: 'x.csv', text })).toEqual([{ text: '#春耕# 开犁', labels: ['farm'] }])
  })

  it('reads headlines, groups and several labels', () => {
    const text = '标题,正文,标签,group\n开学,孩子回到教室,school、river,a\n'
    expect(readTopicExamples({ file: 'x.csv', text })).toEqual([
      { text: '开学\n孩子回到教室', labels: ['school', 'river'], group: 'a' },
    ])
  })
})

describe('a saved model', () => {
  const { model } = trainTopics(EXAMPLES, { folds: 2 })
  const saved = saveTopicModel(model)

  it('opens as it was', () => {
    const opened = openTopicModel(saved)
    expect(saveTopicModel(opened)).toBe(saved)
    const input = plainInput('老师和孩子们回到教室')
    expect(createLinearClassifier(opened).classify(input)).toEqual(createLinearClassifier(model).classify(input))
  })

  it('is refused when cut short, at any place', () => {
    for (const length of [50, saved.length >> 1, saved.length - 20, saved.length - 2]) {
      const cut = saved.slice(0, length)
      expect(codeAndMessage(() => openTopicModel(cut, 'm.json'))).toMatch(/^BAD_MODEL m\.json is cut short or damaged/)
    }
  })

  it('is refused when of another version, of another kind or damaged', () => {
    expect(codeAndMessage(() => openTopicModel(saved.replace('"version": 2', '"version": 1')))).toMatch(
      /^BAD_MODEL the topic model has version 1, this fangzhi reads version 2; train it again/,
    )
    expect(codeAndMessage(() => openTopicModel('{"a":1}'))).toMatch(/^BAD_MODEL the topic model is not a topic model/)
    expect(codeAndMessage(() => openTopicModel(''))).toMatch(/^BAD_MODEL/)
    expect(codeAndMessage(() => openTopicModel(saved.replace('"weights": "', '"weights": "AAAA')))).toMatch(
      /weights cannot be read/,
    )
    const broken = (field: RegExp, by: string) => codeAndMessage(() => openTopicModel(saved.replace(field, by)))
    expect(broken(/"interplay": \[[^\]]*\]/, '"interplay": [0]')).toMatch(/interplay cannot be read/)
    expect(broken(/"interplay": \[[^\]]*\]/, '"interplay": [0, 0, 0, 1e308]')).toMatch(/interplay cannot be read/)
    expect(broken(/"documents": \d+/, '"documents": -50')).toMatch(/documents cannot be read/)
    expect(broken(/"scales": \[[^\]]*\]/, '"scales": [1e308, 1e308]')).toMatch(/scales cannot be read/)
    expect(broken(/"id":"school"/, '"id":"river"')).toMatch(/labels cannot be read/)
    expect(broken(/"opening":1,/, '')).toMatch(/settings cannot be read/)
    expect(broken(/"opening":1,/, '"opening":-3,')).toMatch(/settings cannot be read/)
    for (const reach of ['0', '7.5', 'null', '"all"']) {
      expect(broken(/"opening":1,/, `"opening":1,"reach":${reach},`)).toMatch(/settings cannot be read/)
    }
    expect(codeAndMessage(() => openTopicModel(saved.replace(/"bias": \[[^\]]*\]/, '"bias": []')))).toMatch(
      /bias cannot be read/,
    )
  })
})

function codeAndMessage(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof FangzhiError) return `${error.code} ${error.message}`
    throw error
  }
  return 'nothing thrown'
}
