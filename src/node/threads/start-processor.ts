import type { AnalyzerOptions } from '../../index.js'
import { createLineAnnotator } from '../annotate-line.js'
import { readBuiltInDictionaries } from '../built-in-dictionaries.js'
import { createShardProcessor } from '../corpus/process-shard.js'
import type { ShardSummary, ShardTask } from '../corpus/shard.js'
import type { CorpusJob } from '../corpus-job.js'
import { createAnalyzer } from '../create-analyzer.js'
import type { LinesTask, WorkerStart } from './corpus-worker.js'
import { sharedBytes } from './shared-bytes.js'
import { workerModule } from './worker-module.js'
import { createWorkerPool } from './worker-pool.js'

/** Analyzer options as far as they can be sent to a thread: dictionaries as bytes, no functions. */
export type ThreadOptions = Pick<AnalyzerOptions, 'regional' | 'shape' | 'mode' | 'hmm' | 'names'> & {
  readonly dictionaries?: readonly Uint8Array[]
  readonly extraDictionaries?: readonly Uint8Array[]
}

/** Works tasks off, in threads or in this one. */
export interface Processor {
  shard(task: ShardTask): Promise<ShardSummary>
  lines(task: LinesTask): Promise<string>
  close(): Promise<void>
}

/** Dictionaries moved to memory that the threads share. */
export function sharedOptions({ dictionaries, extraDictionaries = [], ...rest }: ThreadOptions): AnalyzerOptions {
  return {
    ...rest,
    dictionaries: (dictionaries ?? readBuiltInDictionaries()).map(sharedBytes),
    extraDictionaries: extraDictionaries.map(sharedBytes),
  }
}

/** Starts `workers` threads, or none where it is 0. */
export function startProcessor(
  workers: number,
  options: AnalyzerOptions,
  job: CorpusJob,
  fingerprint: string,
): Processor {
  if (workers === 0) {
    const analyzer = createAnalyzer(options)
    const { process } = createShardProcessor(analyzer, job, fingerprint)
    const annotate = createLineAnnotator(analyzer, job, fingerprint)
    return { shard: process, lines: ({ lines }) => annotate(lines), close: async () => {} }
  }
  const start: WorkerStart = { options, shards: { job, fingerprint } }
  const pool = createWorkerPool<ShardTask | LinesTask, unknown>(workerModule(), workers, start)
  return {
    shard: (task) => pool.run(task) as Promise<ShardSummary>,
    lines: (task) => pool.run(task) as Promise<string>,
    close: pool.close,
  }
}
