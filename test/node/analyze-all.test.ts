import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type AnalyzeCorpusOptions,
  analyzeAll,
  analyzeCorpus,
  annotateRecords,
  compileDictionary,
  compileRows,
  createAnalyzer,
  type PageResult,
} from './library.js'

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
    await expect(analyzeAll(['x'], { workers: 1, dictionaries }).next()).rejects.toThrow('as the bytes')
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
    [
      { extraDictionaries: [compileRows([{ name: '柳湾村', type: 'PLACE' }])] },
      'bytes of compiled ones; analyzeAll without workers takes opened ones',
    ],
    [{ extraDictionaries: ['my.dict'] }, 'as the bytes of compiled ones'],
    [{ extraDictionaries: new Uint8Array(3) }, 'it takes a list'],
    [{ classifier: { name: 'mine', labels: ['a'], classify: () => [] } }, '"classifier" cannot be sent'],
  ])('nor does work on corpora and records: %j', async (analyzer, message) => {
    const error = { code: 'BAD_OPTION', message: expect.stringContaining(message) }
    const out = join(tmpdir(), 'fangzhi-refused')
    for (const workers of [0, 1]) {
      const options = { workers, analyzer } as AnalyzeCorpusOptions
      await expect(analyzeCorpus(['examples/corpus'], { ...options, out })).rejects.toMatchObject(error)
      const records = (async function* () {})()
      await expect(annotateRecords(records, options).next()).rejects.toMatchObject(error)
    }
  })
})

const hang = () => new Promise<never>(() => {})
