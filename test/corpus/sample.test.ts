import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelAgreement, spanAgreement } from '../../src/corpus/agreement.js'
import { codedScores } from '../../src/corpus/coded-score.js'
import { ask } from '../../src/corpus/question.js'
import { allocate, sample } from '../../src/corpus/sample.js'
import { markedPage } from './marked-page.js'

const pages = Array.from({ length: 40 }, (_, i) =>
  markedPage(`p${i}`, { paper: i < 30 ? '清禾周报' : '澜溪报' }, [`第${i}篇。`]),
)

describe('sample', () => {
  it('draws by stratum and says how likely each article was', () => {
    const rows = ask(sample({ size: 8, by: ['paper'] }), pages)
    const of = (paper: string) => rows.filter(({ stratum }) => stratum[0] === paper)
    expect([of('清禾周报').length, of('澜溪报').length]).toEqual([6, 2])
    expect(of('清禾周报')[0]!.inclusion).toBe(0.2)
    const weights = rows.reduce((sum, { inclusion }) => sum + 1 / inclusion, 0)
    expect(weights).toBeCloseTo(40)
  })

  it('draws the same articles in any order, and others with another seed', () => {
    const ids = (seed: number, order = pages) => ask(sample({ size: 8, seed }), order).map(({ article }) => article)
    expect(ids(1, [...pages].reverse())).toEqual(ids(1))
    expect(ids(2)).not.toEqual(ids(1))
  })

  it('gives an article of a large corpus its share, however small', () => {
    const many = [markedPage('x', {}, Array<string>(70_000).fill('短。'))]
    const [row] = ask(sample({ size: 1 }), many)
    expect(1 / row!.inclusion).toBeCloseTo(70_000, 0)
  })

  it('allocates exactly what is wanted, never more than there is', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom('proportional', 'equal'),
        (all, wanted, how) => {
          const shares = allocate(all, wanted, how as 'equal')
          const total = all.reduce((sum, size) => sum + size, 0)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(wanted, total))
          expect(shares.every((share, index) => share >= 0 && share <= all[index]!)).toBe(true)
        },
      ),
    )
  })
})

describe('agreement about labels', () => {
  it('has the kappa and alpha of a worked example', () => {
    // 50 items: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no; kappa (0.7 - 0.5) / 0.5
    const cells = [...row('y', 'y', 20), ...row('y', 'n', 5), ...row('n', 'y', 10), ...row('n', 'n', 15)]
    const a = new Map(cells.map(([first], i) => [String(i), first!]))
    const b = new Map(cells.map(([, second], i) => [String(i), second!]))
    expect(labelAgreement(a, b)).toEqual({ items: 50, observed: 0.7, kappa: 0.4, alpha: 0.4 })
  })

  it('leaves out what one of them did not code', () => {
    expect(
      labelAgreement(
        new Map([
          ['1', 'a'],
          ['2', ''],
        ]),
        new Map([
          ['1', 'a'],
          ['2', 'b'],
        ]),
      ).items,
    ).toBe(1)
  })
})

describe('coders', () => {
  const coded = { id: 'x', text: '葛云帆来了', spans: [] }

  it('who coded nothing in common are told so, not given a perfect or empty score', () => {
    const [a, b] = [new Map([['1', 'a']]), new Map([['2', 'a']])]
    expect(() => labelAgreement(a, b)).toThrow('coded nothing in common; ids must be the same')
    expect(() => codedScores([coded], [{ ...coded, id: 'y' }])).toThrow('no coded text is among the results')
  })

  it('who read another text than the results are of are told which', () => {
    expect(() => codedScores([coded], [{ ...coded, text: '别的' }])).toThrow(
      'coded text "x" is not the one in the results',
    )
    const more = codedScores([coded, { ...coded, id: 'unread' }], [coded])
    expect(more.texts).toBe(1)
  })

  it('who used one and the same label throughout agree', () => {
    const one = new Map([
      ['1', 'a'],
      ['2', 'a'],
    ])
    expect(labelAgreement(one, one)).toEqual({ items: 2, observed: 1, kappa: 1, alpha: 1 })
  })

  it('who marked a name inside another give its characters to the outer one', () => {
    const outer = { start: 0, end: 5, type: 'ORG' }
    const inner = { start: 0, end: 3, type: 'PERSON' }
    const [nested, alone] = [[inner, outer], [outer]].map((spans) => [{ ...coded, spans }])
    expect(spanAgreement(nested!, alone!)).toMatchObject({ kappa: 1, strict: { both: 1, onlyA: 1 } })
  })
})

describe('agreement about spans', () => {
  const text = '葛云帆到柳湾村调研'
  const a = [
    {
      id: 'x',
      text,
      spans: [
        { start: 0, end: 3, type: 'PERSON' },
        { start: 4, end: 7, type: 'PLACE' },
      ],
    },
  ]
  const b = [
    {
      id: 'x',
      text,
      spans: [
        { start: 0, end: 3, type: 'PERSON' },
        { start: 4, end: 6, type: 'PLACE' },
      ],
    },
  ]

  it('counts same type and place', () => {
    expect(spanAgreement(a, b).strict).toEqual({ f1: 0.5, both: 1, onlyA: 1, onlyB: 1 })
    expect(spanAgreement(a, a)).toMatchObject({ strict: { f1: 1 }, kappa: 1, alpha: 1 })
  })

  it('sees that eight of nine characters agree', () => {
    expect(spanAgreement(a, b).kappa).toBeCloseTo((8 / 9 - 27 / 81) / (1 - 27 / 81), 3)
  })

  it('refuses other texts under the same id', () => {
    expect(() => spanAgreement(a, [{ id: 'x', text: '别的', spans: [] }])).toThrow('different texts')
    expect(() => spanAgreement(a, [])).toThrow('no text in common')
  })

  it('weights a coded sample by the inverse of its inclusion', () => {
    const gold = [...a, { id: 'y', text: '施念慈', spans: [{ start: 0, end: 3, type: 'PERSON' }] }]
    const found = [...a, { id: 'y', text: '施念慈', spans: [] }]
    const { scores } = codedScores(
      gold,
      found,
      new Map([
        ['x', 1],
        ['y', 0.25],
      ]),
    )
    expect(scores[0]).toMatchObject({ type: 'ALL', precision: 1, recall: 0.3333, gold: 3, found: 2, right: 2 })
    expect(scores[0]!.interval[0]).toBeLessThan(scores[0]!.interval[1])
    expect(codedScores(a, a).scores[0]).toMatchObject({ f1: 1, interval: [0, 1] })
  })
})

function row(first: string, second: string, times: number): string[][] {
  return Array.from({ length: times }, () => [first, second])
}
