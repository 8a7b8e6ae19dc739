import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentsOf, hashesOf, newFolder, writeCorpus } from './corpus-files.js'
import {
  type AnalyzeCorpusOptions,
  analyzeAll,
  analyzeCorpus,
  annotateRecords,
  compileDictionary,
  compileRows,
  createAnalyzer,
  mergeAnnotated,
  mergeCorpus,
  type PageResult,
  parsePageResult,
  readResults,
  rerunCorpus,
} from './library.js'

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

describe('annotateRecords', () => {
  const input = '{"text":"葛云帆到柳湾村。"}\nnot json\n{"headline":"甲","body":"施念慈来了。"}\n'
  const annotate = async (text: string, options = {}) => {
    let output = ''
    for await (const answer of annotateRecords(Readable.from([Buffer.from(text)]), options)) output += answer
    return output
  }

  it('answers every line in order, errors in their place', async () => {
    const rows = (await annotate(input))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ line, error }) => [line, error?.code])).toEqual([
      [1, undefined],
      [2, 'BAD_INPUT'],
      [3, undefined],
    ])
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(1)
  })

  it('says of a record what it says of a page: where it is at home, and what is wrong', async () => {
    const body = '嘉兴市南湖区区长李小红昨天到海盐县、平湖市调研防\ufffd工作。'
    const [record, page] = (
      await annotate(`${JSON.stringify({ headline: '调研', body })}\n${JSON.stringify({ text: body })}\n`)
    )
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(record.page.docvars.region).toContain('嘉兴市')
    expect(record.page.regionReason).toBe(page.page.regionReason)
    expect(record.diagnostics).toMatchObject([{ code: 'undecodable' }])
  })

  it('gives from merged slices, and from threads, what one run gives', async () => {
    const lines = readFileSync(join(pages, 'articles.jsonl'), 'utf8')
    const all = await annotate(lines)
    const slices = await Promise.all([0, 1, 2].map((index) => annotate(lines, { slice: { index, count: 3 } })))
    const readers = slices.map((text, i) => ({
      name: `${i}`,
      lines: Readable.from(text.split('\n'))[Symbol.asyncIterator](),
    }))
    let merged = ''
    for await (const line of mergeAnnotated(readers)) merged += line
    expect(merged === all).toBe(true)
    const threaded = await annotate(lines, { workers: 2 })
    expect(linesOf(threaded)).toEqual(linesOf(all))
    expect(threaded === all).toBe(true)
  })

  it('lets go of the stream where its reader leaves', async () => {
    let open = true
    const feed = (async function* () {
      try {
        for (;;) {
          yield Buffer.from('{"text":"甲"}\n')
          await new Promise((resolve) => setTimeout(resolve, 1))
        }
      } finally {
        open = false
      }
    })()
    for await (const _ of annotateRecords(feed)) break
    await expect.poll(() => open).toBe(false)
  })

  it('answers before more is sent', async () => {
    const feed = (async function* () {
      yield Buffer.from('{"text":"甲"}\n')
      await new Promise(() => {})
    })()
    const answers = annotateRecords(feed, { workers: 1 })
    expect(JSON.parse((await answers.next()).value as string).line).toBe(1)
  })
})

