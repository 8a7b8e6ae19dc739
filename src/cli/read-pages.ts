import { basename, extname } from 'node:path'
import type { Diagnostic, PageInput } from '../index.js'
import { decodeText, readBytes } from '../node/index.js'
import { isMarkup } from '../node/input/is-markup.js'
import { encodingDoubts } from '../node/input/reading-doubts.js'
import { noteFailure } from './exit.js'

/** What is said of every page, and who hears what was doubtful in reading one, before it is given. */
export interface PagesGiven {
  readonly docvars?: Readonly<Record<string, string>>
  readonly onDoubt?: (doubt: Diagnostic) => void
}

/**
 * Reads the named pages one after the other, or one page from standard input where none or `-` is named. A file that
 * cannot be read is reported and left out; what is doubtful in one stands on standard error.
 */
export async function* readPages(
  files: readonly string[],
  { docvars = {}, onDoubt }: PagesGiven = {},
): AsyncGenerator<PageInput> {
  for (const file of files.length > 0 ? files : ['-']) {
    const name = file === '-' ? 'standard input' : file
    try {
      const { text, encoding } = decodeText(file === '-' ? await readStandardInput() : await readBytes(file), name)
      const advice = isMarkup(text) ? MARKUP_ADVICE : TABLE.test(name) ? TABLE_ADVICE : null
      if (advice !== null) process.stderr.write(`fangzhi: ${name} ${advice}\n`)
      for (const doubt of encodingDoubts(encoding)) {
        process.stderr.write(`fangzhi: ${name}: ${doubt.message}\n`)
        onDoubt?.(doubt)
      }
      yield { id: file === '-' ? 'stdin' : basename(file, extname(file)), text, docvars }
    } catch (error) {
      noteFailure(error, file)
    }
  }
}

const MARKUP_ADVICE =
  'is HTML: here its mark-up is read as if it were printed; fangzhi corpus reads the text of HTML pages'

const TABLE = /\.(?:csv|tsv|jsonl|ndjson|json)$/i
const TABLE_ADVICE = 'is read as one printed page; fangzhi corpus reads tables, one article a row or line (.jsonl)'

async function readStandardInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) process.stderr.write('fangzhi: reading a page from the terminal, end it with Ctrl-D\n')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
