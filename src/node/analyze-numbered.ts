import { type Analyzer, FangzhiError, type PageInput, type PageResult } from '../index.js'

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
