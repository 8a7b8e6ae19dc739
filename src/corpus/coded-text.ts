import { checkShape, type Shape } from '../base/check-argument.js'
import type { Doc } from '../model/doc.js'

/** A stretch that a coder marked in a text, in UTF-16 code units. */
export interface CodedSpan {
  readonly start: number
  readonly end: number
  readonly type: string
}

/** A text as somebody marked it: a coder, or the program. What exchange formats hold. */
export interface CodedText {
  readonly id: string
  readonly text: string
  readonly spans: readonly CodedSpan[]
}

/** The program's own marks in an article: names that stand in no other name, in order. */
export function codedText(doc: Pick<Doc, 'id' | 'text' | 'mentions'>): CodedText {
  checkShape(doc, { id: 'string', text: 'string', mentions: 'list' }, 'codedText takes an article of a result')
  const spans = doc.mentions
    .filter(({ nested }) => !nested)
    .map(({ start, end, type }) => ({ start, end, type }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return { id: doc.id, text: doc.text, spans }
}

/** What a coded text is, for checks of arguments. */
export const CODED_TEXT = { id: 'string', text: 'string', spans: 'list' } as const satisfies Shape
