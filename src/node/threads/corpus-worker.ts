import { parentPort, workerData } from 'node:worker_threads'
import { type AnalyzerOptions, createAnalyzer } from '../../index.js'
import { analyzeBatch, type PageBatch } from '../analyze-numbered.js'
import { createLineAnnotator, type InputLine } from '../annotate-line.js'
import { codeOf } from '../code-of.js'
import { createShardProcessor } from '../corpus/process-shard.js'
import type { ShardTask } from '../corpus/shard.js'
import type { CorpusJob } from '../corpus-job.js'
import type { WorkerReply } from './worker-pool.js'

/** What a worker is started with. The dictionaries stand in SharedArrayBuffers: all workers read the same memory. */
export interface WorkerStart {
  readonly options: AnalyzerOptions
  /** Null where the worker analyses pages it is sent and writes nothing. */
  readonly shards: { readonly job: CorpusJob; readonly fingerprint: string } | null
}

/** Pages to analyse. */
export interface PagesTask extends PageBatch {
  readonly kind: 'pages'
}

/** Numbered lines of JSON to annotate; the answer is one line for each. */
export interface LinesTask {
  readonly kind: 'lines'
  readonly lines: readonly InputLine[]
}

if (parentPort !== null) serve(parentPort, workerData as WorkerStart)

function serve(port: NonNullable<typeof parentPort>, { options, shards }: WorkerStart): void {
  const analyzer = createAnalyzer(options)
  const processor = shards === null ? null : createShardProcessor(analyzer, shards.job, shards.fingerprint)
  const annotate = shards === null ? null : createLineAnnotator(analyzer, shards.job, shards.fingerprint)
  const answerTo = async (task: ShardTask | LinesTask | PagesTask): Promise<unknown> => {
    if (task.kind === 'shard') return processor!.process(task)
    if (task.kind === 'lines') return annotate!(task.lines)
    return analyzeBatch(analyzer, task)
  }
  port.on('message', async (task: ShardTask | LinesTask | PagesTask) => {
    let reply: WorkerReply<unknown>
    try {
      reply = { ok: true, answer: await answerTo(task) }
    } catch (error) {
      reply = { ok: false, code: codeOf(error), message: (error as Error).message }
    }
    port.postMessage(reply)
  })
}
