import type { Command } from 'commander'
import { mergeCorpus, rerunCorpus } from '../node/index.js'
import { type AnalyzerFlags, wholeNumber, withAnalyzerOptions } from './analyzer-options.js'
import { summary } from './corpus.js'
import { corpusAnalyzerOptions } from './corpus-analyzer.js'
import { endWithSignal, progressLine } from './corpus-progress.js'
import { EXIT } from './exit.js'
import { writeOutput } from './write-output.js'

/** `fangzhi merge` and `fangzhi rerun`: slices to one corpus, and a manifest checked. */
export function registerCorpusMerge(program: Command): void {
  program
    .command('merge')
    .description('join slices made with fangzhi corpus --shard i/n to what one run would have written')
    .argument('<folders...>', 'the folders of all slices')
    .requiredOption('-o, --out <folder>', 'folder for the joined results')
    .action(async (folders: readonly string[], flags: { readonly out: string }) => {
      await writeOutput(summary(flags.out, await mergeCorpus(folders, flags.out)))
    })
  const rerun = program
    .command('rerun')
    .description('run a corpus again as its manifest says and compare every byte')
    .argument('<manifest>', 'manifest.json in the folder of a corpus')
    .option('--workers <n>', 'threads', wholeNumber, 1)
  withAnalyzerOptions(rerun).action(runAgain)
}

async function runAgain(manifest: string, flags: AnalyzerFlags & { readonly workers: number }): Promise<void> {
  const progress = progressLine(process.stderr)
  const stop = endWithSignal()
  const { extraDictionaries = [] } = await corpusAnalyzerOptions(flags)
  try {
    const { differences, equal } = await rerunCorpus(manifest, {
      workers: flags.workers,
      analyzer: { extraDictionaries },
      signal: stop.signal,
      onProgress: progress.show,
    })
    progress.end()
    for (const difference of differences) await writeOutput(`differs: ${difference}\n`)
    await writeOutput(`${equal} files equal, ${differences.length} differences\n`)
    if (differences.length > 0) process.exitCode = EXIT.someFailed
  } finally {
    stop.forget()
  }
}
