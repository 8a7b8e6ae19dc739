import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDoccano, writeDoccano } from '../../src/export/doccano.js'
import { codedTexts } from './coded-texts.js'

describe('doccano', () => {
  it('comes back in code points and in UTF-16', () => {
    fc.assert(
      fc.property(codedTexts, fc.constantFrom('codepoint' as const, 'utf16' as const), (text, unit) => {
        expect(readDoccano(writeDoccano(text, { paper: '清禾周报' }, unit))).toEqual([text])
      }),
    )
  })

  it('is read as its own export writes it', () => {
    const line = '{"id":7,"text":"𠮷到柳湾","entities":[{"id":1,"label":"PLACE","start_offset":2,"end_offset":4}]}'
    expect(readDoccano(line)).toEqual([{ id: '7', text: '𠮷到柳湾', spans: [{ start: 3, end: 5, type: 'PLACE' }] }])
    expect(() => readDoccano('{"text":"x","label":[["a"]]}', 'f')).toThrow('f:1:')
    const bad = [
      { label: 'PLACE', start_offset: 0 },
      { label: 'PLACE', end_offset: 1 },
      { start_offset: 0, end_offset: 1 },
      null,
    ]
    for (const label of bad) {
      const line = JSON.stringify({ text: 'x', entities: [label] })
      expect(() => readDoccano(line, 'f')).toThrow(/f:1: .* is no label; it takes \[start, end, type\]/)
    }
    expect(() => readDoccano('{"text":\n', 'f')).toThrow(/f:1: not JSON/)
  })
})
