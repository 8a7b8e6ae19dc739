import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_COLUMNS, recordColumns } from '../../../src/corpus/record-columns.js'
import { planCorpus } from '../../../src/node/corpus/plan-corpus.js'
import { DEFAULT_JOB } from '../../../src/node/corpus-job.js'
import { findInputs } from '../../../src/node/input/input-files.js'
import { readUnits } from '../../../src/node/input/read-units.js'
import { createUnitReader } from '../../../src/node/input/unit-reader.js'
import { listOf, MAX, UNITS, unitsOf } from './units-of.js'
import { workbook } from './workbook.js'

describe('tables', () => {
  const row = (name: string, record: object) => ({ kind: 'record', name, record })

  it('lose no cell: a row with more cells than columns is named, empty ones behind it are not missed', async () => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-table-'))
    const path = join(own, 'wide.csv')
    writeFileSync(path, 'headline,body\n甲,乙\n丙,丁,戊\n己,庚,,\n辛\n')
    const found = await unitsOf([path])
    rmSync(own, { recursive: true })
    expect(found).toMatchObject([
      row('wide.csv:2', { headline: '甲', body: '乙' }),
      { kind: 'bad', name: 'wide.csv:3', code: 'BAD_ROW', reason: expect.stringMatching(/3 cells under 2 .*"戊"/) },
      row('wide.csv:4', { headline: '己', body: '庚' }),
      row('wide.csv:5', { headline: '辛' }),
      { kind: 'source' },
    ])
  })

  const oddly = async (text: string) => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-table-'))
    const path = join(own, 'odd.csv')
    writeFileSync(path, text)
    const found = await unitsOf([path])
    rmSync(own, { recursive: true })
    return found.map((unit) =>
      unit.kind === 'record'
        ? `${unit.name} ${unit.record.headline}`
        : unit.kind === 'bad'
          ? [unit.name, unit.reason]
          : '',
    )
  }

  it.each([
    ['inside a cell without them', '丙 "丁" 戊,己', /in line 3 stands inside a cell/],
    ['behind a cell', '"丙" 丁",己', /in line 3 stands inside a cell/],
    ['in a cell of several lines', '丙,"丁\n"戊"\n己"', /in line 4 stands inside a cell/],
  ])('lose no row but the one with a quotation mark %s, and name it', async (_, row, reason) => {
    const rows = Array.from({ length: 3_000 }, (__, i) => `甲${i},乙`)
    const found = await oddly(`headline,body\n${rows[0]}\n${row}\n${rows.slice(1).join('\n')}\n`)
    expect(found.slice(0, 3)).toEqual(['odd.csv:2 甲0', ['odd.csv:3', expect.stringMatching(reason)], 'odd.csv:4 甲1'])
    expect(found.slice(-2)).toEqual(['odd.csv:3002 甲2999', ''])
  })

  it('say what an open quotation mark takes with it, and are not read below a header that has one', async () => {
    expect(await oddly('headline,body\n甲,乙\n丙,"丁\n戊,己\n')).toEqual([
      'odd.csv:2 甲',
      ['odd.csv:3', expect.stringMatching(/is not closed: nothing is read from this row/)],
      '',
    ])
    expect(await oddly('head "line",body\n甲,乙\n')).toEqual([
      ['odd.csv', expect.stringMatching(/the header cannot be read: a quotation mark in line 1/)],
    ])
  })

  it.each(['headline,body\n', 'headline\tbody', '\n\n'])('without a row are named: %j', async (text) => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-table-'))
    const path = join(own, 'bare.csv')
    writeFileSync(path, text)
    const found = await unitsOf([path])
    rmSync(own, { recursive: true })
    expect(found).toMatchObject([
      { kind: 'bad', name: 'bare.csv', code: 'BAD_INPUT', reason: 'holds no records' },
      { kind: 'source' },
    ])
  })
})

