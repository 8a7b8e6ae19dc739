import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceSpans } from '../../src/text/sentences.js'

function sentences(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  it.each([
    ['路通了。桥修好了!真的吗?真的。', ['路通了。', '桥修好了!', '真的吗?', '真的。']],
    ['路通了\uff01真的吗\uff1f是的。', ['路通了\uff01', '真的吗\uff1f', '是的。']],
    ['真好!!!去看看。', ['真好!!!', '去看看。']],
    ['“去。快去。”他说。后来走了。', ['“去。快去。”他说。', '后来走了。']],
    ['他说:“去。”后来走了。', ['他说:“去。”', '后来走了。']],
    ['他问"去吗?"没人答。', ['他问"去吗?"', '没人答。']],
    ['《来。去。》出版了。', ['《来。去。》出版了。']],
    ['开会(地点待定。)了。散会。', ['开会(地点待定。)了。', '散会。']],
    ['投资2.4亿元。完成率98.5%。', ['投资2.4亿元。', '完成率98.5%。']],
    ['走了……又来了。', ['走了……又来了。']],
    ['Go now. J. Smith said no. 完', ['Go now.', 'J. Smith said no.', '完']],
    ['路通了.桥也通了.', ['路通了.', '桥也通了.']],
    ['第一行\n第二行\r\n\r\n第三行', ['第一行', '第二行', '第三行']],
    ['\u3000\u3000路通了。  桥通了。 ', ['路通了。', '桥通了。']],
    ['“没有合上。下一句。', ['“没有合上。', '下一句。']],
    ['多余的)括号。下一句”。', ['多余的)括号。', '下一句”。']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('takes a part of a text', () => {
    expect(sentenceSpans('甲。乙。丙。', 2, 4)).toEqual([{ start: 2, end: 4 }])
  })

  it('holds every character but blanks, in order', () => {
    const character = fc.constantFrom(...'路通了。!?.…“”‘’"《》() \n,2a\ud83d')
    const property = fc.property(
      fc.array(character).map((parts) => parts.join('')),
      (text) => {
        const spans = sentenceSpans(text)
        let at = 0
        for (const { start, end } of spans) {
          expect(text.slice(at, start)).toMatch(/^\s*$/)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at)).toMatch(/^\s*$/)
      },
    )
    fc.assert(property, { numRuns: 2_000 })
  })
})
