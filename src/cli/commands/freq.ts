import type { Command } from 'commander'
import { type Cell, frequency } from '../../index.js'
import { wholeNumber } from '../analyzer-options.js'
import { askResults, findRepeated } from '../ask-results.js'
import { type TermFlags, termsFromFlags, withTermOptions } from '../term-options.js'
import { groupColumns, type RowFlags, topRows, withRowOptions, writeRows } from '../write-rows.js'

/** `fangzhi freq`: how often names, topics or words occur. */
export function registerFreq(program: Command): void {
  const command = program
    .command('freq')
    .description('count names, topics, words or wordings')
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .option('--top <n>', 'only the first n rows of each group', wholeNumber)
  withRowOptions(withTermOptions(command)).action(count)
}

async function count(paths: readonly string[], flags: TermFlags & RowFlags): Promise<void> {
  const repeated = await findRepeated(paths, flags.duplicates)
  const terms = await termsFromFlags(paths, flags)
  const question = frequency({
    terms: terms.source,
    by: flags.by,
    ...(repeated === undefined ? {} : { repeated }),
  })
  const rows = topRows(await askResults(paths, question), flags.top)
  terms.report()
  const own = ['type', 'name', 'count', 'articles', 'per_million_characters']
  const distinct = ['count_without_duplicates', 'articles_without_duplicates', 'per_million_without_duplicates']
  await writeRows(
    [...groupColumns(flags.by, own), ...own, ...(repeated ? distinct : [])],
    rows.map(({ group, type, name, count, articles, perMillion, distinct }): Cell[] => [
      ...group,
      type,
      name,
      count,
      articles,
      perMillion,
      ...(distinct ? [distinct.count, distinct.articles, distinct.perMillion] : []),
    ]),
    flags,
  )
}
