import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSignals, Signal } from '../../src/layout/line-signals.js'
import { type Line, splitLines } from '../../src/layout/lines.js'
import { isBlank } from '../../src/text/char-class.js'

const CHARACTERS = Array.from('山乡记摄年月版期废晴。\uff0c;,“”12３ \u3000\ufeff\u200b\t\n\r\f\u2028\u2f08*[')
const pages = fc.oneof(
  fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 400 }).map((characters) => characters.join('')),
  fc.string({ unit: 'binary' }),
)

function texts(page: string): string[] {
  return splitLines(page).map(({ from, to }) => page.slice(from, to))
}

describe('splitLines', () => {
  it('trims lines and counts what is empty between them', () => {
    const page = '\n山乡\r\n\r\n \u3000通了\f客车  \n'
    expect(texts(page)).toEqual(['山乡', '通了', '客车'])
    expect(splitLines(page).map(({ gap, indent }: Line) => [gap, indent])).toEqual([
      [1, 0],
      [1, 2],
      [0, 0],
    ])
  })

  it('leaves out what prints nothing, and nothing else', () => {
    const printed = (text: string): string => {
      let left = ''
      for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) left += text[at]
      return left
    }
    fc.assert(
      fc.property(pages, (page) => {
        expect(printed(texts(page).join(''))).toBe(printed(page))
      }),
    )
  })

  it('trims characters of no width too, which copied pages have at their line ends', () => {
    const page = '\u200b山乡\u200b\n\u200b\n\ufeff\u3000通了\u200b客车\u2060\n'
    expect(texts(page)).toEqual(['山乡', '通了\u200b客车'])
    expect(splitLines(page).map(({ gap }) => gap)).toEqual([0, 1])
  })

  it('tells of each line what a second look would', () => {
    fc.assert(
      fc.property(pages, (page) => {
        for (const { from, to, bits, length, commas } of splitLines(page)) {
          const again = readSignals(page, from, to)
          expect({ length, commas }).toEqual({ length: again.length, commas: again.commas })
          // Only the reader of lines knows what came before; trimmed blanks may leave signs behind.
          expect((bits | Signal.repeat) & again.bits).toBe(again.bits)
        }
      }),
    )
  })

  it('marks a line whose clause was printed a few clauses before', () => {
    const twice = '早晚各有两班客车往返县城。'
    const marks = splitLines(`山乡通了客车,${twice}\n${twice}\n乡亲们都乐开了花。`)
    expect(marks.map(({ bits }) => (bits & Signal.repeat) !== 0)).toEqual([false, true, false])
  })
})
