import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_COLUMNS } from '../../../src/corpus/record-columns.js'
import type { Analyzer, PageInput } from '../../../src/index.js'
import { createShardProcessor } from '../../../src/node/corpus/process-shard.js'
import { DEFAULT_JOB } from '../../../src/node/corpus-job.js'
import { markedPage } from '../../corpus/marked-page.js'
import { newFolder } from '../corpus-files.js'

const home = newFolder()
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('a shard', () => {
  it.skipIf(!existsSync('/dev/full'))('is given up where the disk is full: that is no fault of its pages', async () => {
    const folder = join(home, '000000')
    mkdirSync(`${folder}.part`)
    let pages = 0
    const analyze = ({ id }: PageInput) => {
      pages += 1
      symlinkSync('/dev/full', join(`${folder}.part`, 'results.jsonl'))
      return markedPage(id!, {}, ['长'.repeat(1 << 18)])
    }
    const job = { ...DEFAULT_JOB, columns: DEFAULT_COLUMNS }
    const { process } = createShardProcessor({ analyze, tokenize: () => [] } as unknown as Analyzer, job, 'print')
    const units = ['甲', '乙'].map(
      (text, i) => ({ kind: 'line', name: `a:${i}`, text: JSON.stringify({ text }) }) as const,
    )
    await expect(process({ kind: 'shard', index: 0, units, folder })).rejects.toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringMatching(/000000: .*ENOSPC.*the disk is full; make room/),
    })
    expect(pages).toBe(1)
    expect(existsSync(folder)).toBe(false)
  })
})
