import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '../../src/export/csv.js'

describe('CSV', () => {
  it('comes back through csv-parse, cells that look like formulas with an apostrophe', () => {
    const row = ['葛云帆', '他说:"好"', '一,二\n三', '=1+1', '-5', -5, true, null]
    expect(parse(csvLine(row))).toEqual([['葛云帆', '他说:"好"', '一,二\n三', "'=1+1", "'-5", '-5', 'true', '']])
  })

  it('guards every first character that spreadsheets take for a formula', () => {
    for (const first of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
      expect(csvLine([`${first}A1`])).toMatch(/^"?'/)
  })

  it('brings any text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2 }), (cells) => {
        const [back] = parse(csvLine(cells), { relax_quotes: false })
        expect(back).toEqual(cells.map((cell) => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell)))
      }),
    )
  })
})
