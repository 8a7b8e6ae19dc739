import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openEmissions, packEmissions } from '../../src/dictionary/emission-table.js'
import { impossible } from '../../src/engine/char-tagger.js'

const codes = new Uint16Array(0x10000)
codes['水'.charCodeAt(0)] = 1
codes['火'.charCodeAt(0)] = 2

function modelOf(states: readonly ReadonlyMap<string, number>[]) {
  return { starts: [], transitions: [], emissions: states }
}

describe('the table of emissions', () => {
  it('gives back the doubles that reading six decimals gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_147_000_000, max: 0 }), (millionths) => {
        const value = Number((millionths / 1e6).toFixed(6))
        const table = packEmissions(modelOf([new Map([['水', value]])]), codes, 2)
        expect(Object.is(openEmissions(table)[4], value === 0 ? 0 : value)).toBe(true)
      }),
    )
  })

  it('has every state of every code, impossible where the model says nothing or says so', () => {
    const table = packEmissions(
      modelOf([new Map([['水', -1.5]]), new Map([['水', impossible]]), new Map(), new Map([['火', -0.000001]])]),
      codes,
      2,
    )
    const none = impossible
    expect([...openEmissions(table)]).toEqual([none, none, none, none, -1.5, none, none, none, none, none, none, -1e-6])
  })

  it.each([-0.1234567, 0.5, -2147.483648, Number.NaN])('refuses %d, which it cannot hold', (value) => {
    const error = expect.objectContaining({ code: 'BAD_INPUT' })
    expect(() => packEmissions(modelOf([new Map([['水', value]])]), codes, 2)).toThrow(error)
  })
})
