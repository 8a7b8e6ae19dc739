import { checkShape } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'

/** A fault in the text of a dictionary, at the place a person has to go to. Lines and columns count from one. */
export interface SourceProblem {
  readonly file: string
  readonly line: number
  /** In UTF-16 code units of the line. */
  readonly column: number
  /** What, the value, and what to do, without the place. */
  readonly message: string
}

/** `my-county.tsv:12:3: frequency "abc" is not a whole number` */
export function formatProblem(problem: SourceProblem): string {
  checkShape(problem, { file: 'string', message: 'string' }, 'formatProblem takes a problem of checkRows')
  return placed(problem)
}

function placed({ file, line, column, message }: SourceProblem): string {
  return `${file}:${line}:${column}: ${message}`
}

const SHOWN = 20

/** One `BAD_ROW` error for a list of problems: the first gives the place, the others follow on lines of their own. */
export function problemsToError(problems: readonly SourceProblem[]): FangzhiError {
  const [first, ...others] = problems
  const lines = others.slice(0, SHOWN - 1).map(placed)
  if (others.length > lines.length) lines.push(`… and ${others.length - lines.length} more`)
  const { file, line, column, message } = first!
  return new FangzhiError('BAD_ROW', [message, ...lines].join('\n'), { file, line, column })
}
