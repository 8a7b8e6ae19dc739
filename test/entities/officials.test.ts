import { describe, expect, it } from 'vitest'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { createOfficials } from '../../src/entities/officials.js'
import { createEntityResolver } from '../../src/entities/resolve-entities.js'
import { readBuiltInDictionaries } from '../../src/node/built-in-dictionaries.js'
import { readSketch, stackOf } from './read-sketch.js'

describe('officials', () => {
  it('are the rows that have a post; persons known by name only are none', () => {
    expect(createOfficials(stackOf([{ name: '苏轼', type: 'PERSON' }])).known).toBe(false)
    const officials = createOfficials(
      stackOf([
        { name: '苏轼', type: 'PERSON', aliases: ['苏东坡'] },
        { name: '苏明', type: 'PERSON', post: '县长', body: '云溪县人民政府' },
      ]),
    )
    expect(officials.known).toBe(true)
    expect(officials.termsOf('苏轼', null)).toEqual([])
    expect(officials.termsOf('苏明', null)).toMatchObject([{ post: '县长', body: '云溪县人民政府' }])
    expect(officials.holders('苏', '县长', null, null).map(({ name }) => name)).toEqual(['苏明'])
  })

  it('of one surname who hold one post are both said to be meant, and neither is taken', () => {
    const official = (name: string) =>
      ({ name, id: `id-${name}`, type: 'PERSON', post: '副县长', body: '云溪县人民政府' }) as const
    const resolver = createEntityResolver(stackOf([official('李明'), official('李强'), official('陆方')]))
    const resolve = (text: string) => resolver.resolve({ ...readSketch(text), region: null, date: '2026-03-20' })
    const several = resolve('[李副县长|PERSON]来了。')
    expect(several.entities).toMatchObject([
      { name: '李副县长', ref: null, subtype: 'address', candidates: ['id-李明', 'id-李强'] },
    ])
    expect(several.diagnostics).toMatchObject([
      { code: 'ambiguous-name', message: '李副县长 may be id-李明, id-李强; the page does not decide' },
    ])
    const one = resolve('[陆副县长|PERSON]来了。')
    expect([one.entities[0]!.name, one.entities[0]!.ref, one.diagnostics]).toEqual(['陆方', 'id-陆方', []])
  })

  it('are found without reading the thousands of persons that have no post, which every start would feel', () => {
    let read = 0
    const layers = readBuiltInDictionaries().map((bytes) => {
      const dictionary = openDictionary(bytes)
      const { gazetteer } = dictionary
      const row: typeof gazetteer.row = (number) => {
        read += 1
        return gazetteer.row(number)
      }
      return { ...dictionary, gazetteer: { ...gazetteer, row } }
    })
    const officials = createOfficials(stackDictionaries(layers))
    expect(officials.known).toBe(true)
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(100)
  })
})
