import { FangzhiError } from '../index.js'

/** 0 all went well, 1 some input failed, 2 the command was used wrongly. */
export const EXIT = { ok: 0, someFailed: 1, usage: 2 } as const

/** One line on standard error for a failure, in the form `fangzhi: what (CODE)`. */
export function reportFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof FangzhiError ? ` (${error.code})` : ''
  process.stderr.write(`fangzhi: ${message}${code}\n`)
}
