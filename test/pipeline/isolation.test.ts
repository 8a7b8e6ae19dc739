import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyzer, Annotator, NameRow } from '../../src/index.js'
import { createAnalyzer } from '../../src/node/index.js'
import { samplePage } from '../project.js'

describe('analyzers', () => {
  let base: Analyzer
  beforeAll(() => {
    base = createAnalyzer()
  })

  it('with contradicting dictionaries, used in turn, never see each other', () => {
    const asPlace = base.with({ names: [{ name: '柳湾村', type: 'PLACE' }] })
    const asOrg = base.with({ names: [{ name: '柳湾村', type: 'ORG', subtype: 'company' }] })
    const alone = [asPlace, asOrg, base].map((analyzer) => JSON.stringify(analyzer.analyze(samplePage())))
    const inTurn = [asOrg, base, asPlace, base, asOrg, asPlace].map((analyzer) =>
      JSON.stringify(analyzer.analyze(samplePage())),
    )
    expect(inTurn).toEqual([alone[1], alone[2], alone[0], alone[2], alone[1], alone[0]])
  })

  it('share their compiled layers', () => {
    const other = base.with({ names: [{ name: '柳湾村', type: 'PLACE' }] })
    expect(other.dictionaries.slice(0, -1)).toEqual(base.dictionaries)
    expect(other.dictionaries[0]).toBe(base.dictionaries[0])
  })

  it('give the same bytes for the same input, whatever came before', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(text, text, (one, two) => {
        const before = JSON.stringify(base.analyze(one))
        base.analyze(two)
        expect(JSON.stringify(base.analyze(one))).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  it('are changed by no row that another one is made with', () => {
    const page = samplePage()
    const before = JSON.stringify(base.analyze(page))
    // Names as they stand on the page, across words and names, so that the rows speak about what is read.
    const name = fc
      .tuple(fc.nat(page.length - 8), fc.integer({ min: 2, max: 8 }))
      .map(([from, length]) => page.slice(from, from + length))
      .filter((text) => /^[\u4e00-\u9fff]+$/.test(text))
    const type = fc.constantFrom('PERSON', 'PLACE', 'ORG', 'SLOGAN', 'DOCUMENT', 'POST', 'WORD')
    const mode = fc.constantFrom('prefer', 'force', 'match', 'remove')
    const rows = fc.array(fc.record({ name, type, mode }) as fc.Arbitrary<NameRow>, { minLength: 1, maxLength: 12 })
    let changed = 0
    fc.assert(
      fc.property(rows, rows, (some, more) => {
        const first = base.with({ names: some })
        const own = JSON.stringify(first.analyze(page))
        if (JSON.stringify(first.with({ names: [...some, ...more] }).analyze(page)) !== own) changed += 1
        expect(JSON.stringify(first.analyze(page))).toBe(own)
        expect(JSON.stringify(base.analyze(page))).toBe(before)
      }),
      { numRuns: 50 },
    )
    expect(changed).toBeGreaterThan(25)
  })

  it('hand out no list that another result or analyzer shares and anyone may change', () => {
    const { articles } = createAnalyzer().analyze('清禾县召开会议，王小明、李书记出席。建设路、朝阳区的居民来了。')
    const lists = articles.flatMap(({ entities }) => entities.map(({ candidates }) => candidates))
    expect(lists.length).toBeGreaterThan(0)
    expect(lists.every((candidates) => Object.isFrozen(candidates))).toBe(true)
  })

  it('keep the rows they were given, whatever becomes of those', () => {
    const names: { name: string; type: 'PLACE' | 'ORG' }[] = [{ name: '云溪阁', type: 'PLACE' }]
    const made = createAnalyzer({ names })
    names[0]!.type = 'ORG'
    const typesOf = (analyzer: typeof made) =>
      analyzer
        .analyzeArticle({ headline: '', body: '云溪阁昨天开放。' })
        .mentions.flatMap(({ type, nested }) => (nested ? [] : [type]))
    expect([typesOf(made), typesOf(made.with({ hmm: true }))]).toEqual([['PLACE'], ['PLACE']])
    expect(Object.isFrozen(made.dictionaries)).toBe(true)
  })

  it('are frozen, with their options and what they say of themselves', () => {
    const { options, analyze } = base
    const { provenance } = analyze('清禾县')
    const inner = [
      options,
      options.dictionaries,
      provenance.options,
      provenance.dictionaries,
      provenance.dictionaries[0],
    ]
    for (const frozen of [base, ...inner]) expect(Object.isFrozen(frozen)).toBe(true)
    expect(() => Object.assign(base, { analyze: null })).toThrow(TypeError)
  })

  it('do not change with the lists they were made from', () => {
    const names: NameRow[] = [{ name: '柳湾村', type: 'PLACE' }]
    const annotators: Annotator[] = []
    const made = base.with({ names, annotators })
    names.push({ name: '', type: 'NONE' as never })
    annotators.push({ name: 'late', annotate: () => [{ start: 0, end: 2 }] as never })
    expect(made.with({ hmm: true }).analyze('柳湾村。').articles).toHaveLength(1)
  })

  it('cut words as before, whatever becomes of the memory of the tokens they gave', () => {
    const text = '清禾县召开防汛工作会议。'
    const before = base.tokenize(text)
    for (const array of ['ends', 'words'] as const) {
      structuredClone(0, { transfer: [base.segment(text)[array].buffer as ArrayBuffer] })
      expect(base.segment('').count).toBe(0)
      expect(base.tokenize(text)).toEqual(before)
      expect(base.segment(text)).toMatchObject({ text, count: before.length })
    }
  })

  it('keep an option that a change leaves undefined', () => {
    expect(base.with({ dictionaries: undefined as never }).analyze('清禾县。').articles).toHaveLength(1)
  })
})

describe('results', () => {
  /** Pieces that newspapers are made of, so that random pages reach every stage. */
  const piece = fc.oneof(
    fc.constantFrom(
      '本报讯',
      '■记者 ',
      '通讯员 ',
      '县委书记',
      '李明',
      '欧阳敏',
      '指出',
      '，',
      '。',
      '“',
      '”',
      '《',
      '》',
      '\n\n',
      '\n',
      ' ',
      '、',
      '杭州市',
      '公安局',
      '社区',
      '3月5日',
      '3.6亿元',
      '专项行动',
      '（',
      '）',
      '和',
      '联合',
      '\ud83d',
      '😀',
      '\u0000',
      '\u3000',
      '# ',
      '图为',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
  const analyzer = createAnalyzer()

  it('slice back: every mention and value is its text, and its ranges lie on the page', () => {
    fc.assert(
      fc.property(page, (text) => {
        for (const doc of analyzer.analyze(text).articles) {
          for (const found of [...doc.mentions, ...doc.values]) {
            expect(doc.text.slice(found.start, found.end)).toBe(found.text)
            for (const { from, to } of found.ranges) expect(0 <= from && from < to && to <= text.length).toBe(true)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('hold no two mentions that overlap, but nested ones, which lie in their parent', () => {
    fc.assert(
      fc.property(page, (text) => {
        for (const { mentions } of analyzer.analyze(text).articles) {
          const byId = new Map(mentions.map((mention) => [mention.id, mention]))
          let end = 0
          for (const mention of mentions.filter(({ nested }) => !nested).sort((a, b) => a.start - b.start)) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            end = mention.end
          }
          for (const mention of mentions.filter(({ nested }) => nested)) {
            const parent = byId.get(mention.parent!)!
            expect(parent.start <= mention.start && mention.end <= parent.end).toBe(true)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('survive structuredClone and JSON', () => {
    const result = analyzer.analyze(samplePage())
    expect(structuredClone(result)).toEqual(result)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
})
