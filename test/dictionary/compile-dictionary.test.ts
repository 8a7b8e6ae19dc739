import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FangzhiError } from '../../src/base/errors.js'
import { compileDictionary, compileRows } from '../../src/dictionary/compile-dictionary.js'
import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { readContainer, writeContainer } from '../../src/dictionary/container.js'
import { isDictionary } from '../../src/dictionary/dictionary.js'
import { LEXICON_SECTION } from '../../src/dictionary/lexicon.js'
import { wordLayer } from '../../src/dictionary/lexicon-layer.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import type { NameRow } from '../../src/dictionary/rows.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { HitList } from '../../src/engine/hit-list.js'
import { smallDictionary, smallModel } from '../segment/small-lexicon.js'

const COUNTY = {
  file: 'county.tsv',
  text: [
    '# name: county',
    '# version: 2026.01.1',
    '# kind: regional',
    '# region: 江州省清河县',
    '# licence: CC0',
    'name\ttype\tsubtype\tid\taliases\tpost\tfrom\tweight',
    '清河县\tPLACE\tdivision\tqh\t清河',
    '清河开发区(港区)\tPLACE\tzone\tqh/zone',
    '清河县水务局\tORG\tgovernment\tqh/water\t县水务局',
    '司徒明\tPERSON\t\tqh/situ\t\t局长\t2024-03-01',
    '司徒明\tPERSON\t\tqh/situ\t\t书记\t2024-05-01',
    '局\tCUE\torg-ending\t\t\t\t\t0.6',
    '委员会\tCUE\torg-ending\t\t\t\t\t0.95',
    '清河\tCUE\tplace-before',
  ].join('\n'),
}

const county = () => openDictionary(compileDictionary([COUNTY]))

/** `text` with what the dictionary finds, one name a line. */
function found(dictionary: ReturnType<typeof county>, text: string): string[] {
  const hits = new HitList()
  dictionary.gazetteer.scan(text, 0, text.length, hits)
  return Array.from({ length: hits.count }, (_, i) => text.slice(hits.start(i), hits.end(i)))
}

test('what the head of the source says is what the dictionary says about itself', () => {
  const { name, version, kind, region, licence, sha256 } = county()
  expect({ name, version, kind, region, licence }).toEqual({
    name: 'county',
    version: '2026.01.1',
    kind: 'regional',
    region: '江州省清河县',
    licence: 'CC0',
  })
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(openDictionary(compileDictionary([COUNTY], { name: 'other' })).name).toBe('other')
})

test('the same sources give the same bytes, other sources another identity', () => {
  expect(compileDictionary([COUNTY])).toEqual(compileDictionary([COUNTY]))
  const changed = { ...COUNTY, text: COUNTY.text.replace('司徒明', '司徒亮') }
  expect(openDictionary(compileDictionary([changed])).sha256).not.toBe(county().sha256)
})

test('rows come back as they were written, with their file and line', () => {
  const { gazetteer } = county()
  const rows = Array.from({ length: gazetteer.size }, (_, row) => gazetteer.row(row))
  expect(rows.find((row) => row.name === '清河县')).toMatchObject({
    type: 'PLACE',
    subtype: 'division',
    id: 'qh',
    aliases: ['清河'],
    mode: 'prefer',
    weight: null,
    file: 'county.tsv',
    line: 7,
  })
  expect(rows.filter((row) => row.name === '司徒明').map((row) => [row.post, row.from])).toEqual([
    ['局长', '2024-03-01'],
    ['书记', '2024-05-01'],
  ])
  expect(rows.find((row) => row.name === '局')).toMatchObject({
    type: 'CUE',
    subtype: 'org-ending',
    weight: 0.6,
    mode: 'match',
  })
})

test('an id comes back as it was given, whatever of the name stands in it', () => {
  const ids = [
    ['高 洁', 'x:高 洁'],
    ['高 洁', 'x:高洁'],
    ['高洁', 'x:高洁'],
    ['开发区(港区)', 'x:开发区(港区)'],
    ['高洁', '高洁'],
  ] as const
  for (const [name, id] of ids) {
    const { gazetteer } = compileRows([{ name, type: 'PERSON', id }])
    expect([gazetteer.idOf(0), gazetteer.row(0).id]).toEqual([id, id])
  }
})

