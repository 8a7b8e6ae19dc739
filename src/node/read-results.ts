import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { FangzhiError, type PageResult, SCHEMA_VERSION } from '../index.js'
import { type ByteLine, readLines } from './input/read-lines.js'

/** Results of one page are never longer. */
const LONGEST_RESULT = 1 << 29

/**
 * Reads results back: `results.jsonl` of a corpus folder, or any file of results, one a line (`.gz` too). One page is
 * in memory at a time.
 * @throws FangzhiError `BAD_FILE` naming file and line where a line is no result of this schema.
 */
export async function* readResults(path: string): AsyncGenerator<PageResult> {
  const file = await resultsFile(path)
  for await (const { number, bytes } of linesOf(file)) {
    const text = Buffer.from(bytes ?? []).toString('utf8')
    if (text.trim() !== '') yield readResult(text, file, number)
  }
}

async function resultsFile(path: string): Promise<string> {
  const info = await stat(path).catch(() => null)
  if (info === null) throw new FangzhiError('BAD_FILE', 'no such file or folder', { file: path })
  if (!info.isDirectory()) return path
  const file = join(path, 'results.jsonl')
  if ((await stat(file).catch(() => null)) !== null) return file
  throw new FangzhiError('BAD_FILE', 'holds no results.jsonl; make it with fangzhi corpus … --out', { file: path })
}

function readResult(text: string, file: string, line: number): PageResult {
  let value: PageResult | null = null
  let what = `no result of schema ${SCHEMA_VERSION}`
  try {
    value = JSON.parse(text) as PageResult
  } catch {
    what = 'not JSON'
  }
  if (isResult(value)) return value
  const made = 'make it with fangzhi corpus, or fangzhi analyze --format jsonl'
  throw new FangzhiError('BAD_FILE', `${what}; ${made}`, { file, line })
}

/** What the system or the unpacker says names the file too. */
async function* linesOf(file: string): AsyncGenerator<ByteLine> {
  const bytes = createReadStream(file)
  const stream = file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => {}) : bytes
  try {
    yield* readLines(stream, LONGEST_RESULT)
  } catch (error) {
    if (error instanceof FangzhiError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new FangzhiError('BAD_FILE', `cannot be read (${code ?? message})`, { file })
  }
}

const LISTS = ['mentions', 'entities', 'roles', 'topics', 'values'] as const

function isResult(value: PageResult | null): value is PageResult {
  if (value?.schema !== SCHEMA_VERSION || !Array.isArray(value.articles)) return false
  if (typeof value.page?.id !== 'string' || typeof value.page.docvars !== 'object') return false
  return value.articles.every(
    (doc) =>
      typeof doc?.id === 'string' && typeof doc.text === 'string' && LISTS.every((list) => Array.isArray(doc[list])),
  )
}
