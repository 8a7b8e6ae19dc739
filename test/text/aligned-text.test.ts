import { describe, expect, it } from 'vitest'
import { FangzhiError } from '../../src/base/errors.js'
import { type AlignedText, createAlignedTextBuilder, pageRanges } from '../../src/text/aligned-text.js'
import { editAligned } from '../../src/text/edit-aligned.js'
import { createPageLookup, fromPage } from '../../src/text/page-lookup.js'

/** The printed stretches of a piece of the text, read off the page. */
function printed(page: string, aligned: AlignedText, words: string): string[] {
  const start = aligned.text.indexOf(words)
  return pageRanges(aligned.alignment, { start, end: start + words.length }).map(({ from, to }) => page.slice(from, to))
}

function copy(page: string, ...ranges: [number, number][]): AlignedText {
  const builder = createAlignedTextBuilder(page)
  for (const [from, to] of ranges) builder.copy(from, to)
  return builder.finish()
}

describe('aligned text', () => {
  it('is one stretch over removed blanks and line breaks', () => {
    const page = '市委书\n\n记张 华'
    const aligned = copy(page, [0, 3], [5, 7], [8, 9])
    expect(aligned.text).toBe('市委书记张华')
    expect(printed(page, aligned, '书记')).toEqual(['书\n\n记'])
    expect(printed(page, aligned, '张华')).toEqual(['张 华'])
  })

  it('is split by the text of another column', () => {
    const page = '市委书|另一栏|记'
    expect(printed(page, copy(page, [0, 3], [8, 9]), '书记')).toEqual(['书', '记'])
  })

  it('keeps reading order where it is not page order', () => {
    const page = '后半句前半句'
    expect(printed(page, copy(page, [3, 6], [0, 3]), '前半句后半句')).toEqual(['前半句', '后半句'])
  })

  it('ends at the last character, not before the next one', () => {
    const page = '张华 李明'
    expect(printed(page, copy(page, [0, 2], [3, 5]), '张华')).toEqual(['张华'])
  })

  it('gives inserted text no place on the page', () => {
    const builder = createAlignedTextBuilder('甲乙')
    builder.copy(0, 1)
    builder.insert('\n')
    builder.copy(1, 2)
    const { alignment } = builder.finish()
    expect(pageRanges(alignment, { start: 1, end: 2 })).toEqual([])
    expect(pageRanges(alignment, { start: 0, end: 3 })).toEqual([{ from: 0, to: 2 }])
  })

  it('maps every character of a replacement to all of its source', () => {
    const builder = createAlignedTextBuilder('⼈大')
    builder.replace(0, 1, '人')
    builder.copy(1, 2)
    const { alignment, text } = builder.finish()
    expect(text).toBe('人大')
    expect(pageRanges(alignment, { start: 0, end: 1 })).toEqual([{ from: 0, to: 1 }])
  })

  it('refuses spans that are not there', () => {
    const { alignment } = copy('甲乙', [0, 2])
    expect(() => pageRanges(alignment, { start: 1, end: 3 })).toThrow(FangzhiError)
    expect(() => pageRanges(alignment, { start: -1, end: 1 })).toThrow(/span -1-1 is not within the text, 0-2/)
  })
})

describe('edits', () => {
  const page = '本报讯 近 日,全县开会'

  it('are re-based on the page at once', () => {
    const once = editAligned(copy(page, [0, page.length]), [{ start: 3, end: 4, text: '' }])
    const twice = editAligned(once, [{ start: 4, end: 5, text: '' }])
    expect(twice.text).toBe('本报讯近日,全县开会')
    expect(printed(page, twice, '讯近日')).toEqual(['讯 近 日'])
    const thrice = editAligned(twice, [{ start: 3, end: 5, text: '昨天' }])
    expect(printed(page, thrice, '昨')).toEqual(['近 日'])
    expect(printed(page, thrice, '讯昨天,')).toEqual(['讯 近 日,'])
  })

  it('split a stretch where they take words out', () => {
    const aligned = editAligned(copy(page, [0, page.length]), [{ start: 4, end: 8, text: '' }])
    expect(printed(page, aligned, '讯 全县')).toEqual(['讯 ', '全县'])
  })

  it('keep all stretches of a replaced piece', () => {
    const split = copy(page, [0, 3], [8, 10])
    const aligned = editAligned(split, [{ start: 2, end: 4, text: '某' }])
    expect(aligned.text).toBe('本报某县')
    expect(printed(page, aligned, '某')).toEqual(['讯', '全'])
    expect(printed(page, aligned, '报某县')).toEqual(['报讯', '全县'])
  })

  it('must be in order and apart', () => {
    const aligned = copy(page, [0, page.length])
    const overlapping = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ]
    expect(() => editAligned(aligned, overlapping)).toThrow(/edit 2-4 overlaps the one before it/)
    expect(() => editAligned(aligned, [{ start: 0, end: 99, text: '' }])).toThrow(FangzhiError)
  })
})

describe('from the page', () => {
  it('finds the text position, or null for what is not in the text', () => {
    const { alignment } = copy('甲 乙丙', [2, 4], [0, 1])
    const lookup = createPageLookup(alignment)
    expect([0, 1, 2, 3, 4].map((offset) => fromPage(alignment, offset))).toEqual([2, null, 0, 1, null])
    expect([0, 1, 2, 3, 4].map(lookup)).toEqual([2, null, 0, 1, null])
  })
})
