import { type Command, Option } from 'commander'
import type { Diagnostic, PageResult } from '../../index.js'
import { type AnalyzerFlags, analyzerFromFlags, withAnalyzerOptions } from '../analyzer-options.js'
import { painter } from '../colour.js'
import { type DocvarFlags, docvarsFromFlags, withSetOption } from '../docvar-options.js'
import { formatPage } from '../format-page.js'
import { readPages } from '../read-pages.js'
import { writeOutput } from '../write-output.js'

interface AnalyzeFlags extends AnalyzerFlags, DocvarFlags {
  readonly format: 'table' | 'json' | 'jsonl'
}

/** `fangzhi analyze`: articles, names, posts, slogans and topics of pages. */
export function registerAnalyze(program: Command): void {
  const command = program
    .command('analyze')
    .description('find the articles of pages, their names, posts, slogans and topics')
    .argument('[pages...]', 'page files; standard input where none or - is named')
    .addOption(
      new Option('--format <format>', 'table to read, json for one document, jsonl for one page a line')
        .choices(['table', 'json', 'jsonl'])
        .default('table'),
    )
  withAnalyzerOptions(withSetOption(command)).action(analyze)
}

async function analyze(files: readonly string[], flags: AnalyzeFlags): Promise<void> {
  const docvars = docvarsFromFlags(flags)
  const analyzer = await analyzerFromFlags(flags)
  const results: PageResult[] = []
  const doubts: Diagnostic[] = []
  const paint = painter(process.stdout)
  for await (const page of readPages(files, { docvars, onDoubt: (doubt) => doubts.push(doubt) })) {
    const read = analyzer.analyze(page)
    const result = { ...read, diagnostics: [...doubts.splice(0), ...read.diagnostics] }
    if (flags.format === 'json') results.push(result)
    else if (flags.format === 'jsonl') await writeOutput(`${JSON.stringify(result)}\n`)
    else await writeOutput(formatPage(result, paint, process.stdout.columns ?? 100))
  }
  if (flags.format === 'json' && results.length > 0) {
    await writeOutput(`${JSON.stringify(files.length > 1 ? results : results[0], null, 1)}\n`)
  }
}
