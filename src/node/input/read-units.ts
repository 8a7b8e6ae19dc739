import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { CorpusJob } from '../corpus-job.js'
import { isBlankRow } from './column-names.js'
import type { CorpusUnit } from './corpus-unit.js'
import { decodeText } from './decode-text.js'
import type { FoundInput, InputFile } from './input-files.js'
import { readLines } from './read-lines.js'
import { ignoreEnd, readTable } from './read-table.js'
import { readWorkbook, type Sheet } from './read-workbook.js'

/** A sheet is unpacked in memory as a whole. */
const LARGEST_SHEET = 200_000_000

/**
 * The units of found inputs, in order. Tables are read as streams; one record that is broken is a bad unit of its own,
 * a table that breaks off is bad from there on.
 * @param job What it says of pages that are too long, in bytes, and of the columns of tables.
 */
export async function* readUnits(
  inputs: AsyncIterable<FoundInput> | Iterable<FoundInput>,
  job: UnitsJob,
): AsyncGenerator<CorpusUnit> {
  for await (const input of inputs) {
    if ('bad' in input) yield { kind: 'bad', name: input.bad.name, code: 'BAD_FILE', reason: input.bad.reason }
    else if ('file' in input) yield* unitsOf(input.file, job)
  }
}

/** What of a job it takes to tell the units of inputs. */
type UnitsJob = Pick<CorpusJob, 'maxPage' | 'columns'>

async function* unitsOf(file: InputFile, job: UnitsJob): AsyncGenerator<CorpusUnit> {
  const { name, format, size } = file
  if (format === 'text' || format === 'html') {
    if (size > job.maxPage) yield tooLong(name, size, job.maxPage)
    else yield { kind: 'file', name, file }
    return
  }
  const hash = createHash('sha256')
  const read = { xlsx: sheetUnits, jsonl: lineUnits, csv: tableUnits, tsv: tableUnits }[format]
  let isEmpty = true
  try {
    for await (const unit of read(file, hash, job)) {
      isEmpty = false
      yield unit
    }
    if (isEmpty) yield { kind: 'bad', name, code: 'BAD_INPUT', reason: 'holds no records' }
    yield { kind: 'source', name, sha256: hash.digest('hex'), size }
  } catch (error) {
    yield { kind: 'bad', name, code: 'BAD_FILE', reason: reasonOf(error) }
  }
}

async function* lineUnits(file: InputFile, hash: Hash, { maxPage }: UnitsJob): AsyncGenerator<CorpusUnit> {
  for await (const { number, bytes, length } of readLines(open(file, hash), maxPage)) {
    const name = `${file.name}:${number}`
    if (bytes === null) {
      yield tooLong(name, length, maxPage)
      continue
    }
    let text: string
    try {
      text = decodeText(bytes, name).text
    } catch (error) {
      yield { kind: 'bad', name, code: 'BAD_FILE', reason: reasonOf(error) }
      continue
    }
    if (text.trim() !== '') yield { kind: 'line', name, text }
  }
}

function tableUnits(file: InputFile, hash: Hash, { maxPage }: UnitsJob): AsyncGenerator<CorpusUnit> {
  return readTable(open(file, hash), file.name, maxPage)
}

/**
 * Every sheet is a table of its own. The rows of the first are `book.xlsx:2`, those of others `book.xlsx:NAME:2`. Beside
 * other sheets one without a column of texts is no table of pages, such as notes: it is named once and not row by row.
 */
async function* sheetUnits(file: InputFile, hash: Hash, { columns }: UnitsJob): AsyncGenerator<CorpusUnit> {
  if (file.size > LARGEST_SHEET) {
    yield tooLong(file.name, file.size, LARGEST_SHEET)
    return
  }
  const bytes = await readFile(file.path)
  hash.update(bytes)
  const sheets = await readWorkbook(bytes)
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const texts = [...(columns.text ?? []), ...(columns.body ?? [])]
  for (const sheet of filled) {
    const name = sheet === sheets[0] ? file.name : `${file.name}:${sheet.name}`
    if (filled.length > 1 && !texts.some((column) => sheet.columns.includes(column))) {
      yield { kind: 'bad', name: `${file.name}:${sheet.name}`, code: 'BAD_INPUT', reason: noTexts(sheet, texts) }
      continue
    }
    for (const [index, record] of sheet.rows.entries()) {
      if (!isBlankRow(record)) yield { kind: 'record', name: `${name}:${index + 2}`, record }
    }
  }
}

function noTexts({ columns, rows }: Sheet, texts: readonly string[]): string {
  const there = columns.slice(0, 20).join(', ') || 'none'
  return `the ${rows.length} rows of this sheet are not read: it has none of the columns ${texts.join(', ')}, but ${there}`
}

type Hash = ReturnType<typeof createHash>

/** The bytes of a file, unpacked; those on disk go through the hash. A fault anywhere reaches the reader. */
function open(file: InputFile, hash: Hash): Readable {
  const bytes = Readable.from(hashed(file.path, hash), { objectMode: false })
  return file.gzip ? pipeline(bytes, createGunzip({ chunkSize: 1 << 18 }), ignoreEnd) : bytes
}

/** The file is opened only once somebody reads: a fault before that would reach nobody. */
async function* hashed(path: string, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    hash.update(chunk as Buffer)
    yield chunk as Buffer
  }
}

function tooLong(name: string, size: number, most: number): CorpusUnit {
  return {
    kind: 'bad',
    name,
    code: 'BAD_INPUT',
    reason: `${size} bytes, more than the ${most} allowed; raise --max-page or cut it`,
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES') return 'may not be read by this user'
  if (code?.startsWith('Z_')) return `cannot be unpacked, it is damaged or no gzip (${code})`
  return (error as Error).message
}
