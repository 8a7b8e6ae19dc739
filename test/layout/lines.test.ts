import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSignals, Signal } from '../../src/layout/line-signals.js'
import { type Line, splitLines } from '../../src/layout/lines.js'

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

  it('leaves out white space and nothing else', () => {
    fc.assert(
      fc.property(pages, (page) => {
        expect(
          texts(page)
            .join('')
            .replace(/[\s\u0085]/g, ''),
        ).toBe(page.replace(/[\s\u0085]/g, ''))
      }),
    )
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
