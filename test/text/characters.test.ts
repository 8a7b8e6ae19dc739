import { describe, expect, it } from 'vitest'
import { characterSet, holds } from '../../src/text/characters.js'

describe('a set of characters', () => {
  it('holds its characters, of all code units', () => {
    // 一 and 亀 end with the same bits, which the quick look takes for one another.
    const characters = '一亀的是在从和与及把被让向给说对为了着过到来去带由担有,\uff0c。\u0080'
    const set = characterSet(characters)
    const found: string[] = []
    for (let code = 0; code < 0x10000; code++) if (holds(set, code)) found.push(String.fromCharCode(code))
    expect(found.join('')).toBe([...characters].sort().join(''))
    expect(holds(set, Number.NaN)).toBe(false)
  })
})
