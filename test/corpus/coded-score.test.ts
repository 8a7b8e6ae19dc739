import { describe, expect, it } from 'vitest'
import { codedScores } from '../../src/corpus/coded-score.js'

describe('the score of results against a coded sample', () => {
  const coded = { id: 'x', text: '葛云帆来了', spans: [] }

  it('refuses coded texts none of which is in the results, and another text under the same id', () => {
    expect(() => codedScores([coded], [{ ...coded, id: 'y' }])).toThrow('no coded text is among the results')
    expect(() => codedScores([coded], [{ ...coded, text: '别的' }])).toThrow(
      'coded text "x" is not the one in the results',
    )
  })

  it('leaves out a coded text that is not in the results', () => {
    const more = codedScores([coded, { ...coded, id: 'unread' }], [coded])
    expect(more.texts).toBe(1)
  })

  const text = '葛云帆到柳湾村调研'
  const spans = [
    { start: 0, end: 3, type: 'PERSON' },
    { start: 4, end: 7, type: 'PLACE' },
  ]
  const a = [{ id: 'x', text, spans }]

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
