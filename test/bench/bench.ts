import { createAnalyzer } from '../../src/node/index.js'
import { loadNodejieba } from '../conformance/jieba-data.js'
import { benchAnalysis } from './analysis.js'
import { benchLayout } from './layout.js'
import { type BenchRow, formatRows } from './measure.js'
import { benchSegmentation } from './segmentation.js'
import { benchStages } from './stages.js'
import { benchStartUp } from './start-up.js'
import { benchTopics } from './topics.js'

/*
 * npm run bench [PART…]: prints every figure of speed as a table. Ratios are taken run by run in one process, so that a
 * machine whose speed drifts does not matter. Parts: segmentation, analysis, stages, layout, start-up, topics; all but topics
 * where none is named (training takes a minute).
 */

interface BenchPart {
  readonly title: string
  readonly rows: readonly BenchRow[]
}

const nodejieba = loadNodejieba()

const PARTS: Readonly<Record<string, () => Promise<readonly BenchPart[]>>> = {
  segmentation: () => benchSegmentation(),
  analysis: async () => [await benchAnalysis(nodejieba)],
  stages: async () => [await benchStages(nodejieba)],
  layout: async () => [await benchLayout()],
  'start-up': async () => [benchStartUp(nodejieba !== null)],
  topics: async () => [{ title: 'Topics: training and accuracy', rows: benchTopics(createAnalyzer().segment) }],
}

const asked = process.argv.slice(2)
for (const part of asked.length > 0 ? asked : Object.keys(PARTS).filter((name) => name !== 'topics')) {
  const run = PARTS[part]
  if (!run) {
    console.error(`there is no part "${part}"; parts: ${Object.keys(PARTS).join(', ')}`)
    process.exit(2)
  }
  for (const { title, rows } of await run()) console.log(formatRows(title, rows))
}
