import { expect, test } from 'vitest'
import { compileDictionary, compileRows } from '../../src/dictionary/compile-dictionary.js'
import { kindOf, ROW_TYPES } from '../../src/dictionary/row-types.js'
import type { NameRow } from '../../src/dictionary/rows.js'
import { type DictionaryStack, stackDictionaries } from '../../src/dictionary/stack.js'

const stackOf = (...layers: NameRow[][]) => stackDictionaries(layers.map((rows) => compileRows(rows)))

/** Every name found in `text` with its types and the ids of its rows: `清河 PLACE qh`. */
function read(stack: DictionaryStack, text: string): string[] {
  const hits = stack.scan(text)
  return Array.from({ length: hits.count }, (_, i) => {
    const key = hits.key(i)
    const types = ROW_TYPES.filter((type) => stack.kindsOf(key) & kindOf(type)).join('+')
    const ids = stack.rowsOf(key).map((row) => row.id)
    return `${text.slice(hits.start(i), hits.end(i))} ${types} ${ids.join('+')}`
  })
}

const place = (name: string, id: string, more: Partial<NameRow> = {}): NameRow => ({ name, type: 'PLACE', id, ...more })

test('layers are read together, in the order of the text', () => {
  const stack = stackOf([place('清河县', 'a')], [place('县城', 'b'), { name: '清河', type: 'PERSON', id: 'c' }])
  expect(read(stack, '在清河县城')).toEqual(['清河 PERSON c', '清河县 PLACE a', '县城 PLACE b'])
})

test('for one name and type the topmost layer decides', () => {
  const stack = stackOf([place('清河', 'north'), place('清河', 'south', { region: '南' })], [place('清河', 'mine')])
  expect(read(stack, '清河')).toEqual(['清河 PLACE mine'])
  expect(stack.rowsNamed('清河').map((row) => row.id)).toEqual(['mine'])
  expect(stack.rowsNamed('清河', 'ORG')).toEqual([])
})

test('another type of the same name stays', () => {
  const stack = stackOf([place('长安', 'city'), { name: '长安', type: 'ORG', id: 'firm' }], [place('长安', 'mine')])
  expect(read(stack, '长安')).toEqual(['长安 ORG firm', '长安 PLACE mine'])
})

test('a removal takes a name of its type away from the layers below, not from those above', () => {
  const gone = place('清河', 'x', { mode: 'remove' })
  const below = [place('清河', 'low'), { name: '清河', type: 'ORG', id: 'firm' } as const]
  expect(read(stackOf(below, [gone]), '清河')).toEqual(['清河 ORG firm'])
  expect(read(stackOf(below, [gone], [place('清河', 'top')]), '清河')).toEqual(['清河 ORG firm', '清河 PLACE top'])
})

test('stacks with contradicting layers do not know of each other', () => {
  const base = compileRows([place('清河', 'base')])
  const without = stackDictionaries([base, compileRows([place('清河', 'x', { mode: 'remove' })])])
  const plain = stackDictionaries([base])
  expect([read(without, '清河'), read(plain, '清河'), read(without, '清河')]).toEqual([[], ['清河 PLACE base'], []])
})

test('terms of a rule: each once, a higher layer decides, one-character cues have no key', () => {
  const cue = (name: string, subtype: string, weight: number): NameRow => ({ name, type: 'CUE', subtype, weight })
  const stack = stackOf(
    [
      cue('局', 'org-ending', 0.5),
      cue('委员会', 'org-ending', 0.9),
      cue('公司', 'org-ending', 0.9),
      cue('公司', 'org-generic', 1),
    ],
    [cue('局', 'org-ending', 0.7), { name: '公司', type: 'CUE', mode: 'remove' }],
  )
  expect(stack.terms('CUE', 'org-ending').map(({ name, weight, key }) => [name, weight, key >= 0])).toEqual([
    ['局', 0.7, false],
    ['委员会', 0.9, true],
  ])
  expect(stack.terms('CUE').map((term) => term.name)).toEqual(['局', '委员会'])
  expect(stack.rowsOf(stack.find('委员会'))[0]!.name).toBe('委员会')
})

test('a part of a text can be read', () => {
  const stack = stackOf([place('清河', 'a')])
  const hits = stack.scan('清河清河清河', 1, 5)
  expect(Array.from({ length: hits.count }, (_, i) => hits.start(i))).toEqual([2])
})

test('without a layer that holds a lexicon there is none', () => {
  expect(stackOf([place('清河', 'a')]).lexicon).toBeNull()
  expect(stackDictionaries([]).scan('清河').count).toBe(0)
})

test('rows of a compiled source and rows as objects are one and the same', () => {
  const text = 'name\ttype\tid\n清河\tPLACE\ta\n'
  const compiled = compileDictionary([{ file: 'names', text }], { name: 'names' })
  expect(compiled.length).toBe(compileDictionary([place('清河', 'a')], { name: 'names' }).length)
})
