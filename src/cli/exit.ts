import { statSync } from 'node:fs'
import { FangzhiError } from '../index.js'
import { ofSystem } from '../node/system-fault.js'

/** 0 all went well, 1 some of the work failed, 2 the command was used wrongly, and be it with a file that is not there, 130 stopped. */
export const EXIT = { ok: 0, someFailed: 1, usage: 2, stopped: 130 } as const

/** What `--help` says of {@link EXIT}. */
export const EXIT_HELP = `
A command ends with 0 where all went well, with 1 where some of the work failed (a file or line that cannot be read, a
bad row, a difference), with 2 where it was used wrongly (a wrong option, a file named that is not there), with 130 where
it was stopped.`

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
