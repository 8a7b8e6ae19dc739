import { FangzhiError, type PageInput } from '../index.js'
import { decodeText, readPage } from '../node/index.js'
import { reportFailure } from './exit.js'

/**
 * Reads the named pages one after the other, or one page from standard input where none or `-` is named. A file that
 * cannot be read is reported and left out; `onFailure` is called for it.
 */
export async function* readPages(files: readonly string[], onFailure: () => void): AsyncGenerator<PageInput> {
  for (const file of files.length > 0 ? files : ['-']) {
    try {
      const page = file === '-' ? { id: 'stdin', text: await readStandardInput() } : await readPage(file)
      const name = file === '-' ? 'standard input' : file
      if (page.text.startsWith('%PDF-')) throw new FangzhiError('BAD_FILE', PDF_ADVICE, { file: name })
      const advice = isMarkup(page.text) ? MARKUP_ADVICE : TABLE.test(name) ? TABLE_ADVICE : null
      if (advice !== null) process.stderr.write(`fangzhi: ${name} ${advice}\n`)
      yield page
    } catch (error) {
      reportFailure(error)
      onFailure()
    }
  }
}

const MARKUP_ADVICE =
  'is HTML: here its mark-up is read as if it were printed; fangzhi corpus reads the text of HTML pages'

const TABLE = /\.(?:csv|tsv|jsonl|ndjson|json)$/i
const TABLE_ADVICE = 'is read as one printed page; fangzhi corpus reads tables, one article a row'
const PDF_ADVICE = 'is a PDF, not its text; take the text out first, for instance with pdftotext'

/** Whether a text begins like an HTML page, be it behind an XML declaration or a comment. */
function isMarkup(text: string): boolean {
  const head = text.slice(0, 1000)
  return /^\s*</.test(head) && /<(?:!doctype\s+html|html)\b/i.test(head)
}

async function readStandardInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('fangzhi: reading a page from the terminal, end it with Ctrl-D\n')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return decodeText(Buffer.concat(chunks), 'standard input').text
}
