import type { Command } from 'commander'
import { recordColumns } from '../../index.js'
import { annotateRecords } from '../../node/index.js'
import { type AnalyzerFlags, wholeNumber, withAnalyzerOptions } from '../analyzer-options.js'
import { withColumnOption } from '../column-option.js'
import { corpusAnalyzerOptions } from '../corpus-analyzer.js'
import { withMaxPage } from '../corpus-job-options.js'
import { type DocvarFlags, docvarsFromFlags, withSetOption } from '../docvar-options.js'
import { EXIT, endWith } from '../exit.js'
import { writeOutput } from '../write-output.js'
import { slice } from './corpus.js'

interface AnnotateFlags extends AnalyzerFlags, DocvarFlags {
  readonly workers: number
  readonly shard?: { readonly index: number; readonly count: number }
  readonly column: readonly string[]
  readonly maxPage: number
}

/** `fangzhi annotate`: a filter for any engine that pipes lines. */
export function registerAnnotate(program: Command): void {
  const command = program
    .command('annotate')
    .description('read one JSON record a line on standard input and answer each with one line on standard output')
    .option('--workers <n>', 'threads; 0 works in one', wholeNumber, 0)
    .option('--shard <i/n>', 'only every nth line, for several machines; fangzhi merge joins the answers', slice)
  withAnalyzerOptions(withSetOption(withColumnOption(withMaxPage(command, 'longest record')))).action(annotate)
}

async function annotate(flags: AnnotateFlags): Promise<void> {
  const answers = annotateRecords(process.stdin, {
    workers: flags.workers,
    analyzer: await corpusAnalyzerOptions(flags),
    job: { columns: recordColumns(flags.column), maxPage: flags.maxPage, docvars: docvarsFromFlags(flags) },
    ...(flags.shard ? { slice: flags.shard } : {}),
  })
  let failed = 0
  for await (const answer of answers) {
    failed += answer.match(FAILED)?.length ?? 0
    await writeOutput(answer)
  }
  if (failed === 0) return
  process.stderr.write(
    `fangzhi: ${failed} ${failed === 1 ? 'line' : 'lines'} could not be read; "error" in the answer says why\n`,
  )
  endWith(EXIT.someFailed)
}

/** An answer that is no result; what an answer begins with stands in this order. */
const FAILED = /^\{"line":\d+,"fingerprint":"\w+","error":/gm
