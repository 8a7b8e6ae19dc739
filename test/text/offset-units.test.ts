import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertOffset, convertOffsets, textLength } from '../../src/text/offset-units.js'

describe('offset units', () => {
  it('counts as JavaScript, Python and UTF-8 do', () => {
    const text = 'a中😀b'
    expect(convertOffsets(text, [0, 1, 2, 4, 5], 'utf16', 'codepoint')).toEqual([0, 1, 2, 3, 4])
    expect(convertOffsets(text, [0, 1, 2, 4, 5], 'utf16', 'utf8')).toEqual([0, 1, 4, 8, 9])
    expect(textLength(text, 'utf8')).toBe(9)
  })

  it('keeps the order of the offsets', () => {
    expect(convertOffsets('中😀文', [4, 0, 3], 'utf16', 'codepoint')).toEqual([3, 0, 2])
  })

  it('moves a position inside a character to its start, and one beyond the end to the end', () => {
    expect(convertOffset('😀', 1, 'utf16', 'codepoint')).toBe(0)
    expect(convertOffset('中', 2, 'utf8', 'utf16')).toBe(0)
    expect(convertOffset('中', 99, 'utf16', 'utf8')).toBe(3)
  })

  it('agrees with the encoder and the string iterator on any text', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const well = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      let at = 0
      for (const character of well) {
        const before = well.slice(0, at)
        expect(convertOffset(text, at, 'utf16', 'utf8')).toBe(new TextEncoder().encode(before).length)
        expect(convertOffset(text, at, 'utf16', 'codepoint')).toBe([...before].length)
        const bytes = convertOffset(text, at, 'utf16', 'utf8')
        expect(convertOffset(text, bytes, 'utf8', 'utf16')).toBe(at)
        at += character.length
      }
    })
    fc.assert(property, { numRuns: 500 })
  })
})
