import type { Command } from 'commander'
import { describeLayout } from '../../index.js'
import { type AnalyzerFlags, analyzerFromFlags, withAnalyzerOptions } from '../analyzer-options.js'
import { type Paint, painter } from '../colour.js'
import { padEnd } from '../columns.js'
import { readPages } from '../read-pages.js'
import { writeOutput } from '../write-output.js'

/** `fangzhi layout`: the page as the program sees it. */
export function registerLayout(program: Command): void {
  const command = program
    .command('layout')
    .description('show how pages are cut into blocks and articles')
    .argument('[pages...]', 'page files; standard input where none or - is named')
  withAnalyzerOptions(command).action(layout)
}

const STYLES: Readonly<Record<string, Parameters<Paint>[0]>> = {
  headline: 'headline',
  kicker: 'org',
  subhead: 'org',
  byline: 'person',
  credit: 'person',
  section: 'place',
  caption: 'place',
  masthead: 'faint',
  notice: 'faint',
}

async function layout(files: readonly string[], flags: AnalyzerFlags): Promise<void> {
  const analyzer = await analyzerFromFlags(flags)
  const paint = painter(process.stdout)
  for await (const page of readPages(files)) {
    const found = analyzer.readLayout(page)
    const lines = [`${page.id}: ${found.shape} page, ${found.articles.length} articles`]
    for (const { article, role, from, to, text } of describeLayout(page, found)) {
      const number = article === null ? '-' : String(article + 1)
      const style = STYLES[role]
      lines.push(
        `${padEnd(number, 4)}${padEnd(role, 10)}${paint('faint', padEnd(`${from}–${to}`, 13))}${style ? paint(style, text) : text}`,
      )
    }
    for (const { code, message } of found.diagnostics) lines.push(paint('warning', `! ${message} [${code}]`))
    await writeOutput(`${lines.join('\n')}\n\n`)
  }
}
