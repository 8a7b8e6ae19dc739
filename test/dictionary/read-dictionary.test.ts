import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { readContainer, writeContainer } from '../../src/dictionary/container.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { readDictionary } from '../../src/dictionary/read-dictionary.js'

/** More than two pieces long. */
const bytes = compileDictionary(
  [{ name: '清河镇', type: 'PLACE' }],
  { name: 'names' },
  { ballast: new Uint8Array(300_001) },
)

const readFrom = (source: Uint8Array) =>
  readDictionary(source.length, (into, from) => into.set(source.subarray(from, from + into.length)))

test('a dictionary read piece by piece is that of its bytes', () => {
  const read = readFrom(bytes)
  const opened = openDictionary(bytes)
  expect(read.sha256).toBe(opened.sha256)
  expect(read.gazetteer.find('清河镇')).toBe(opened.gazetteer.find('清河镇'))
  expect(read.section('ballast')).toEqual(opened.section('ballast'))
})

test('the numbers of a file are looked through, but where it is said to be trusted', () => {
  const { meta, names, section } = readContainer(bytes)
  const sections = Object.fromEntries(names.map((name) => [name, section(name)!.slice()]))
  const trie = sections['names/trie']!
  // The fourth table of a trie holds its bases; see `readTables` for the directory.
  const [, length, offset] = new Uint32Array(trie.buffer, (2 + 3 * 4) * 4, 3)
  new Int32Array(trie.buffer, offset, length)[1] = -5
  const forged = writeContainer(meta, sections)
  const fill = (into: Uint8Array, from: number) => into.set(forged.subarray(from, from + into.length))
  expect(() => readDictionary(forged.length, fill)).toThrow('contradict each other')
  expect(() => openDictionary(forged)).toThrow('contradict each other')
  expect(readDictionary(forged.length, fill, { trusted: true }).trusted).toBe(true)
  expect(readFrom(bytes).trusted).toBe(false)
})

test('damage is noticed in every piece, and so is a file cut short', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const broken = bytes.slice()
      broken[at]! ^= change
      expect(() => readFrom(broken)).toThrow(/damaged|not a compiled|container version/)
    }),
    { numRuns: 50 },
  )
  for (const length of [0, 10, 64, 1000, 200_000]) {
    expect(() => readFrom(bytes.subarray(0, length))).toThrow(/damaged|not a compiled/)
  }
  expect(() => readDictionary(bytes.length, () => {})).toThrow('is not a compiled dictionary')
})
