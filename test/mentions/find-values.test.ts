import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findValues } from '../../src/mentions/find-values.js'

describe('findValues', () => {
  it.each(readTable('dates.tsv'))('reads $text on a page of "$date"', ({ text, date, ...expected }) => {
    const { plain, start, end } = readMarks(text!)
    const value = findValues(plain, date || null).find((found) => found.start === start && found.end === end)
    expect(value && { ...show(value), relative: value.relative ? 'yes' : 'no' }).toEqual(expected)
  })

  it.each(readTable('amounts.tsv'))('reads $text', ({ text, ...expected }) => {
    const { plain, start, end } = readMarks(text!)
    const value = findValues(plain, null).find((found) => found.start === start && found.end === end)
    expect(value && { ...show(value), unit: value.unit ?? '' }).toEqual(expected)
  })

  it.each([
    ['a place', '三门县、五台山、六盘水'],
    ['an article', '一个村子、一名干部、一家企业'],
    ['a formula in quotes', '“两个确立”“三个清单”'],
    ['a rank', '第3名、第五届、第二十条'],
    ['a code', '拨打12345热线,电话0573-85582222'],
    ['a word with a numeral', '百姓、千里之外、万家灯火、十分满意、长三角'],
    ['a word that holds a time word', '附近日渐热闹,目前往返,以后天气,本周边地区'],
  ])('finds nothing in %s', (_, text) => {
    expect(findValues(text, '2026-03-20').map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it('takes points of a speech for an amount, not for a time', () => {
    expect(findValues('他提了3点建议', null).map(({ type }) => type)).toEqual(['QUANTITY'])
  })

  it('gives values in order that never overlap, for any text', () => {
    const pieces = [
      ...'今昨年月日时点至到-、。近约第个半三十百万亿0123456789年月日人元%“”五季度底初前后起上下周末农历正腊除夕',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.boolean(), (characters, dated) => {
        const text = characters.join('')
        const values = findValues(text, dated ? '2026-03-20' : null)
        values.forEach(({ start, end, value }, index) => {
          expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : values[index - 1]!.end)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(value ?? '').not.toMatch(/NaN|Infinity|undefined|null|e\+/)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('reads any string without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => findValues(text, null).length >= 0))
  })
})

function readTable(name: string): Record<string, string>[] {
  const file = readFileSync(fileURLToPath(new URL(`../gold/values/${name}`, import.meta.url)), 'utf8')
  const [head, ...rows] = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const columns = head!.split('\t')
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [columns[index]!, cell])))
}

/** `第[3日]后`: the marked stretch; without brackets the whole text. */
function readMarks(text: string): { plain: string; start: number; end: number } {
  const plain = text.replace(/[[\]]/g, '')
  const start = text.indexOf('[')
  return start < 0 ? { plain, start: 0, end: plain.length } : { plain, start, end: text.indexOf(']') - 1 }
}

function show({ type, value, bound }: { type: string; value: string | null; bound: string }) {
  return { type, value: value ?? '', bound }
}
