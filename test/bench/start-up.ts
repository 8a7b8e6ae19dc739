import { spawnSync } from 'node:child_process'
import { ROOT } from '../project.js'
import { type BenchRow, figureRow, ratioRow, spread } from './measure.js'

/** An article of about 600 characters, of our own writing. */
const ARTICLE =
  '清禾县召开春季防汛备汛工作会议，县委副书记、县长葛云帆主持会议并讲话，县水利局、县应急管理局和澜溪镇作交流发言。'.repeat(
    11,
  )

const PROGRAMS = {
  empty: '',
  ours: `import { createAnalyzer } from '${ROOT}/dist/node/index.js'; createAnalyzer().analyze(process.argv[1])`,
  nodejieba: `import { createRequire } from 'node:module'; createRequire('${ROOT}/x.js')('nodejieba').cut(process.argv[1])`,
}

/** From `node` to the first analysed article, whole processes in turn, medians of `runs`. */
export function benchStartUp(withNodejieba: boolean, runs = 15): { title: string; rows: BenchRow[] } {
  const names = (withNodejieba ? ['empty', 'ours', 'nodejieba'] : ['empty', 'ours']) as (keyof typeof PROGRAMS)[]
  const times: Record<string, number[]> = { empty: [], ours: [], nodejieba: [] }
  for (let run = -1; run < runs; run += 1) {
    for (const name of names) {
      const started = performance.now()
      spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAMS[name], ARTICLE])
      if (run >= 0) times[name]!.push(performance.now() - started)
    }
  }
  const empty = spread(times.empty!).median
  const above = (values: readonly number[]) => values.map((value) => value - empty)
  const rows = [figureRow('first article, above an empty node', above(times.ours!), 'ms', '≤ 60')]
  if (withNodejieba) {
    rows.push(figureRow('nodejieba, above an empty node', above(times.nodejieba!), 'ms'))
    rows.push(
      ratioRow('first article, above an empty node', 'nodejieba', above(times.ours!), above(times.nodejieba!), '≥ 6'),
    )
  }
  return { title: `Start-up, whole processes, medians of ${runs}`, rows }
}
