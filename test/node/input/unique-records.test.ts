import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { analyzeCorpus } from '../../../src/node/index.js'
import { newFolder } from '../corpus-files.js'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('records of one id', () => {
  it('are one: the second is a failure with its place, across files of any kind', async () => {
    const inputs = join(folder, 'in')
    mkdirSync(inputs)
    writeFileSync(join(inputs, 'a.csv'), 'id,text\nx1,县里开会。\nx1,又一条。\n,没有编号。\n,也没有。\n')
    writeFileSync(
      join(inputs, 'b.jsonl'),
      '{"id":"x1","text":"第三条。"}\n{"id":7,"text":"第四条。"}\n{"id":"7","text":"第五条。"}\n',
    )
    writeFileSync(join(inputs, 'c.csv'), 'id;title;正文\ny1;开工;码头今天开工。\n')
    const out = join(folder, 'out')
    const manifest = await analyzeCorpus([inputs], { out, workers: 0 })
    const failures = readFileSync(join(out, 'failures.jsonl'), 'utf8').trim().split('\n')
    expect(failures.map((line) => JSON.parse(line).name)).toEqual(['a.csv:3', 'b.jsonl:1', 'b.jsonl:3'])
    expect(failures[0]).toContain('another record has the id')
    expect(manifest!.totals).toMatchObject({ pages: 5, failures: 3 })
    const ids = readFileSync(join(out, 'results.jsonl'), 'utf8').trim().split('\n')
    expect(ids.map((line) => JSON.parse(line).page.id)).toEqual(['x1', 'a:4', 'a:5', '7', 'y1'])
  })

  it('are those without ids of two tables of one name: the second table has none to give', async () => {
    const inputs = join(folder, 'alike')
    mkdirSync(inputs)
    writeFileSync(join(inputs, 'news.csv'), 'id,text\n,县里开会。\n')
    writeFileSync(join(inputs, 'news.jsonl'), '{"text":"又一条。"}\n{"id":"own","text":"第三条。"}\n')
    const out = join(folder, 'alike-out')
    const manifest = await analyzeCorpus([inputs], { out, workers: 0 })
    expect(manifest!.totals).toMatchObject({ pages: 2, failures: 1 })
    const [failure] = readFileSync(join(out, 'failures.jsonl'), 'utf8').split('\n')
    expect(JSON.parse(failure!)).toMatchObject({ name: 'news.jsonl:1', reason: expect.stringContaining('news.csv') })
  })
})
