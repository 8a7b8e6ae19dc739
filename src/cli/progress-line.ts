import type { WriteStream } from 'node:tty'

/** Progress of long work on standard error. */
export interface ProgressLine {
  show(text: string): void
  end(): void
}

/** Where it is drawn, and how wide that is where it is a terminal. */
export type ProgressStream = Pick<WriteStream, 'write' | 'isTTY'> & { readonly columns?: number }

/** Milliseconds between two lines where there is no terminal, and between two drawings where there is. */
const PLAIN_EVERY = 10_000
const DRAW_EVERY = 100
const EMPTY_LINE = '\r\x1b[2K'

/**
 * One line that is written over on a terminal; where the stream is no terminal, a plain line now and then, so that logs
 * stay short. The clock is for people only; nothing of it reaches a result.
 */
export function createProgressLine(stream: ProgressStream): ProgressLine {
  let last = performance.now()
  let drawn = false
  return {
    show(text) {
      const now = performance.now()
      if (now - last < (stream.isTTY ? DRAW_EVERY : PLAIN_EVERY)) return
      last = now
      drawn = stream.isTTY
      // A line that runs over the edge would leave its beginning there.
      stream.write(
        stream.isTTY ? `${EMPTY_LINE}${text.slice(0, stream.columns ? stream.columns - 1 : text.length)}` : `${text}\n`,
      )
    },
    end() {
      if (drawn) stream.write(EMPTY_LINE)
    },
  }
}
