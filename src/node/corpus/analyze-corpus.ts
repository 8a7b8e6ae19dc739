import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DEFAULT_COLUMNS, FangzhiError } from '../../index.js'
import type { Progress } from '../analyze-all.js'
import { checkGiven, checkOwnOptions } from '../check-given.js'
import { type CorpusJob, checkJob, DEFAULT_JOB } from '../corpus-job.js'
import { createAnalyzer } from '../create-analyzer.js'
import { checkPaths, findInputs } from '../input/input-files.js'
import { readUnits } from '../input/read-units.js'
import { uniqueRecords } from '../input/unique-records.js'
import { makeFolder } from '../make-folder.js'
import { startProcessor } from '../threads/start-processor.js'
import { type ThreadOptions, threadOptions } from '../threads/thread-options.js'
import { setManifestAside } from './earlier-outputs.js'
import { fingerprintOf } from './fingerprint.js'
import { finishCorpus } from './finish-corpus.js'
import { makeShards } from './make-shards.js'
import { MANIFEST_FILE, type Manifest, PARTS_FOLDER, readManifest, writeWhole } from './manifest.js'
import { planCorpus } from './plan-corpus.js'
import { checkFolder, resultsFolder } from './results-folder.js'
import { RUN_FILE, type RunRecord } from './run-record.js'
import { shardName } from './shard.js'
import { unchangedInputs } from './unchanged-inputs.js'

/** How far a corpus has come; bytes are those of the inputs, of a slice about its part of them. */
export interface CorpusProgress extends Progress {
  readonly bytes: number
  readonly totalBytes: number
}

export interface AnalyzeCorpusOptions {
  /** Folder for the results; made where it is not there. */
  readonly out: string
  /** Threads beside this one; 0 works in this thread. Default 1. */
  readonly workers?: number
  /** What is made; what is left out is as in `DEFAULT_JOB`. */
  readonly job?: Partial<CorpusJob>
  /** The analyzer's options as far as they can be sent to a thread. Dictionaries as bytes. */
  readonly analyzer?: ThreadOptions
  /** Only every `count`th part, from the `index`th (from 0), for several machines; `mergeCorpus` joins them. */
  readonly slice?: { readonly index: number; readonly count: number }
  /** Stops between two parts; `analyzeCorpus` then throws `ABORTED`, and the next run goes on from there. */
  readonly signal?: AbortSignal
  /** Called after every part. */
  readonly onProgress?: (progress: CorpusProgress) => void
}

/**
 * Reads every page of files, folders and globs, and writes results, tables, codebook and manifest to a folder. Work is
 * divided into parts that are written whole: killed at any moment, the next run takes up what is there and ends with
 * the same bytes. What an earlier run left in the folder goes when the new one is whole. Pages that fail stand in
 * `failures.jsonl` with their reason, what was doubtful in reading others (a date, an encoding) in `warnings.jsonl`.
 * Memory does not grow with the corpus, but for some forty bytes for each record with an id, and the words of the
 * document-feature matrix where it is asked for.
 * @returns The manifest, or null where only a slice was made.
 * @throws FangzhiError `BAD_FILE` for paths that do not exist or a folder with other things in it, `BAD_OPTION`,
 * `ABORTED`, and what `createAnalyzer` throws.
 */
export async function analyzeCorpus(paths: readonly string[], options: AnalyzeCorpusOptions): Promise<Manifest | null> {
  checkPaths(paths)
  checkOwnOptions(options, 'analyzeCorpus')
  checkGiven(options.out !== undefined, 'analyzeCorpus needs the option "out", the folder for the results', options)
  checkJob(options.job ?? {})
  const { signal, workers = 1, slice = { index: 0, count: 1 } } = options
  const out = resolve(options.out)
  const started = performance.now()
  checkFolder(out, slice.count > 1)
  const given = { columns: DEFAULT_COLUMNS, ...DEFAULT_JOB, ...options.job }
  const plan = await planCorpus(paths, given, resultsFolder(out))
  const job: CorpusJob = {
    ...given,
    docvarColumns: [...new Set([...given.docvarColumns, ...plan.docvarColumns])].sort(),
  }
  const analyzerOptions = threadOptions(options.analyzer ?? {})
  const { provenance } = createAnalyzer(analyzerOptions).analyze('')
  const fingerprint = fingerprintOf(provenance, job)
  const finished = await finishedManifest(out, fingerprint, paths, job)
  const parts = join(out, PARTS_FOLDER)
  if (finished !== null) {
    // Left behind where a run was killed between its manifest and its end.
    if (slice.count === 1) rmSync(parts, { recursive: true, force: true })
    return finished
  }
  makeFolder(parts)
  setManifestAside(out, parts)
  const processor = startProcessor(workers, analyzerOptions, job, fingerprint)
  const running = new Set<Promise<void>>()
  const done = { pages: 0, characters: 0, failures: 0, bytes: 0 }
  let shards = 0
  try {
    const units = readUnits(findInputs(paths, resultsFolder(out)), job)
    for await (const { task, bytes } of makeShards(uniqueRecords(units, job.columns), parts)) {
      shards += 1
      if (task.index % slice.count !== slice.index) continue
      if (running.size >= Math.max(1, workers * 2)) await Promise.race(running)
      if (signal?.aborted) throw new FangzhiError('ABORTED', `stopped by the signal after ${done.pages} pages`)
      const work: Promise<void> = processor.shard(task).then((summary) => {
        running.delete(work)
        done.pages += summary.pages
        done.characters += summary.characters
        done.failures += summary.failures
        done.bytes += bytes
        options.onProgress?.({ ...done, totalBytes: plan.bytes / slice.count, elapsed: performance.now() - started })
      })
      // A failure is thrown where the work is awaited; this only keeps Node from ending the process before.
      work.catch(() => {})
      running.add(work)
    }
    await Promise.all(running)
    if (signal?.aborted) throw new FangzhiError('ABORTED', `stopped by the signal after ${done.pages} pages`)
  } finally {
    await processor.close()
  }
  if (slice.count > 1) {
    const record: RunRecord = { fingerprint, provenance, job, paths, shards, slice }
    writeWhole(join(parts, RUN_FILE), `${JSON.stringify(record)}\n`)
    return null
  }
  const folderOf = (index: number) => join(parts, shardName(index))
  const manifest = await finishCorpus(out, { paths, provenance, job, shards, folderOf })
  rmSync(parts, { recursive: true, force: true })
  return manifest
}

/** The manifest of a folder that is complete and whose inputs have not changed; else null. */
async function finishedManifest(
  out: string,
  fingerprint: string,
  paths: readonly string[],
  job: CorpusJob,
): Promise<Manifest | null> {
  const file = join(out, MANIFEST_FILE)
  if (!existsSync(file)) return null
  const manifest = readManifest(file)
  if (manifest.fingerprint !== fingerprint) return null
  return (await unchangedInputs(out, manifest, paths, job)) ? manifest : null
}
