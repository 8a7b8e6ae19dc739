import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COLUMNS } from '../../../src/corpus/record-columns.js'
import { DEFAULT_JOB } from '../../../src/node/corpus-job.js'
import { createUnitReader } from '../../../src/node/input/unit-reader.js'
import { MAX, unitsOf } from './units-of.js'
import { workbook } from './workbook.js'

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

/** What each unit comes to: its text, or why it failed. */
async function contents(): Promise<Record<string, string>> {
  const reader = createUnitReader({ ...DEFAULT_JOB, columns: DEFAULT_COLUMNS, maxPage: MAX })
  const found: Record<string, string> = {}
  for (const unit of await unitsOf([folder])) {
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
    const unit = (await unitsOf([folder])).find(({ name }) => name.includes('2026-03-18'))!
    const content = await reader.read(unit, Buffer.from('正文'))
    expect(content).toMatchObject({
      page: {
        id: 'a/清禾周报-2026-03-18-02版',
        docvars: { paper: '清禾周报', date: '2026-03-18', edition: '02', region: '清禾县' },
      },
    })
  })

  it('finds files by globs, and says where there are none', async () => {
    expect((await unitsOf([join(folder, '**/*.tsv')])).map(({ name }) => name)).toEqual([
      'c/table.tsv:2',
      'c/table.tsv',
    ])
    await expect(unitsOf([join(folder, '*.none')])).rejects.toThrow('no file matches')
    await expect(unitsOf([join(folder, 'nothing')])).rejects.toThrow('no such file')
  })
})

describe('a web page that is named as a text', () => {
  it('is read as one', async () => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-saved-'))
    writeFileSync(
      join(own, 'a.txt'),
      '<!DOCTYPE html><html><body><h1>县里开会</h1><p>云港码头今天开工。</p></body></html>',
    )
    const [unit] = await unitsOf([own])
    const reader = createUnitReader({ ...DEFAULT_JOB, columns: DEFAULT_COLUMNS })
    const read = await reader.read(unit!, unit!.kind === 'file' ? reader.bytes(unit!) : null)
    expect(read).toMatchObject({ kind: 'page', page: { id: 'a', text: expect.not.stringContaining('<') } })
    rmSync(own, { recursive: true })
  })
})
