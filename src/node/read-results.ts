import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { FangzhiError, type PageResult, SCHEMA_VERSION } from '../index.js'
import { readLines } from './read-lines.js'

/** Results of one page are never longer. */
const LONGEST_RESULT = 1 << 29

/**
 * Reads results back: `results.jsonl` of a corpus folder, or any file of results, one a line (`.gz` too). One page is
 * in memory at a time. Throws `BAD_FILE` naming file and line where a line is no result of this schema.
 */
export async function* readResults(path: string): AsyncGenerator<PageResult> {
  const file = await resultsFile(path)
  const stream = file.endsWith('.gz') ? createReadStream(file).pipe(createGunzip()) : createReadStream(file)
  for await (const { number, bytes } of readLines(stream, LONGEST_RESULT)) {
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
  let value: PageResult
  try {
    value = JSON.parse(text) as PageResult
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `not JSON: ${(error as Error).message}`, { file, line })
  }
  if (value?.schema === SCHEMA_VERSION && Array.isArray(value.articles)) return value
  throw new FangzhiError(
    'BAD_FILE',
    `no result of schema ${SCHEMA_VERSION}; make it with fangzhi corpus, or fangzhi analyze --format jsonl`,
    { file, line },
  )
}
