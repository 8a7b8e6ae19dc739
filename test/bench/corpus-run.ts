import { analyzeCorpus } from 'fangzhi/node'

/* One run over a corpus in a process of its own; prints its seconds and its peak memory. See corpus.ts. */
const [pages, out, workers] = process.argv.slice(2) as [string, string, string]
const started = performance.now()
let first = 0
const manifest = await analyzeCorpus([pages], {
  out,
  workers: Number(workers),
  job: { tables: [] },
  onProgress: ({ elapsed }) => {
    first ||= elapsed
  },
})
const seconds = (performance.now() - started) / 1000
const { characters } = manifest!.totals
console.log(
  JSON.stringify({ seconds, first: first / 1000, characters, megabytes: process.resourceUsage().maxRSS / 1024 }),
)
