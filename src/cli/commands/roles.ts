import type { Command } from 'commander'
import { type Cell, roleHistory } from '../../index.js'
import { askResults, findRepeated } from '../ask-results.js'
import { readMergeTable } from '../corpus-job-options.js'
import { withGroupOptions } from '../term-options.js'
import { groupColumns, type RowFlags, withRowOptions, writeRows } from '../write-rows.js'

/** `fangzhi roles`: who is given which post, first and last. */
export function registerRoles(program: Command): void {
  const command = program
    .command('roles')
    .summary('list who holds which post, with the first and last page that says so')
    .description(
      'list who holds which post, with the first and last page that says so; people with the same full name are one person where they share an organisation; 县委 and 县长 are those of the region (fangzhi corpus --set region=…), or of the paper where no region is known',
    )
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .option('--merge <table>', 'your own links of persons: a CSV with the columns entity and link')
  withRowOptions(withGroupOptions(command)).action(history)
}

async function history(
  paths: readonly string[],
  flags: RowFlags & { readonly by: readonly string[]; readonly duplicates: boolean; readonly merge?: string },
): Promise<void> {
  const repeated = await findRepeated(paths, flags.duplicates)
  const merge = flags.merge === undefined ? undefined : new Map(await readMergeTable(flags.merge))
  const question = roleHistory({
    by: flags.by,
    ...(merge === undefined ? {} : { merge }),
    ...(repeated === undefined ? {} : { repeated }),
  })
  const rows = await askResults(paths, question)
  const own = [
    'person',
    'link',
    'body',
    'post',
    'status',
    'attestations',
    ...(repeated ? ['attestations_without_duplicates'] : []),
    'first',
    'last',
    'first_article',
    'last_article',
  ]
  await writeRows(
    [...groupColumns(flags.by, own), ...own],
    rows.map((row): Cell[] => [
      ...row.group,
      row.person,
      row.link,
      row.body,
      row.post,
      row.status,
      row.count,
      ...(repeated ? [row.distinctCount] : []),
      row.first,
      row.last,
      row.firstArticle,
      row.lastArticle,
    ]),
    flags,
  )
}
