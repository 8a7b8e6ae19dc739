import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newFolder, writeCorpus } from '../node/corpus-files.js'
import { killCorpus } from './kill-corpus.js'

it('ends with the same bytes after twenty kills in a row', async () => {
  const folder = newFolder()
  try {
    const report = await killCorpus(writeCorpus(folder, 900), folder, 20)
    expect(report.different).toEqual([])
    expect(report.killed).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
