import { type AnalyzerOptions, FangzhiError, type PageInput, type PageResult } from '../index.js'
import { createAnalyzer } from './create-analyzer.js'

/** How far the work has come. */
export interface Progress {
  readonly pages: number
  /** UTF-16 code units read. */
  readonly characters: number
  readonly failures: number
  /** Milliseconds since the start. */
  readonly elapsed: number
}

export interface AnalyzeAllOptions extends AnalyzerOptions {
  /** Stops between two pages; `analyzeAll` then throws `ABORTED`. */
  readonly signal?: AbortSignal
  /** Called after every page. */
  readonly onProgress?: (progress: Progress) => void
}

/** Pages from anywhere: a list, a generator, a stream of records. */
export type PageSource = Iterable<PageInput | string> | AsyncIterable<PageInput | string>

/**
 * Reads pages one after the other and yields their results in input order. Memory does not grow with the number of
 * pages. Throws what `createAnalyzer` throws, and `ABORTED` after the signal.
 */
export async function* analyzeAll(pages: PageSource, options: AnalyzeAllOptions = {}): AsyncGenerator<PageResult> {
  const { signal, onProgress, ...analyzerOptions } = options
  const analyzer = createAnalyzer(analyzerOptions)
  const started = performance.now()
  let done = 0
  let characters = 0
  for await (const page of pages) {
    if (signal?.aborted) throw new FangzhiError('ABORTED', `stopped by the signal after ${done} pages`)
    const result = analyzer.analyze(page)
    done += 1
    characters += result.page.length
    yield result
    onProgress?.({ pages: done, characters, failures: 0, elapsed: performance.now() - started })
  }
}
