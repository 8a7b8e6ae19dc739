import { type Command, InvalidArgumentError, Option } from 'commander'
import { FangzhiError, recordColumns, TABLE_NAMES, type TableName } from '../index.js'
import { type CorpusJob, DEFAULT_JOB } from '../node/index.js'
import { withColumnOption } from './column-option.js'
import { type DocvarFlags, docvarsFromFlags, withSetOption } from './docvar-options.js'
import { readRecords } from './read-records.js'
import { readStopWords } from './read-stop-words.js'

/** Flags that say how pages are read and what is made of them. */
export interface JobFlags extends DocvarFlags {
  readonly namePattern: string
  readonly column: readonly string[]
  readonly maxPage: number
  readonly tables: readonly TableName[]
  readonly tableFormat: CorpusJob['tableFormat']
  readonly results: boolean
  readonly dfm: boolean
  readonly merge?: string
  readonly stopWords?: string
  readonly pos: readonly string[]
  readonly withPos: boolean
}

/** Adds the flags of {@link JobFlags}. */
export function withJobOptions(command: Command): Command {
  const named = command.option(
    '--name-pattern <pattern>',
    'docvars in file names: {date}, {paper}, {edition}, any other {name}, {*} passes over',
    DEFAULT_JOB.namePattern,
  )
  return withColumnOption(withMaxPage(withSetOption(named), 'longest page; longer ones fail'))
    .option('--tables <names>', `tables wanted, of ${TABLE_NAMES.join(', ')}; none for none`, tableNames, [
      ...DEFAULT_JOB.tables,
    ])
    .addOption(
      new Option('--table-format <format>', 'format of the tables').choices(['csv', 'jsonl', 'both']).default('csv'),
    )
    .option('--no-results', 'leave results.jsonl out; the questions (kwic, freq …) need it')
    .option('--dfm', 'also write counts of words in articles as a sparse matrix', false)
    .option('--merge <table>', 'your own links of entities: a CSV with the columns entity and link')
    .option('--stop-words <file>', 'words left out of tokens and matrix, one a line')
    .option('--pos <tags>', 'parts of speech kept in tokens and matrix, such as n,v,a', list, [])
    .option('--with-pos', 'write word/tag in tokens and matrix', false)
}

/** Adds `--max-page`. */
export function withMaxPage(command: Command, what: string): Command {
  const usual = `${DEFAULT_JOB.maxPage / 1e6}MB`
  return command.addOption(
    new Option('--max-page <size>', what).argParser(byteSize).default(DEFAULT_JOB.maxPage, usual),
  )
}

/**
 * The job the flags ask for.
 * @throws FangzhiError `BAD_OPTION`, `BAD_FILE` or `BAD_ROW`.
 */
export async function jobFromFlags(flags: JobFlags): Promise<Partial<CorpusJob>> {
  const ofWords = {
    '--stop-words': flags.stopWords !== undefined,
    '--pos': flags.pos.length > 0,
    '--with-pos': flags.withPos,
  }
  const unused = Object.entries(ofWords).find(([, given]) => given && !flags.dfm && !flags.tables.includes('tokens'))
  if (unused !== undefined) {
    throw new FangzhiError(
      'BAD_OPTION',
      `${unused[0]} chooses words of the table tokens or the matrix; add --dfm or --tables tokens`,
    )
  }
  return {
    namePattern: flags.namePattern,
    docvars: docvarsFromFlags(flags),
    columns: recordColumns(flags.column),
    maxPage: flags.maxPage,
    tables: flags.tables,
    tableFormat: flags.tableFormat,
    results: flags.results,
    dfm: flags.dfm,
    merge: flags.merge === undefined ? [] : await readMergeTable(flags.merge),
    stopWords: await readStopWords(flags.stopWords),
    pos: flags.pos,
    withPos: flags.withPos,
  }
}

/**
 * Reads a table of the user's own links.
 * @throws FangzhiError `BAD_ROW` for a row that is not filled.
 */
export async function readMergeTable(file: string): Promise<[string, string][]> {
  const pairs: [string, string][] = []
  for (const [index, { entity, link }] of (await readRecords(file)).entries()) {
    if (!entity || !link) {
      throw new FangzhiError('BAD_ROW', 'the columns entity and link must be filled; entity is an id or TYPE:name', {
        file,
        line: index + 2,
      })
    }
    pairs.push([String(entity), String(link)])
  }
  return pairs
}

/** For options that take docvars separated by commas; their names may hold blanks, as headings of columns do. */
export function variables(value: string): string[] {
  return value.split(/[,，]/).flatMap((name) => name.trim() || [])
}

/** For options that take names separated by commas. */
export function list(value: string): string[] {
  return value.split(/[,，\s]+/).filter((name) => name !== '')
}

function tableNames(value: string): TableName[] {
  const names = list(value).filter((name) => name !== 'none')
  if (names.includes('all')) return [...TABLE_NAMES]
  const unknown = names.find((name) => !(TABLE_NAMES as readonly string[]).includes(name))
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`there is no table ${unknown}; there are ${TABLE_NAMES.join(', ')}.`)
  }
  return names as TableName[]
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1000, kb: 1000, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 }

/** For options that take a size in bytes, such as 20MB. */
export function byteSize(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(value)
  const unit = UNITS[(match?.[2] ?? '?').toLowerCase()]
  if (match === null || unit === undefined) throw new InvalidArgumentError('it takes a size such as 20MB.')
  return Math.round(Number(match[1]) * unit)
}
