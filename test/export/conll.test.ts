import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConll, writeConll } from '../../src/export/conll.js'
import { coded, doc } from './coded-page.js'
import { codedTexts } from './coded-texts.js'

describe('CoNLL columns', () => {
  it('have one character and its tag a line', () => {
    const lines = writeConll(coded).split('\n')
    expect(lines.slice(0, 2)).toEqual(['# id = p#0', `# text = ${JSON.stringify(doc.text)}`])
    expect(lines.slice(2, 16)).toEqual(
      '𠮷 O|安 O|路 O|通 O|车 O||葛 B-PERSON|云 I-PERSON|帆 I-PERSON|到 O|柳 B-PLACE|湾 I-PLACE|村 I-PLACE|。 O'.split(
        '|',
      ),
    )
  })

  it('mark ends and single characters in BIOES', () => {
    const single = {
      id: 'x',
      text: '苏A到柳湾',
      spans: [
        { start: 0, end: 1, type: 'PLACE' },
        { start: 3, end: 5, type: 'PLACE' },
      ],
    }
    expect(writeConll(single, 'BIOES').split('\n').slice(2, 7)).toEqual([
      '苏 S-PLACE',
      'A O',
      '到 O',
      '柳 B-PLACE',
      '湾 E-PLACE',
    ])
  })

  it('hold no id that breaks the line it stands in', () => {
    for (const id of ['a\nb', 'a\rb'])
      expect(() => writeConll({ id, text: '渠', spans: [] })).toThrow('an id without line breaks')
    const outside = { id: 'x', text: '渠', spans: [{ start: 0, end: 2, type: 'PLACE' }] }
    expect(() => writeConll(outside)).toThrow(/the span 0-2 of "x" is not inside its text of 1/)
  })

  it('come back whole, in both schemes', () => {
    fc.assert(
      fc.property(codedTexts, fc.constantFrom('BIO' as const, 'BIOES' as const), (text, scheme) => {
        const [back] = readConll(writeConll(text, scheme))
        expect(back).toEqual(text)
      }),
    )
  })

  it('of other programs are read too', () => {
    const text = '-DOCSTART- O\n\n清禾 NR B-ORG\n县委 NN I-ORG\n开会 VV O\n\n好 O\n'
    expect(readConll(text, 'f')).toEqual([
      { id: 'f-1', text: '清禾县委开会\n好', spans: [{ start: 0, end: 4, type: 'ORG' }] },
    ])
    expect(() => readConll('清 X-ORG\n', 'f')).toThrow('f:1: "X-ORG" is no tag')
  })
})
