import { checkArgument, checkShape } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { CODED_TEXT, type CodedSpan, type CodedText } from '../corpus/coded-text.js'
import { sentencesOf } from '../model/sentences-of.js'

/** BIO marks beginnings and insides (Ramshaw and Marcus 1995, as in CoNLL-2003); BIOES also ends and single characters. */
export type TagScheme = 'BIO' | 'BIOES'

/**
 * A text in CoNLL columns: one character and its tag a line, a blank line after each sentence, and before each text two
 * comments that let it be read back whole: its id, and its words as JSON. Blanks are left out, as characters cannot be
 * blanks there. Spans that overlap an earlier one are left out: columns hold one layer.
 */
export function writeConll(coded: CodedText, scheme: TagScheme = 'BIO'): string {
  checkShape(coded, CODED_TEXT, 'writeConll takes a coded text')
  const { id, text } = coded
  checkArgument(!/[\r\n]/.test(id), 'writeConll takes an id without line breaks', id)
  const outside = coded.spans.find(({ start, end }) => !(start >= 0 && start < end && end <= text.length))
  if (outside !== undefined) {
    const message = `the span ${outside.start}-${outside.end} of "${id}" is not inside its text of ${text.length}`
    throw new FangzhiError('BAD_INPUT', message)
  }
  const lines = [`# id = ${id}`, `# text = ${JSON.stringify(text)}`]
  const spans = flatSpans(coded.spans)
  let next = 0
  for (const sentence of sentencesOf(coded)) {
    for (let at = sentence.start; at < sentence.end; ) {
      const character = String.fromCodePoint(text.codePointAt(at)!)
      while (next < spans.length && spans[next]!.end <= at) next++
      const span = spans[next]
      if (!isBlank(character)) lines.push(`${character} ${tagAt(at, character.length, span, text, scheme)}`)
      at += character.length
    }
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

function givenText(json: string, place: { readonly file: string; readonly line: number }): string {
  try {
    const text: unknown = JSON.parse(json)
    if (typeof text === 'string') return text
  } catch {
    // said below
  }
  throw new FangzhiError('BAD_INPUT', 'the comment "# text = " holds no text as JSON', place)
}

/**
 * Reads CoNLL columns: the first is a character or word, the last its tag, in BIO or BIOES. With our comments the texts
 * come back whole; without them a document (`-DOCSTART-`, or the whole file) is its words joined, one sentence a line.
 * @throws FangzhiError `BAD_INPUT` with the line where a tag is none, or a comment's text does not hold the characters.
 */
export function readConll(text: string, file = 'document'): CodedText[] {
  checkArgument(typeof text === 'string', 'readConll takes the text of a file', text)
  const texts: CodedText[] = []
  let reader = new ColumnReader(file)
  let documents = 0
  const finish = () => {
    const coded = reader.finish(`${file}-${documents + 1}`)
    if (coded !== null) {
      texts.push(coded)
      documents += 1
    }
  }
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.startsWith('# id = ') || line.startsWith('-DOCSTART-')) {
      finish()
      reader = new ColumnReader(file)
      if (line.startsWith('# id = ')) reader.id = line.slice('# id = '.length)
    } else if (line.startsWith('# text = ')) {
      reader.given = givenText(line.slice('# text = '.length), { file, line: index + 1 })
    } else if (line.trim() === '') {
      reader.endSentence()
    } else if (!/^# \S+ = /.test(line)) {
      const columns = line.trim().split(/[ \t]+/)
      if (columns.length > 1) reader.add(columns[0]!, columns.at(-1)!, index + 1)
    }
  })
  finish()
  return texts
}

/** Puts characters and tags together to a text with spans. */
class ColumnReader {
  id: string | null = null
  given: string | null = null
  readonly #file: string
  #text = ''
  #at = 0
  #spans: CodedSpan[] = []
  #open: { start: number; end: number; type: string } | null = null

  constructor(file: string) {
    this.#file = file
  }

  add(word: string, tag: string, line: number): void {
    const start = this.#place(word, line)
    const end = start + word.length
    const [, mark, type] = /^([BIESLUMW])-(.+)$/.exec(tag) ?? []
    if (mark === undefined && tag !== 'O') {
      throw new FangzhiError('BAD_INPUT', `"${tag}" is no tag; use O, or B-TYPE, I-TYPE, E-TYPE, S-TYPE`, {
        file: this.#file,
        line,
      })
    }
    const goes = mark !== undefined && 'IELM'.includes(mark) && this.#open !== null && this.#open.type === type
    if (!goes) this.#close()
    if (mark === undefined) return
    if (goes) this.#open!.end = end
    else this.#open = { start, end, type: type! }
    if ('ELSUW'.includes(mark)) this.#close()
  }

  endSentence(): void {
    this.#close()
    if (this.given === null && this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n'
  }

  finish(fallbackId: string): CodedText | null {
    this.#close()
    const text = this.given ?? this.#text.replace(/\n$/, '')
    return text === '' ? null : { id: this.id ?? fallbackId, text, spans: this.#spans }
  }

  #place(word: string, line: number): number {
    if (this.given === null) {
      this.#text += word
      return this.#text.length - word.length
    }
    const at = this.given.indexOf(word, this.#at)
    if (at < 0) {
      throw new FangzhiError('BAD_INPUT', `"${word}" does not stand in the rest of the text named above it`, {
        file: this.#file,
        line,
      })
    }
    this.#at = at + word.length
    return at
  }

  #close(): void {
    if (this.#open !== null) this.#spans.push(this.#open)
    this.#open = null
  }
}

function tagAt(at: number, length: number, span: CodedSpan | undefined, text: string, scheme: TagScheme): string {
  if (span === undefined || at < span.start) return 'O'
  const first = at === span.start
  if (scheme === 'BIO') return `${first ? 'B' : 'I'}-${span.type}`
  const last = isBlankRest(text, at + length, span.end)
  return `${first ? (last ? 'S' : 'B') : last ? 'E' : 'I'}-${span.type}`
}

/** Spans in order, trimmed to those that overlap none before them. */
function flatSpans(spans: readonly CodedSpan[]): CodedSpan[] {
  const flat: CodedSpan[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (flat.at(-1)?.end ?? 0)) flat.push(span)
  }
  return flat
}

function isBlankRest(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isBlank(text[i]!)) return false
  return true
}

function isBlank(character: string): boolean {
  return /^\s$/.test(character)
}
