import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/base/sha256.js'
import { decodeUtf8, encodeUtf8 } from '../../src/base/utf8.js'

describe('utf8', () => {
  it('agrees with the platform on well-formed strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text))
        expect(decodeUtf8(encodeUtf8(text))).toBe(text)
      }),
    )
  })

  it('writes characters of every length as the platform does, up to the edges of their ranges', () => {
    const text = '\u007f\u0080 é·×Ω\u07ff\u0800市\ud7ff\ue000\uffff\u{10000}\u{10ffff}'
    expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text))
    expect(decodeUtf8(encodeUtf8(text))).toBe(text)
  })

  it('brings back lone surrogates and long texts', () => {
    for (const text of ['\ud83d', '湖\udc00a', '市\ud83d\ud83d\ude00'.repeat(5000)]) {
      expect(decodeUtf8(encodeUtf8(text))).toBe(text)
    }
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof decodeUtf8(bytes)).toBe('string')
      }),
    )
  })
})

describe('sha256', () => {
  it('gives the published test values', () => {
    expect(sha256(encodeUtf8('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256(new Uint8Array(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256(encodeUtf8('a'.repeat(1_000_000)))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    )
  })
})
