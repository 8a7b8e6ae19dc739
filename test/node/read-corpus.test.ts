import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COLUMNS, recordColumns } from '../../src/corpus/record-columns.js'
import { DEFAULT_JOB } from '../../src/node/corpus-job.js'
import type { CorpusUnit } from '../../src/node/corpus-unit.js'
import { matchGlob, splitGlob } from '../../src/node/glob.js'
import { findInputs, withoutExtension } from '../../src/node/input-files.js'
import { planCorpus } from '../../src/node/plan-corpus.js'
import { readHtml } from '../../src/node/read-html.js'
import { readLines } from '../../src/node/read-lines.js'
import { readUnits } from '../../src/node/read-units.js'
import { createUnitReader } from '../../src/node/unit-reader.js'

const MAX = 100_000
const UNITS = { maxPage: MAX, columns: DEFAULT_COLUMNS }
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fangzhi-read-'))
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  put('a/清禾周报-2026-03-18-02版.txt', '清禾县部署春耕\n\n正文一段。')
  put('a/旧报.txt', Buffer.from('c7e5bacccfd8b2bfcaf0b4bab8fb', 'hex')) // 清禾县部署春耕 in GB18030
  put('a/packed.md.gz', gzipSync('# 标题\n\n正文。'))
  put(
    'b/binary.txt',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
  )
  put('b/empty.txt', '')
  put('b/lone.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))
  put('b/long.txt', 'x'.repeat(MAX + 1))
  put('b/long.jsonl', `{"text":"好"}\n{"text":"${'长'.repeat(MAX)}"}\nnot json\n\n{"text":"尾"}\n`)
  put('b/bomb.txt.gz', gzipSync(Buffer.alloc(MAX * 10, 'a')))
  put('b/broken.jsonl.gz', gzipSync('{"text":"好"}\n').subarray(0, 20))
  put('c/table.csv', '\ufeff标题,正文,desk\r\n甲,"乙,\n丙",要闻\r\n丁,戊,副刊\r\n')
  put('c/table.tsv', 'headline\tbody\n甲\t乙\n')
  put(
    'c/sheet.xlsx',
    workbook([
      ['标题', '正文'],
      ['甲', '乙'],
    ]),
  )
  put('c/bad.xlsx', 'no workbook')
  put('c/ignored.jpg', 'x')
  mkdirSync(join(folder, 'c/folder.txt'))
  symlinkSync('..', join(folder, 'c/up'))
  symlinkSync('nowhere', join(folder, 'c/dangling.txt'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function units(paths: readonly string[] = [folder]): Promise<CorpusUnit[]> {
  return listOf(readUnits(findInputs(paths), UNITS))
}

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

/** What each unit comes to: its text, or why it failed. */
async function contents(): Promise<Record<string, string>> {
  const reader = createUnitReader({ ...DEFAULT_JOB, columns: DEFAULT_COLUMNS, maxPage: MAX })
  const found: Record<string, string> = {}
  for (const unit of await units()) {
    if (unit.kind === 'source') continue
    try {
      if (unit.kind === 'bad') throw new Error(unit.reason)
      const content = await reader.read(unit, unit.kind === 'file' ? reader.bytes(unit) : null)
      found[unit.name] =
        content.kind === 'page' ? content.page.text : `${content.article.headline}: ${content.article.body}`
    } catch (error) {
      found[unit.name] = `! ${(error as Error).message}`
    }
  }
  return found
}

describe('a folder with good and bad files', () => {
  it('reads every good one and names every bad one', async () => {
    const found = await contents()
    const good = Object.fromEntries(Object.entries(found).filter(([, text]) => !text.startsWith('!')))
    expect(good).toEqual({
      'a/packed.md.gz': '# 标题\n\n正文。',
      'a/旧报.txt': '清禾县部署春耕',
      'a/清禾周报-2026-03-18-02版.txt': '清禾县部署春耕\n\n正文一段。',
      'b/long.jsonl:1': '好',
      'b/long.jsonl:5': '尾',
      'c/sheet.xlsx:2': '甲: 乙',
      'c/table.csv:2': '甲: 乙,\n丙',
      'c/table.csv:3': '丁: 戊',
      'c/table.tsv:2': '甲: 乙',
    })
    const bad = Object.keys(found).filter((name) => found[name]!.startsWith('!'))
    expect(bad).toEqual([
      'b/binary.txt',
      'b/bomb.txt.gz',
      'b/broken.jsonl.gz',
      'b/empty.txt',
      'b/lone.txt',
      'b/long.jsonl:2',
      'b/long.jsonl:3',
      'b/long.txt',
      'c/bad.xlsx',
      'c/dangling.txt',
      'c/folder.txt',
      'c/up',
    ])
    expect(found['b/bomb.txt.gz']).toContain('unpacked it is longer')
    expect(found['c/up']).toContain('leads back')
  })

  it('takes docvars from names', async () => {
    const reader = createUnitReader({ ...DEFAULT_JOB, columns: DEFAULT_COLUMNS, docvars: { region: '清禾县' } })
    const unit = (await units()).find(({ name }) => name.includes('2026-03-18'))!
    const content = await reader.read(unit, Buffer.from('正文'))
    expect(content).toMatchObject({
      page: {
        id: 'a/清禾周报-2026-03-18-02版',
        docvars: { paper: '清禾周报', date: '2026-03-18', edition: '02', region: '清禾县' },
      },
    })
  })

  it('finds files by globs, and says where there are none', async () => {
    expect((await units([join(folder, '**/*.tsv')])).map(({ name }) => name)).toEqual(['c/table.tsv:2', 'c/table.tsv'])
    await expect(units([join(folder, '*.none')])).rejects.toThrow('no file matches')
    await expect(units([join(folder, 'nothing')])).rejects.toThrow('no such file')
  })
})

describe('inputs that share an id', () => {
  const namesOf = async (paths: readonly string[]) =>
    (await units(paths)).map(({ kind, name }) => `${kind} ${name}`).filter((text) => !text.startsWith('source'))

  it('are one where they are one file, however often and by whatever path it is named', async () => {
    const file = join(folder, 'a/旧报.txt')
    expect(await namesOf([file, join(folder, 'a/*报.txt'), join(folder, 'b/../a/旧报.txt')])).toEqual(['file 旧报.txt'])
  })

  it('are told apart where they are two: the second is no page', async () => {
    const other = join(folder, 'd')
    mkdirSync(other)
    writeFileSync(join(other, '旧报.md'), '另一版')
    expect(await namesOf([join(folder, 'a/旧报.txt'), join(other, '旧报.md')])).toEqual([
      'file 旧报.txt',
      'bad 旧报.md',
    ])
    rmSync(other, { recursive: true })
  })
})

describe('tables', () => {
  const row = (name: string, record: object) => ({ kind: 'record', name, record })

  it('lose no cell: a row with more cells than columns is named, empty ones behind it are not missed', async () => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-table-'))
    const path = join(own, 'wide.csv')
    writeFileSync(path, 'headline,body\n甲,乙\n丙,丁,戊\n己,庚,,\n辛\n')
    const found = await units([path])
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
    const found = await units([path])
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
    const found = await units([path])
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
    const found = (await units([path(name, content)])).filter(({ kind }) => kind !== 'source')
    expect(found).toMatchObject([
      { kind: 'record', name: `${name}:2`, record: { 标题: '甲', 正文: '乙', 备注: '丙', 备注_2: '丁' } },
      { kind: 'record', name: `${name}:4`, record: { 标题: '戊', 正文: '己', 备注_2: '庚' } },
    ])
  })

  it('are no longer than a page may be: a quote that nobody closed does not take the rest into memory', async () => {
    const open = path('open.csv', `headline,body\n甲,乙\n丙,"丁\n${'戊,己\n'.repeat(MAX / 4)}`)
    expect(await units([open])).toMatchObject([
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
    const [unit] = await units([path('bare.csv', `甲,${'乙'.repeat(900)}\n丙,丁\n`)])
    const reader = createUnitReader({ ...DEFAULT_JOB, columns: DEFAULT_COLUMNS })
    const reason = await reader.read(unit!, null).catch((error: Error) => error.message)
    expect(reason).toMatch(/^no text: .*it has 甲, 乙{20}; name/)
  })
})

describe('files that are no pages', () => {
  it('are the locks of office programs in a folder, and JSON as one document, named outright', async () => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-locks-'))
    writeFileSync(join(own, '~$news.xlsx'), 'lock')
    writeFileSync(join(own, 'a.txt'), '县里开会。')
    writeFileSync(join(own, 'news.json'), '[{"text":"县里开会。"}]')
    expect(await listOf(findInputs([own]))).toMatchObject([{ file: { name: 'a.txt' } }, { passed: 'news.json' }])
    const [json] = await listOf(findInputs([join(own, 'news.json')]))
    expect(json).toEqual({ bad: { name: 'news.json', reason: expect.stringMatching(/one record a line/) } })
    rmSync(own, { recursive: true })
  })
})

describe('a web page that is named as a text', () => {
  it('is read as one', async () => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-saved-'))
    writeFileSync(
      join(own, 'a.txt'),
      '<!DOCTYPE html><html><body><h1>县里开会</h1><p>云港码头今天开工。</p></body></html>',
    )
    const [unit] = await listOf(readUnits(findInputs([own]), UNITS))
    const reader = createUnitReader({ ...DEFAULT_JOB, columns: DEFAULT_COLUMNS })
    const read = await reader.read(unit!, reader.bytes(unit as Extract<CorpusUnit, { kind: 'file' }>))
    expect(read).toMatchObject({ kind: 'page', page: { id: 'a', text: expect.not.stringContaining('<') } })
    rmSync(own, { recursive: true })
  })
})

describe('a folder of results among pages', () => {
  it('is passed over, be it of whichever run; named outright its tables are read', async () => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-among-'))
    mkdirSync(join(own, 'pages/older/tables'), { recursive: true })
    writeFileSync(join(own, 'pages/a.txt'), '县里开会。')
    for (const name of ['manifest.json', 'inputs.jsonl', 'codebook.md'])
      writeFileSync(join(own, 'pages/older', name), '')
    writeFileSync(join(own, 'pages/older/tables/articles.csv'), 'page,text\na,县里开会。\n')
    const found = await listOf(findInputs([join(own, 'pages')]))
    expect(found).toMatchObject([{ file: { name: 'a.txt' } }, { passed: 'older/' }])
    expect(await listOf(findInputs([join(own, 'pages/older/tables')]))).toHaveLength(1)
    rmSync(own, { recursive: true })
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
    const found = await units([put(name, bytes)])
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
      const found = await units([path])
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
      expect((await units([path]))[0]).toMatchObject({ record: { headline: '上海', body: '乙' } })
    }
  })
})

