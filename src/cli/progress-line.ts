/** Progress of long work on standard error. */
export interface ProgressLine {
  show(text: string): void
  end(): void
}

/**
 * One line that is written over on a terminal; where the stream is no terminal, a plain line at most every five seconds,
 * so that logs stay short.
 */
export function createProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  let last = 0
  let shown = false
  return {
    show(text) {
      const now = performance.now()
      if (now - last < (stream.isTTY ? 80 : 5000)) return
      last = now
      shown = true
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
    },
    end() {
      if (shown && stream.isTTY) stream.write('\r\u001b[K')
    },
  }
}
