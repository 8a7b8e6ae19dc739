import { Worker } from 'node:worker_threads'
import { type ErrorCode, FangzhiError } from '../../index.js'

/** Threads that answer tasks, each one task at a time. */
export interface WorkerPool<Task, Answer> {
  readonly size: number
  /**
   * Answers a task as soon as a thread is free. Rejects with what the task threw, `INTERNAL` where its thread died, and
   * a `DataCloneError` where it cannot be sent.
   */
  run(task: Task): Promise<Answer>
  /** Ends all threads; tasks under way are given up. */
  close(): Promise<void>
}

/** What a thread sends back. */
export type WorkerReply<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }

interface Job<Task, Answer> {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** A page is short-lived; with a sixth of the usual room for such objects a thread takes 40 MB less and is as fast. */
const YOUNG = { maxYoungGenerationSizeMb: 8 }

/**
 * Starts `size` threads of a module. `data` is handed to each; what stands in SharedArrayBuffers is shared, not copied.
 * A kept pool library would do the same, but none can be bundled: they look for their own files beside their code.
 */
export function createWorkerPool<Task, Answer>(module: URL, size: number, data: unknown): WorkerPool<Task, Answer> {
  const waiting: Job<Task, Answer>[] = []
  const busy = new Map<Worker, Job<Task, Answer> | null>()
  let closed = false
  let refused: FangzhiError | null = null

  const start = () => {
    const worker = new Worker(module, { workerData: data, resourceLimits: YOUNG })
    busy.set(worker, null)
    worker.on('message', (reply: WorkerReply<Answer>) => {
      const job = busy.get(worker)
      busy.set(worker, null)
      if (reply.ok) job?.resolve(reply.answer)
      else job?.reject(new FangzhiError(reply.code, reply.message))
      next(worker)
    })
    const died = (why: string, own: FangzhiError | null = null) => {
      const job = busy.get(worker)
      if (!busy.delete(worker) || closed) return
      // What the library refuses it refuses in every thread: its own error says more than that a thread is gone.
      refused = own ?? refused
      const gone =
        refused ?? new FangzhiError('INTERNAL', `a thread died: ${why}; with fewer threads each has more room`)
      job?.reject(gone)
      for (const { reject } of busy.size === 0 ? waiting.splice(0) : []) reject(gone)
    }
    worker.on('error', (error) => died(error.message, ownError(error)))
    worker.on('exit', (code) => died(`exit code ${code}`))
  }
  const next = (worker: Worker) => {
    const job = waiting.shift()
    if (job === undefined) return
    try {
      worker.postMessage(job.task)
      busy.set(worker, job)
    } catch (error) {
      // Thrown here it would end the process: this is called by events too.
      job.reject(error as Error)
      next(worker)
    }
  }
  for (let i = 0; i < size; i++) start()

  return {
    size,
    run: (task) =>
      new Promise<Answer>((resolve, reject) => {
        waiting.push({ task, resolve, reject })
        for (const [worker, job] of busy) if (job === null) return next(worker)
        for (const job of busy.size === 0 ? waiting.splice(0) : [])
          job.reject(refused ?? new FangzhiError('INTERNAL', 'all threads died'))
      }),
    async close() {
      closed = true
      await Promise.all([...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

/** An error of ours as it comes out of a thread, where it is a copy without its class; null for any other. */
function ownError({ name, message, code }: Error & { readonly code?: unknown }): FangzhiError | null {
  return name === 'FangzhiError' ? new FangzhiError(code as ErrorCode, message) : null
}
