import { checkArgument, checkShape } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import type { CodedSpan, CodedText } from '../corpus/coded-text.js'
import type { Doc } from '../model/doc.js'
import { convertOffsets } from '../text/offset-units.js'

/** The two files brat keeps for a document. */
export interface StandoffFiles {
  readonly txt: string
  readonly ann: string
}

/**
 * An article for brat (https://brat.nlplab.org/standoff.html): text-bound annotations `T`, their subtypes as attributes
 * `A`, mentions of one thing as an equivalence `*`, reasons as notes `#`. Names inside other names are left out, as in
 * `codedText`. Positions count code points, as brat does; a name that runs over a line break is written in pieces.
 */
export function writeStandoff(doc: Pick<Doc, 'text' | 'mentions' | 'entities'>): StandoffFiles {
  checkShape(doc, { text: 'string', mentions: 'list', entities: 'list' }, 'writeStandoff takes an article of a result')
  const { text } = doc
  const mentions = doc.mentions.filter(({ nested }) => !nested)
  const pieces = mentions.map(({ start, end }) => linePieces(text, start, end))
  const units = convertOffsets(
    text,
    pieces.flat().flatMap(({ start, end }) => [start, end]),
    'utf16',
    'codepoint',
  )
  const lines: string[] = []
  const numbers = new Map<string, number>()
  let unit = 0
  mentions.forEach(({ id, type, start, end }, index) => {
    numbers.set(id, index + 1)
    const places = pieces[index]!.map(() => `${units[unit++]} ${units[unit++]}`).join(';')
    lines.push(`T${index + 1}\t${type} ${places}\t${text.slice(start, end).replaceAll('\n', ' ')}`)
  })
  mentions
    .filter(({ subtype }) => subtype !== null)
    .forEach(({ id, subtype }, index) => {
      lines.push(`A${index + 1}\tSubtype T${numbers.get(id)} ${subtype}`)
    })
  for (const { mentions: ids } of doc.entities) {
    const known = ids.map((id) => numbers.get(id)).filter((number) => number !== undefined)
    if (known.length > 1) lines.push(`*\tEquiv ${known.map((number) => `T${number}`).join(' ')}`)
  }
  mentions.forEach(({ reason }, index) => {
    lines.push(`#${index + 1}\tAnnotatorNotes T${index + 1}\t${reason.replaceAll(/[\n\t]/g, ' ')}`)
  })
  return { txt: text, ann: lines.map((line) => `${line}\n`).join('') }
}

/** The configuration brat needs beside the files: their types and attributes. */
export function standoffConfig(types: readonly string[], subtypes: readonly string[]): string {
  for (const list of [types, subtypes])
    checkArgument(Array.isArray(list), 'standoffConfig takes two lists of names', list)
  return `[entities]\n${types.join('\n')}\n\n[relations]\n\n[events]\n\n[attributes]\nSubtype\tArg:<ENTITY>, Value:${subtypes.join('|')}\n`
}

/**
 * Reads the text-bound annotations of a brat document; other lines are passed over. A span in pieces becomes one from
 * its first to its last character.
 * @throws FangzhiError `BAD_INPUT` with the line where an annotation does not fit the text.
 */
export function readStandoff(id: string, files: StandoffFiles): CodedText {
  checkShape(files, { txt: 'string', ann: 'string' }, 'readStandoff takes the texts of the two files, { txt, ann }')
  const { txt, ann } = files
  const text = txt.startsWith('\ufeff') ? txt.slice(1) : txt
  const found: { readonly type: string; readonly from: number; readonly to: number; readonly line: number }[] = []
  ann.split(/\r?\n/).forEach((line, index) => {
    if (!line.startsWith('T')) return
    const [, type, places] = /^T\S*\t(\S+) ([\d ;]+)(?:\t|$)/.exec(line) ?? []
    const numbers = (places ?? '').split(/[ ;]/).map(Number)
    if (type === undefined || numbers.length < 2 || numbers.some((number) => !Number.isInteger(number))) {
      throw new FangzhiError('BAD_INPUT', `"${line.slice(0, 60)}" is no text-bound annotation`, {
        file: `${id}.ann`,
        line: index + 1,
      })
    }
    found.push({ type, from: Math.min(...numbers), to: Math.max(...numbers), line: index + 1 })
  })
  const length = convertOffsets(text, [text.length], 'utf16', 'codepoint')[0]!
  const outside = found.find(({ to }) => to > length)
  if (outside !== undefined) {
    throw new FangzhiError('BAD_INPUT', `reaches ${outside.to}, beyond the text's ${length} characters`, {
      file: `${id}.ann`,
      line: outside.line,
    })
  }
  const units = convertOffsets(
    text,
    found.flatMap(({ from, to }) => [from, to]),
    'codepoint',
    'utf16',
  )
  const spans = found.map(
    ({ type }, index): CodedSpan => ({ type, start: units[index * 2]!, end: units[index * 2 + 1]! }),
  )
  return { id, text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** brat keeps annotations within a line. */
function linePieces(text: string, start: number, end: number): CodedSpan[] {
  const pieces: CodedSpan[] = []
  for (let from = start; from < end; ) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd < 0 || lineEnd > end ? end : lineEnd
    if (to > from) pieces.push({ type: '', start: from, end: to })
    from = to + 1
  }
  return pieces
}
