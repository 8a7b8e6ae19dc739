import { describe, expect, it } from 'vitest'
import type { NameRow } from '../../src/dictionary/rows.js'
import { addressReader } from '../../src/entities/address.js'
import { createEntityResolver } from '../../src/entities/resolve-entities.js'
import { readSketch, stackOf } from './read-sketch.js'

const read = addressReader(stackOf())

describe('a word of address', () => {
  it.each([
    ['陈师傅', '陈', true],
    ['陈院士', '陈', true],
    ['陈副主席', '陈', true],
    ['陈副站长', '陈', true],
    ['欧阳书记', '欧阳', true],
    ['欧阳工', '欧阳', true],
    ['李董', '李', true],
    ['老李', '李', false],
    ['阿强', '强', false],
    ['陈阿婆', '陈', false],
    ['秀英姐', '秀英', false],
    ['陈太太', '陈', false],
    ['张某甲', '张', false],
  ])('in %s stands with the surname %s', (name, surname, joins) => {
    expect(read(name)).toMatchObject({ surname, joins })
  })

  it.each(['陈建国', '张建工', '张传家', '老', '师傅', '书记', '老李头'])('is none in %s', (name) => {
    expect(read(name)).toBeNull()
  })

  it('is none in the name of somebody known by it', () => {
    const known = ['老舍', '俞平姐'].map((name): NameRow => ({ name, type: 'PERSON' }))
    for (const { name } of known) expect(addressReader(stackOf(known))(name)).toBeNull()
  })

  it('may come from a dictionary of one’s own', () => {
    const own: NameRow = { name: '把式', type: 'CUE', subtype: 'address', class: 'address' }
    expect(addressReader(stackOf([own]))('陈把式')).toMatchObject({ surname: '陈', address: '把式' })
  })
})

describe('persons who are not named in full', () => {
  const entitiesOf = (text: string, rows: readonly NameRow[] = []) => {
    const resolver = createEntityResolver(stackOf(rows))
    return resolver.resolve({ ...readSketch(text), region: null, date: null }).entities
  }

  it('say so, but not where the article names them in full', () => {
    const text = '[陈建国|PERSON]…[陈师傅|PERSON]…[王大妈|PERSON]…[老李|PERSON]'
    expect(entitiesOf(text).map(({ name, subtype }) => [name, subtype])).toEqual([
      ['陈建国', null],
      ['王大妈', 'address'],
      ['老李', 'address'],
    ])
  })

  it('keep the entry of a dictionary that lists them so', () => {
    const { mentions, ...rest } = readSketch('[陈师傅|PERSON]')
    const resolver = createEntityResolver(stackOf([{ name: '陈师傅', type: 'PERSON', id: 'chen' }]))
    const given = mentions.map((mention) => ({ ...mention, ref: 'chen' }))
    const { entities } = resolver.resolve({ ...rest, mentions: given, region: null, date: null })
    expect(entities).toMatchObject([{ name: '陈师傅', ref: 'chen', subtype: null }])
  })
})
