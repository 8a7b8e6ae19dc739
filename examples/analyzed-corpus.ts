import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyzeCorpus, type PageResult, readResults } from 'fangzhi/node'

/** The six pages of examples/corpus, analysed; dates, papers and editions come from the file names. */
export async function analyzedCorpus(): Promise<PageResult[]> {
  const out = join(mkdtempSync(join(tmpdir(), 'fangzhi-example-')), 'results')
  await analyzeCorpus([fileURLToPath(new URL('corpus', import.meta.url))], {
    out,
    job: { docvars: { region: '清禾县' } },
  })
  const results: PageResult[] = []
  for await (const result of readResults(out)) results.push(result)
  return results
}
