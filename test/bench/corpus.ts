import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { hasShared, SHARED } from '../project.js'

/*
 * What a second worker brings, and whether memory grows with the corpus: npx tsx test/bench/corpus.ts [MILLIONS]
 * The corpus is the news of ../shared, as often as it takes for so many million characters (60 unless told). Results
 * are written as JSONL. Needs two free cores: on a busy machine the ratio says nothing.
 */
interface Run {
  readonly seconds: number
  readonly first: number
  readonly characters: number
  readonly megabytes: number
}

if (!hasShared) throw new Error('this bench reads ../shared/data/text, which is not beside this clone')
const millions = Number(process.argv[2] ?? 60)
const folder = mkdtempSync(join(tmpdir(), 'fangzhi-bench-'))
try {
  const news = gunzipSync(readFileSync(join(SHARED, 'data/text/cctv_xinwenlianbo.jsonl.gz')))
  const lines = news.toString('utf8').trimEnd().split('\n')
  const characters = lines.reduce((sum, line) => sum + (JSON.parse(line) as { text: string }).text.length, 0)
  const copies = Math.ceil((millions * 1e6) / characters)
  for (const [name, count] of [
    ['whole', copies],
    ['quarter', Math.ceil(copies / 4)],
  ] as const) {
    mkdirSync(join(folder, name))
    const first = join(folder, name, 'news-00.jsonl')
    writeFileSync(first, news)
    for (let i = 1; i < count; i++) copyFileSync(first, join(folder, name, `news-${String(i).padStart(2, '0')}.jsonl`))
  }
  const quarter = run('quarter', 1)
  const one = run('whole', 1)
  const two = run('whole', 2)
  const rate = ({ characters, seconds, first }: Run) => characters / (seconds - first)
  console.log(`${(one.characters / 1e6).toFixed(1)} million characters`)
  for (const [name, result] of Object.entries({
    'one worker, a quarter': quarter,
    'one worker': one,
    'two workers': two,
  })) {
    const perSecond = Math.round(rate(result) / 1000)
    console.log(
      `${name.padEnd(22)} ${result.seconds.toFixed(1)} s, ${perSecond} thousand characters a second, ${Math.round(result.megabytes)} MB`,
    )
  }
  console.log(
    `two workers: ${(rate(two) / rate(one)).toFixed(2)} times one, ${(two.megabytes / one.megabytes).toFixed(2)} times its memory`,
  )
  console.log(`four times the corpus: ${(one.megabytes / quarter.megabytes).toFixed(2)} times the memory`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(pages: string, workers: number): Run {
  const script = new URL('corpus-run.ts', import.meta.url).pathname
  const out = join(folder, `${pages}-${workers}`)
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', script, join(folder, pages), out, String(workers)],
    {
      encoding: 'utf8',
    },
  )
  rmSync(out, { recursive: true, force: true })
  return JSON.parse(output)
}
