import { daysInMonth } from '../base/calendar.js'
import { describeValue } from '../base/check-argument.js'
import { suggestion } from '../base/suggest.js'
import { isCommonHan } from '../text/char-class.js'
import { isPlainName } from './plain-name.js'
import { CHINESE_TYPES, defaultMode, ROW_MODES, ROW_TYPES, type RowMode } from './row-types.js'
import { type DictionaryRow, LONGEST_NAME, type NameRow, ROW_FIELDS } from './rows.js'

/** What is wrong with one field of a row. */
export interface RowFault {
  readonly field: keyof NameRow
  readonly message: string
}

const LONGEST_TEXT = 2000

/** What each field must hold where it is there; only `name` and `type` must be. */
const CHECKS: Readonly<Record<keyof NameRow, (value: unknown) => boolean>> = {
  name: isName,
  type: (value) => TYPES.has(value as string),
  subtype: isText,
  class: isText,
  id: isText,
  aliases: (value) => Array.isArray(value) && value.every(isName),
  region: isText,
  post: isText,
  body: isText,
  from: isDay,
  to: isDay,
  mode: (value) => ROW_MODES.includes(value as RowMode),
  source: isText,
  checked: isDay,
  variantOf: isText,
  scope: isText,
  firstUse: isDay,
  weight: (value) => typeof value === 'number' && Math.abs(value) <= 1e5,
  frequency: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  pos: isText,
}

/**
 * Checks one row; the row, or what is wrong with it. Unknown keys of objects are faults too, with the nearest right
 * name.
 */
export function checkRow(given: unknown, file: string, line: number): DictionaryRow | RowFault[] {
  if (typeof given !== 'object' || given === null) {
    return [{ field: 'name', message: `a row is an object with a name and a type, got ${describeValue(given)}` }]
  }
  const row = given as NameRow
  if (isPlainRow(row)) return completeRow(row, file, line)
  const faults = ROW_FIELDS.flatMap((field) => faultsOf(field, row))
  for (const key in given) {
    if (!Object.hasOwn(CHECKS, key)) {
      faults.push({ field: 'name', message: `"${key}" is not a field of a row; ${suggestion(key, ROW_FIELDS)}` })
    }
  }
  if (faults.length > 0) return faults
  if (row.from && row.to && row.from.slice(0, row.to.length) > row.to) {
    return [{ field: 'to', message: `to "${row.to}" lies before from "${row.from}"` }]
  }
  if (row.firstUse && !row.source) {
    return [{ field: 'firstUse', message: `firstUse "${row.firstUse}" has no source; name the text that shows it` }]
  }
  return completeRow(
    { ...row, name: row.name.trim(), aliases: row.aliases?.map((alias) => alias.trim()) ?? NONE },
    file,
    line,
  )
}

function completeRow(row: NameRow, file: string, line: number): DictionaryRow {
  return {
    name: row.name,
    type: row.type,
    subtype: row.subtype || null,
    class: row.class || null,
    id: row.id || null,
    aliases: row.aliases ?? NONE,
    region: row.region || null,
    post: row.post || null,
    body: row.body || null,
    from: row.from || null,
    to: row.to || null,
    mode: row.mode ?? defaultMode(row.type),
    source: row.source || null,
    checked: row.checked || null,
    variantOf: row.variantOf || null,
    scope: row.scope || null,
    firstUse: row.firstUse || null,
    weight: row.weight ?? null,
    frequency: row.frequency ?? null,
    pos: row.pos || null,
    file,
    line,
  }
}

const NONE: readonly string[] = Object.freeze([])
const TYPES: ReadonlySet<string> = new Set(ROW_TYPES)

/**
 * Whether a row is right beyond doubt: a short name, a type, and perhaps a text or aliases. Nearly all rows of the long
 * lists that users hand in at run time are; looking at every field costs ten times as much.
 */
function isPlainRow(row: NameRow): boolean {
  for (const field in row) {
    const value = row[field as keyof NameRow]
    switch (field) {
      case 'type':
        if (!TYPES.has(value as string)) return false
        break
      case 'aliases':
        if (!Array.isArray(value) || !value.every(isShortName)) return false
        break
      case 'name':
        break
      case 'id':
      case 'subtype':
      case 'region':
        if (typeof value !== 'string') return false
        break
      default:
        return false
    }
  }
  return isShortName(row.name) && row.type !== undefined
}

function isShortName(name: unknown): boolean {
  return typeof name === 'string' && name.length > 0 && name.length <= LONGEST_NAME && isPlainName(name)
}

/** What is wrong with a field; of a list of aliases, with each of them. */
function faultsOf(field: keyof NameRow, row: NameRow): RowFault[] {
  const value: unknown = row[field]
  const isMissing = value === undefined
  if (isMissing ? field !== 'name' && field !== 'type' : CHECKS[field](value)) return []
  if (field !== 'aliases') return [{ field, message: faultMessage(field, value) }]
  if (!Array.isArray(value)) return [{ field, message: `aliases ${describeValue(value)} is not a list` }]
  const wrong = value.filter((alias) => !isName(alias))
  return wrong.map((one) => ({ field, message: faultMessage(field, one) }))
}

function faultMessage(field: keyof NameRow, value: unknown): string {
  if (value === undefined || value === '') return `${field} is empty`
  return `${field} ${describeValue(value)} ${expectation(field, String(value))}`
}

/** What a field should have been, as the end of a sentence. */
function expectation(field: keyof NameRow, value: string): string {
  switch (field) {
    case 'type':
      return `is not a type of row; ${suggestion(value, isCommonHan(value.charCodeAt(0)) ? Object.keys(CHINESE_TYPES) : ROW_TYPES)}`
    case 'mode':
      return `is not a mode; ${suggestion(value, ROW_MODES)}`
    case 'from':
    case 'to':
    case 'checked':
    case 'firstUse':
      return 'is not a date; write 2024-03-01, 2024-03 or 2024'
    case 'weight':
      return 'is not a number'
    case 'frequency':
      return 'is not a whole number'
    case 'aliases':
    case 'name':
      if (value.length > LONGEST_NAME) return `is longer than ${LONGEST_NAME} characters`
      return hasWholeCharacters(value) ? 'is not a name' : 'has half of a surrogate pair; type the character again'
    default:
      return value.length > LONGEST_TEXT ? `is longer than ${LONGEST_TEXT} characters` : 'is not a text'
  }
}

/** A name as it is kept, without the blanks around it. */
function isName(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const { length } = value.trim()
  return length > 0 && length <= LONGEST_NAME && hasWholeCharacters(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TEXT
}

/** Whether every surrogate stands in a pair. */
function hasWholeCharacters(value: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)
}

/** `2024`, `2024-03` or `2024-03-01`, a day that the calendar has. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value)
  if (match === null) return value === ''
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}
