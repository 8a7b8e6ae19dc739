import { describe, expect, it } from 'vitest'
import { addressReader } from '../../src/entities/address.js'
import { KeySift, Kinship, keysOfName } from '../../src/entities/key-sift.js'
import { hasParts, stemOf } from '../../src/entities/short-forms.js'
import type { MentionType } from '../../src/model/mention.js'
import { stackOf } from './read-sketch.js'

const readAddress = addressReader(stackOf())

function keysOf(type: MentionType, name: string, isEntry = false): number {
  const isPerson = type === 'PERSON'
  const stem = stemOf(name)
  const form = { name, stem, isFirm: type === 'ORG' && stem.length < name.length }
  const person = { address: isPerson ? readAddress(name) : null, hasParts: isPerson && hasParts(name) }
  return keysOfName(type, { ...form, ...person }, false, isEntry)
}

/** What the names of an article may be for each other. */
function kinships(...keys: number[]): number[] {
  const sift = new KeySift()
  sift.begin()
  for (const key of keys) sift.mark(key)
  return keys.map((key) => sift.kinshipOf(key))
}

describe('the sift of names', () => {
  it.each([
    ['ORG', '县应急局', '海盐县应急管理局'],
    ['ORG', '秦山派出所', '海盐县公安局秦山派出所'],
    ['ORG', '瀚达铝轮', '江苏瀚达铝轮制造有限公司'],
    ['ORG', '城投集团', '平湖市城市投资集团'],
    ['PLACE', '海盐', '海盐县'],
    ['PLACE', '港区', '嘉兴港区'],
    ['PLACE', '凤桥', '大桥新区(凤桥)'],
    ['PERSON', '詹森', '玛丽·詹森'],
    ['PERSON', '安娜', '玛丽·安娜·詹森'],
    ['PERSON', '李书记', '李明'],
  ] as const)('keeps the %s %s and %s', (type, short, full) => {
    const [ofShort, ofFull] = kinships(keysOf(type, short), keysOf(type, full))
    expect(ofShort! & Kinship.short).toBe(Kinship.short)
    expect(ofFull! & Kinship.full).toBe(Kinship.full)
  })

  it.each([
    ['ORG', '县应急局', '平湖市公安处'],
    ['ORG', '县财政局', '县水利局'],
    ['PLACE', '北京', '上海'],
    ['PERSON', '李明', '李强'],
    ['SLOGAN', '千万工程', '工程'],
  ] as const)('leaves out the %s %s beside %s, which are of one length or share nothing', (type, one, other) => {
    expect(kinships(keysOf(type, one), keysOf(type, other))).toEqual([0, 0])
  })

  it('leaves out two entries of the dictionaries, but not an entry and another name', () => {
    const [short, full] = ['海盐', '海盐县']
    expect(kinships(keysOf('PLACE', short, true), keysOf('PLACE', full, true))).toEqual([0, 0])
    expect(kinships(keysOf('PLACE', short, true), keysOf('PLACE', full))).toEqual([Kinship.short, Kinship.full])
  })

  it('keeps names too long to be told apart by their length', () => {
    const long = (length: number) => `${'长'.repeat(length)}局`
    expect(kinships(keysOf('ORG', long(40)), keysOf('ORG', long(50)))).toEqual([3, 3])
  })
})
