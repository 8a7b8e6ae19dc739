import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Command } from 'commander'
import { evaluate, FangzhiError, formatEvaluation, type GoldPage, readGold, type ScoredPage } from '../index.js'
import { readTextFile } from '../node/index.js'
import { type AnalyzerFlags, analyzerFromFlags, withAnalyzerOptions } from './analyzer-options.js'
import { EXIT } from './exit.js'
import { readPages } from './read-pages.js'
import { writeOutput } from './write-output.js'

interface EvaluateFlags extends AnalyzerFlags {
  readonly gold: string
  readonly errors: boolean
  readonly json: boolean
}

/** `fangzhi evaluate`: how well pages are read, against gold annotation. */
export function registerEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .description('score names, layout, roles and topics against gold files NAME.gold.json of the pages NAME.txt')
    .argument('<pages...>', 'page files')
    .requiredOption('--gold <folder>', 'the folder of the gold files')
    .option('--errors', 'print every miss and false find in its sentence', false)
    .option('--json', 'print the report as JSON', false)
  withAnalyzerOptions(command).action(run)
}

async function run(files: readonly string[], flags: EvaluateFlags): Promise<void> {
  const known = await goldFiles(flags.gold)
  const analyzer = await analyzerFromFlags(flags)
  const gold: GoldPage[] = []
  const results: ScoredPage[] = []
  for await (const page of readPages(files, () => {
    process.exitCode = EXIT.someFailed
  })) {
    const file = `${page.id}.gold.json`
    if (!known.has(file)) {
      const names = [...known].map((name) => basename(name, '.gold.json')).join(', ')
      throw new FangzhiError('BAD_GOLD', `no ${file} in ${flags.gold}; gold is there for: ${names || 'nothing'}`)
    }
    const path = join(flags.gold, file)
    const text = page.text.replace(/^\ufeff/, '')
    const read = readGold(await readTextFile(path), path, text.length)
    const id = `${gold.length}:${page.id}`
    gold.push({ ...read, page: id })
    results.push({ id, text, articles: analyzer.analyze(page).articles })
  }
  const report = evaluate(gold, results)
  await writeOutput(
    flags.json ? `${JSON.stringify(report, null, 1)}\n` : formatEvaluation(report, { errors: flags.errors }),
  )
}

async function goldFiles(folder: string): Promise<Set<string>> {
  try {
    return new Set((await readdir(folder)).filter((file) => extname(file) === '.json'))
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `the gold folder cannot be read (${(error as NodeJS.ErrnoException).code})`, {
      file: folder,
    })
  }
}
