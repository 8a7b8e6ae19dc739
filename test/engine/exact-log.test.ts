import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactLog } from '../../src/engine/exact-log.js'

describe('exactLog', () => {
  it('is never further from Math.log than two units in the last place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 2, max: 100_000_000 }), (a, b) => {
        fc.pre(a < b)
        const exact = exactLog(a / b)
        expect(Math.abs(exact - Math.log(a / b))).toBeLessThanOrEqual(Math.abs(exact) * 2 * Number.EPSILON)
      }),
    )
  })

  it('gives values known to the last bit', () => {
    expect(exactLog(1)).toBe(0)
    expect(exactLog(2)).toBe(Math.LN2)
    expect(exactLog(0.5)).toBe(-Math.LN2)
    expect(exactLog(10)).toBe(Math.LN10)
  })
})
