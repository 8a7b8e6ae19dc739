import type { Command } from 'commander'
import { type Cell, type Doc, FangzhiError, groupOf, keyness, type PageResult } from '../index.js'
import { collect, wholeNumber } from './analyzer-options.js'
import { askResults, findRepeated } from './ask-results.js'
import { type TermFlags, termsFromFlags, withTermOptions } from './term-options.js'
import { type RowFlags, withRowOptions, writeRows } from './write-rows.js'

interface KeynessFlags extends TermFlags, RowFlags {
  readonly target: readonly string[]
  readonly reference: readonly string[]
  readonly minCount: number
}

/** `fangzhi keyness`: what sets a part of the corpus apart. */
export function registerKeyness(program: Command): void {
  const command = program
    .command('keyness')
    .description('terms that set a target apart from the rest, or from a reference: log-likelihood and log ratio')
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .requiredOption('--target <variable=value>', 'articles of the target; repeatable, all must hold', collect, [])
    .option('--reference <variable=value>', 'articles of the reference; all others where left out', collect, [])
    .option('--min-count <n>', 'least occurrences', wholeNumber, 5)
    .option('--top <n>', 'only the first n rows', wholeNumber)
  withRowOptions(withTermOptions(command)).action(compare)
}

async function compare(paths: readonly string[], flags: KeynessFlags): Promise<void> {
  const repeated = await findRepeated(paths, flags.duplicates)
  const question = keyness({
    target: condition(flags.target, '--target'),
    ...(flags.reference.length > 0 ? { reference: condition(flags.reference, '--reference') } : {}),
    terms: await termsFromFlags(flags),
    minCount: flags.minCount,
    ...(repeated === undefined ? {} : { repeated }),
  })
  const rows = (await askResults(paths, question)).slice(0, flags.top)
  await writeRows(
    [
      'type',
      'name',
      'target',
      'reference',
      'target_per_million',
      'reference_per_million',
      'log_likelihood',
      'log_ratio',
    ],
    rows.map((row): Cell[] => [
      row.type,
      row.name,
      row.target,
      row.reference,
      row.targetPerMillion,
      row.referencePerMillion,
      row.logLikelihood,
      row.logRatio,
    ]),
    flags,
  )
}

/** Whether all of `variable=value` hold; see `groupOf` for the variables. */
function condition(pairs: readonly string[], flag: string): (page: PageResult['page'], doc: Doc) => boolean {
  const wanted = pairs.map((pair) => {
    const cut = pair.indexOf('=')
    if (cut < 1) throw new FangzhiError('BAD_OPTION', `${flag} ${pair} is not VARIABLE=VALUE, such as paper=清禾周报`)
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1) }
  })
  const names = wanted.map(({ name }) => name)
  return (page, doc) => groupOf(names, page, doc).every((value, index) => value === wanted[index]!.value)
}
