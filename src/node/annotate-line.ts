import { type Analyzer, FangzhiError } from '../index.js'
import { codeOf } from './code-of.js'
import { analyzeUnit } from './corpus/analyze-unit.js'
import type { CorpusJob } from './corpus-job.js'
import { createUnitReader } from './input/unit-reader.js'

/** A line of input with its number, counted from one; `text` is null where it is longer than allowed. */
export interface InputLine {
  readonly number: number
  readonly text: string | null
}

/** What an answer holds beside a result: where it comes from and what made it. */
export interface AnnotatedLine {
  readonly line: number
  readonly fingerprint: string
  /** Instead of a result, where the line could not be read. */
  readonly error?: { readonly code: string; readonly message: string }
}

/**
 * Answers each line, a record as JSON, with one line: its result with `line` and `fingerprint`, or these with `error`.
 * None of them is left out, so that answers stay beside their questions; `line` counts blank lines, which are no records.
 */
export function createLineAnnotator(
  analyzer: Analyzer,
  job: CorpusJob,
  fingerprint: string,
): (lines: readonly InputLine[]) => Promise<string> {
  const reader = createUnitReader(job)
  const answer = async ({ number, text }: InputLine): Promise<string> => {
    const frame: AnnotatedLine = { line: number, fingerprint }
    try {
      if (text === null) {
        throw new FangzhiError('BAD_INPUT', `longer than the ${job.maxPage} bytes allowed; raise --max-page or cut it`)
      }
      const content = await reader.read({ kind: 'line', name: `line:${number}`, text }, null)
      return JSON.stringify({ ...frame, ...analyzeUnit(analyzer, content) })
    } catch (error) {
      return JSON.stringify({ ...frame, error: { code: codeOf(error), message: (error as Error).message } })
    }
  }
  return async (lines) => {
    const answers: string[] = []
    for (const line of lines) answers.push(await answer(line))
    return answers.map((text) => `${text}\n`).join('')
  }
}
