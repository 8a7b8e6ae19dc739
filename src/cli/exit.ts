import { statSync } from 'node:fs'
import { FangzhiError } from '../index.js'
import { ofSystem } from '../node/system-fault.js'

/** What a command ends with; {@link EXIT_HELP} says when. */
export const EXIT = { ok: 0, someFailed: 1, usage: 2, stopped: 130 } as const

/** What `--help` says of {@link EXIT}. */
export const EXIT_HELP = `
A command ends with 0 if all went well, with 1 if some of the work failed (a file or line that cannot be read, a bad row,
a difference), with 2 if it was used wrongly (a wrong option, a file that does not exist), with 130 if it was stopped.`

/** Lets the command end with a code once it is done, or with a graver one that something else asks for. */
export function endWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? EXIT.ok), code)
}

/**
 * Reports a failure while the work goes on.
 * @param file The file named on the command line that it is of: one that is none was named wrongly.
 */
export function noteFailure(error: unknown, file: string): void {
  reportFailure(error)
  endWith(file === '-' || isFile(file) ? EXIT.someFailed : EXIT.usage)
}

/** Pipes and devices are files too. */
function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** One line on standard error for a failure, in the form `fangzhi: what (CODE)`. */
export function reportFailure(error: unknown): void {
  const told = ofSystem(error)
  const message = told instanceof Error ? told.message : String(told)
  const code = told instanceof FangzhiError ? ` (${told.code})` : ''
  process.stderr.write(`fangzhi: ${message}${code}\n`)
}
