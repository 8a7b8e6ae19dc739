import { describe, expect, it } from 'vitest'
import { labelAgreement, spanAgreement } from '../../src/corpus/agreement.js'

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

  it('is refused where nothing was coded by both, not given as perfect or none', () => {
    const [a, b] = [new Map([['1', 'a']]), new Map([['2', 'a']])]
    expect(() => labelAgreement(a, b)).toThrow('coded nothing in common; ids must be the same')
  })

  it('is complete where one and the same label was used throughout', () => {
    const one = new Map([
      ['1', 'a'],
      ['2', 'a'],
    ])
    expect(labelAgreement(one, one)).toEqual({ items: 2, observed: 1, kappa: 1, alpha: 1 })
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

  it('counts the characters of a name inside another for the outer one', () => {
    const outer = { start: 0, end: 5, type: 'ORG' }
    const inner = { start: 0, end: 3, type: 'PERSON' }
    const [nested, alone] = [[inner, outer], [outer]].map((spans) => [{ id: 'x', text: '葛云帆来了', spans }])
    expect(spanAgreement(nested!, alone!)).toMatchObject({ kappa: 1, strict: { both: 1, onlyA: 1 } })
  })
})

function row(first: string, second: string, times: number): string[][] {
  return Array.from({ length: times }, () => [first, second])
}