test('names and aliases are found in one pass, overlapping, in either width of brackets', () => {
  const text = '清河县水务局与清河开发区（港区）管理委员会'
  expect(found(county(), text)).toEqual([
    '清河',
    '清河县',
    '清河县水务局',
    '县水务局',
    '清河',
    '清河开发区（港区）',
    '委员会',
  ])
})

test('a key leads to all its rows, and its kinds say of which types they are', () => {
  const { gazetteer } = county()
  const key = gazetteer.find('清河')
  expect(Array.from(gazetteer.rowsOf(key), (row) => gazetteer.row(row).type).sort()).toEqual(['CUE', 'PLACE'])
  expect(gazetteer.key(key)).toBe('清河')
  expect(gazetteer.find('清')).toBe(-1)
})

test('within a file the later row of the same fact wins; a removal takes earlier ones away', () => {
  const rows: NameRow[] = [
    { name: '清河镇', type: 'PLACE', id: 'a' },
    { name: '清河镇', type: 'PLACE', id: 'a', aliases: ['清河'] },
    { name: '云溪镇', type: 'PLACE' },
    { name: '云溪镇', type: 'PLACE', mode: 'remove' },
    { name: '北桥镇', type: 'PLACE', mode: 'remove' },
    { name: '北桥镇', type: 'PLACE' },
  ]
  const { gazetteer } = compileRows(rows)
  const kept = Array.from({ length: gazetteer.size }, (_, row) => gazetteer.row(row))
  expect(kept.map(({ name, aliases, mode }) => [name, aliases, mode])).toEqual([
    ['清河镇', ['清河'], 'prefer'],
    ['北桥镇', [], 'prefer'],
    ['云溪镇', [], 'remove'],
  ])
})

test('rows compiled at run time are what the same rows in a file are: words, names and keys', () => {
  const name = fc.constantFrom('清河', '云溪 镇', '北桥（东）', '湖', '司徒明', '港区')
  const row = fc.record<NameRow>({
    name,
    type: fc.constantFrom('PERSON', 'PLACE', 'WORD', 'CUE'),
    aliases: fc.array(name, { maxLength: 2 }),
    mode: fc.constantFrom('prefer', 'force', 'remove', 'match'),
    frequency: fc.option(fc.nat(99), { nil: undefined }),
    id: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const [made, opened] = [compileRows(rows), openDictionary(compileDictionary(rows))]
      const wordsOf = (dictionary: typeof made) =>
        (wordLayer(dictionary)?.words ?? []).map(({ text, mode, pos, frequency }) => [
          text,
          mode,
          pos,
          frequency ?? null,
        ])
      const keysOf = ({ gazetteer }: typeof made) =>
        Array.from({ length: gazetteer.keyCount }, (_, key) => [gazetteer.key(key), gazetteer.kinds[key]])
      expect(wordsOf(made)).toEqual(wordsOf(opened))
      expect(keysOf(made)).toEqual(keysOf(opened))
    }),
  )
})

test('rows compiled at run time have another identity when anything about them is another', () => {
  const rows: NameRow[] = [
    { name: '清河', type: 'PLACE' },
    { name: '云溪', type: 'PLACE', aliases: ['溪镇'] },
  ]
  const [first, second] = rows as [NameRow, NameRow]
  const others: NameRow[][] = [
    rows.toReversed(),
    [first],
    [
      { ...first, aliases: ['云溪'] },
      { ...second, name: '溪镇', aliases: [] },
    ],
    [{ ...first, id: 'a' }, second],
    [{ ...first, pos: 'nz' }, second],
    [{ ...first, weight: 1 }, second],
    [{ ...first, type: 'ORG' }, second],
  ]
  const identities = [rows, ...others].map((list) => compileRows(list).sha256)
  expect(new Set(identities).size).toBe(identities.length)
  expect(compileRows([...rows]).sha256).toBe(identities[0])
})

