import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentsOf, hashesOf, newFolder, writeCorpus } from '../corpus-files.js'
import {
  type AnalyzeCorpusOptions,
  analyzeCorpus,
  mergeCorpus,
  type PageResult,
  parsePageResult,
  readResults,
  rerunCorpus,
} from '../library.js'

const job: NonNullable<AnalyzeCorpusOptions['job']> = {
  tables: ['articles', 'mentions', 'entities', 'roles', 'slogans', 'topics', 'values', 'tokens'],
  tableFormat: 'both',
  dfm: true,
}
let folder: string
let pages: string
let whole: Record<string, string>

beforeAll(async () => {
  folder = newFolder()
  pages = writeCorpus(folder, 600)
  await analyzeCorpus([pages], { out: join(folder, 'whole'), workers: 0, job })
  whole = contentsOf(join(folder, 'whole'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a corpus', () => {
  it('leaves results, tables, codebook, matrix and manifest, and nothing else', () => {
    const tables = job.tables!.flatMap((name) => [`tables/${name}.csv`, `tables/${name}.jsonl`])
    const others = ['codebook.md', 'dfm/articles.csv', 'dfm/counts.mtx', 'dfm/words.csv', 'failures.jsonl']
    expect(Object.keys(whole)).toEqual([...others, 'inputs.jsonl', 'manifest.json', 'results.jsonl', ...tables].sort())
  })

  it('names what failed and goes on', () => {
    const failures = whole['failures.jsonl']!.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(failures).toEqual([{ name: 'broken.txt', code: 'BAD_FILE', reason: expect.stringContaining('text') }])
    expect(JSON.parse(whole['manifest.json']!).totals).toMatchObject({ pages: 602, failures: 1 })
  })

  it('writes results that keep their shape, in input order', async () => {
    const ids: string[] = []
    for await (const result of readResults(join(folder, 'whole'))) ids.push(parsePageResult(result).page.id)
    expect(ids.slice(0, 2)).toEqual(['articles:1', 'articles:2'])
    expect(ids.slice(-2)).toEqual(['清禾周报-2026-03-18-02版', '清禾周报-2026-03-25-01版'])
  })

  it('writes tables whose rows carry every docvar', () => {
    const rows = parse(whole['tables/articles.csv']!, { columns: true, bom: true })
    expect(rows[1]).toMatchObject({ page: 'articles:2', date: '2026-03-02', paper: '清禾周报', desk: '副刊' })
    expect(rows.at(-1)).toMatchObject({ paper: '清禾周报', edition: '01', desk: '' })
    const lines = whole['tables/articles.jsonl']!.trim().split('\n')
    expect(lines).toHaveLength(rows.length)
  })

  it('counts words the same in the matrix and in the tokens', () => {
    const [, size, ...entries] = whole['dfm/counts.mtx']!.trim().split('\n')
    const [articles, words, count] = size!.split(' ').map(Number)
    expect(whole['dfm/articles.csv']!.trim().split('\n')).toHaveLength(articles! + 1)
    expect(parse(whole['dfm/words.csv']!)).toHaveLength(words! + 1)
    expect(entries).toHaveLength(count!)
    const total = entries.reduce((sum, line) => sum + Number(line.split(' ')[2]), 0)
    const rows: { count: string }[] = parse(whole['tables/tokens.csv']!, { columns: true, bom: true })
    expect(total).toBe(rows.reduce((sum, row) => sum + Number(row.count), 0))
  })

  it('is the same with two threads', async () => {
    await analyzeCorpus([pages], { out: join(folder, 'threads'), workers: 2, job })
    expect(hashesOf(join(folder, 'threads'))).toEqual(hashesOf(join(folder, 'whole')))
  })

  it('tells how far it is by the bytes of its inputs', async () => {
    const shares: number[] = []
    const onProgress = ({ bytes, totalBytes }: { bytes: number; totalBytes: number }) => shares.push(bytes / totalBytes)
    await analyzeCorpus([pages], { out: join(folder, 'progress'), workers: 0, job: { tables: [] }, onProgress })
    expect(shares.length).toBeGreaterThan(2)
    expect(shares.at(-1)).toBe(1)
    expect(shares.at(-2)).toBeLessThan(1)
  })

  it('is the same after it was stopped part by part', async () => {
    const out = join(folder, 'stopped')
    for (let run = 1; run <= 3; run++) {
      const stop = new AbortController()
      const work = analyzeCorpus([pages], { out, workers: 0, job, signal: stop.signal, onProgress: () => stop.abort() })
      await expect(work).rejects.toMatchObject({ code: 'ABORTED' })
    }
    await analyzeCorpus([pages], { out, workers: 0, job })
    expect(hashesOf(out)).toEqual(hashesOf(join(folder, 'whole')))
  })

  it('is the same after it was stopped between its manifest and its end', async () => {
    const out = join(folder, 'complete')
    await analyzeCorpus([pages], { out, workers: 0, job })
    mkdirSync(join(out, 'parts', '000001'), { recursive: true })
    writeFileSync(join(out, 'parts', '000001', 'shard.json'), '{}')
    await analyzeCorpus([pages], { out, workers: 0, job })
    expect(contentsOf(out)).toEqual(whole)
  })

  it('is the same from slices', async () => {
    for (const index of [0, 1]) {
      const slice = { index, count: 2 }
      expect(await analyzeCorpus([pages], { out: join(folder, `slice${index}`), workers: 0, job, slice })).toBeNull()
    }
    await expect(mergeCorpus([join(folder, 'slice0')], join(folder, 'merged'))).rejects.toThrow(
      'slices are missing: 2/2',
    )
    await mergeCorpus([join(folder, 'slice1'), join(folder, 'slice0')], join(folder, 'merged'))
    expect(hashesOf(join(folder, 'merged'))).toEqual(hashesOf(join(folder, 'whole')))
  })

  it('refuses slices made with other options', async () => {
    const slice = { index: 1, count: 2 }
    await analyzeCorpus([pages], { out: join(folder, 'other'), workers: 0, job: { ...job, dfm: false }, slice })
    await expect(mergeCorpus([join(folder, 'slice0'), join(folder, 'other')], join(folder, 'x'))).rejects.toMatchObject(
      {
        code: 'BAD_MANIFEST',
      },
    )
  })

  it('is left alone when nothing has changed, and made anew when something has', async () => {
    const out = join(folder, 'again')
    const more = writeCorpus(join(folder, 'more'), 3)
    let parts = 0
    const run = () => analyzeCorpus([more], { out, workers: 0, job, onProgress: () => parts++ })
    const first = await run()
    expect(await run()).toEqual(first)
    expect(parts).toBe(1)
    appendFileSync(join(more, 'articles.jsonl'), '{"headline":"新","body":"又一篇。"}\n')
    expect((await run())!.totals.pages).toBe(first!.totals.pages + 1)
    const report = await rerunCorpus(join(out, 'manifest.json'), { workers: 0 })
    expect(report.differences).toEqual([])
    const [name] = Object.keys(first!.outputs)
    appendFileSync(join(out, name!), ' ')
    expect((await rerunCorpus(join(out, 'manifest.json'), { workers: 0 })).differences).toEqual([
      `${name} was changed since it was written`,
    ])
    writeFileSync(join(more, 'articles.jsonl'), '')
    expect((await rerunCorpus(join(out, 'manifest.json'), { workers: 0 })).differences[0]).toContain('inputs')
  })

  it('leaves nothing of an earlier run beside its own tables, and touches no other file', async () => {
    const out = join(folder, 'twice')
    const few = writeCorpus(join(folder, 'few'), 3)
    await analyzeCorpus([few], { out, workers: 0, job })
    writeFileSync(join(out, 'tables/notes.xlsx'), 'mine')
    const fewer = { tables: ['articles'], tableFormat: 'jsonl', results: false } as const
    const stop = new AbortController()
    const stopped = { out, workers: 0, job: { dfm: true }, signal: stop.signal, onProgress: () => stop.abort() }
    await expect(analyzeCorpus([few], stopped)).rejects.toMatchObject({ code: 'ABORTED' })
    await analyzeCorpus([few], { out, workers: 0, job: fewer })
    const others = ['codebook.md', 'failures.jsonl', 'inputs.jsonl', 'manifest.json']
    expect(Object.keys(contentsOf(out))).toEqual([...others, 'tables/articles.jsonl', 'tables/notes.xlsx'])
    // Left by an earlier version, which took nothing away.
    writeFileSync(join(out, 'tables/mentions.csv'), 'old')
    expect((await rerunCorpus(out, { workers: 0 })).differences).toEqual([
      'tables/mentions.csv is there, but the manifest does not name it',
    ])
  })

  it('removes no file that a manifest names but no corpus writes', async () => {
    const out = join(folder, 'edited')
    const few = join(folder, 'few/pages')
    await analyzeCorpus([few], { out, workers: 0 })
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    manifest.outputs['../mine.txt'] = { bytes: 4, sha256: '' }
    writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest))
    await analyzeCorpus([few], { out, workers: 0, job: { tables: [] } })
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
    expect(existsSync(join(out, 'tables'))).toBe(false)
  })

  it('names what is doubtful in what it read: dates, an encoding', async () => {
    const out = join(folder, 'doubts')
    const table = join(folder, '日期.csv')
    writeFileSync(table, '标题,正文,日期\n甲,乙来了。,六月十三日\n丙,丁来了。,45000\n戊,己来了。,\n')
    const page = join(folder, '舊報.txt')
    // 全縣經濟工作會議 in Big5, twice.
    writeFileSync(page, Buffer.from('a5feBFA4B867C0D9A475A740B77CC4B3'.repeat(2), 'hex'))
    const manifest = await analyzeCorpus([table, page], { out, workers: 0, job: { docvars: { date: '2026-01-02' } } })
    expect(manifest!.totals).toMatchObject({ pages: 4, failures: 0, warnings: 2 })
    const warnings = readFileSync(join(out, 'warnings.jsonl'), 'utf8').trim().split('\n')
    expect(warnings.map((line) => JSON.parse(line))).toEqual([
      { name: '日期.csv:2', code: 'unreadable-date', reason: expect.stringContaining('"六月十三日"') },
      { name: '舊報.txt', code: 'read-as-big5', reason: expect.stringContaining('Big5') },
    ])
    const results: PageResult[] = []
    for await (const result of readResults(out)) results.push(result)
    expect(results.map(({ page }) => page.docvars.date)).toEqual([null, '2023-03-15', '2026-01-02', '2026-01-02'])
    expect(results.map(({ diagnostics }) => diagnostics[0]?.code)).toEqual([
      'unreadable-date',
      ...results.slice(1, 3).map(({ diagnostics }) => diagnostics[0]?.code),
      'read-as-big5',
    ])
    expect((await rerunCorpus(out, { workers: 0 })).differences).toEqual([])
  })

  it("does not touch a folder with somebody's files", async () => {
    const out = join(folder, 'mine')
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.docx'), '')
    await expect(analyzeCorpus([pages], { out })).rejects.toThrow('thesis.docx')
  })
})
