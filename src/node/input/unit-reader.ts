import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  type ArticleInput,
  compileNamePattern,
  type Diagnostic,
  FangzhiError,
  type NameReader,
  type PageInput,
  readRecord,
} from '../../index.js'
import type { CorpusJob } from '../corpus-job.js'
import { isObject } from '../is-object.js'
import type { CorpusUnit } from './corpus-unit.js'
import { type DecodedText, decodeText } from './decode-text.js'
import { withoutExtension, withoutPlace } from './input-formats.js'
import { isMarkup } from './is-markup.js'
import { dateDoubts, encodingDoubts } from './reading-doubts.js'

/** What a unit holds: a page, or an article already cut; and what was doubtful in reading it. */
export type UnitContent = { readonly doubts: readonly Diagnostic[] } & (
  | { readonly kind: 'page'; readonly page: PageInput }
  | { readonly kind: 'article'; readonly article: ArticleInput }
)

/** Reads units as a job says. */
export interface UnitReader {
  /**
   * The bytes of a unit's file.
   * @throws FangzhiError `BAD_FILE`.
   */
  bytes(unit: Extract<CorpusUnit, { kind: 'file' }>): Buffer
  /**
   * The page or article of a unit.
   * @throws FangzhiError `BAD_FILE` or `BAD_INPUT` with the reason.
   */
  read(unit: CorpusUnit, bytes: Buffer | null): Promise<UnitContent>
}

/** Makes a reader; throws `BAD_OPTION` for a file-name pattern that is none. */
export function createUnitReader({ namePattern, columns, docvars, maxPage }: CorpusJob): UnitReader {
  const readName = compileNamePattern(namePattern)
  return {
    bytes: ({ file }) => {
      try {
        return readFileSync(file.path)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        throw new FangzhiError(
          'BAD_FILE',
          code === 'EACCES' ? 'may not be read by this user' : `cannot be read (${code})`,
        )
      }
    },
    async read(unit, bytes) {
      if (unit.kind === 'file') {
        const { page, encoding } = await readFile(
          unit.file.name,
          unit.file.format,
          unpack(unit.file.gzip, bytes!, maxPage),
        )
        return {
          kind: 'page',
          doubts: encodingDoubts(encoding),
          page: {
            ...page,
            docvars: { ...page.docvars, ...namedDocvars(readName, unit.name, namePattern), ...docvars },
          },
        }
      }
      const common = { ...namedDocvars(readName, withoutPlace(unit.name), namePattern), ...docvars }
      const content = readRecord(recordOf(unit), withoutExtension(unit.name), columns)
      if (content.kind === 'bad') throw new FangzhiError('BAD_INPUT', content.reason)
      const given = content.kind === 'page' ? content.page : content.article
      const doubts = dateDoubts(given.docvars ?? {})
      if (content.kind === 'page') {
        return { kind: 'page', doubts, page: { ...content.page, docvars: { ...common, ...content.page.docvars } } }
      }
      return {
        kind: 'article',
        doubts,
        article: { ...content.article, docvars: { ...common, ...content.article.docvars } },
      }
    },
  }
}

/**
 * The record of a unit of a table.
 * @throws FangzhiError `BAD_INPUT` where a line holds none.
 */
export function recordOf(unit: CorpusUnit): Readonly<Record<string, unknown>> {
  if (unit.kind === 'record') return unit.record
  const text = unit.kind === 'line' ? unit.text : ''
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The engine's own words are others with every version, and a rerun compares what stands in failures.jsonl.
    throw new FangzhiError('BAD_INPUT', `${text.slice(0, 40)} is not JSON; a line holds one JSON object`)
  }
  if (typeof value === 'string') return { text: value }
  if (!isObject(value)) {
    throw new FangzhiError('BAD_INPUT', `${text.slice(0, 40)} is no record; a line holds one JSON object`)
  }
  // A page as the library takes it has its docvars as a record of their own.
  const { docvars, ...fields } = value
  return typeof docvars === 'object' && docvars !== null ? { ...docvars, ...fields } : value
}

async function readFile(
  name: string,
  format: string,
  bytes: Uint8Array,
): Promise<{ readonly page: PageInput; readonly encoding: DecodedText['encoding'] }> {
  const { text, encoding } = decodeText(bytes, name)
  if (text.trim() === '') throw new FangzhiError('BAD_INPUT', 'holds no text')
  const id = withoutExtension(name)
  // A web page saved as .txt is one all the same.
  if (format !== 'html' && !isMarkup(text)) return { page: { id, text }, encoding }
  const { readHtml } = await import('../html/read-html.js')
  const page = await readHtml(text)
  if (page.text.trim() === '') throw new FangzhiError('BAD_INPUT', 'holds no text outside its mark-up')
  return { page: { id, ...page }, encoding }
}

function unpack(gzip: boolean, bytes: Buffer, maxPage: number): Buffer {
  if (!gzip) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: maxPage })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason =
      code === 'ERR_BUFFER_TOO_LARGE'
        ? `unpacked it is longer than the ${maxPage} bytes allowed`
        : `cannot be unpacked, it is damaged or no gzip (${message})`
    throw new FangzhiError('BAD_FILE', reason)
  }
}

/** What a file's name says. Patterns with a `/` see the whole name, others its last part. */
export function namedDocvars(readName: NameReader, name: string, pattern: string): Readonly<Record<string, string>> {
  const plain = withoutExtension(name)
  return readName(pattern.includes('/') ? plain : plain.slice(plain.lastIndexOf('/') + 1))
}
