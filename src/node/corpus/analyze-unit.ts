import type { Analyzer, PageResult } from '../../index.js'
import type { UnitContent } from '../input/unit-reader.js'

/**
 * The result of a page, or of an article already cut, which is a page of its own; what was doubtful in reading it stands
 * first among the diagnostics.
 */
export function analyzeUnit(analyzer: Analyzer, content: UnitContent): PageResult {
  const result = content.kind === 'page' ? analyzer.analyze(content.page) : analyzer.analyzeAsPage(content.article)
  const { doubts } = content
  return doubts.length === 0 ? result : Object.freeze({ ...result, diagnostics: [...doubts, ...result.diagnostics] })
}
