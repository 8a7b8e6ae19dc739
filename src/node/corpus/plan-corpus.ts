import {
  compileNamePattern,
  DEFAULT_COLUMNS,
  docvarColumns,
  FangzhiError,
  patternFields,
  readRecord,
} from '../../index.js'
import { type CorpusJob, DEFAULT_JOB } from '../corpus-job.js'
import { findInputs, type InputFile } from '../input/input-files.js'
import { readUnits } from '../input/read-units.js'
import { namedDocvars, recordOf } from '../input/unit-reader.js'

/** What is known before the work begins. */
export interface CorpusPlan {
  readonly files: number
  readonly bytes: number
  /** Docvars that get a column: those of the file names, of the job, and of the first records of each table. */
  readonly docvarColumns: readonly string[]
}

/**
 * Walks the inputs once, without reading more than the first records of each table.
 * @throws FangzhiError `BAD_OPTION` for a pattern or a column of the caller's that nothing has: every page would lack
 * what it was to give.
 */
export async function planCorpus(paths: readonly string[], job: CorpusJob, out: string): Promise<CorpusPlan> {
  const names = new Set<string>([...patternFields(job.namePattern), ...Object.keys(job.docvars)])
  const readName = compileNamePattern(job.namePattern)
  const columns = new Set<string>()
  let fits = job.namePattern === DEFAULT_JOB.namePattern
  let tables = 0
  let files = 0
  let bytes = 0
  for await (const input of findInputs(paths, out)) {
    if (!('file' in input)) continue
    files += 1
    bytes += input.file.size
    fits ||= Object.keys(namedDocvars(readName, input.file.name, job.namePattern)).length > 0
    for (const first of await firstRecords(input.file, job)) {
      tables += 1
      for (const column of Object.keys(first)) columns.add(column)
      for (const name of docvarsOf(first, job)) names.add(name)
    }
  }
  if (!fits && files > 0) {
    throw new FangzhiError(
      'BAD_OPTION',
      `the pattern ${job.namePattern} fits the name of no file; write it like the names`,
    )
  }
  if (tables > 0) checkColumns(job, columns)
  const known = new Set(docvarColumns([]).map(({ name }) => name))
  return { files, bytes, docvarColumns: [...names].filter((name) => !known.has(name)).sort() }
}

/** A column that was named outright is in some table; those that are only usual need not be. */
function checkColumns({ columns }: CorpusJob, there: ReadonlySet<string>): void {
  for (const [field, names] of Object.entries(columns)) {
    const usual = DEFAULT_COLUMNS[field as keyof typeof DEFAULT_COLUMNS] ?? []
    const missing = names.find((name) => !usual.includes(name) && !there.has(name))
    if (missing === undefined) continue
    const message = `no table has a column "${missing}" for the ${field}; there are ${[...there].join(', ')}`
    throw new FangzhiError('BAD_OPTION', message)
  }
}

type Fields = Readonly<Record<string, unknown>>

/** So many lines of JSON are looked at, which need not have the same fields. */
const TELLING_LINES = 1000

/**
 * The fields of a table, or of each sheet of a workbook, with the values they first have; none where the file holds no
 * record. The first row of a table has all of its columns; of JSON the first lines are taken together.
 */
async function firstRecords(file: InputFile, job: CorpusJob): Promise<Fields[]> {
  const first = new Map<string, Fields>()
  if (file.format === 'text' || file.format === 'html') return []
  let lines = 0
  for await (const unit of readUnits([{ file }], job)) {
    if (unit.kind === 'bad') continue
    if (unit.kind !== 'line' && unit.kind !== 'record') break
    const table = unit.name.slice(0, unit.name.lastIndexOf(':'))
    const known = first.get(table)
    if (known !== undefined && unit.kind === 'record') continue
    try {
      first.set(table, { ...recordOf(unit), ...known })
    } catch {
      // no record; told where it is read
    }
    lines += 1
    if (file.format !== 'xlsx' && (unit.kind === 'record' || lines === TELLING_LINES)) break
  }
  return [...first.values()]
}

function docvarsOf(record: Fields, job: CorpusJob): string[] {
  const read = readRecord(record, '', job.columns)
  if (read.kind === 'bad') return []
  return Object.keys((read.kind === 'page' ? read.page.docvars : read.article.docvars) ?? {})
}
