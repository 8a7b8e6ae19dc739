import type { WriteStream } from 'node:tty'
import type { CorpusProgress } from '../node/index.js'

/** Milliseconds between two lines where there is no terminal, and between two drawings where there is. */
const PLAIN_EVERY = 10_000
const DRAW_EVERY = 100
const BAR_CELLS = 24

/**
 * Shows how far a corpus has come: a bar that is redrawn on a terminal, a plain line every ten seconds elsewhere. The
 * clock is for people only; nothing of it reaches a result.
 */
export function progressLine(stream: Pick<WriteStream, 'write' | 'isTTY'>): {
  readonly show: (progress: CorpusProgress) => void
  readonly end: () => void
} {
  let shown = 0
  let drawn = false
  return {
    show(progress) {
      if (progress.elapsed - shown < (stream.isTTY ? DRAW_EVERY : PLAIN_EVERY)) return
      shown = progress.elapsed
      drawn = stream.isTTY
      stream.write(stream.isTTY ? `\r\x1b[2K${bar(progress)} ${describe(progress)}` : `${describe(progress)}\n`)
    },
    end() {
      if (drawn) stream.write('\r\x1b[2K')
    },
  }
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
    if (controller.signal.aborted) process.exit(130)
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
