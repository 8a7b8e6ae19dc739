import { type Command, InvalidArgumentError } from 'commander'
import { type Cell, duplicates } from '../../index.js'
import { wholeNumber } from '../analyzer-options.js'
import { askResults } from '../ask-results.js'
import { type RowFlags, withRowOptions, writeRows } from '../write-rows.js'

/** `fangzhi duplicates`: articles that repeat another one nearly word for word. */
export function registerDuplicates(program: Command): void {
  const command = program
    .command('duplicates')
    .description('list articles that repeat an earlier one nearly word for word, across papers and dates')
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .option('--threshold <share>', 'least share of five-character pieces in common', shareNumber, 0.8)
    .option('--min-length <n>', 'shortest article looked at, in letters and characters', wholeNumber, 60)
  withRowOptions(command).action(
    async (paths: readonly string[], flags: RowFlags & { readonly threshold: number; readonly minLength: number }) => {
      const { threshold, minLength } = flags
      const rows = await askResults(paths, duplicates({ threshold, minLength }))
      await writeRows(
        ['original', 'original_date', 'article', 'date', 'paper', 'similarity'],
        rows.map((row): Cell[] => [row.original, row.originalDate, row.article, row.date, row.paper, row.similarity]),
        flags,
      )
    },
  )
}

function shareNumber(value: string): number {
  const number = Number(value)
  if (!(number > 0 && number <= 1)) throw new InvalidArgumentError('it takes a number above 0, at most 1.')
  return number
}
