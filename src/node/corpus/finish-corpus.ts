import { join, relative, resolve, sep } from 'node:path'
import { CSV_BOM, csvLine } from '../../export/csv.js'
import {
  codebook,
  docvarColumns,
  FangzhiError,
  type Provenance,
  type Table,
  tablesNamed,
  withDocvars,
} from '../../index.js'
import type { CorpusJob } from '../corpus-job.js'
import { removeEarlierOutputs } from './earlier-outputs.js'
import { fingerprintOf } from './fingerprint.js'
import { finishMatrix } from './finish-matrix.js'
import { joinFiles, joinTexts } from './join-files.js'
import {
  type CorpusTotals,
  MANIFEST_FILE,
  type Manifest,
  type OutputRecord,
  PARTS_FOLDER,
  stableJson,
  writeWhole,
} from './manifest.js'
import { finishedShard } from './process-shard.js'
import type { ShardSummary } from './shard.js'

/** Finished shards of one corpus, wherever they lie. */
export interface FinishedParts {
  readonly paths: readonly string[]
  readonly provenance: Provenance
  readonly job: CorpusJob
  readonly shards: number
  /** Folder of a shard. */
  readonly folderOf: (index: number) => string
}

/**
 * Joins the shards to the files a reader wants, writes the codebook, removes what only an earlier run wrote, and writes the
 * manifest, in this order, so that a folder with a manifest is complete and holds nothing else.
 * @throws FangzhiError `BAD_FILE` where a shard is missing.
 */
export async function finishCorpus(out: string, parts: FinishedParts): Promise<Manifest> {
  const { job, provenance, shards, folderOf } = parts
  const totals = { pages: 0, articles: 0, mentions: 0, characters: 0, failures: 0, warnings: 0 }
  const inputs = { files: 0, bytes: 0 }
  const folders = Array.from({ length: shards }, (_, index) => folderOf(index))
  const outputs: Record<string, OutputRecord> = {}
  outputs['inputs.jsonl'] = joinTexts(join(out, 'inputs.jsonl'), folders, (folder) => {
    const summary = summaryOf(folder)
    for (const key of Object.keys(totals) as (keyof CorpusTotals)[]) totals[key] += summary[key]
    for (const { size } of summary.inputs) {
      inputs.files += 1
      inputs.bytes += size
    }
    return summary.inputs.map((input) => `${JSON.stringify(input)}\n`).join('')
  })
  const collect = (target: string, first: string, name: string) => {
    outputs[target] = joinFiles(
      join(out, target),
      first,
      folders.map((folder) => join(folder, name)),
    )
  }
  collect('failures.jsonl', '', 'failures.jsonl')
  if (totals.warnings > 0) collect('warnings.jsonl', '', 'warnings.jsonl')
  if (job.results) collect('results.jsonl', '', 'results.jsonl')
  const docvars = docvarColumns(job.docvarColumns)
  const tables = jobTables(job)
  for (const { name, columns } of tables) {
    const header = csvLine(withDocvars(columns, docvars).map((column) => column.name))
    if (job.tableFormat !== 'jsonl') collect(`tables/${name}.csv`, CSV_BOM + header, `${name}.csv`)
    if (job.tableFormat !== 'csv') collect(`tables/${name}.jsonl`, '', `${name}.jsonl`)
  }
  if (job.dfm) Object.assign(outputs, await finishMatrix(out, folders))
  outputs['codebook.md'] = joinFiles(join(out, 'codebook.md'), codebook(tables, docvars), [])
  const manifest: Manifest = {
    ...provenance,
    fingerprint: fingerprintOf(provenance, job),
    job,
    inputs: {
      paths: parts.paths.map((path) => portable(out, path)),
      ...inputs,
      sha256: outputs['inputs.jsonl'].sha256,
    },
    totals,
    outputs,
  }
  removeEarlierOutputs(out, join(out, PARTS_FOLDER), Object.keys(outputs))
  writeWhole(join(out, MANIFEST_FILE), `${stableJson(manifest, 1)}\n`)
  return manifest
}

/** The tables of a job, for their columns; how words are cut does not change these. */
function jobTables(job: CorpusJob): Table[] {
  return tablesNamed(job.tables, { tokens: { tokenize: () => [] } })
}

function summaryOf(folder: string): ShardSummary {
  const summary = finishedShard(folder, null)
  if (summary !== null) return summary
  throw new FangzhiError('BAD_FILE', 'this part of the corpus is missing or broken; run fangzhi corpus again', {
    file: folder,
  })
}

/** A path as seen from the output folder, with `/`, so that both can be moved together. */
function portable(out: string, path: string): string {
  return (relative(resolve(out), resolve(path)) || '.').split(sep).join('/')
}
