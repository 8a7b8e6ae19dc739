import { type Analyzer, type ErrorCode, FangzhiError, type PageInput, type PageResult } from '../index.js'
import { codeOf } from './code-of.js'

/** Pages that are analysed together, `first` the number of the first of them among all, from one. */
export interface PageBatch {
  readonly pages: readonly (PageInput | string)[]
  readonly first: number
}

/** Results as JSON, one a line (one string is cheaper to send than objects), up to the first page that was refused. */
export interface BatchResults {
  readonly lines: string
  readonly refused: { readonly code: ErrorCode; readonly message: string } | null
}

/** Analyses a page of many. What it is refused for names it by its number and, where it has one, its id. */
export function analyzeNumbered(analyzer: Analyzer, page: PageInput | string, number: number): PageResult {
  try {
    return analyzer.analyze(page)
  } catch (error) {
    if (!(error instanceof FangzhiError)) throw error
    const id = typeof page === 'string' ? undefined : page?.id
    const named = typeof id === 'string' ? `page ${number}, "${id}"` : `page ${number}`
    throw new FangzhiError(error.code, `${named}: ${error.message}`, undefined, error.cause ?? error)
  }
}

/** Analyses the pages of a batch. Those in front of one that is refused have their results. */
export function analyzeBatch(analyzer: Analyzer, { pages, first }: PageBatch): BatchResults {
  const lines: string[] = []
  let refused: BatchResults['refused'] = null
  try {
    for (const page of pages) lines.push(JSON.stringify(analyzeNumbered(analyzer, page, first + lines.length)))
  } catch (error) {
    refused = { code: codeOf(error), message: (error as Error).message }
  }
  return { lines: lines.join('\n'), refused }
}
