import { describe, expect, it } from 'vitest'
import { FewCodes } from '../../src/entities/few-codes.js'

describe('a few codes', () => {
  it('are those of its characters, of all code units', () => {
    // 一 and 亀 end with the same seven bits.
    const characters = '一亀的是在从和与及把被让向给说对为了着过到来去带由担有,\uff0c。\u0080'
    const codes = new FewCodes(characters)
    const found: string[] = []
    for (let code = 0; code < 0x10000; code++) if (codes.has(code)) found.push(String.fromCharCode(code))
    expect(found.join('')).toBe([...characters].sort().join(''))
    expect(codes.has(Number.NaN)).toBe(false)
  })
})