describe('workbooks', () => {
  const own = mkdtempSync(join(tmpdir(), 'fangzhi-workbook-'))
  afterAll(() => rmSync(own, { recursive: true, force: true }))
  const header = ['标题', '正文'] as const

  it('are read sheet by sheet; empty ones are passed over, and one that holds no texts is named once', async () => {
    const others = { 副刊: [header, ['丙', '丁'], ['戊', '己']], 空: [], 说明: [['项目'], ['来源'], ['年份']] }
    const path = join(own, '清禾周报-2026-03-18-02版.xlsx')
    writeFileSync(path, workbook([header, ['甲', '乙']], others))
    const found = await units([path])
    const book = '清禾周报-2026-03-18-02版'
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      `record ${book}.xlsx:2`,
      `record ${book}.xlsx:副刊:2`,
      `record ${book}.xlsx:副刊:3`,
      `bad ${book}.xlsx:说明`,
      `source ${book}.xlsx`,
    ])
    expect(found[3]).toMatchObject({ reason: expect.stringMatching(/the 2 rows .* not read: .*正文.*, but 项目/) })
    const reader = createUnitReader({ ...DEFAULT_JOB, columns: DEFAULT_COLUMNS })
    expect(await reader.read(found[2]!, null)).toMatchObject({
      article: { id: `${book}:副刊:3`, headline: '戊', docvars: { date: '2026-03-18', edition: '02' } },
    })
  })

  it('have the columns of all their sheets', async () => {
    const path = join(own, 'desks.xlsx')
    writeFileSync(
      path,
      workbook([header, ['甲', '乙']], {
        副刊: [
          [...header, '栏目'],
          ['丙', '丁', '诗'],
        ],
      }),
    )
    const plan = await planCorpus([path], { ...DEFAULT_JOB, columns: recordColumns(['kicker=栏目']) }, own)
    expect(plan.docvarColumns).toEqual([])
    const usual = await planCorpus([path], { ...DEFAULT_JOB, columns: DEFAULT_COLUMNS }, join(own, 'out'))
    expect(usual.docvarColumns).toEqual(['栏目'])
  })
})

