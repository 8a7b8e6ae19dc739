import type { Analyzer } from '../../src/index.js'
import { createAnalyzer } from '../../src/node/index.js'
import { type BenchRow, figureRow, interleave, ratioRow } from './measure.js'
import { newsItems, totalLength } from './texts.js'

interface Nodejieba {
  cut(text: string, hmm?: boolean): string[]
}

/** Passes before the measured ones: the engine goes on compiling the many steps of an analysis for some of them. */
const WARM_UPS = 5

/** The whole analysis, one thread, against `nodejieba.cut` alone on the same text in the same run. */
export async function benchAnalysis(nodejieba: Nodejieba | null): Promise<{ title: string; rows: BenchRow[] }> {
  const { source, items } = newsItems()
  const sample = items.filter((_, index) => index % 4 === 0)
  const analyzer = createAnalyzer()
  const analyzeAll = ({ analyze }: Analyzer) => {
    for (const text of sample) analyze(text)
  }
  const cutAll = () => {
    for (const text of sample) nodejieba?.cut(text)
  }
  const times = interleave(
    {
      analysis: () => analyzeAll(analyzer),
      segmentation: () => {
        for (const text of sample) analyzer.tokenize(text)
      },
      nodejieba: cutAll,
    },
    5,
    WARM_UPS,
  )
  // Made only now: code that serves several analyzers is compiled anew.
  const others = [analyzer.with({ regional: false }), analyzer.with({ names: [{ name: '清禾机电', type: 'ORG' }] })]
  const { beside } = interleave(
    { beside: () => analyzeAll(analyzer), others: () => others.forEach(analyzeAll) },
    5,
    WARM_UPS,
  )
  const length = totalLength(sample)
  const perCharacter = (values: readonly number[]) => values.map((ms) => (ms * 1e6) / length)
  const rows = [
    figureRow('whole analysis', perCharacter(times.analysis), 'ns/char'),
    figureRow('tokens as objects', perCharacter(times.segmentation), 'ns/char'),
    ratioRow('whole analysis, three analyzers alive and used', 'one', beside, times.analysis),
  ]
  if (nodejieba) {
    rows.push(ratioRow('whole analysis', 'nodejieba.cut', times.analysis, times.nodejieba, '≥ 2.5'))
  }
  return { title: `Whole analysis, ${source} (every fourth), ${length} characters`, rows }
}
