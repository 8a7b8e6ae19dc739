import { describe, expect, it } from 'vitest'
import { compileDictionary, compileRows } from '../../src/dictionary/compile-dictionary.js'
import { readContainer, writeContainer } from '../../src/dictionary/container.js'
import type { Dictionary } from '../../src/dictionary/dictionary.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import type { NameRow } from '../../src/dictionary/rows.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { NAME_TABLES_SECTION } from '../../src/mentions/names/name-tables.js'
import { compileNameVocabulary, readNameVocabulary } from '../../src/mentions/names/name-vocabulary.js'
import { SLOGAN_TABLES_SECTION } from '../../src/mentions/slogans/slogan-tables.js'
import { compileSloganVocabulary, readSloganVocabulary } from '../../src/mentions/slogans/slogan-vocabulary.js'

const cue = (subtype: string, name: string, more: Partial<NameRow> = {}): NameRow => ({
  ...{ name, type: 'CUE', subtype },
  ...more,
})

const ROWS: readonly NameRow[] = [
  ...[cue('surname', '欧', { weight: 0.4 }), cue('surname', '司徒', { weight: 0.2 })],
  ...[cue('char-share', '欧', { weight: 0.01 }), cue('given-first', '明', { weight: 0.3 })],
  ...[cue('not-name-char', '的'), cue('minority-name', '古丽'), cue('translit-char', '尔')],
  ...[cue('place-ending', '湾', { class: 'village' }), cue('org-generic', '公司'), cue('address', '女士')],
  ...[cue('slogan-left', '坚持', { class: 'motto' }), cue('slogan-tail', '三年行动', { class: 'campaign' })],
  ...[cue('slogan-prefix', '平安'), cue('slogan-quoted', '三新'), cue('speech-char', '啊')],
  { name: '三新', type: 'SLOGAN', subtype: 'numeric' },
  { name: '清水理念', type: 'SLOGAN', subtype: 'tifa' },
  { name: '云溪', type: 'PLACE' },
  { name: '和平', type: 'PLACE', subtype: 'ambiguous' },
  { name: '云溪', type: 'ORG' },
]

/** Layers over it: one that changes nothing, one that adds and removes, one that weighs characters anew. */
const ABOVE: readonly (readonly NameRow[])[] = [
  [],
  [
    { name: '云溪', type: 'PLACE', mode: 'remove' },
    { name: '清水理念', type: 'SLOGAN', mode: 'remove' },
    { name: '清水新风', type: 'SLOGAN', subtype: 'campaign' },
    { name: '三新', type: 'SLOGAN', subtype: 'plan' },
    { name: '明溪', type: 'PLACE' },
    cue('slogan-left', '坚持', { class: 'tifa' }),
    cue('slogan-goal', '打造'),
    cue('place-ending', '湾', { class: 'admin' }),
    cue('minority-name', '扎西'),
  ],
  [cue('surname', '明', { weight: 0.6 }), cue('char-share', '明', { weight: 0.5 })],
]

const bytes = compileDictionary(ROWS, { name: 'lower' })
const plain = openDictionary(bytes)
const compiled = openDictionary(
  withSections({
    [NAME_TABLES_SECTION]: compileNameVocabulary(stackDictionaries([plain])),
    [SLOGAN_TABLES_SECTION]: compileSloganVocabulary(plain),
  }),
)

function withSections(more: Record<string, Uint8Array>): Uint8Array {
  const { meta, names, section } = readContainer(bytes)
  return writeContainer(meta, { ...Object.fromEntries(names.map((name) => [name, section(name)!])), ...more })
}

const stackOf = (lower: Dictionary, above: readonly NameRow[]) =>
  stackDictionaries(above.length === 0 ? [lower] : [compileRows([]), lower, compileRows(above)])

describe('a vocabulary that a dictionary carries compiled', () => {
  it.each(ABOVE.map((above, index) => [index, above] as const))('is that of its rows, under layers %i', (_, above) => {
    expect(readNameVocabulary(stackOf(compiled, above))).toEqual(readNameVocabulary(stackOf(plain, above)))
    const [fast, slow] = [compiled, plain].map((lower) => readSloganVocabulary(stackOf(lower, above)))
    const text = '坚持清水理念打造平安云溪三新三年行动清水新风'
    for (const name of ['phrases', 'quotedOnly', 'left', 'tails', 'prefixes', 'goals'] as const) {
      const hits = (words: typeof fast) => Array.from(`${text} `, (_, at) => words![name].longestAt(text, at))
      expect(hits(fast)).toEqual(hits(slow))
    }
    expect(fast!.units).toEqual(slow!.units)
    const places = (words: typeof fast) => Array.from(text, (_, at) => words!.isPlace(text.slice(at, at + 2)))
    expect(places(fast)).toEqual(places(slow))
  })

  it('is refused where it is damaged', () => {
    const names = openDictionary(withSections({ [NAME_TABLES_SECTION]: new Uint8Array(64) }))
    expect(() => readNameVocabulary(stackDictionaries([names]))).toThrow('the table of names is damaged')
    const slogans = openDictionary(withSections({ [SLOGAN_TABLES_SECTION]: new Uint8Array(1024) }))
    expect(() => readSloganVocabulary(stackDictionaries([slogans]))).toThrow('the table of slogans is damaged')
  })
})
