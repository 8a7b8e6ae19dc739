import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { readContainer, writeContainer } from '../../src/dictionary/container.js'
import type { Dictionary } from '../../src/dictionary/dictionary.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import type { NameRow } from '../../src/dictionary/rows.js'
import { compileSharedNames, SHARED_NAMES_SECTION, sharedNames } from '../../src/dictionary/shared-names.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'

const place = (name: string, mode?: NameRow['mode']): NameRow => ({ name, type: 'PLACE', ...(mode ? { mode } : {}) })

const LOWER = compileDictionary([place('云溪'), place('清禾'), { name: '清禾', type: 'PERSON' }], { name: 'lower' })
const OTHER = compileDictionary([place('清禾'), place('澜溪')], { name: 'other' })
const PLAIN = compileDictionary([place('清禾'), place('云溪', 'remove'), place('双桂')], { name: 'upper' })

function withSection(bytes: Uint8Array, section: Uint8Array): Dictionary {
  const { meta, names, section: read } = readContainer(bytes)
  const kept = Object.fromEntries(names.map((name) => [name, read(name)!]))
  return openDictionary(writeContainer(meta, { ...kept, [SHARED_NAMES_SECTION]: section }))
}

function pairsOf(upper: Dictionary, lower: Dictionary): string[] {
  const pairs = sharedNames(upper, lower)
  return Array.from({ length: pairs.length / 2 }, (_, at) => {
    expect(upper.gazetteer.key(pairs[at * 2]!)).toBe(lower.gazetteer.key(pairs[at * 2 + 1]!))
    return upper.gazetteer.key(pairs[at * 2]!)
  }).sort()
}

describe('names two dictionaries share', () => {
  const [lower, other, plain] = [openDictionary(LOWER), openDictionary(OTHER), openDictionary(PLAIN)]
  const ready = withSection(PLAIN, compileSharedNames(plain, lower))

  it('are the same from the section as looked up, and are looked up for another dictionary', () => {
    expect(pairsOf(plain, lower)).toEqual(['云溪', '清禾'])
    expect(pairsOf(ready, lower)).toEqual(['云溪', '清禾'])
    expect(pairsOf(ready, other)).toEqual(['清禾'])
  })

  it('are decided by the upper one, whichever way they were found', () => {
    for (const upper of [plain, ready]) {
      const names = stackDictionaries([lower, other, upper])
      expect(names.rowsNamed('云溪')).toEqual([])
      expect(names.rowsNamed('清禾').map(({ type }) => type)).toEqual(['PLACE', 'PERSON'])
      expect(names.changedKeys).toHaveLength(3)
    }
  })

  it('are refused where the section is damaged', () => {
    const section = compileSharedNames(plain, lower)
    const cut = withSection(PLAIN, section.subarray(0, 24))
    expect(() => sharedNames(cut, lower)).toThrow(expect.objectContaining({ code: 'BAD_DICTIONARY' }))
    const far = withSection(PLAIN, section.slice().fill(0xff, section.length - 8))
    expect(() => sharedNames(far, lower)).toThrow(expect.objectContaining({ code: 'BAD_DICTIONARY' }))
  })
})
