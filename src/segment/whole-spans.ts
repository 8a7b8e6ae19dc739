import { FIRST_UNIT_CODE, LAST_ASCII_CODE, LEADING_UNITS } from '../dictionary/lexicon.js'

/** What a code is to the rules below. */
const DIGIT = 1
const LETTER = 2

const KINDS = /* @__PURE__ */ kindsOfLeadingCodes()
/** The largest code that can begin a span kept whole. */
const LAST_SPAN_CODE = /* @__PURE__ */ lastLeadingCode()

/** Codes of the other characters the rules know, in one lexicon. */
export interface SpanCodes {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly ordinalDay: number
  readonly percents: readonly number[]
  readonly wideDot: number
}

export function spanCodes(table: Uint16Array): SpanCodes {
  const code = (char: string): number => table[char.charCodeAt(0)]!
  return {
    year: code('年'),
    month: code('月'),
    day: code('日'),
    ordinalDay: code('号'),
    percents: ['%', '％', '‰'].map(code).filter((found) => found > 0),
    wideDot: code('．'),
  }
}

/**
 * Where the number, date or Latin run that begins at `from` ends; `from` itself where none begins.
 *
 *     12.5%   1,234.5   2026年3月20日   3月20日   2026-03-20   10:30   5G   COVID-19   AT&T   www.example.com
 *
 * A run is letters and digits, also full-width ones, with single connectors between them. Digits alone may go on as a
 * percentage or a date. Looks only forward, and never further than it returns plus a few characters.
 */
export function wholeSpanEnd(codes: Uint16Array, from: number, to: number, known: SpanCodes): number {
  if (kindAt(codes, from) === 0) return from
  let end = from
  let onlyDigits = true
  for (;;) {
    const start = end
    for (let kind = kindAt(codes, end); kind !== 0 && end < to; kind = kindAt(codes, end)) {
      if (kind === LETTER) onlyDigits = false
      end += 1
    }
    if (end === start || end + 1 >= to || !connects(codes, end, to, known)) break
    end += 1
  }
  if (!onlyDigits || end >= to) return end
  if (known.percents.includes(codes[end]!)) return end + 1
  return dateEnd(codes, from, end, to, known)
}

/** The end of `2026年3月20日`, `3月20日`, `2026年` and the like, whose first digits are `from … end`; else `end`. */
function dateEnd(codes: Uint16Array, from: number, end: number, to: number, known: SpanCodes): number {
  const width = end - from
  if (width === 4 && codes[end] === known.year) {
    const month = digitsEnd(codes, end + 1, to)
    return month > end + 1 && codes[month] === known.month ? monthEnd(codes, month, to, known) : end + 1
  }
  if (width > 2) return end
  if (codes[end] === known.month) return monthEnd(codes, end, to, known)
  return codes[end] === known.day ? end + 1 : end
}

/** The end of a date from its 月 on. */
function monthEnd(codes: Uint16Array, month: number, to: number, known: SpanCodes): number {
  const day = digitsEnd(codes, month + 1, to)
  const closed = day > month + 1 && day < to && (codes[day] === known.day || codes[day] === known.ordinalDay)
  return closed ? day + 1 : month + 1
}

/** The end of one or two digits. */
function digitsEnd(codes: Uint16Array, from: number, to: number): number {
  let end = from
  while (end < to && end < from + 2 && kindAt(codes, end) === DIGIT) end += 1
  return end
}

/** Whether the character at `at`, behind a letter or digit, joins it to the one that follows. */
function connects(codes: Uint16Array, at: number, to: number, known: SpanCodes): boolean {
  const code = codes[at]!
  const before = kindAt(codes, at - 1)
  const after = kindAt(codes, at + 1)
  if (after === 0) return false
  if (code === known.wideDot && code !== 0) return before === DIGIT && after === DIGIT
  if (code > LAST_ASCII_CODE || code < FIRST_UNIT_CODE) return false
  switch (String.fromCharCode(code - FIRST_UNIT_CODE)) {
    case '-':
    case '_':
    case '.':
    case '&':
    case "'":
    case '@':
    case '/':
      return true
    case ':':
      return before === DIGIT && after === DIGIT
    case ',':
      return before === DIGIT && threeDigits(codes, at + 1, to)
    default:
      return false
  }
}

function threeDigits(codes: Uint16Array, from: number, to: number): boolean {
  let end = from
  while (end < to && end < from + 4 && kindAt(codes, end) === DIGIT) end += 1
  return end === from + 3
}

function kindAt(codes: Uint16Array, at: number): number {
  const code = codes[at]!
  return code <= LAST_SPAN_CODE ? KINDS[code]! : 0
}

function kindsOfLeadingCodes(): Uint8Array {
  const table = new Uint8Array(lastLeadingCode() + 1)
  LEADING_UNITS.forEach((unit, index) => {
    const ascii = unit > 0xff00 ? unit - 0xfee0 : unit
    const char = String.fromCharCode(ascii)
    if (char >= '0' && char <= '9') table[index + FIRST_UNIT_CODE] = DIGIT
    else if ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')) table[index + FIRST_UNIT_CODE] = LETTER
  })
  return table
}

function lastLeadingCode(): number {
  return LEADING_UNITS.length + FIRST_UNIT_CODE - 1
}