describe('names', () => {
  it('lose their extensions and keep their lines', () => {
    expect(['a/b.txt.gz', 'news.jsonl:12', 'b.xlsx:3:2', 'b.xlsx:2', 'x.y', '版.2.txt'].map(withoutExtension)).toEqual([
      'a/b',
      'news:12',
      'b:3:2',
      'b:2',
      'x.y',
      '版.2',
    ])
  })

  it('fit globs', () => {
    const fits = (pattern: string, names: string[]) => names.filter((name) => matchGlob(pattern, name))
    const names = ['a.txt', 'x/a.txt', 'x/y/a.txt', 'x/y/b.md']
    expect(fits('*.txt', names)).toEqual(['a.txt'])
    expect(fits('**/*.txt', names)).toEqual(['a.txt', 'x/a.txt', 'x/y/a.txt'])
    expect(fits('x/**/?.md', names)).toEqual(['x/y/b.md'])
    expect(splitGlob('pages/2026/*.txt')).toEqual({ root: 'pages/2026', pattern: '*.txt' })
    expect(splitGlob('pages')).toBeNull()
  })
})

describe('readLines', () => {
  it('cuts lines as a plain split does, however the bytes arrive', async () => {
    const text = fc.array(fc.constantFrom('甲', '\n', 'ab', '\r\n'), { maxLength: 40 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (text, size) => {
        const bytes = Buffer.from(text)
        const chunks: Buffer[] = []
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
        const lines: string[] = []
        for await (const { bytes } of readLines(Readable.from(chunks), 1000)) lines.push(Buffer.from(bytes!).toString())
        expect(lines).toEqual(
          text
            .replace(/\n$/, '')
            .split('\n')
            .slice(0, text === '' ? 0 : undefined),
        )
      }),
    )
  })
})

