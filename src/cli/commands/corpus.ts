import { type Command, InvalidArgumentError } from 'commander'
import { analyzeCorpus, findInputs } from '../../node/index.js'
import { type AnalyzerFlags, wholeNumber, withAnalyzerOptions } from '../analyzer-options.js'
import { corpusAnalyzerOptions } from '../corpus-analyzer.js'
import { type JobFlags, jobFromFlags, withJobOptions } from '../corpus-job-options.js'
import { corpusProgressLine, endIfStopped, endWithSignal } from '../corpus-progress.js'
import { reportCorpus } from '../report-corpus.js'
import { writeOutput } from '../write-output.js'

interface CorpusFlags extends AnalyzerFlags, JobFlags {
  readonly out: string
  readonly workers: number
  readonly shard?: { readonly index: number; readonly count: number }
}

/** `fangzhi corpus`: a folder of pages to tables. */
export function registerCorpus(program: Command): void {
  const command = program
    .command('corpus')
    .description('read whole folders of pages and write results, tables, codebook and manifest')
    .argument('<pages...>', 'files, folders and globs: .txt .md .html .jsonl .csv .tsv .xlsx, .gz after any of them')
    .requiredOption('-o, --out <folder>', 'folder for the results; a run that was stopped resumes there')
    .option('--workers <n>', 'threads', wholeNumber, 1)
    .option('--shard <i/n>', 'only every nth part, for several machines; fangzhi merge joins them', slice)
  withAnalyzerOptions(withJobOptions(command)).action(corpus)
}

async function corpus(paths: readonly string[], flags: CorpusFlags): Promise<void> {
  const progress = corpusProgressLine(process.stderr)
  const job = await jobFromFlags(flags)
  const analyzer = await corpusAnalyzerOptions(flags)
  const stop = endWithSignal()
  try {
    const manifest = await analyzeCorpus(paths, {
      out: flags.out,
      workers: flags.workers,
      job,
      analyzer,
      ...(flags.shard ? { slice: flags.shard } : {}),
      signal: stop.signal,
      onProgress: progress.show,
    })
    progress.end()
    await namePassed(paths, flags.out)
    if (manifest === null) await writeOutput(`${flags.out}: slice done; join all with fangzhi merge\n`)
    else await reportCorpus(flags.out, manifest)
  } catch (error) {
    progress.end()
    endIfStopped(error, 'the same command goes on from here')
  } finally {
    stop.forget()
  }
}

const NAMED = 5

/** Says what in the folders was passed over since it holds no pages. */
async function namePassed(paths: readonly string[], out: string): Promise<void> {
  const names: string[] = []
  for await (const input of findInputs(paths, out)) if ('passed' in input) names.push(input.passed)
  if (names.length === 0) return
  const some = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ', …' : '')
  process.stderr.write(`fangzhi: ${names.length} files of other kinds, or folders of results, passed over: ${some}\n`)
}

/** For options that take a share of the work, such as 2/4. */
export function slice(value: string): { readonly index: number; readonly count: number } {
  const match = /^(\d+)\/(\d+)$/.exec(value)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || index < 1 || index > count) throw new InvalidArgumentError('it takes i/n, such as 2/4.')
  return { index: index - 1, count }
}
