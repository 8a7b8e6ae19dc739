import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_COLUMNS, recordColumns } from '../../../src/corpus/record-columns.js'
import { planCorpus } from '../../../src/node/corpus/plan-corpus.js'
import { DEFAULT_JOB } from '../../../src/node/corpus-job.js'
import { createUnitReader } from '../../../src/node/input/unit-reader.js'
import { unitsOf } from './units-of.js'
import { workbook } from './workbook.js'

describe('workbooks', () => {
  const own = mkdtempSync(join(tmpdir(), 'fangzhi-workbook-'))
  afterAll(() => rmSync(own, { recursive: true, force: true }))
  const header = ['标题', '正文'] as const

  it('are read sheet by sheet; empty ones are passed over, and one that holds no texts is named once', async () => {
    const others = { 副刊: [header, ['丙', '丁'], ['戊', '己']], 空: [], 说明: [['项目'], ['来源'], ['年份']] }
    const path = join(own, '清禾周报-2026-03-18-02版.xlsx')
    writeFileSync(path, workbook([header, ['甲', '乙']], others))
    const found = await unitsOf([path])
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