describe('readHtml', () => {
  it("reads Founder's own metadata", async () => {
    const page = await readHtml(`<html><head><title>清禾周报数字报</title></head><body><div>首页 | 上一版</div>
      <!--<founder-date>-->2026-03-18<!--</founder-date>--><founder-title>老粮站里的新书香</founder-title>
      <founder-subtitle>柳湾村&nbsp;见闻</founder-subtitle><founder-author>何其芳草</founder-author>
      <founder-content><p>第一段，<b>粗</b>字。</p><p>第二段。<br>又一行。</p></founder-content></body></html>`)
    expect(page.text).toBe(
      '# 老粮站里的新书香\n\n柳湾村\u00a0见闻\n\n记者 何其芳草\n\n第一段，粗字。\n第二段。\n又一行。',
    )
    expect(page.docvars).toEqual({ date: '2026-03-18' })
  })

  it.each(['2026/3/2', '2026-3-2 08:00', '2026年3月2日'])('reads the day %s of it', async (day) => {
    const page = await readHtml(`<founder-title>春耕</founder-title><founder-date>${day}</founder-date>`)
    expect(page.docvars).toEqual({ date: '2026-03-02' })
  })

  it('begins a line with whatever begins one on the page', async () => {
    const blocks = ['center', 'pre', 'address', 'form', 'header', 'main', 'caption', 'th']
    const content = blocks.map((name) => `${name}前<${name}>${name}</${name}>`).join('')
    const page = await readHtml(`<founder-content>${content}</founder-content>`)
    for (const name of blocks) expect(page.text.split('\n')).toContain(name)
  })

  it('reads the older form in one comment', async () => {
    const page = await readHtml(`<!--enpproperty <date>2026-03-18 00:00:00:0</date><author></author><title>春耕</title>
      <nodename>02版:要闻</nodename>/enpproperty--><body><!--enpcontent--><p>正文。</p><!--/enpcontent--></body>`)
    expect(page).toEqual({ text: '# 春耕\n\n正文。', docvars: { date: '2026-03-18', edition: '02版:要闻' } })
  })

  it('finds the main text of other pages', async () => {
    const story = '清禾县水利局昨天完成了青石水库今年第一轮检查，技术人员沿着堤坝走了四个小时。'
    const page = await readHtml(
      `<html><head><title>水库检查</title></head><body><nav><a href="/">首页</a> <a href="/b">新闻</a></nav><article><p>${story}</p><p>${story}</p><p>${story}</p></article><footer>版权所有</footer></body></html>`,
    )
    expect(page.text).toBe(`水库检查\n\n${story}\n${story}\n${story}`)
  })

  it('takes the one heading for the headline, and leaves menus out', async () => {
    const story = '清禾县图书馆从四月起每天开放到晚上九点，馆长说，读者多是下班后来的职工。'
    const paragraphs = `<p>${story}</p>`.repeat(4)
    const menu = '<div class="nav"><a href="/">首页</a> <a href="/y">要闻</a> <a href="/v">视频</a></div>'
    const list = '<ul><li><a href="/1">首页</a></li><li><a href="/2">要闻</a></li><li><a href="/3">视频</a></li></ul>'
    for (const above of [menu, list]) {
      const page = await readHtml(
        `<html><head><title>要闻_清禾新闻网</title></head><body>${above}<div><h1>图书馆延长开放</h1>${paragraphs}</div></body></html>`,
      )
      expect(page.text.split('\n').filter((line) => line !== '')).toEqual([
        '# 图书馆延长开放',
        story,
        story,
        story,
        story,
      ])
    }
  })

  it.each([
    ['outside the text', '<div class="info">FACT</div><div class="content">BODY</div>'],
    ['that Readability takes for its own', '<div class="content"><p class="byline">FACT</p>BODY</div>'],
  ])('keeps who wrote it and when, between the headline and the text: %s', async (_, html) => {
    const fact = '2026-03-18 08:30 来源：清禾周报 作者：陆望舒'
    const story = '清禾县图书馆从四月起每天开放到晚上九点，馆长说，读者多是下班后来的职工。'
    const body = html.replace('FACT', fact).replace('BODY', `<p>${story}</p>`.repeat(4))
    const crumb = '<div>您的位置：<a href="/">首页</a> &gt; 要闻</div>'
    const page = await readHtml(`<html><body>${crumb}<h1>图书馆延长开放</h1>${body}<div>版权所有</div></body></html>`)
    const lines = page.text.split('\n').filter((line) => line !== '')
    expect(lines).toEqual(['# 图书馆延长开放', fact, ...Array(4).fill(story)])
  })

  it.each(['图书馆延长开放-清禾新闻网', '清禾新闻网_图书馆延长开放', '图书馆延长开放'])(
    'takes the printed part of a title for the headline: %s',
    async (title) => {
      const story = '清禾县图书馆从四月起每天开放到晚上九点，馆长说，读者多是下班后来的职工。'
      const body = `<div><p>清禾 要闻</p><p><b>图书馆延长开放</b></p>${`<p>${story}</p>`.repeat(4)}</div>`
      const page = await readHtml(`<html><head><title>${title}</title></head><body>${body}</body></html>`)
      expect(page.text.split('\n').filter((line) => line !== '')).toEqual(['# 图书馆延长开放', ...Array(4).fill(story)])
    },
  )

  it('takes neither the name of the site nor a later list for the headline', async () => {
    const story = '清禾县图书馆从四月起每天开放到晚上九点，馆长说，读者多是下班后来的职工。'
    const body = `<div>${`<p>${story}</p>`.repeat(4)}<p>图书馆延长开放</p></div>`
    const page = await readHtml(
      `<html><head><title>图书馆延长开放_清禾新闻网</title></head><body><h1>清禾新闻网</h1>${body}</body></html>`,
    )
    const lines = page.text.split('\n').filter((line) => line !== '')
    expect(lines[0]).toContain('图书馆延长开放')
    expect(lines.filter((line) => line === story)).toHaveLength(4)
  })

  it.each(['center', 'header', 'main'])('puts what <%s> holds on lines of its own', async (tag) => {
    const story = '清禾县水利局昨天完成了青石水库今年第一轮检查，技术人员沿着堤坝走了四个小时。'
    const page = await readHtml(`<body><${tag}>水库检查</${tag}>${`${story}<br>`.repeat(3)}</body>`)
    expect(page.text.split('\n')).toEqual(['水库检查', story, story, story])
  })

  it('takes the whole text where elements nest without end', async () => {
    const page = await readHtml(`${'<div>'.repeat(5000)}深${'</div>'.repeat(5000)}`)
    expect(page.text).toBe('深')
  })

  it('never throws', async () => {
    for (const html of [
      '',
      '<',
      '<html',
      '<p>'.repeat(3000),
      '<founder-title>',
      '</p><b><i></b></i>甲',
      '<!--enpproperty',
    ]) {
      await expect(readHtml(html)).resolves.toBeDefined()
    }
  })
})

/** The smallest workbook that spreadsheets open; further sheets by their names. Numbers are cells without a format. */
function workbook(rows: Rows, others: Readonly<Record<string, Rows>> = {}): Uint8Array {
  const sheets: [string, Rows][] = [['a', rows], ...Object.entries(others)]
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const each = (text: (name: string, number: number) => string) =>
    sheets.map(([name], index) => text(name, index + 1)).join('')
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
  }
  for (const [index, [, rows]] of sheets.entries()) {
    const data = `<worksheet xmlns="${main}"><sheetData>${rows.map(sheetRow).join('')}</sheetData></worksheet>`
    files[`xl/worksheets/sheet${index + 1}.xml`] = `<?xml version="1.0"?>${data}`
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  )
}

type Rows = readonly (readonly (string | number)[])[]

function sheetRow(row: Rows[number], r: number): string {
  const cells = row.map((cell, c) => {
    const place = `${'ABCD'[c]}${r + 1}`
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
    return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${r + 1}">${cells.join('')}</row>`
}
