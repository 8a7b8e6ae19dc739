import type { Analyzer, ArticleInput, Docvars, PageResult } from '../index.js'
import type { UnitContent } from './unit-reader.js'

/** Gives results for pages and for articles already cut, in one shape: such an article is a page of its own. */
export function createUnitAnalyzer(analyzer: Analyzer): (content: UnitContent) => PageResult {
  const { provenance, schema } = analyzer.analyze('')
  const ofArticle = (article: ArticleInput): PageResult => {
    const doc = analyzer.analyzeArticle(article)
    const docvars = { date: null, paper: null, edition: null, region: null, ...article.docvars } as Docvars
    return {
      schema,
      page: { id: article.id ?? 'article', docvars, length: doc.text.length, regionReason: null },
      articles: [doc],
      blocks: [],
      diagnostics: [],
      provenance,
    }
  }
  return (content) => (content.kind === 'page' ? analyzer.analyze(content.page) : ofArticle(content.article))
}
