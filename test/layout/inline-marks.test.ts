import { expect, it } from 'vitest'
import { inlineMarks } from '../../src/layout/inline-marks.js'

/** A text without its marks. */
function plain(text: string): string {
  const pieces: string[] = []
  let at = 0
  inlineMarks(text, (start, end, replacement) => {
    pieces.push(text.slice(at, start), replacement)
    at = end
  })
  return pieces.join('') + text.slice(at)
}

it.each([
  ['**本报讯** 近日，新桥通车。', '本报讯近日，新桥通车。'],
  ['**Q3** 近日，', 'Q3 近日，'],
  ['桥 **通了** A 面', '桥 通了 A 面'],
  ['运行 `npm` 即可', '运行 npm 即可'],
  ['见[新桥](http://a.example/b)一文', '见新桥一文'],
  ['前![图](a.jpg)后', '前后'],
  ['[甲](x)和[乙](y)', '甲和乙'],
  ['![甲](x)和![乙](y)', '和'],
  ['注[1]和[乙](y)', '注[1]和乙'],
  ['未完[甲](x', '未完[甲](x'],
  ['只有[甲]和(乙)', '只有[甲]和(乙)'],
  ['5*3*2', '5*3*2'],
])('%s is read as %s', (text, words) => {
  expect(plain(text)).toBe(words)
})

it('looks for the end of a link no further than a link is long', () => {
  const text = `[甲](${'x'.repeat(500)})`
  expect(plain(text)).toBe(text)
})