describe('analyzeAll', () => {
  it('gives the same results in the same order with threads', async () => {
    const texts = Array.from({ length: 50 }, (_, i) => ({ id: `p${i}`, text: `清禾县第${i}版\n\n葛云帆到柳湾村。` }))
    const collect = async (workers: number) => {
      const results: PageResult[] = []
      for await (const result of analyzeAll(texts, { workers })) results.push(result)
      return results
    }
    expect(await collect(2)).toEqual(JSON.parse(JSON.stringify(await collect(0))))
  })

  it.each([
    [{ onProgres: () => {} }, 'BAD_OPTION', 'did you mean "onProgress"?'],
    [{ singal: null }, 'BAD_OPTION', 'did you mean "signal"?'],
    [{ modee: 'jieba' }, 'BAD_OPTION', 'did you mean "mode"?'],
    [{ workers: -1 }, 'BAD_OPTION', 'a whole number'],
    [{ workers: Number.POSITIVE_INFINITY }, 'BAD_OPTION', 'a whole number'],
    [{ signal: 'x' }, 'BAD_OPTION', 'an AbortSignal'],
    [{ workers: 2, mode: 'x' }, 'BAD_OPTION', 'one of "fangzhi", "jieba"'],
  ])('refuses %j', async (options, code, message) => {
    const first = analyzeAll(['x'], options as never).next()
    await expect(first).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
  })

  it.each([[undefined], ['本报讯'], [{ id: 'x', text: 'x' }]])('takes no single page: %j', async (pages) => {
    await expect(analyzeAll(pages as never).next()).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it.each([0, 1])('names a page that is none by its number and its id, with %d threads', async (workers) => {
    const pages = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, text: '清禾县' }))
    const read = async (bad: unknown) => {
      for await (const _ of analyzeAll([...pages, bad] as never, { workers }));
    }
    const message = (start: string) => ({ code: 'BAD_INPUT', message: expect.stringContaining(start) })
    await expect(read({ id: 'bad', text: 5 })).rejects.toMatchObject(message('page 21, "bad": analyze takes'))
    await expect(read(null)).rejects.toMatchObject(message('page 21: analyze takes'))
  })

  it.each([0, 1])(
    'gives the results in front of a page that is none or not to be had, with %d threads',
    async (workers) => {
      const pages = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, text: '清禾县' }))
      async function* stream(last: unknown) {
        yield* pages
        if (last instanceof Error) throw last
        yield last as string
      }
      const bad = [null, new RangeError('gone'), { id: 'bad', text: '县', docvars: { date: hang() } }]
      for (const last of bad) {
        const read: string[] = []
        const reading = (async () => {
          for await (const { page } of analyzeAll(stream(last), { workers })) read.push(page.id)
        })()
        // A promise, or a function, is nothing that could be sent to a thread: it is refused as without one.
        const message = last instanceof Error ? 'gone' : last === null ? 'page 21: ' : 'page 21, "bad": docvars.date is'
        await expect(reading).rejects.toThrow(message)
        expect(read).toEqual(pages.map(({ id }) => id))
      }
    },
  )

  it.each([0, 1])('answers a source that waits for its answer, with %d threads', async (workers) => {
    let answered = () => {}
    async function* asking() {
      for (const text of ['清禾县', '澜溪镇', '柳湾村']) {
        const answer = new Promise<void>((resolve) => {
          answered = resolve
        })
        yield text
        await answer
      }
    }
    let results = 0
    for await (const _ of analyzeAll(asking(), { workers })) {
      results += 1
      answered()
    }
    expect(results).toBe(3)
  })

  it('stops at once, before it fetches a page and while it waits for one', async () => {
    let fetched = 0
    function* counted() {
      fetched += 1
      yield '清禾县'
    }
    const signal = AbortSignal.abort()
    await expect(analyzeAll(counted(), { signal }).next()).rejects.toMatchObject({ code: 'ABORTED' })
    expect(fetched).toBe(0)

    const stop = new AbortController()
    async function* hanging() {
      yield '清禾县'
      await new Promise(() => {})
    }
    const results = analyzeAll(hanging(), { signal: stop.signal })
    await results.next()
    const next = results.next()
    stop.abort()
    await expect(next).rejects.toMatchObject({ code: 'ABORTED', message: 'stopped by the signal after 1 pages' })
  })

  it('says of a dictionary that no thread can open what is wrong with it', async () => {
    const extraDictionaries = [new TextEncoder().encode('no dictionary')]
    await expect(analyzeAll(['x'], { workers: 2, extraDictionaries }).next()).rejects.toMatchObject({
      code: 'BAD_DICTIONARY',
    })
  })

  it('says what threads cannot take', async () => {
    const { dictionaries } = createAnalyzer()
    await expect(analyzeAll(['x'], { workers: 1, dictionaries }).next()).rejects.toThrow('as bytes')
    await expect(analyzeAll(['x'], { workers: 1, annotators: [] }).next()).rejects.toThrow(
      '"annotators" cannot be sent',
    )
  })

  it('takes dictionaries as any kind of bytes', async () => {
    const bytes = compileDictionary([{ name: '柳湾村', type: 'PLACE' }])
    const buffers = { extraDictionaries: [bytes.slice().buffer] }
    const results: PageResult[] = []
    for await (const result of analyzeAll(['x'], { workers: 1, ...buffers })) results.push(result)
    expect(results[0]!.provenance.dictionaries.at(-1)!.name).toBe('user')
  })

  it.each<[object, string]>([
    [{ extraDictionaries: [compileRows([{ name: '柳湾村', type: 'PLACE' }])] }, 'as bytes, not opened'],
    [{ extraDictionaries: ['my.dict'] }, 'as bytes'],
    [{ extraDictionaries: new Uint8Array(3) }, 'it takes a list'],
    [{ classifier: { name: 'mine', labels: ['a'], classify: () => [] } }, '"classifier" cannot be sent'],
  ])('nor does work on corpora and records: %j', async (analyzer, message) => {
    const error = { code: 'BAD_OPTION', message: expect.stringContaining(message) }
    const out = join(folder, 'refused')
    for (const workers of [0, 1]) {
      const options = { workers, analyzer } as AnalyzeCorpusOptions
      await expect(analyzeCorpus(['examples/corpus'], { ...options, out })).rejects.toMatchObject(error)
      const records = (async function* () {})()
      await expect(annotateRecords(records, options).next()).rejects.toMatchObject(error)
    }
  })
})

const hang = () => new Promise<never>(() => {})

/** The numbers of the lines that were answered. */
function linesOf(answers: string): number[] {
  return answers
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).line)
}
