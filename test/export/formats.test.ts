import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Graph from 'graphology'
import gexf from 'graphology-gexf'
import { describe, expect, it } from 'vitest'
import { codedText } from '../../src/corpus/coded-text.js'
import { cooccurrence } from '../../src/corpus/cooccurrence.js'
import { ask } from '../../src/corpus/question.js'
import { readConll, writeConll } from '../../src/export/conll.js'
import { csvLine } from '../../src/export/csv.js'
import { readDoccano, writeDoccano } from '../../src/export/doccano.js'
import { writeGexf } from '../../src/export/gexf.js'
import { jsonRecord } from '../../src/export/json-record.js'
import { readStandoff, writeStandoff } from '../../src/export/standoff.js'
import { markedPage } from '../corpus/marked-page.js'

const page = markedPage('p', {}, [
  {
    headline: '𠮷安路通车',
    body: '[葛云帆|PERSON]到[柳湾村|PLACE]。\n“[项目 攻坚年|SLOGAN]”开局，[葛云帆|PERSON]说。',
  },
])
const doc = page.articles[0]!
const coded = codedText(doc)

/** Texts with spans that do not overlap, as the program gives them; none begins or ends with a blank. */
const codedTexts = fc
  .array(
    fc.record({
      gap: fc.constantFrom('', '，', '到\n', '。', ' 的 ', '𠮷'),
      name: fc.constantFrom('甲', '葛云帆', '𠮷安路', '清禾 县', 'AB'),
      type: fc.constantFrom('PERSON', 'PLACE'),
    }),
    { maxLength: 12 },
  )
  .map((pieces) => {
    let text = '始'
    const spans = []
    for (const { gap, name, type } of pieces) {
      text += gap
      spans.push({ start: text.length, end: text.length + name.length, type })
      text += name
    }
    return { id: 'p#0', text: `${text}终`, spans }
  })

describe('CSV', () => {
  it('comes back through csv-parse, cells that look like formulas with an apostrophe', () => {
    const row = ['葛云帆', '他说:"好"', '一,二\n三', '=1+1', '-5', -5, true, null]
    expect(parse(csvLine(row))).toEqual([['葛云帆', '他说:"好"', '一,二\n三', "'=1+1", "'-5", '-5', 'true', '']])
  })

  it('guards every first character that spreadsheets take for a formula', () => {
    for (const first of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
      expect(csvLine([`${first}A1`])).toMatch(/^"?'/)
  })

  it('brings any text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2 }), (cells) => {
        const [back] = parse(csvLine(cells), { relax_quotes: false })
        expect(back).toEqual(cells.map((cell) => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell)))
      }),
    )
  })
})

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

describe('brat', () => {
  it('counts code points, names subtypes and equal things', () => {
    const { ann } = writeStandoff(doc)
    expect(ann.split('\n')[0]).toBe('T1\tPERSON 6 9\t葛云帆')
    expect(ann).toContain('*\tEquiv T1 T4')
    expect(ann).toContain('#1\tAnnotatorNotes T1\tmarked')
  })

  it('comes back', () => {
    expect(readStandoff('p#0', writeStandoff(doc))).toEqual(coded)
  })

  it('says where it does not fit', () => {
    expect(() => readStandoff('x', { txt: '甲', ann: 'T1\tPERSON 0 9\t甲\n' })).toThrow('x.ann:1: reaches 9')
    expect(() => readStandoff('x', { txt: '甲', ann: 'T1 PERSON\n' })).toThrow('no text-bound annotation')
  })
})

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

describe('rows as lines of JSON', () => {
  it('hold every cell under its column, and null where it is empty', () => {
    const columns = ['name', 'count', 'ref'].map((name) => ({ name, type: 'text', en: '', zh: '' }) as const)
    expect(jsonRecord(columns, ['渠\n"水"', 3, null])).toBe('{"name":"渠\\n\\"水\\"","count":3,"ref":null}\n')
    expect(jsonRecord(columns, ['渠'])).toBe('{"name":"渠","count":null,"ref":null}\n')
  })
})

describe('GEXF', () => {
  it('is read by graphology', () => {
    const odd = markedPage('q', {}, ['[甲<"&\'\u0007|PLACE]和[乙|PERSON]。'])
    const graph = gexf.parse(Graph as never, writeGexf(ask(cooccurrence({ minCount: 1 }), [page, odd])))
    expect(graph.getNodeAttributes('PERSON:葛云帆')).toMatchObject({ label: '葛云帆', type: 'PERSON', count: 2 })
    expect(graph.getNodeAttribute('PLACE:甲<"&\'\ufffd', 'label')).toBe('甲<"&\'\ufffd')
    expect(graph.getEdgeAttribute(graph.edge('PERSON:葛云帆', 'PLACE:柳湾村'), 'weight')).toBe(1)
  })

  it('keeps rare characters, and no half of one nor what XML cannot hold', () => {
    const pair = markedPage('r', {}, ['[陈𬱖|PERSON]和[甲\ud800\udfff乙\ud83d丙\uffff丁\ufffe戊\t己|PLACE]。'])
    const written = writeGexf(ask(cooccurrence({ minCount: 1 }), [pair]))
    expect(written).toContain('label="陈𬱖"')
    expect(written).toContain('label="甲\u{103ff}乙\ufffd丙\ufffd丁\ufffd戊\t己"')
  })
})
