import type { Analyzer, ArticleInput, Doc } from '../../src/index.js'

/** A page, or an article already cut out of its page. */
export type GoldText = { readonly id: string } & ({ readonly page: string } | { readonly article: ArticleInput })

/** What each stage adds to an article; the rest is what layout made of the page. */
const STAGES = ['mentions', 'values', 'entities', 'roles', 'topics'] as const

/** The ids of the texts that two analyzers read differently: by any stage, and by each. */
export function compareResults(
  texts: readonly GoldText[],
  before: Analyzer,
  after: Analyzer,
): Record<string, string[]> {
  const changed: Record<string, string[]> = { any: [], layout: [] }
  for (const stage of STAGES) changed[stage] = []
  for (const text of texts) {
    const [old, now] = [stagesOf(text, before), stagesOf(text, after)]
    const stages = Object.keys(old).filter((stage) => old[stage] !== now[stage])
    for (const stage of stages.length > 0 ? ['any', ...stages] : []) changed[stage]!.push(text.id)
  }
  return changed
}

/** What every stage made of a text, each as one string. */
function stagesOf(text: GoldText, analyzer: Analyzer): Record<string, string> {
  const docs = 'page' in text ? analyzer.analyze(text.page).articles : [analyzer.analyzeArticle(text.article)]
  const made: Record<string, string> = { layout: JSON.stringify(docs.map(layoutOf)) }
  for (const stage of STAGES) made[stage] = JSON.stringify(docs.map((doc) => doc[stage]))
  return made
}

function layoutOf(doc: Doc): object {
  return Object.fromEntries(Object.entries(doc).filter(([key]) => !STAGES.some((stage) => stage === key)))
}
