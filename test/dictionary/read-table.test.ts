import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '../../src/dictionary/read-table.js'
import { formatProblem } from '../../src/dictionary/source-problem.js'

const cellsOf = (text: string) => readTable('t', text).rows.map((row) => row.cells)

test('tabs part the fields where the header has one, else commas, else semicolons', () => {
  expect(cellsOf('name\ttype\n清河,东\tPLACE\n')).toEqual([['清河,东', 'PLACE']])
  expect(cellsOf('name,type\n清河镇,PLACE')).toEqual([['清河镇', 'PLACE']])
  expect(cellsOf('name;type\n清河镇;PLACE')).toEqual([['清河镇', 'PLACE']])
})

test('a BOM, CRLF and CR line ends, empty lines and blanks around cells are of no account', () => {
  expect(cellsOf('\ufeffname,type\r\n\r\n 清河镇 , PLACE \r,,\r\n云溪镇,PLACE')).toEqual([
    ['清河镇', 'PLACE'],
    ['云溪镇', 'PLACE'],
  ])
})

test('quotes keep separators, doubled quotes and line breaks', () => {
  const table = readTable('t', 'name,source\n"清河,东","a ""b""\nc"\n云溪镇,d\n')
  expect(table.rows.map((row) => row.cells)).toEqual([
    ['清河,东', 'a "b"\nc'],
    ['云溪镇', 'd'],
  ])
  expect(table.rows.map((row) => row.line)).toEqual([2, 4])
})

test('the head carries keys and values, also after a spreadsheet has padded and quoted it', () => {
  const table = readTable(
    't',
    '# name: my-county\n"# source: notes, 2024",,\n# no value\nname,type\n# later: x\n清河镇,PLACE\n',
  )
  expect([...table.head]).toEqual([
    ['name', 'my-county'],
    ['source', 'notes, 2024'],
  ])
  expect(table.rows).toHaveLength(1)
})

test('rows know their line, cells their column', () => {
  const [row] = readTable('t', '# name: x\n\nname\ttype\n清河镇\tPLACE\n').rows
  expect(row).toEqual({ line: 4, cells: ['清河镇', 'PLACE'], columns: [1, 5] })
})

test('a quote that never closes is named, and the lines after it are still read', () => {
  const table = readTable('t.csv', 'name,type\n"清河镇,PLACE\n云溪镇,PLACE\n')
  expect(table.problems.map(formatProblem)).toEqual(['t.csv:2:1: this quote (") is never closed'])
  expect(table.rows.map((row) => row.cells[0])).toEqual(['"清河镇', '云溪镇'])
})

test('an empty text is a table without header and rows', () => {
  expect(readTable('t', '')).toMatchObject({ rows: [], header: { cells: [] }, problems: [] })
})

test('any text is read without throwing, and cells lie where their columns say', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '县', '"', ',', '\t', '\n', '\r', '#', ' ', '\ufeff'),
    maxLength: 80,
  })
  fc.assert(
    fc.property(text, (source) => {
      const body = source.startsWith('\ufeff') ? source.slice(1) : source
      const lines = body.split(/\r\n|\n|\r/)
      for (const { line, cells, columns } of readTable('t', source).rows) {
        expect(columns).toHaveLength(cells.length)
        expect(line).toBeLessThanOrEqual(lines.length)
        if (!body.includes('"')) {
          cells.forEach((cell, i) => {
            expect(
              lines[line - 1]!.slice(columns[i]! - 1)
                .trimStart()
                .startsWith(cell),
            ).toBe(true)
          })
        }
      }
    }),
  )
})

test('what is written with quotes is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '县', '"', ',', '\n', '#'), maxLength: 6 })
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 })
  fc.assert(
    fc.property(rows, (given) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = ['name,note', ...given.map((row) => `x${row.map(quote).join(',')}`)].join('\n')
      const plain = ['name,note', ...given.map(([a, b]) => `${quote(`x${a}`)},${quote(b)}`)].join('\n')
      expect(() => readTable('t', text)).not.toThrow()
      const trimmed = given.map(([a, b]) => [`x${a}`.trim(), b.trim()])
      expect(readTable('t', plain).rows.map((row) => row.cells)).toEqual(trimmed)
    }),
  )
})
