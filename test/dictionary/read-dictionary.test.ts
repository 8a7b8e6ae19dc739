import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
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

test('a file of the package is trusted, one of a user is looked through', () => {
  const read = (trusted?: boolean) =>
    readDictionary(bytes.length, (into, from) => into.set(bytes.subarray(from, from + into.length)), trusted)
  expect([read().trusted, read(true).trusted, openDictionary(bytes).trusted]).toEqual([false, true, false])
  expect(read(true).gazetteer.find('清河镇')).toBe(read().gazetteer.find('清河镇'))
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
