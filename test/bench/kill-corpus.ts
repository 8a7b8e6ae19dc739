import { rmSync } from 'node:fs'
import { killCorpus } from '../cli/kill-corpus.js'
import { newFolder } from '../node/corpus-files.js'

/*
 * Kills runs over a corpus of your own, at random moments, and compares the bytes at the end:
 * npx tsx test/bench/kill-corpus.ts PAGES [KILLS]
 */
const [pages, kills = '20'] = process.argv.slice(2)
if (pages === undefined) throw new Error('name the pages: npx tsx test/bench/kill-corpus.ts PAGES [KILLS]')
const folder = newFolder()
try {
  const { killed, partsSeen, different } = await killCorpus(pages, folder, Number(kills))
  console.log(`${killed} of ${kills} runs killed at work, up to ${partsSeen} parts found by the next one`)
  console.log(different.length === 0 ? 'same bytes' : `different: ${different.join(', ')}`)
  if (different.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
