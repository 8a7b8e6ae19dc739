import type { AnalyzerOptions } from '../../index.js'
import { createLineAnnotator } from '../annotate-line.js'
import { createShardProcessor } from '../corpus/process-shard.js'
import type { ShardSummary, ShardTask } from '../corpus/shard.js'
import type { CorpusJob } from '../corpus-job.js'
import { createAnalyzer } from '../create-analyzer.js'
import type { LinesTask, WorkerStart } from './corpus-worker.js'
import { workerModule } from './worker-module.js'
import { createWorkerPool } from './worker-pool.js'

/** Works tasks off, in threads or in this one. */
export interface Processor {
  shard(task: ShardTask): Promise<ShardSummary>
  lines(task: LinesTask): Promise<string>
  close(): Promise<void>
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
