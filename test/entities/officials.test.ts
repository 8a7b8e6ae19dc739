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

  it('whose posts differ from those printed, or ended before the day, are told with the row that says so', () => {
    const term = { name: '沈一舟', type: 'PERSON', post: '县长', body: '云溪县人民政府' } as const
    const told = (row: object, text: string) =>
      createEntityResolver(stackOf([{ ...term, ...row }])).resolve({
        ...{ ...readSketch(text), region: null, date: '2026-03-20' },
      }).diagnostics
    expect(told({}, '县委书记[沈一舟|PERSON]讲话。')).toMatchObject([{ code: 'post-differs' }])
    expect(told({}, '副县长[沈一舟|PERSON]讲话。')).toMatchObject([{ code: 'post-differs' }])
    expect(told({ to: '2025' }, '县长[沈一舟|PERSON]讲话。')).toMatchObject([{ code: 'post-not-current' }])
    expect(told({}, '原县委书记[沈一舟|PERSON]到场。')).toEqual([])
  })

  it('who all left before the day are still who is meant by their name in full', () => {
    const row = { name: '沈一舟', id: 'id-沈一舟', type: 'PERSON', post: '县长', to: '2024' } as const
    const { entities } = createEntityResolver(stackOf([row])).resolve({
      ...{ ...readSketch('[沈一舟|PERSON]回到村里。'), region: null, date: '2026-03-20' },
    })
    expect(entities).toMatchObject([{ name: '沈一舟', ref: 'id-沈一舟' }])
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
