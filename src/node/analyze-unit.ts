import type { Analyzer, PageResult } from '../index.js'
import type { UnitContent } from './unit-reader.js'

/** The result of a page, or of an article already cut, which is a page of its own. */
export function analyzeUnit(analyzer: Analyzer, content: UnitContent): PageResult {
  return content.kind === 'page' ? analyzer.analyze(content.page) : analyzer.analyzeAsPage(content.article)
}
