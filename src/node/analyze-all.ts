import { type AnalyzerOptions, FangzhiError, type PageInput, type PageResult } from '../index.js'
import { analyzeBatch, analyzeNumbered, type BatchResults } from './analyze-numbered.js'
import { answersInOrder } from './answers-in-order.js'
import { checkOwnOptions } from './check-given.js'
import { createAnalyzer } from './create-analyzer.js'
import { inBatches } from './in-batches.js'
import type { PagesTask, WorkerStart } from './threads/corpus-worker.js'
import { threadOptions } from './threads/thread-options.js'
import { workerModule } from './threads/worker-module.js'
import { createWorkerPool } from './threads/worker-pool.js'
import { untilAborted } from './until-aborted.js'

/** How far the work has come. */
export interface Progress {
  readonly pages: number
  /** UTF-16 code units read. */
  readonly characters: number
  /** Pages that could not be read; 0 with `analyzeAll`, which throws instead. */
  readonly failures: number
  /** Milliseconds since the start. */
  readonly elapsed: number
}

export interface AnalyzeAllOptions extends AnalyzerOptions {
  /**
   * Threads beside this one; 0, the default, works in this thread. Threads take dictionaries as bytes and no functions:
   * no segmenter, annotators or classifier of your own.
   */
  readonly workers?: number
  /** Stops between two pages, and while the next one is waited for; `analyzeAll` then throws `ABORTED`. */
  readonly signal?: AbortSignal
  /** Called after every page. */
  readonly onProgress?: (progress: Progress) => void
}

/** Pages from anywhere: a list, a generator, a stream of records. */
export type PageSource = Iterable<PageInput | string> | AsyncIterable<PageInput | string>

/**
 * Reads pages and yields their results in input order. Memory does not grow with the number of pages.
 * @throws FangzhiError as `createAnalyzer` does; `BAD_INPUT` for a page that is none and `BAD_PART`, which name the page
 * by its number, from one, and its id; `ABORTED` after the signal.
 */
export async function* analyzeAll(pages: PageSource, options: AnalyzeAllOptions = {}): AsyncGenerator<PageResult> {
  checkSource(pages)
  checkOwnOptions(options, 'analyzeAll')
  const { workers = 0, signal, onProgress, ...analyzerOptions } = options
  const started = performance.now()
  let done = 0
  let characters = 0
  const given = signal === undefined ? pages : untilAborted(pages, signal, () => done)
  const results = workers > 0 ? inThreads(given, workers, analyzerOptions) : here(given, analyzerOptions)
  for await (const result of results) {
    if (signal?.aborted) throw new FangzhiError('ABORTED', `stopped by the signal after ${done} pages`)
    done += 1
    characters += result.page.length
    yield result
    onProgress?.({ pages: done, characters, failures: 0, elapsed: performance.now() - started })
  }
}

/** A list of pages, not one page: a string would be read character by character. */
function checkSource(pages: unknown): void {
  const isSource =
    typeof pages === 'object' && pages !== null && (Symbol.iterator in pages || Symbol.asyncIterator in pages)
  if (isSource) return
  throw new FangzhiError(
    'BAD_INPUT',
    `analyzeAll takes a list or stream of pages, got ${typeof pages}; for one page use createAnalyzer().analyze`,
  )
}

async function* here(pages: PageSource, options: AnalyzerOptions): AsyncGenerator<PageResult> {
  const analyzer = createAnalyzer(options)
  let number = 0
  for await (const page of pages) yield analyzeNumbered(analyzer, page, ++number)
}

/** Pages sent to a thread together, and how much text: a message costs more than a short page. */
const BATCH_PAGES = 16
const BATCH_UNITS = 1 << 16

async function* inThreads(pages: PageSource, workers: number, options: AnalyzerOptions): AsyncGenerator<PageResult> {
  const start: WorkerStart = { options: threadOptions(options), shards: null }
  const pool = createWorkerPool<PagesTask, BatchResults>(workerModule(), workers, start)
  let first = 1
  const ask = async (batch: Batch): Promise<BatchResults> => {
    const task = { kind: 'pages', pages: batch, first } as const
    first += batch.length
    try {
      return await pool.run(task)
    } catch (error) {
      if (error instanceof FangzhiError) throw error
      // What cannot be sent holds what no page holds: analysed here it is refused by its name, as without threads.
      return analyzeBatch(createAnalyzer(start.options), task)
    }
  }
  try {
    for await (const { lines, refused } of answersInOrder(inBatches(pages, isFull), ask, workers * 2)) {
      if (lines !== '') for (const line of lines.split('\n')) yield JSON.parse(line) as PageResult
      if (refused !== null) throw new FangzhiError(refused.code, refused.message)
    }
  } finally {
    await pool.close()
  }
}

type Batch = readonly (PageInput | string)[]

function isFull(batch: Batch): boolean {
  let units = 0
  for (const page of batch) units += typeof page === 'string' ? page.length : (page?.text?.length ?? 0)
  return batch.length >= BATCH_PAGES || units >= BATCH_UNITS
}
