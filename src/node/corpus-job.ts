import type { RecordColumns, TableName } from '../index.js'

/** What is to be made of a corpus, as plain data that goes to every worker. */
export interface CorpusJob {
  /** Longest page in bytes; a longer one is a failure. */
  readonly maxPage: number
  /** Pattern of file names; see `compileNamePattern`. */
  readonly namePattern: string
  /** Docvars of every page, such as its paper; what a page itself says goes first. */
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
