import { describe, expect, it } from 'vitest'
import { compileTopicDictionary, createKeywordModel, trainTopics } from '../../src/index.js'
import { analyzeAll, createAnalyzer } from '../../src/node/index.js'

const PAGE = '码头泊位又添新航线\n本报讯 3月5日,集装箱码头新开一条航线,货轮靠泊作业。'
const harbour = createKeywordModel(
  [
    { term: '码头', label: '港口', weight: 3 },
    { term: '课堂', label: '学校', weight: 3 },
  ],
  { name: 'harbour' },
)

const topicsOf = (analyzer: ReturnType<typeof createAnalyzer>) =>
  analyzer.analyze(PAGE).articles[0]!.topics.map(({ topic }) => topic)

describe('a topic model as a dictionary', () => {
  it('gives its topics instead of the built-in ones, and is named in the results', () => {
    const bytes = compileTopicDictionary(harbour)
    const analyzer = createAnalyzer({ extraDictionaries: [bytes] })
    expect(topicsOf(analyzer)).toEqual(['港口'])
    const { dictionaries, options } = analyzer.analyze(PAGE).provenance
    expect(dictionaries.at(-1)).toMatchObject({ name: 'harbour' })
    expect(options).toMatchObject({ classifier: 'linear:harbour' })
    // Another model of the same name is told apart.
    const other = createAnalyzer({ extraDictionaries: [compileTopicDictionary({ ...harbour, bias: [0.5, 0] })] })
    expect(other.analyze(PAGE).provenance.dictionaries.at(-1)!.sha256).not.toBe(dictionaries.at(-1)!.sha256)
  })

  it('takes topic terms of dictionaries over it, and none of those below, whatever their labels', () => {
    const safety = createKeywordModel([{ term: '水手', label: 'port-trade', weight: 3 }])
    const analyzer = createAnalyzer({ extraDictionaries: [compileTopicDictionary(safety)] })
    expect(topicsOf(analyzer)).toEqual([])
    const terms = analyzer.with({ names: [{ name: '货轮', type: 'TOPIC', subtype: 'port-trade', weight: 3 }] })
    expect(topicsOf(terms)).toEqual(['port-trade'])
  })

  it('leaves what a dictionary over it says of one of its terms to that dictionary', () => {
    const analyzer = createAnalyzer({ extraDictionaries: [compileTopicDictionary(harbour)] })
    const taught = analyzer.with({ names: [{ name: '码头', type: 'TOPIC', subtype: '学校', weight: 3 }] })
    expect(topicsOf(taught)).toEqual(['学校'])
  })

  it('goes to threads', async () => {
    const { model } = trainTopics(
      Array.from({ length: 12 }, (_, i) => ({
        text: i % 2 ? '集装箱码头货轮靠泊' : '小学课堂老师学生',
        labels: [i % 2 ? '港口' : '学校'],
      })),
      { folds: 2 },
    )
    const options = { extraDictionaries: [compileTopicDictionary(model)], workers: 1 }
    for await (const { articles } of analyzeAll([PAGE], options)) expect(articles[0]!.topics[0]!.topic).toBe('港口')
  })
})
