import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { corpusProgressLine } from '../../src/cli/corpus-progress.js'
import { createProgressLine } from '../../src/cli/progress-line.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** What a stream was written. */
function written(isTTY: boolean) {
  const texts: string[] = []
  return { texts, stream: { isTTY, write: (text: string) => texts.push(text) > 0 } as never }
}

it('writes a line over on a terminal, and leaves it empty', () => {
  const { texts, stream } = written(true)
  const line = createProgressLine(stream)
  for (const text of ['a', 'b', 'c']) {
    vi.advanceTimersByTime(60)
    line.show(text)
  }
  line.end()
  expect(texts).toEqual(['\r\x1b[2Kb', '\r\x1b[2K'])
})

it('writes no line that is wider than the terminal', () => {
  const { texts, stream } = written(true)
  const line = createProgressLine(Object.assign(stream, { columns: 10 }))
  vi.advanceTimersByTime(100)
  line.show('41 %, 1204 pages')
  expect(texts).toEqual(['\r\x1b[2K41 %, 120'])
})

it('writes few lines elsewhere, and nothing of short work', () => {
  const { texts, stream } = written(false)
  const line = createProgressLine(stream)
  for (let second = 1; second <= 25; second++) {
    vi.advanceTimersByTime(1000)
    line.show(`${second}`)
  }
  line.end()
  expect(texts).toEqual(['10\n', '20\n'])
})

it('shows a corpus as a bar on a terminal, in figures elsewhere', () => {
  const progress = { pages: 3, characters: 600, failures: 1, elapsed: 2000, bytes: 25, totalBytes: 100 }
  const figures = '25 %, 3 pages, 300 characters a second, 6 s left, 1 failed'
  for (const isTTY of [true, false]) {
    const { texts, stream } = written(isTTY)
    const line = corpusProgressLine(stream)
    vi.advanceTimersByTime(10_000)
    line.show(progress)
    expect(texts).toEqual([isTTY ? `\r\x1b[2K[######------------------] ${figures}` : `${figures}\n`])
  }
})
