import { type Command, Option } from 'commander'
import { type Cell, cooccurrence, FangzhiError, writeGexf } from '../../index.js'
import { countFromOne, wholeNumber } from '../analyzer-options.js'
import { askResults, findRepeated } from '../ask-results.js'
import { type TermFlags, termsFromFlags, withTermOptions } from '../term-options.js'
import { groupColumns, type RowFlags, topRows, withRowOptions, writeRows } from '../write-rows.js'
import { writeText } from '../write-text.js'

interface CooccurFlags extends TermFlags, RowFlags {
  readonly window: 'sentence' | 'article'
  readonly minCount: number
  readonly maxTerms: number
  readonly gexf?: string
}

/** `fangzhi cooccur`: what stands together, as a table or a graph. */
export function registerCooccur(program: Command): void {
  const command = program
    .command('cooccur')
    .description(
      'list pairs that stand together in a sentence or an article, with counts and PMI; near copies are left out',
    )
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .addOption(
      new Option('--window <unit>', 'what together means').choices(['sentence', 'article']).default('sentence'),
    )
    .option('--min-count <n>', 'least windows with both', wholeNumber, 2)
    .option('--max-terms <n>', 'most different terms paired in one window', countFromOne, 200)
    .option('--top <n>', 'only the first n rows of each group', wholeNumber)
    .option('--gexf <file>', 'write a graph for Gephi instead of a table')
  withRowOptions(withTermOptions(command)).action(pairs)
}

async function pairs(paths: readonly string[], flags: CooccurFlags): Promise<void> {
  if (flags.gexf !== undefined && flags.out !== undefined) {
    throw new FangzhiError('BAD_OPTION', '--gexf does not go with --out; it names the file of the graph itself')
  }
  if (flags.of === 'topics' && flags.window === 'sentence') {
    throw new FangzhiError('BAD_OPTION', '--of topics goes with --window article; topics stand in no sentence')
  }
  if (flags.term.length === 1 || flags.wording.length === 1) {
    throw new FangzhiError('BAD_OPTION', 'one term makes no pair; name two or more, or none for all there are')
  }
  const repeated = await findRepeated(paths, flags.duplicates)
  const terms = await termsFromFlags(paths, flags)
  const question = cooccurrence({
    terms: terms.source,
    window: flags.window,
    by: flags.by,
    minCount: flags.minCount,
    maxTerms: flags.maxTerms,
    ...(repeated === undefined ? {} : { repeated }),
  })
  const rows = topRows(await askResults(paths, question), flags.top)
  terms.report()
  if (flags.gexf !== undefined) return writeText(flags.gexf, writeGexf(rows))
  const own = ['type_a', 'name_a', 'type_b', 'name_b', 'count', 'count_a', 'count_b', 'pmi', 'npmi']
  await writeRows(
    [...groupColumns(flags.by, own), ...own],
    rows.map((row): Cell[] => [
      ...row.group,
      row.a.type,
      row.a.name,
      row.b.type,
      row.b.name,
      row.count,
      row.countA,
      row.countB,
      row.pmi,
      row.npmi,
    ]),
    flags,
  )
}
