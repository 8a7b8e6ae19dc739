import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/node/input/decode-text.js'

const TEXT = '清禾县部署春耕。'
const UTF8 = Buffer.from(TEXT)
/** 清禾县部署春耕 in GB18030. */
const GB18030 = Buffer.from('c7e5bacccfd8b2bfcaf0b4bab8fb', 'hex')

const read = (bytes: Uint8Array) => decodeText(bytes, 'page.txt')

describe('decodeText', () => {
  it('reads a UTF-8 text cut in mid-character, however short it is', () => {
    for (let end = 4; end <= UTF8.length; end++) {
      const whole = TEXT.slice(0, Math.floor(end / 3))
      expect(read(UTF8.subarray(0, end))).toEqual({ text: end % 3 ? `${whole}\ufffd` : whole, encoding: 'utf-8' })
    }
  })

  it('reads a UTF-8 text that lacks any one byte', () => {
    for (let at = 0; at < UTF8.length; at++) {
      const { text, encoding } = read(Buffer.concat([UTF8.subarray(0, at), UTF8.subarray(at + 1)]))
      const lacks = Math.floor(at / 3)
      expect(encoding).toBe('utf-8')
      expect(text.replace(/\ufffd+/, TEXT[lacks]!)).toBe(TEXT)
    }
  })

  it('reads a GB18030 text, and one cut in mid-character', () => {
    expect(read(GB18030)).toEqual({ text: '清禾县部署春耕', encoding: 'gb18030' })
    expect(read(GB18030.subarray(0, 9))).toEqual({ text: '清禾县部\ufffd', encoding: 'gb18030' })
  })

  it('reads one GB18030 character behind ASCII, though it may begin one of UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('desk: '), Buffer.of(0xe1, 0xb0)])
    expect(read(bytes)).toEqual({ text: 'desk: 岚', encoding: 'gb18030' })
  })

  it('reads Big5 where that is clearly the more plausible, and as such', () => {
    const text =
      '本報訊（記者王曉明）昨日上午，縣政府召開全縣經濟工作會議，縣長張國強出席並講話。2026年，全縣努力奮鬥。'
    expect(read(encode(text, 'big5'))).toEqual({ text, encoding: 'big5' })
    expect(read(encode(text.slice(0, 8), 'big5')).encoding).toBe('big5')
    expect(read(encode(text, 'gbk'))).toEqual({ text, encoding: 'gb18030' })
    for (const names of [
      '李璟参加。',
      '迮祎',
      'name,type\n李璟,PERSON\n迮祎,PERSON\n闵珺郗,PERSON\n林祎鄯,PERSON\n佘祎妤,PERSON',
    ])
      expect(read(encode(names, 'gbk'))).toEqual({ text: names, encoding: 'gb18030' })
    expect(read(encode('いろは', 'gbk')).text).toBe('いろは')
    const rare = '书记员翀、翮、赟到了鄞州、嵊泗、郯城、鄢陵。'
    for (let end = 1; end <= rare.length; end++) {
      expect(read(encode(rare.slice(0, end), 'gbk')).encoding).toBe('gb18030')
    }
  })

  it.each([
    ['%PDF-1.7\n\x00\x01\x02', /is a PDF/],
    ['PK\x03\x04\x14\x00', /Excel, Word or the like/],
    ['\xd0\xcf\x11\xe0\xa1\xb1', /Excel, Word or the like/],
  ])('says what %j is that holds a text, and is none', (bytes, message) => {
    expect(() => read(Uint8Array.from(Buffer.from(bytes, 'latin1')))).toThrow(message)
  })

  it('says that UTF-16 needs its mark', () => {
    expect(() => read(Buffer.from(`${TEXT}\n${TEXT}\n`, 'utf16le'))).toThrow(/UTF-16 with its byte order mark/)
  })

  it('refuses what is no text in either', () => {
    const bytes = Uint8Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? 0xff : 0x41))
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'BAD_FILE' }))
  })
})

/** A text in an encoding of two bytes a character, by what the decoder makes of every pair. */
function encode(text: string, encoding: 'big5' | 'gbk'): Uint8Array {
  const pairs = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = encoding === 'gbk' ? 0x81 : 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (!pairs.has(character)) pairs.set(character, [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : pairs.get(c)!)))
}
