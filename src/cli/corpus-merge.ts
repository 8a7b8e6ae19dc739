import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { mergeAnnotated, mergeCorpus, readLines, rerunCorpus } from '../node/index.js'
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
    .description('join slices made with --shard i/n to what one run would have written')
    .argument('<slices...>', 'folders of fangzhi corpus, or files of fangzhi annotate')
    .requiredOption('-o, --out <path>', 'folder, or file, for the joined results')
    .action(merge)
  const rerun = program
    .command('rerun')
    .description('run a corpus again as its manifest says and compare every byte')
    .argument('<manifest>', 'manifest.json in the folder of a corpus')
    .option('--workers <n>', 'threads', wholeNumber, 1)
  withAnalyzerOptions(rerun).action(runAgain)
}

async function merge(slices: readonly string[], { out }: { readonly out: string }): Promise<void> {
  const kinds = await Promise.all(slices.map(async (slice) => (await stat(slice).catch(() => null))?.isFile() ?? false))
  if (!kinds.every((isFile) => isFile)) return writeOutput(summary(out, await mergeCorpus(slices, out)))
  const readers = slices.map((name) => ({ name, lines: textLines(name) }))
  await writeFile(out, mergeAnnotated(readers))
}

async function* textLines(file: string): AsyncGenerator<string> {
  for await (const { bytes } of readLines(createReadStream(file), Number.POSITIVE_INFINITY)) {
    yield Buffer.from(bytes ?? []).toString('utf8')
  }
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
