import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { FangzhiError } from '../../index.js'
import { mergeAnnotated, mergeCorpus, readLines, rerunCorpus } from '../../node/index.js'
import { type AnalyzerFlags, extraDictionariesOf, wholeNumber, withDictOption } from '../analyzer-options.js'
import { corpusProgressLine, endIfStopped, endWithSignal } from '../corpus-progress.js'
import { EXIT, endWith } from '../exit.js'
import { keepInputs } from '../keep-inputs.js'
import { reportCorpus } from '../report-corpus.js'
import { writeOutput } from '../write-output.js'
import { writeWhole } from '../write-whole.js'

/** `fangzhi merge` and `fangzhi rerun`: slices to one corpus, and a manifest checked. */
export function registerCorpusMerge(program: Command): void {
  keepInputs(program.command('merge'))
    .description('join slices made with --shard i/n to what one run would have written')
    .argument('<slices...>', 'folders of fangzhi corpus, or files of fangzhi annotate')
    .requiredOption('-o, --out <path>', 'folder, or file, for the joined results')
    .action(merge)
  const rerun = program
    .command('rerun')
    .description('run a corpus again as its manifest says and compare every byte')
    .argument('<manifest>', 'the folder of a corpus, or manifest.json in it')
    .option('--workers <n>', 'threads', wholeNumber, 1)
  withDictOption(rerun).action(runAgain)
}

async function merge(slices: readonly string[], { out }: { readonly out: string }): Promise<void> {
  const kinds = await Promise.all(slices.map(async (slice) => (await stat(slice).catch(() => null))?.isFile() ?? false))
  if (!kinds.every((isFile) => isFile)) return reportCorpus(out, await mergeCorpus(slices, out))
  const readers = slices.map((name) => ({ name, lines: textLines(name) }))
  const missing = new MissingLines()
  await writeWhole(out, missing.watch(mergeAnnotated(readers)))
  missing.report()
}

/** Lines between the first and the last that no slice answers: blank ones, or those of a slice that was forgotten. */
class MissingLines {
  #last = 0
  #missing = 0
  #first = 0

  async *watch(lines: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const text of lines) {
      const { line } = JSON.parse(text) as { readonly line: number }
      if (line > this.#last + 1) {
        if (this.#missing === 0) this.#first = this.#last + 1
        this.#missing += line - this.#last - 1
      }
      this.#last = line
      yield text
    }
  }

  report(): void {
    if (this.#last === 0) throw new FangzhiError('BAD_FILE', 'the slices hold no answers of fangzhi annotate')
    if (this.#missing === 0) return
    const what = `${this.#missing} lines have no answer, the first is line ${this.#first}`
    process.stderr.write(`fangzhi: ${what}; they were blank, or a slice is missing\n`)
  }
}

async function* textLines(file: string): AsyncGenerator<string> {
  for await (const { bytes } of readLines(createReadStream(file), Number.POSITIVE_INFINITY)) {
    yield Buffer.from(bytes ?? []).toString('utf8')
  }
}

interface RerunFlags extends Pick<AnalyzerFlags, 'dict' | 'topicModel'> {
  readonly workers: number
}

async function runAgain(manifest: string, flags: RerunFlags): Promise<void> {
  const progress = corpusProgressLine(process.stderr)
  const stop = endWithSignal()
  const extraDictionaries = await extraDictionariesOf(flags)
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
    if (differences.length > 0) endWith(EXIT.someFailed)
  } catch (error) {
    progress.end()
    endIfStopped(error, 'the corpus is as it was')
  } finally {
    stop.forget()
  }
}
