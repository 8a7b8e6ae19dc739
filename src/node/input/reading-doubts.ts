import type { Diagnostic, PageInput } from '../../index.js'
import type { DecodedText } from './decode-text.js'

/** What a reader should know of the encoding a page was read in. */
export function encodingDoubts(encoding: DecodedText['encoding']): Diagnostic[] {
  if (encoding !== 'big5') return []
  const message =
    'The bytes are more plausibly Big5 than GB18030 and were read so; the dictionaries know simplified characters.'
  return [doubt('read-as-big5', message)]
}

/** What a reader should know of the date of a record. */
export function dateDoubts({ date, date_printed }: NonNullable<PageInput['docvars']>): Diagnostic[] {
  if (date !== null || typeof date_printed !== 'string') return []
  const printed = JSON.stringify(date_printed.slice(0, 60))
  return [
    doubt(
      'unreadable-date',
      `The date ${printed} could not be read; write it like 2026-03-20, 2026/3/20 or 2026年3月20日.`,
    ),
  ]
}

function doubt(code: string, message: string): Diagnostic {
  return { code, severity: 'warning', message, article: null, range: null }
}
