import { describe, expect, it } from 'vitest'
import { readTables, type Table, writeTables } from '../../../src/base/binary-tables.js'
import { compileDictionary } from '../../../src/dictionary/compile-dictionary.js'
import { readContainer, writeContainer } from '../../../src/dictionary/container.js'
import { openDictionary } from '../../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import {
  compileSloganModel,
  openSloganModel,
  readSloganModel,
  SLOGAN_MODEL_SECTION,
} from '../../../src/mentions/slogans/slogan-model.js'

const TEXT = 'bias 1\t5\t-5\t0\t0\t0\t0\t0\nafter 坚持\t-500\t0\t0\t0\t0\t0\t300\n'
const KINDS = ['u32', 'i32', 'i32', 'u8', 'u8'] as const

/** The model of a dictionary whose section was changed. */
function modelWith(change: (tables: Table[]) => unknown) {
  const tables: Table[] = [...readTables(compileSloganModel(TEXT), KINDS, 'the model')]
  change(tables)
  const { meta, section, names } = readContainer(compileDictionary([], { name: 'own' }))
  const sections = Object.fromEntries(names.map((name) => [name, section(name)!]))
  const bytes = writeContainer(meta, { ...sections, [SLOGAN_MODEL_SECTION]: writeTables(tables) })
  return readSloganModel(stackDictionaries([openDictionary(bytes)]))
}

describe('the slogan model', () => {
  it('is the same as text and as bytes', () => {
    const read = modelWith(() => {})
    const opened = openSloganModel(TEXT)
    expect([...read.weights]).toEqual([...opened.weights])
    expect(read.rowOf(0, 1)).toBe(opened.rowOf(0, 1))
    expect(read.nameOf(1)).toBe('after 坚持')
  })

  it.each<[string, (tables: Table[]) => unknown]>([
    ['another version', ([version]) => version!.fill(99)],
    ['a row beyond the weights', ([, , rows]) => rows!.fill(2, 0, 1)],
    ['a row below none', ([, , rows]) => rows!.fill(-5, 0, 1)],
    ['no free slot', ([, , rows]) => rows!.fill(0)],
    ['a table of another size', (tables) => tables.splice(3, 1, new Uint8Array(3))],
  ])('is refused with %s', (_, change) => {
    expect(() => modelWith(change)).toThrow('the slogan model of dictionary own is damaged')
  })

  it('refuses weights that are no whole hundredths', () => {
    expect(() => openSloganModel('bias 1\t12.6')).toThrow('12.6')
    expect(() => openSloganModel('bias 1\t40000')).toThrow('40000')
  })
})
