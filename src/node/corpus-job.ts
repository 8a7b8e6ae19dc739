import {
  compileNamePattern,
  FangzhiError,
  isIsoDay,
  type RecordColumns,
  type TableName,
  tablesNamed,
} from '../index.js'

/** What is to be made of a corpus, as plain data that goes to every worker. */
export interface CorpusJob {
  /** Longest page in bytes; a longer one is a failure. */
  readonly maxPage: number
  /** Pattern of file names; see `compileNamePattern`. */
  readonly namePattern: string
  /** Docvars of every page, such as its paper; what the record of a table says goes first, not what names of files and HTML say. */
  readonly docvars: Readonly<Record<string, string>>
  readonly columns: RecordColumns
  /** Tables wanted. */
  readonly tables: readonly TableName[]
  readonly tableFormat: 'csv' | 'jsonl' | 'both'
  /** Names of the docvars beside date, paper, edition and region that get a column. */
  readonly docvarColumns: readonly string[]
  /** Whether whole results are written to `results.jsonl`. */
  readonly results: boolean
  /** Whether counts of words are written as a sparse matrix. */
  readonly dfm: boolean
  /** The user's own links between entities. */
  readonly merge: readonly (readonly [string, string])[]
  readonly stopWords: readonly string[]
  /** Beginnings of the part-of-speech tags kept in `tokens` and the matrix; all where empty. */
  readonly pos: readonly string[]
  readonly withPos: boolean
}

/** The usual job: results and the tables that need no second segmentation. */
export const DEFAULT_JOB: Omit<CorpusJob, 'columns'> = {
  maxPage: 20_000_000,
  namePattern: '{paper}-{date}-{edition}版',
  docvars: {},
  tables: ['articles', 'mentions', 'entities', 'roles', 'slogans', 'topics', 'values'],
  tableFormat: 'csv',
  docvarColumns: [],
  results: true,
  dfm: false,
  merge: [],
  stopWords: [],
  pos: [],
  withPos: false,
}

const FORMATS: readonly string[] = ['csv', 'jsonl', 'both']

/**
 * Checks what a caller gives of a job.
 * @throws FangzhiError `BAD_OPTION` that names the field, its value and what it takes.
 */
export function checkJob(job: Partial<CorpusJob>): void {
  const known: Record<string, unknown> = { ...DEFAULT_JOB, columns: {} }
  for (const [name, value] of Object.entries(job)) {
    if (!Object.hasOwn(known, name)) {
      throw new FangzhiError('BAD_OPTION', `unknown field of a job "${name}"; known: ${Object.keys(known).join(', ')}`)
    }
    const wanted = kindOf(known[name])
    if (value !== undefined && kindOf(value) !== wanted) {
      throw new FangzhiError('BAD_OPTION', `"${name}" of a job is of kind ${kindOf(value)}; it takes a ${wanted}`)
    }
  }
  const { maxPage, namePattern, tables, tableFormat } = job
  if (maxPage !== undefined && !(maxPage > 0)) {
    throw new FangzhiError('BAD_OPTION', `"maxPage" of a job is ${maxPage}; it takes a number of bytes above 0`)
  }
  if (tableFormat !== undefined && !FORMATS.includes(tableFormat)) {
    throw new FangzhiError('BAD_OPTION', `"tableFormat" is "${tableFormat}"; it takes one of ${FORMATS.join(', ')}`)
  }
  const { date } = job.docvars ?? {}
  if (date !== undefined && !isIsoDay(date)) {
    throw new FangzhiError('BAD_OPTION', `the docvar "date" is "${date}"; it takes a day such as 2026-03-20`)
  }
  if (namePattern !== undefined) compileNamePattern(namePattern)
  if (tables !== undefined) tablesNamed(tables)
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
}
