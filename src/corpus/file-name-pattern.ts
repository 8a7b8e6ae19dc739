import { toIsoDay } from '../base/calendar.js'
import { checkArgument } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'

/** Reads docvars out of a file's name. */
export type NameReader = (name: string) => Readonly<Record<string, string>>

/**
 * Compiles a pattern of file names, such as `{paper}-{date}-{edition}版`. `{date}` takes a day written `2026-03-20`,
 * `20260320`, `2026_03_20`, `2026.3.20` or `2026年3月20日` and gives ISO 8601; `{name}` takes anything up to the next
 * printed part of the pattern, `{*}` is passed over. The pattern is matched with the file's base name without its
 * extension, or with its whole path where it holds a `/`; a name that does not fit gives no docvars.
 * @throws FangzhiError `BAD_OPTION` where a brace is not closed or a name is given twice.
 */
export function compileNamePattern(pattern: string): NameReader {
  checkArgument(typeof pattern === 'string', 'compileNamePattern takes a pattern such as {paper}-{date}', pattern)
  const fields: string[] = []
  let source = ''
  for (const piece of splitPattern(pattern)) {
    if (!piece.startsWith('{')) {
      source += piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      continue
    }
    const field = piece.slice(1, -1).trim()
    if (field === '*') {
      source += '.*?'
      continue
    }
    if (!/^[A-Za-z_][\w-]*$/.test(field) || fields.includes(field)) {
      throw new FangzhiError(
        'BAD_OPTION',
        `file-name pattern "${pattern}": {${field}} ${fields.includes(field) ? 'stands there twice' : 'is no name of a docvar; use letters, digits, - and _'}`,
      )
    }
    fields.push(field)
    source += field === 'date' ? DATE : pattern.includes('/') ? '([^/]+?)' : '(.+?)'
  }
  const matcher = new RegExp(`^${source}$`)
  return (name) => {
    const match = matcher.exec(name.slice(0, LONGEST_NAME))
    if (match === null) return {}
    const found: Record<string, string> = {}
    fields.forEach((field, index) => {
      const value = match[index + 1]!.trim()
      const read = field === 'date' ? isoDay(value) : value
      if (read !== null && read !== '') found[field] = read
    })
    return found
  }
}

/** The docvars a pattern can give, in its order. */
export function patternFields(pattern: string): string[] {
  checkArgument(typeof pattern === 'string', 'patternFields takes a pattern such as {paper}-{date}', pattern)
  return splitPattern(pattern)
    .filter((piece) => piece.startsWith('{'))
    .map((piece) => piece.slice(1, -1).trim())
    .filter((field) => field !== '*')
}

/** File systems end names sooner; it bounds the work of the matcher. */
const LONGEST_NAME = 1024

const DATE = '(\\d{4}[-_./年]?\\d{1,2}[-_./月]?\\d{1,2}日?)'

/** A day in one of the ways file names and metadata write it, as ISO 8601, or null where it is none. */
export function isoDay(text: string): string | null {
  const match =
    /^(\d{4})[-_./年](\d{1,2})[-_./月](\d{1,2})日?$/.exec(text.trim()) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim())
  return match === null ? null : toIsoDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Printed parts and `{…}` parts in turn. */
function splitPattern(pattern: string): string[] {
  const pieces: string[] = []
  let at = 0
  while (at < pattern.length) {
    const open = pattern.indexOf('{', at)
    if (open < 0) return [...pieces, pattern.slice(at)]
    if (open > at) pieces.push(pattern.slice(at, open))
    const close = pattern.indexOf('}', open)
    if (close < 0) throw new FangzhiError('BAD_OPTION', `file-name pattern "${pattern}": the brace is not closed`)
    pieces.push(pattern.slice(open, close + 1))
    at = close + 1
  }
  return pieces
}
