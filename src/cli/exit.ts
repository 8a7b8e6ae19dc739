import { FangzhiError } from '../index.js'

/** 0 all went well, 1 some input failed, 2 the command was used wrongly. */
export const EXIT = { ok: 0, someFailed: 1, usage: 2 } as const

/** One line on standard error for a failure, in the form `fangzhi: what (CODE)`. */
export function reportFailure(error: unknown): void {
  const told = ofSystem(error)
  const message = told instanceof Error ? told.message : String(told)
  const code = told instanceof FangzhiError ? ` (${told.code})` : ''
  process.stderr.write(`fangzhi: ${message}${code}\n`)
}

/** What the system says of a file, in our words. */
function ofSystem(error: unknown): unknown {
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException
  if (error instanceof FangzhiError || code === undefined || syscall === undefined) return error
  return new FangzhiError(
    'BAD_FILE',
    `the system refuses it (${syscall}: ${code})`,
    path === undefined ? {} : { file: path },
  )
}
