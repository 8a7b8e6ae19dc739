/** One line of the bench's table. */
export interface BenchRow {
  /** What is measured, such as `boundaries, HMM`. */
  readonly what: string
  /** What it is held against, or an empty string. */
  readonly against: string
  /** Ratio of the peer's time to ours (or whatever `unit` says), over the runs. */
  readonly median: number
  readonly min: number
  readonly max: number
  /** `×` for ratios; `ms`, `MB`, `ns/char`, `Mchar/s` for figures of this machine. */
  readonly unit: string
  /** What was promised, such as `≥ 10`, or an empty string. */
  readonly target: string
}

/** Milliseconds that each of several jobs takes, `runs` times in turn (A B C A B C …), after as many `warmUps`. */
export function interleave<Name extends string>(
  jobs: Readonly<Record<Name, () => unknown>>,
  runs = 5,
  warmUps = 1,
): Record<Name, number[]> {
  const names = Object.keys(jobs) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let run = -warmUps; run < runs; run += 1) {
    for (const name of names) {
      const started = performance.now()
      jobs[name]()
      if (run >= 0) times[name].push(performance.now() - started)
    }
  }
  return times
}

/** The row for `peer / ours`, run by run, so that a machine whose speed drifts does not matter. */
export function ratioRow(
  what: string,
  against: string,
  ours: readonly number[],
  peer: readonly number[],
  target = '',
): BenchRow {
  return { what, against, ...spread(ours.map((time, run) => peer[run]! / time)), unit: '×', target }
}

/** The row for a figure of this machine. */
export function figureRow(what: string, values: readonly number[], unit: string, target = ''): BenchRow {
  return { what, against: '', ...spread(values), unit, target }
}

/** Median, minimum and maximum. */
export function spread(values: readonly number[]): { median: number; min: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median, min: sorted[0]!, max: sorted.at(-1)! }
}

/** A table for a terminal or a Markdown page. */
export function formatRows(title: string, rows: readonly BenchRow[]): string {
  const figure = (value: number) =>
    value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
  const lines = rows.map(
    ({ what, against, median, min, max, unit, target }) =>
      `| ${what} | ${against} | ${figure(median)} ${unit} | ${figure(min)} – ${figure(max)} | ${target} |`,
  )
  return [
    `### ${title}`,
    '',
    '| measured | against | median | min – max | promised |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}
