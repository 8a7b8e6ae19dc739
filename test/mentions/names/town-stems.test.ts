import { describe, expect, it } from 'vitest'
import { compileRows } from '../../../src/dictionary/compile-dictionary.js'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import { isTownStem } from '../../../src/mentions/names/town-stems.js'

describe('isTownStem', () => {
  const place = { type: 'PLACE', subtype: 'division' } as const
  const layer = compileRows([
    { ...place, name: '青禾镇', class: 'township' },
    { ...place, name: '白石乡', class: 'town' },
    { ...place, name: '宁乡', class: 'county' },
    { ...place, name: '巴彦高勒苏木', class: 'township' },
    { ...place, name: '石', class: 'township' },
    { ...place, name: '石镇', class: 'township' },
    { name: '红叶镇', type: 'ORG', subtype: 'company', class: 'town' },
  ])
  const names = stackDictionaries([layer])
  const has = (text: string) => isTownStem(names, text, 0, text.length)

  it('knows towns and townships by their names without the ending', () => {
    expect(has('青禾')).toBe(true)
    expect(has('白石')).toBe(true)
    expect(has('巴彦高勒')).toBe(true)
    expect(isTownStem(names, '到白石去', 1, 3)).toBe(true)
  })

  it('knows no other strings, no counties and no names of other things', () => {
    for (const text of ['青', '青禾镇', '宁', '石', '红叶', '']) expect(has(text), text).toBe(false)
  })
})
