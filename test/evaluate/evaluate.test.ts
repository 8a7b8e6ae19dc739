import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { formatEvaluation } from '../../src/evaluate/format-evaluation.js'
import type { GoldArticle, GoldPage } from '../../src/evaluate/gold.js'
import { scoreOf } from '../../src/evaluate/score.js'
import { scoreEntities } from '../../src/evaluate/score-entities.js'
import { scoreSegmentation } from '../../src/evaluate/score-segmentation.js'
import type { Doc } from '../../src/model/doc.js'

const TEXT = '石桥开新渠\n记者 陆青\n水利局局长 高远到场。\n\n渡口添船\n摄影 白帆'

const FIRST: GoldArticle = {
  kind: 'article',
  kicker: '',
  headline: '石桥开新渠',
  displaced: '',
  sections: [],
  from: 0,
  to: 24,
  reporters: ['陆青'],
  correspondents: [],
  photographers: [],
  topics: { primary: 'government', further: ['environment'] },
  roles: [{ person: '高远', post: '局长', body: '水利局' }],
}
const SECOND: GoldArticle = {
  ...FIRST,
  kind: 'photo',
  headline: '渡口添船',
  from: 26,
  to: TEXT.length,
  reporters: [],
  photographers: ['白帆'],
  topics: { primary: null, further: [] },
  roles: [],
}
const GOLD: GoldPage = { page: 'p', mentions: [], ignore: [], articles: [FIRST, SECOND] }

/** A found article that is all right, but for `changes`. */
function found(gold: GoldArticle, changes: Record<string, unknown> = {}): Doc {
  const { kind, kicker, headline, reporters, correspondents, photographers, topics, roles, from, to } = gold
  return {
    kind,
    kicker,
    headline,
    byline: { reporters, correspondents, photographers },
    ranges: [{ from, to }],
    topics: topics.primary ? [topics.primary, ...topics.further].map((topic) => ({ topic })) : [],
    roles,
    mentions: [],
    ...changes,
  } as unknown as Doc
}

const run = (...articles: Doc[]) => evaluate([GOLD], [{ id: 'p', text: TEXT, articles }])

describe('evaluate', () => {
  it('gives full marks to the gold itself', () => {
    const { layout, roles, topics } = run(found(FIRST), found(SECOND))
    expect([layout.whole.f1, roles.pairs.f1, roles.body, topics.primary.f1, topics.all.f1]).toEqual([1, 1, 1, 1, 1])
    expect([...layout.errors, ...roles.errors, ...topics.errors]).toEqual([])
  })

  it('scores each side of layout by itself', () => {
    const { layout } = run(found(FIRST, { headline: '石桥' }), found(SECOND, { kind: 'article' }))
    expect([layout.headline.recall, layout.kind.recall, layout.region.recall, layout.whole.recall]).toEqual([
      0.5, 0.5, 1, 0,
    ])
    expect(layout.errors.map(({ side, gold, found }) => [side, gold, found])).toEqual([
      ['headline', '石桥开新渠', '石桥'],
      ['kind', 'photo', 'article'],
    ])
  })

  it('takes a headline whose kicker is cut elsewhere', () => {
    expect(run(found(FIRST, { kicker: '石桥', headline: '开 新渠' })).layout.headline.right).toBe(1)
  })

  it('lets articles too many and too few count', () => {
    expect(run(found(FIRST)).layout.region).toMatchObject({ gold: 2, found: 1, right: 1 })
    const extra = found(SECOND, { ranges: [{ from: 24, to: 25 }] })
    expect(run(found(FIRST), found(SECOND), extra).layout.region).toMatchObject({ gold: 2, found: 3, right: 2 })
    const merged = found(FIRST, { ranges: [{ from: 0, to: TEXT.length }] })
    expect(run(merged).layout.region).toMatchObject({ gold: 2, right: 0 })
  })

  it('scores roles without their body, and the body apart', () => {
    const elsewhere = found(FIRST, { roles: [{ person: '高 远', post: '局长', body: '' }] })
    const { roles } = run(elsewhere)
    expect([roles.pairs.f1, roles.body]).toEqual([1, 0])
    expect(roles.errors).toEqual([{ page: 'p', gold: '高远 | 局长 | 水利局', found: '高远 | 局长 | ' }])
  })

  it('scores the first topic and all topics', () => {
    const swapped = found(FIRST, { topics: [{ topic: 'environment' }, { topic: 'government' }] })
    const { topics } = run(swapped, found(SECOND, { topics: [{ topic: 'health' }] }))
    expect(topics.primary).toMatchObject({ gold: 1, found: 2, right: 0 })
    expect(topics.all).toMatchObject({ gold: 2, found: 3, right: 2 })
    // Over the labels, each of which counts the same: environment and government are right, health is not.
    expect(topics.labels.map(({ topic, f1 }) => `${topic} ${f1}`)).toEqual([
      'environment 1',
      'government 1',
      'health 0',
    ])
    expect(topics.macroF1).toBe(0.6667)
    expect(topics.errors.map(({ gold, found }) => `${gold} → ${found}`)).toEqual([
      'government,environment → environment,government',
      ' → health',
    ])
  })

  it('refuses gold without a result, or of another text', () => {
    expect(() => evaluate([GOLD], [])).toThrow(/no page "p" among the results/)
    const off: GoldPage = { ...GOLD, mentions: [{ from: 0, to: 2, text: '平桥', type: 'PLACE' }] }
    expect(() => evaluate([off], [{ id: 'p', text: TEXT, articles: [] }])).toThrow(/"平桥" should stand at 0-2/)
  })

  it('prints a table', () => {
    const report = formatEvaluation(run(found(FIRST, { roles: [] }), found(SECOND)), { errors: true })
    expect(report).toMatch(/^1 pages, 2 articles/)
    expect(report).toMatch(/person and post\s+0\.000\s+0\.000\s+0\.000/)
    expect(report).toContain('高远 | 局长 | 水利局 → –')
  })
})

