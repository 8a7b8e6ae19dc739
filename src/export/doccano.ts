import { checkArgument, checkShape, describeValue } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { CODED_TEXT, type CodedSpan, type CodedText } from '../corpus/coded-text.js'
import { convertOffsets, OFFSET_UNITS, type OffsetUnit, textLength } from '../text/offset-units.js'

/** What goes beside a text and comes back with it. */
export type DoccanoMeta = Readonly<Record<string, string | number | boolean | null>>

/**
 * A text as a line of doccano's JSONL for sequence labelling: `{"text": …, "label": [[start, end, type], …]}`. doccano
 * counts code points; `offsets` in the line says what is counted, and the other fields become metadata there.
 */
export function writeDoccano(coded: CodedText, meta: DoccanoMeta = {}, unit: OffsetUnit = 'codepoint'): string {
  checkShape(coded, CODED_TEXT, 'writeDoccano takes a coded text')
  checkShape(meta, {}, 'writeDoccano takes metadata as an object')
  checkArgument(OFFSET_UNITS.includes(unit), `writeDoccano counts in one of ${OFFSET_UNITS.join(', ')}`, unit)
  const { id, text, spans } = coded
  const places = convertOffsets(
    text,
    spans.flatMap(({ start, end }) => [start, end]),
    'utf16',
    unit,
  )
  const label = spans.map(({ type }, index) => [places[index * 2]!, places[index * 2 + 1]!, type])
  return `${JSON.stringify({ ...meta, text, label, article: id, offsets: unit })}\n`
}

/**
 * Reads lines that doccano exported: labels as `[start, end, type]` under `label` or `labels`, or objects under
 * `entities`. Positions are code points unless the line says otherwise. The id is our `article`, else doccano's `id`.
 * @throws FangzhiError `BAD_INPUT` with the line.
 */
export function readDoccano(text: string, file = 'doccano.jsonl'): CodedText[] {
  checkArgument(typeof text === 'string', 'readDoccano takes the text of a file', text)
  const texts: CodedText[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() !== '') texts.push(readLine(line, { file, line: index + 1 }))
  })
  return texts
}

function readLine(line: string, place: { readonly file: string; readonly line: number }): CodedText {
  let record: Record<string, unknown>
  try {
    record = JSON.parse(line) as Record<string, unknown>
  } catch (error) {
    throw new FangzhiError('BAD_INPUT', `not JSON: ${(error as Error).message}`, place)
  }
  const text = record?.text ?? record?.data
  if (typeof text !== 'string') throw new FangzhiError('BAD_INPUT', 'holds no "text"', place)
  const unit = record.offsets === 'utf16' || record.offsets === 'utf8' ? record.offsets : 'codepoint'
  const labels = (record.label ?? record.labels ?? record.entities ?? []) as unknown[]
  if (!Array.isArray(labels))
    throw new FangzhiError('BAD_INPUT', `its labels are ${describeValue(labels)}, not a list`, place)
  const marks = labels.map((label) => readMark(label, place))
  const length = textLength(text, unit)
  const outside = marks.find(({ start, end }) => start < 0 || end < start || end > length)
  if (outside !== undefined) {
    const message = `label ${outside.start}-${outside.end} is not inside the text of ${length} ${unit} units`
    throw new FangzhiError('BAD_INPUT', message, place)
  }
  const places = convertOffsets(
    text,
    marks.flatMap(({ start, end }) => [start, end]),
    unit,
    'utf16',
  )
  const spans = marks
    .map(({ type }, index): CodedSpan => ({ type, start: places[index * 2]!, end: places[index * 2 + 1]! }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const meta = (record.meta ?? {}) as Record<string, unknown>
  return { id: String(record.article ?? meta.article ?? record.id ?? place.line), text, spans }
}

function readMark(label: unknown, place: { readonly file: string; readonly line: number }): CodedSpan {
  if (
    Array.isArray(label) &&
    Number.isInteger(label[0]) &&
    Number.isInteger(label[1]) &&
    typeof label[2] === 'string'
  ) {
    return { start: label[0] as number, end: label[1] as number, type: label[2] }
  }
  const mark = label as { start_offset?: unknown; end_offset?: unknown; label?: unknown } | null
  if (Number.isInteger(mark?.start_offset) && Number.isInteger(mark?.end_offset) && typeof mark?.label === 'string') {
    return { start: mark.start_offset as number, end: mark.end_offset as number, type: mark.label }
  }
  throw new FangzhiError('BAD_INPUT', `${JSON.stringify(label)} is no label; it takes [start, end, type]`, place)
}
