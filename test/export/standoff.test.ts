import { describe, expect, it } from 'vitest'
import { readStandoff, writeStandoff } from '../../src/export/standoff.js'
import { coded, doc } from './coded-page.js'

describe('brat', () => {
  it('counts code points, names subtypes and equal things', () => {
    const { ann } = writeStandoff(doc)
    expect(ann.split('\n')[0]).toBe('T1\tPERSON 6 9\t葛云帆')
    expect(ann).toContain('*\tEquiv T1 T4')
    expect(ann).toContain('#1\tAnnotatorNotes T1\tmarked')
  })

  it('comes back', () => {
    expect(readStandoff('p#0', writeStandoff(doc))).toEqual(coded)
  })

  it('says where it does not fit', () => {
    expect(() => readStandoff('x', { txt: '甲', ann: 'T1\tPERSON 0 9\t甲\n' })).toThrow('x.ann:1: reaches 9')
    expect(() => readStandoff('x', { txt: '甲', ann: 'T1 PERSON\n' })).toThrow('no text-bound annotation')
  })
})
