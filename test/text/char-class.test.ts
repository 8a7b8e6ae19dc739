import { describe, expect, it } from 'vitest'
import {
  CharClass,
  charClass,
  charLength,
  isBlank,
  isHan,
  isLineBreak,
  isWhiteSpace,
} from '../../src/text/char-class.js'

const code = (text: string) => text.charCodeAt(0)

describe('character classes', () => {
  it.each([
    ['中〇々⼈豈', CharClass.han],
    ['あア', CharClass.kana],
    ['한', CharClass.hangul],
    ['aZéЖα\uff21', CharClass.letter],
    ['09\uff15', CharClass.digit],
    ['“‘《(【「\uff08', CharClass.opening],
    ['”’》)】」\uff09', CharClass.closing],
    ['。!?.…\uff01\uff1f', CharClass.final],
    ['、,;:\uff0c\uff1b\uff1a', CharClass.pause],
    ['"■+%$※℃\uff05', CharClass.mark],
    [' \t\n\u00a0\u3000\u200b\ufeff\u2060\u00ad\0', CharClass.blank],
  ])('%s', (characters, expected) => {
    for (const character of characters) expect([character, charClass(code(character))]).toEqual([character, expected])
  })

  it('knows Chinese characters outside the basic plane by their first half', () => {
    expect(isHan('𠮷'.charCodeAt(0))).toBe(true)
    expect(charClass('𠮷'.charCodeAt(1))).toBe(CharClass.trail)
    expect(charLength('𠮷', 0)).toBe(2)
    expect(charLength('\ud842', 0)).toBe(1)
    expect(isHan('😀'.charCodeAt(0))).toBe(false)
  })

  it('agrees with \\s on white space, and holds all of it to be blank', () => {
    for (let i = 0; i <= 0xffff; i++) {
      const isSpace = /\s/.test(String.fromCharCode(i))
      if (isWhiteSpace(i) !== isSpace || (isSpace && !isBlank(i))) throw new Error(`U+${i.toString(16)}`)
    }
  })

  it('has no class beyond the end of a text', () => {
    expect(charClass(Number.NaN)).toBe(CharClass.other)
    expect([isHan(Number.NaN), isBlank(Number.NaN)]).toEqual([false, false])
    expect(isLineBreak(0x2028)).toBe(true)
  })
})
