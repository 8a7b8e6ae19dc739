import { FangzhiError } from '../index.js'
import type { CorpusProgress } from '../node/index.js'
import { EXIT } from './exit.js'
import { createProgressLine, type ProgressStream } from './progress-line.js'

const BAR_CELLS = 24

/** Shows how far a corpus has come: with a bar on a terminal, in figures alone elsewhere. */
export function corpusProgressLine(stream: ProgressStream): {
  readonly show: (progress: CorpusProgress) => void
  readonly end: () => void
} {
  const { show, end } = createProgressLine(stream)
  return { show: (progress) => show(`${stream.isTTY ? `${bar(progress)} ` : ''}${describe(progress)}`), end }
}

function bar({ bytes, totalBytes }: CorpusProgress): string {
  const filled = Math.round(BAR_CELLS * share(bytes, totalBytes))
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_CELLS - filled)}]`
}

/** `41 %, 1,204 pages, 310,000 characters a second, 12 s left, 3 failed`. */
function describe({ pages, characters, failures, bytes, totalBytes, elapsed }: CorpusProgress): string {
  const done = share(bytes, totalBytes)
  const rate = Math.round(characters / Math.max(0.001, elapsed / 1000))
  const left = done > 0 ? Math.ceil(((elapsed / 1000) * (1 - done)) / done) : 0
  const parts = [`${Math.floor(done * 100)} %`, `${pages} pages`, `${rate} characters a second`, `${left} s left`]
  return [...parts, ...(failures > 0 ? [`${failures} failed`] : [])].join(', ')
}

/** Packed inputs are larger than they look, so the share is held at one. */
function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 1
}

/** A signal that Ctrl-C and SIGTERM give; a second Ctrl-C ends the program at once. */
export function endWithSignal(): { readonly signal: AbortSignal; readonly forget: () => void } {
  const controller = new AbortController()
  const abort = () => {
    if (controller.signal.aborted) process.exit(EXIT.stopped)
    controller.abort()
  }
  process.on('SIGINT', abort)
  process.on('SIGTERM', abort)
  return {
    signal: controller.signal,
    forget() {
      process.off('SIGINT', abort)
      process.off('SIGTERM', abort)
    },
  }
}

/** Ends the program as one that was stopped, with a word on what is left; any other failure is thrown on. */
export function endIfStopped(error: unknown, left: string): void {
  if (!(error instanceof FangzhiError) || error.code !== 'ABORTED') throw error
  process.stderr.write(`fangzhi: stopped; ${left}\n`)
  process.exitCode = EXIT.stopped
}