describe('the rows of tables', () => {
  const own = mkdtempSync(join(tmpdir(), 'fangzhi-rows-'))
  afterAll(() => rmSync(own, { recursive: true, force: true }))
  const path = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(own, name), content)
    return join(own, name)
  }
  const header = ['标题 ', '正文', '备注', '备注']
  const rows = [header, ['甲', '乙', '丙', '丁'], ['', ' ', '', ''], ['戊', '己', '', '庚']]

  it.each([
    ['rows.csv', rows.map((row) => row.join(',')).join('\n')],
    ['rows.xlsx', workbook(rows)],
  ])('%s: columns of one name keep their cells, and what is blank is no row', async (name, content) => {
    const found = (await unitsOf([path(name, content)])).filter(({ kind }) => kind !== 'source')
    expect(found).toMatchObject([
      { kind: 'record', name: `${name}:2`, record: { 标题: '甲', 正文: '乙', 备注: '丙', 备注_2: '丁' } },
      { kind: 'record', name: `${name}:4`, record: { 标题: '戊', 正文: '己', 备注_2: '庚' } },
    ])
  })

  it('are no longer than a page may be: a quote that nobody closed does not take the rest into memory', async () => {
    const open = path('open.csv', `headline,body\n甲,乙\n丙,"丁\n${'戊,己\n'.repeat(MAX / 4)}`)
    expect(await unitsOf([open])).toMatchObject([
      { kind: 'record', name: 'open.csv:2' },
      {
        kind: 'bad',
        name: 'open.csv',
        reason: expect.stringMatching(/^the table breaks off: .* is longer than a page may be/),
      },
    ])
  })

  it('have the columns of the first lines together, where they are JSON', async () => {
    const lines = path('lines.jsonl', '{"text":"甲"}\n{"text":"乙","desk":"要闻","head":"题"}\n')
    const job = { ...DEFAULT_JOB, columns: recordColumns(['headline=head']) }
    expect((await planCorpus([lines], job, join(own, 'out'))).docvarColumns).toEqual(['desk'])
  })

  it('take no columns from a line that is no record', async () => {
    const lines = path('mixed.jsonl', '["副刊"]\n{"text":"甲","desk":"要闻"}\n{"text":"乙","docvars":{"page":1}}\n')
    const job = { ...DEFAULT_JOB, columns: DEFAULT_COLUMNS }
    expect((await planCorpus([lines], job, join(own, 'out'))).docvarColumns).toEqual(['desk', 'page'])
  })

  it('without a header are told of in a line that can be read', async () => {
    const [unit] = await unitsOf([path('bare.csv', `甲,${'乙'.repeat(900)}\n丙,丁\n`)])
    const reader = createUnitReader({ ...DEFAULT_JOB, columns: DEFAULT_COLUMNS })
    const reason = await reader.read(unit!, null).catch((error: Error) => error.message)
    expect(reason).toMatch(/^no text: .*it has 甲, 乙{20}; name/)
  })
})

describe('tables that something is wrong with', () => {
  const own = mkdtempSync(join(tmpdir(), 'fangzhi-table-'))
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(own, name), content)
    return join(own, name)
  }
  afterAll(() => rmSync(own, { recursive: true, force: true }))

  /** Random digits, which no packing makes much smaller: a file of several pieces, damaged after the first. */
  const long = Array.from({ length: 60_000 }, (_, i) => `${(i * 7919) % 104_729},b${(i * 104_723) % 99_991}`)
  const packed = gzipSync(`headline,body\n${long.join('\n')}\n`)
  const damaged = Buffer.from(packed).fill(0xff, packed.length >> 1)

  it.each([
    ['cut.csv.gz', packed.subarray(0, packed.length >> 1)],
    ['damaged.csv.gz', damaged],
    ['early.tsv.gz', Buffer.from(packed).fill(0xff, 20)],
    ['none.csv.gz', Buffer.from('headline,body\n甲,乙\n')],
  ])('%s ends in a bad unit', async (name, bytes) => {
    const found = await unitsOf([put(name, bytes)])
    expect(found.at(-1)).toMatchObject({
      kind: 'bad',
      name,
      code: 'BAD_FILE',
      reason: expect.stringMatching(/unpacked/),
    })
  })

  it.each(['gone.csv', 'gone.csv.gz', 'gone.jsonl'])(
    '%s, which cannot be read any more, is a bad unit',
    async (name) => {
      const path = put(name, 'x')
      const inputs = await listOf(findInputs([path]))
      rmSync(path)
      mkdirSync(path)
      const found = await listOf(readUnits(inputs, UNITS))
      expect(found).toMatchObject([{ kind: 'bad', name, code: 'BAD_FILE' }])
    },
  )

  it.each([
    ['utf-8', Buffer.from('清禾县')],
    ['gb18030', Buffer.from('c7e5bacccfd8', 'hex')],
  ])('are %s, however far below an ASCII beginning that shows', async (_, word) => {
    for (const lines of [0, 3, 40_000]) {
      const plain = `headline,body\n${'abc,def\n'.repeat(lines)}`
      const path = put('far.csv', Buffer.concat([Buffer.from(plain), word, Buffer.from(','), word, Buffer.from('\n')]))
      const found = await unitsOf([path])
      expect(found.at(-2)).toEqual({
        kind: 'record',
        name: `far.csv:${lines + 2}`,
        record: { headline: '清禾县', body: '清禾县' },
      })
    }
  })

  it.each(['utf16le', 'utf16be'])('are read in UTF-16 too, as spreadsheets write it: %s', async (order) => {
    // Of 上 one byte is a line feed's.
    for (const mark of [';', '\t', ',']) {
      const bytes = Buffer.from(`\ufeffheadline${mark}body\r\n上海${mark}乙\r\n`, 'utf16le')
      const path = put('wide.csv', order === 'utf16le' ? bytes : bytes.swap16())
      expect((await unitsOf([path]))[0]).toMatchObject({ record: { headline: '上海', body: '乙' } })
    }
  })
})
