import { DEFAULT_COLUMNS, FangzhiError } from '../index.js'
import type { AnnotatedLine, InputLine } from './annotate-line.js'
import { answersInOrder } from './answers-in-order.js'
import { checkGiven, checkOwnOptions } from './check-given.js'
import { fingerprintOf } from './corpus/fingerprint.js'
import { type CorpusJob, checkJob, DEFAULT_JOB } from './corpus-job.js'
import { createAnalyzer } from './create-analyzer.js'
import { decodeText } from './input/decode-text.js'
import { checkStream, readLines } from './input/read-lines.js'
import { startProcessor } from './threads/start-processor.js'
import { type ThreadOptions, threadOptions } from './threads/thread-options.js'

export interface AnnotateOptions {
  /** Threads beside this one; 0, the default, works in this thread. */
  readonly workers?: number
  readonly job?: Partial<CorpusJob>
  readonly analyzer?: ThreadOptions
  /** Only lines whose number, counted from zero, leaves `index` when divided by `count`. */
  readonly slice?: { readonly index: number; readonly count: number }
}

/** Lines that go to a thread together, and how much text. */
const BATCH_LINES = 64
const BATCH_UNITS = 1 << 18

/**
 * Answers every line of a stream of JSON records with one line, in order; see `createLineAnnotator`. What has been
 * read is answered before more is read, so that memory stays bounded however slow the reader is, and an engine that
 * waits for an answer gets one.
 */
export async function* annotateRecords(
  input: AsyncIterable<Uint8Array>,
  options: AnnotateOptions = {},
): AsyncGenerator<string> {
  checkStream(input, 'annotateRecords')
  checkOwnOptions(options, 'annotateRecords')
  checkJob(options.job ?? {})
  const { workers = 0, slice = { index: 0, count: 1 } } = options
  const job: CorpusJob = { columns: DEFAULT_COLUMNS, ...DEFAULT_JOB, ...options.job }
  const analyzerOptions = threadOptions(options.analyzer ?? {})
  const fingerprint = fingerprintOf(createAnalyzer(analyzerOptions).analyze('').provenance, job)
  const processor = startProcessor(workers, analyzerOptions, job, fingerprint)
  const ask = (lines: InputLine[]) => processor.lines({ kind: 'lines', lines })
  try {
    yield* answersInOrder(batches(input, job.maxPage, slice), ask, workers * 2)
  } finally {
    await processor.close()
  }
}

/** Lines in batches; those that came together are not held back for others. */
async function* batches(
  input: AsyncIterable<Uint8Array>,
  maxPage: number,
  slice: { readonly index: number; readonly count: number },
): AsyncGenerator<InputLine[]> {
  let batch: InputLine[] = []
  let units = 0
  for await (const { number, bytes, last } of readLines(input, maxPage)) {
    const wanted = (number - 1) % slice.count === slice.index
    if (wanted) {
      const text = bytes === null ? null : decodeLine(bytes, number)
      if (text === null || text.trim() !== '') batch.push({ number, text })
      units += text?.length ?? 0
    }
    if (batch.length > 0 && (last || batch.length >= BATCH_LINES || units >= BATCH_UNITS)) {
      yield batch
      batch = []
      units = 0
    }
  }
  if (batch.length > 0) yield batch
}

/** Bytes that are no text become a line that is no JSON, and are answered with an error. */
function decodeLine(bytes: Uint8Array, number: number): string {
  try {
    return decodeText(bytes, `line ${number}`).text
  } catch {
    return '\ufffd'
  }
}

/**
 * Joins answers to slices of one stream, by their line numbers.
 * @throws FangzhiError `BAD_MANIFEST` where two slices were made with different programs, dictionaries or options, or
 * hold the same line.
 */
export async function* mergeAnnotated(
  slices: readonly { readonly name: string; readonly lines: AsyncIterator<string> }[],
): AsyncGenerator<string> {
  const areSlices = Array.isArray(slices) && slices.every((slice) => typeof slice?.lines?.next === 'function')
  checkGiven(areSlices, 'mergeAnnotated takes a list of { name, lines }, lines as an iterator of texts', slices)
  const heads: { name: string; lines: AsyncIterator<string>; text: string; row: AnnotatedLine }[] = []
  for (const { name, lines } of slices) {
    const head = await nextRow(name, lines)
    if (head !== null) heads.push({ name, lines, ...head })
  }
  const fingerprint = heads[0]?.row.fingerprint
  while (heads.length > 0) {
    heads.sort((a, b) => a.row.line - b.row.line)
    const head = heads[0]!
    if (head.row.fingerprint !== fingerprint) {
      throw new FangzhiError('BAD_MANIFEST', 'was made with another version, other dictionaries or options', {
        file: head.name,
      })
    }
    if (heads[1]?.row.line === head.row.line) {
      throw new FangzhiError('BAD_MANIFEST', `holds line ${head.row.line}, as ${heads[1].name} does`, {
        file: head.name,
      })
    }
    yield `${head.text}\n`
    const next = await nextRow(head.name, head.lines)
    if (next === null) heads.shift()
    else Object.assign(head, next)
  }
}

async function nextRow(
  name: string,
  lines: AsyncIterator<string>,
): Promise<{ text: string; row: AnnotatedLine } | null> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    if (next.value.trim() === '') continue
    try {
      const row = JSON.parse(next.value) as AnnotatedLine
      if (typeof row.line === 'number' && typeof row.fingerprint === 'string') return { text: next.value, row }
    } catch {
      // told below
    }
    throw new FangzhiError('BAD_MANIFEST', 'holds a line that fangzhi annotate did not write', { file: name })
  }
  return null
}
