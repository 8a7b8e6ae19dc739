import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/mentions/quotes.js'

const quoted = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end))

describe('findQuotations', () => {
  it('finds curly, angular and straight marks', () => {
    expect(quoted('村里有“好邻居”,也有「好书屋」和"好食堂"。')).toEqual(['好邻居', '好书屋', '好食堂'])
  })

  it('finds a quotation inside another, and says how deep it is', () => {
    const found = findQuotations('他说:“我们做‘五进’活动。”')
    expect(found.map(({ depth }) => depth)).toEqual([0, 1])
    expect(quoted('他说:“我们做‘五进’活动。”')).toEqual(['我们做‘五进’活动。', '五进'])
  })

  it('takes marks without a partner on their line for plain characters', () => {
    expect(quoted('“没有关上\n“关上了”')).toEqual(['关上了'])
    expect(quoted('没有打开”“打开了”')).toEqual(['打开了'])
    expect(quoted('“外面‘里面没关”')).toEqual(['外面‘里面没关'])
    expect(quoted('“”')).toEqual([])
  })

  it('leaves out the straight mark that lost its partner', () => {
    expect(quoted('上党课"三十余次,党支部以"码头夜校"为切口,推出"暖心"服务')).toEqual(['码头夜校', '暖心'])
    expect(quoted('"暖心"服务,还有"')).toEqual(['暖心'])
    expect(quoted('一个"')).toEqual([])
  })

  it('reads any text, in order, within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('“', '”', '‘', '’', '"', '「', '」', '字', '\n') }), (text) => {
        let last = -1
        for (const { start, end } of findQuotations(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThan(text.length)
          expect(text.slice(start, end)).not.toContain('\n')
          last = start
        }
      }),
    )
  })

  it('reads a long line of opening marks in linear time', () => {
    expect(findQuotations('“'.repeat(100_000)).length).toBe(0)
    expect(findQuotations(`${'“'.repeat(100_000)}字${'”'.repeat(100_000)}`).length).toBe(8)
  })
})