test('bad rows stop compiling, all of them named', () => {
  const bad = { file: 'bad.tsv', text: 'name\ttype\nx\tPERSN\ny\tPLCE\n' }
  expect(() => compileDictionary([bad])).toThrow(/^bad\.tsv:2:3: type "PERSN".*\nbad\.tsv:3:3: type "PLCE"/)
  expect(() => compileRows([{ name: '', type: 'PLACE' }])).toThrow('names:1:1: name is empty')
  expect(() => compileDictionary([], { kind: 'local' as never })).toThrow(FangzhiError)
})

test('a dictionary without rows opens, and bytes are no dictionary object', () => {
  const bytes = compileDictionary([])
  const empty = openDictionary(bytes)
  expect(empty.gazetteer.size).toBe(0)
  expect(found(empty, '清河县')).toEqual([])
  expect([isDictionary(empty), isDictionary(bytes), isDictionary(null)]).toEqual([true, false, false])
})

test('scanning agrees with looking for every name at every position', () => {
  const word = fc.string({ unit: fc.constantFrom('清', '河', '县', '局', '(', '）'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.array(word, { maxLength: 8 }), (names, pieces) => {
      const dictionary = compileRows(names.map((name) => ({ name, type: 'ORG' })))
      const { gazetteer } = dictionary
      const keys = Array.from({ length: gazetteer.keyCount }, (_, key) => gazetteer.key(key))
      const text = pieces.join('')
      const expected: string[] = []
      for (let start = 0; start < text.length; start++) {
        for (let end = start + 1; end <= text.length; end++) {
          if (keys.includes(text.slice(start, end))) expected.push(text.slice(start, end))
        }
      }
      expect(found(dictionary, text)).toEqual(expected)
      expect(names.every((name) => keys.includes(name))).toBe(true)
    }),
  )
})

test('damaged bytes are refused with a typed error, whatever is damaged', () => {
  const bytes = compileDictionary([COUNTY])
  fc.assert(
    fc.property(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.nat(bytes.length - 1),
      (at, change, cut) => {
        const flipped = bytes.slice()
        flipped[at]! ^= change
        for (const broken of [flipped, bytes.slice(0, cut)]) {
          let error: unknown = null
          try {
            openDictionary(broken)
          } catch (thrown) {
            error = thrown
          }
          expect(error).toBeInstanceOf(FangzhiError)
          expect((error as FangzhiError).code).toMatch(/^(BAD_DICTIONARY|DICTIONARY_VERSION)$/)
        }
      },
    ),
  )
})

test('hostile bytes with a right checksum give typed errors or odd names, and always come to an end', () => {
  const { meta, names, section } = readContainer(compileDictionary([COUNTY]))
  const sections = names.map((name) => [name, section(name)!] as const).filter(([, bytes]) => bytes.length > 0)
  const words = compileLexicon({ dictionary: smallDictionary, model: smallModel })
  const lexicon = openDictionary(compileDictionary([], { name: 'small' }, { [LEXICON_SECTION]: words }))
  const place = fc.record({ section: fc.nat(sections.length - 1), at: fc.nat(), value: fc.nat(255) })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (changes) => {
      const hostile = new Map(sections.map(([name, bytes]) => [name, bytes.slice()]))
      for (const { section: index, at, value } of changes) {
        const bytes = hostile.get(sections[index]![0])!
        bytes[at % bytes.length] = value
      }
      try {
        const dictionary = openDictionary(writeContainer(meta, Object.fromEntries(hostile)))
        const stack = stackDictionaries([lexicon, county(), dictionary])
        expect(stack.lexicon).not.toBeNull()
        found(dictionary, '清河县水务局与清河开发区（港区）管理委员会')
        for (let row = 0; row < Math.min(dictionary.gazetteer.size, 100); row++) dictionary.gazetteer.row(row)
        stack.terms('CUE')
        stack.rowsNamed('清河')
      } catch (error) {
        expect(error).toMatchObject({ code: 'BAD_DICTIONARY' })
      }
    }),
    { numRuns: 500 },
  )
})