describe('the report with errors', () => {
  it('lists what is wrong of every kind in its place, and no kind that is right', () => {
    const gold = { ...GOLD, mentions: [{ from: 12, to: 15, text: '水利局', type: 'ORG' as const }] }
    const articles = [
      found(FIRST, { headline: '石桥', topics: [{ topic: 'health' }] }),
      found(SECOND, {
        mentions: [
          {
            type: 'PERSON',
            subtype: null,
            text: '白帆',
            nested: false,
            ranges: [{ from: TEXT.length - 2, to: TEXT.length }],
          },
        ],
      }),
    ]
    const report = formatEvaluation(evaluate([gold], [{ id: 'p', text: TEXT, articles }]), { errors: true })
    const [mentions, layout, topics, ...more] = report.split('\n\n').slice(-3)
    expect(more).toEqual([])
    expect(mentions).toMatch(/^Mentions that are wrong\np {2}missed {2}水利局\|ORG → – {2}in {2}\S.*水利局/)
    expect(mentions).toMatch(/– → 白帆\|PERSON/)
    expect(layout).toBe('Articles that are wrong\np  headline  石桥开新渠: 石桥开新渠 → 石桥')
    expect(topics).toBe('Topics that are wrong\np  石桥开新渠: government, environment → health\n')
    expect(report).not.toContain('Roles that are wrong')
    expect(formatEvaluation(run(found(FIRST)))).not.toContain('that are wrong')
  })
})

describe('scoreOf', () => {
  it('is 1 where nothing was to be found and nothing was, and 0 where only one of both was', () => {
    const of = (gold: number, found: number, right: number) => {
      const { precision, recall, f1 } = scoreOf({ gold, found, right })
      return [precision, recall, f1]
    }
    expect(of(0, 0, 0)).toEqual([1, 1, 1])
    expect(of(3, 0, 0)).toEqual([0, 0, 0])
    expect(of(0, 3, 0)).toEqual([0, 0, 0])
    expect(of(4, 2, 1)).toEqual([0.5, 0.25, 0.3333])
  })
})

describe('scoreEntities', () => {
  it('is B³ over the mentions on both sides', () => {
    const mention = (from: number, entity: string) => ({ from, to: from + 1, text: '甲', type: 'ORG', entity }) as const
    const gold = { page: 'p', mentions: [mention(0, 'a'), mention(1, 'a'), mention(2, 'b')], ignore: [], articles: [] }
    const hits = gold.mentions.map(({ from, to, type }) => ({
      type,
      subtype: null,
      nested: false,
      ranges: [{ from, to }],
    }))
    const page = { text: '甲甲甲', gold, found: hits }
    expect(scoreEntities([{ ...page, entityOf: ['x', 'x', 'y'] }])).toMatchObject({ f1: 1, mentions: 3 })
    const joined = scoreEntities([{ ...page, entityOf: ['x', 'x', 'x'] }])!
    expect([joined.precision, joined.recall]).toEqual([0.5556, 1])
  })
})

describe('scoreSegmentation', () => {
  it('counts words with both edges right', () => {
    const score = scoreSegmentation([['修', '水渠', '的', '人']], [['修水', '渠', '的', '人']])
    expect(score).toMatchObject({ gold: 4, found: 4, right: 2, f1: 0.5 })
    expect(() => scoreSegmentation([['人']], [['口']])).toThrow(/sentence 0 differs/)
  })
})
