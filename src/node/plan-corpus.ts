import { docvarColumns, patternFields, readRecord } from '../index.js'
import type { CorpusJob } from './corpus-job.js'
import { findInputs, type InputFile } from './input-files.js'
import { readUnits } from './read-units.js'

/** What is known before the work begins. */
export interface CorpusPlan {
  readonly files: number
  readonly bytes: number
  /** Docvars that get a column: those of the file names, of the job, and of the first record of each table. */
  readonly docvarColumns: readonly string[]
}

/** Walks the inputs once, without reading more than the first record of each table. */
export async function planCorpus(paths: readonly string[], job: CorpusJob): Promise<CorpusPlan> {
  const names = new Set<string>([...patternFields(job.namePattern), ...Object.keys(job.docvars)])
  let files = 0
  let bytes = 0
  for await (const input of findInputs(paths)) {
    if (!('file' in input)) continue
    files += 1
    bytes += input.file.size
    for (const name of await firstDocvars(input.file, job)) names.add(name)
  }
  const known = new Set(docvarColumns([]).map(({ name }) => name))
  return { files, bytes, docvarColumns: [...names].filter((name) => !known.has(name)).sort() }
}

async function firstDocvars(file: InputFile, job: CorpusJob): Promise<string[]> {
  if (file.format === 'text' || file.format === 'html') return []
  for await (const unit of readUnits([{ file }], job.maxPage)) {
    if (unit.kind === 'bad') continue
    if (unit.kind !== 'line' && unit.kind !== 'record') return []
    try {
      const record = unit.kind === 'line' ? JSON.parse(unit.text) : unit.record
      const { docvars, ...fields } = record
      const read = readRecord({ ...docvars, ...fields }, '', job.columns)
      if (read.kind === 'bad') return []
      return Object.keys((read.kind === 'page' ? read.page.docvars : read.article.docvars) ?? {})
    } catch {
      return []
    }
  }
  return []
}
