import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContainer, writeContainer } from '../../src/dictionary/container.js'

const meta = { name: '县志', version: '2026.03.1', source: 'our own' }
const sections = { words: Uint8Array.of(1, 2, 3), empty: new Uint8Array(0), rows: new Uint8Array(1000).fill(7) }

describe('container', () => {
  it('gives back what was written', () => {
    const container = readContainer(writeContainer(meta, sections))
    expect(container.meta).toEqual(meta)
    expect(container.names).toEqual(['words', 'empty', 'rows'])
    expect(container.section('words')).toEqual(sections.words)
    expect(container.section('empty')).toEqual(sections.empty)
    expect(container.section('rows')).toEqual(sections.rows)
    expect(container.section('other')).toBeUndefined()
    expect(container.section('words')!.byteOffset % 8).toBe(0)
  })

  it('is identified by the SHA-256 of its content', () => {
    const bytes = writeContainer(meta, sections)
    expect(readContainer(bytes).sha256).toBe(createHash('sha256').update(bytes.subarray(64)).digest('hex'))
    expect(writeContainer(meta, sections)).toEqual(bytes)
  })

  it('opens buffers of every kind, and views that are not aligned', () => {
    const bytes = writeContainer(meta, sections)
    const shared = new SharedArrayBuffer(bytes.length)
    new Uint8Array(shared).set(bytes)
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    for (const input of [bytes.slice().buffer, shared, Buffer.from(bytes), shifted.subarray(3)]) {
      expect(readContainer(input).section('words')).toEqual(sections.words)
    }
  })

  it('says what is wrong with a file that is none', () => {
    const error = { code: 'BAD_DICTIONARY' }
    const text = new Uint8Array(100).fill(65)
    expect(() => readContainer(text, 'county.dict')).toThrow(
      'county.dict is not a compiled dictionary: it does not begin with "FANGZHI"; compile its source with `fangzhi dict compile`',
    )
    expect(() => readContainer(new Uint8Array(0))).toThrow(expect.objectContaining(error))
  })

  it('says that a file is of another version', () => {
    const bytes = writeContainer(meta, sections)
    bytes[8] = 9
    expect(() => readContainer(bytes, 'county.dict')).toThrow(
      'county.dict has container version 9, this fangzhi reads version 2; compile it again',
    )
    expect(() => readContainer(bytes)).toThrow(expect.objectContaining({ code: 'DICTIONARY_VERSION' }))
  })

  it('notices every file cut short', () => {
    const bytes = writeContainer(meta, sections)
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readContainer(bytes.subarray(0, length))).toThrow(
        expect.objectContaining({ code: 'BAD_DICTIONARY' }),
      )
    }
  })

  it('notices every flipped bit', () => {
    const bytes = writeContainer(meta, { words: Uint8Array.of(1, 2, 3, 250) })
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const broken = bytes.slice()
      broken[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => readContainer(broken)).toThrow(/damaged|not a compiled|container version/)
    }
  })

  it('neither hangs nor crashes on hostile bytes', () => {
    const bytes = writeContainer(meta, sections)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1 }), (edits) => {
        const broken = bytes.slice()
        for (const [at, value] of edits) broken[at] = value
        try {
          readContainer(broken)
        } catch (error) {
          expect(error).toMatchObject({ name: 'FangzhiError' })
        }
      }),
    )
  })
})
