import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { newFolder, writeCorpus } from './corpus-files.js'
import { annotateRecords, mergeAnnotated } from './library.js'

describe('annotateRecords', () => {
  const folder = newFolder()
  const pages = writeCorpus(folder, 600)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
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

  it('says of a line that is no JSON what it holds, in words that no version of the engine changes', async () => {
    const { error } = JSON.parse(await annotate('{"text":"县里\n'))
    expect(error.message).toBe('{"text":"县里 is not JSON; a line holds one JSON object')
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

/** The numbers of the lines that were answered. */
function linesOf(answers: string): number[] {
  return answers
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).line)
}
