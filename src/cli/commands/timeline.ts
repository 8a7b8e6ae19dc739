import { type Command, Option } from 'commander'
import { type Analyzer, type Cell, FangzhiError, type PeriodUnit, timeline } from '../../index.js'
import { askResults, findRepeated } from '../ask-results.js'
import { analyzerOfResults } from '../results-analyzer.js'
import { type TermFlags, termsFromFlags, withTermOptions } from '../term-options.js'
import { groupColumns, type RowFlags, withRowOptions, writeRows } from '../write-rows.js'

interface TimelineFlags extends TermFlags, RowFlags {
  readonly period: PeriodUnit
  readonly dateFrom: string
  readonly show: 'points' | 'periods' | 'terms'
}

/** `fangzhi timeline`: names, topics or wordings over time. */
export function registerTimeline(program: Command): void {
  const command = program
    .command('timeline')
    .description('count names, topics, words or wordings over time; a period without pages is empty, not zero')
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .addOption(
      new Option('--period <unit>', 'length of a period').choices(['day', 'month', 'quarter', 'year']).default('month'),
    )
    .option('--date-from <docvar>', 'the variable that holds the date, such as year', 'date')
    .addOption(
      new Option(
        '--show <what>',
        'points: a row for each term and period; periods: issues, articles and characters; terms: first and last seen',
      )
        .choices(['points', 'periods', 'terms'])
        .default('points'),
    )
  withRowOptions(withTermOptions(command)).action(overTime)
}

async function overTime(paths: readonly string[], flags: TimelineFlags): Promise<void> {
  if (flags.show === 'terms' && flags.by.length > 0) {
    throw new FangzhiError('BAD_OPTION', '--by does not go with --show terms, which is about the whole corpus')
  }
  const repeated = await findRepeated(paths, flags.duplicates)
  const { by, show } = flags
  const hasFirstUses = show === 'terms' && flags.wording.length === 0 && (flags.of ?? 'names') === 'names'
  const terms = await termsFromFlags(paths, flags, hasFirstUses)
  const answer = await askResults(
    paths,
    timeline({
      terms: terms.source,
      unit: flags.period,
      by,
      dateFrom: flags.dateFrom,
      ...(repeated === undefined ? {} : { repeated }),
    }),
  )
  terms.report()
  if (answer.undated > 0)
    process.stderr.write(`fangzhi: ${answer.undated} articles left out: no date for a ${flags.period}\n`)
  if (show === 'periods') {
    const rows = answer.periods.map(({ group, period, issues, articles, characters }): Cell[] => [
      ...group,
      period,
      issues,
      articles,
      characters,
    ])
    const own = ['period', 'issues', 'articles', 'characters']
    return writeRows([...groupColumns(by, own), ...own], rows, flags)
  }
  if (show === 'terms') {
    const isListed = answer.terms.some(({ ref }) => ref !== null)
    const uses = isListed ? sourcedFirstUses(await analyzerOfResults(paths, flags)) : new Map()
    return writeRows(TERM_COLUMNS, firstSeenRows(answer.terms, uses), flags)
  }
  const rows = answer.points.map((point): Cell[] => [
    ...point.group,
    point.type,
    point.name,
    point.period,
    point.count,
    point.articles,
    point.perMillion,
    ...(repeated ? [point.distinctCount] : []),
  ])
  const own = ['type', 'name', 'period', 'count', 'articles', 'per_million_characters']
  return writeRows([...groupColumns(by, own), ...own, ...(repeated ? ['count_without_duplicates'] : [])], rows, flags)
}

const TERM_COLUMNS = [
  'type',
  'name',
  'count',
  'first_seen',
  'last_seen',
  'article',
  'ref',
  'first_use',
  'first_use_source',
]

/** First seen is of this corpus; first use is what the dictionary says, with its source, and empty without one. */
function firstSeenRows(
  terms: ReturnType<ReturnType<typeof timeline>['answer']>['terms'],
  uses: ReadonlyMap<string, FirstUse>,
): Cell[][] {
  return terms.map(({ type, name, count, firstSeen, lastSeen, article, ref }) => {
    const use = uses.get(ref ?? '')
    return [type, name, count, firstSeen, lastSeen, article, ref, use?.firstUse ?? null, use?.source ?? null]
  })
}

/** The earliest text that has a formulation, and where that is known from. */
interface FirstUse {
  readonly firstUse: string
  readonly source: string
}

function sourcedFirstUses({ dictionaries }: Analyzer): Map<string, FirstUse> {
  const uses = new Map<string, FirstUse>()
  for (const { gazetteer } of dictionaries) {
    for (const { type, from, to } of gazetteer.groups) {
      if (type !== 'SLOGAN') continue
      for (let index = from; index < to; index++) {
        const { id, firstUse, source } = gazetteer.row(index)
        if (id !== null && firstUse && source) uses.set(id, { firstUse, source })
      }
    }
  }
  return uses
}
