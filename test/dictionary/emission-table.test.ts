import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tabulateEmissions } from '../../src/dictionary/emission-table.js'
import { IMPOSSIBLE, MILLION, NO_EMISSION } from '../../src/engine/char-tagger.js'

const codes = new Uint16Array(0x10000)
codes['水'.charCodeAt(0)] = 1
codes['火'.charCodeAt(0)] = 2

function tableOf(...states: readonly ReadonlyMap<string, number>[]): Int32Array {
  return tabulateEmissions({ starts: [], transitions: [], emissions: states }, codes, 2)
}

describe('the table of emissions', () => {
  it('divided gives the doubles that reading six decimals gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_147_000_000, max: -1 }), (millionths) => {
        const value = Number((millionths / 1e6).toFixed(6))
        expect(tableOf(new Map([['水', value]]))[4]! / MILLION).toBe(value)
      }),
    )
  })

  it('has every state of every code, none where the model says nothing or says it is impossible', () => {
    const table = tableOf(
      new Map([['水', -1.5]]),
      new Map([['水', IMPOSSIBLE]]),
      new Map(),
      new Map([['火', -0.000001]]),
    )
    const none = NO_EMISSION
    expect([...table]).toEqual([none, none, none, none, -1_500_000, none, none, none, none, none, none, -1])
  })

  it.each([-0.1234567, 0.5, -2147.483648, Number.NaN])('refuses %d, which it cannot hold', (value) => {
    const error = expect.objectContaining({ code: 'BAD_INPUT' })
    expect(() => tableOf(new Map([['水', value]]))).toThrow(error)
  })
})
