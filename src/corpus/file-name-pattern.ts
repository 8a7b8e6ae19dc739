import { toIsoDay } from '../base/calendar.js'
import { checkArgument } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'

/** Reads docvars out of a file's name. */
export type NameReader = (name: string) => Readonly<Record<string, string>>

/**
 * Compiles a pattern of file names, such as `{paper}-{date}-{edition}版`. `{date}` takes a day written `2026-03-20`,
 * `20260320`, `2026_03_20`, `2026.3.20` or `2026年3月20日` and gives ISO 8601; `{name}` takes anything up to the next
 * printed part of the pattern, `{*}` is passed over. The whole of a name must fit; one that does not gives no docvars.
 * Hand in a file's base name without its extension, or its path without it where the pattern holds a `/`.
 * @throws FangzhiError `BAD_OPTION` where a brace is not closed or a name is given twice.
 */
export function compileNamePattern(pattern: string): NameReader {
  checkArgument(typeof pattern === 'string', 'compileNamePattern takes a pattern such as {paper}-{date}', pattern)
  const pieces = splitPattern(pattern)
  const fields: string[] = []
  for (const piece of pieces) {
    const field = fieldOf(piece)
    if (field === null || field === '*') continue
    if (!/^[A-Za-z_][\w-]*$/.test(field) || fields.includes(field)) {
      throw new FangzhiError(
        'BAD_OPTION',
        `file-name pattern "${pattern}": {${field}} ${fields.includes(field) ? 'stands there twice' : 'is no name of a docvar; use letters, digits, - and _'}`,
      )
    }
    fields.push(field)
  }
  return (name) => {
    const found: Record<string, string> = {}
    for (const [index, text] of matchPieces(pieces, name.slice(0, LONGEST_NAME)).entries()) {
      const field = fieldOf(pieces[index]!)
      if (field === null || field === '*') continue
      const read = field === 'date' ? readWrittenDay(text) : text.trim()
      if (read !== null && read !== '') found[field] = read
    }
    return found
  }
}

/** The field a part of a pattern stands for, or null for a printed part. */
function fieldOf(piece: string): string | null {
  return piece.startsWith('{') ? piece.slice(1, -1).trim() : null
}

/**
 * What of a name each part of a pattern takes, fields as little as they can; nothing where the name does not fit. What was
 * tried in vain is not tried again, so that no pattern costs more than the square of the name's length.
 */
function matchPieces(pieces: readonly string[], name: string): string[] {
  const taken: string[] = []
  const tried = new Set<number>()
  const hasFolders = pieces.some((piece) => piece.includes('/'))
  const fits = (index: number, start: number): boolean => {
    if (index === pieces.length) return start === name.length
    const state = index * (LONGEST_NAME + 1) + start
    if (tried.has(state)) return false
    tried.add(state)
    const field = fieldOf(pieces[index]!)
    const take = (end: number) => {
      taken[index] = name.slice(start, end)
      return fits(index + 1, end)
    }
    if (field === null) return name.startsWith(pieces[index]!, start) && take(start + pieces[index]!.length)
    if (field === 'date') {
      for (let end = Math.min(start + LONGEST_DATE, name.length); end > start; end--)
        if (DATE.test(name.slice(start, end)) && take(end)) return true
      return false
    }
    for (let end = field === '*' ? start : start + 1; end <= name.length; end++) {
      if (hasFolders && field !== '*' && name[end - 1] === '/') return false
      if (take(end)) return true
    }
    return false
  }
  return fits(0, 0) ? taken : []
}

/** The docvars a pattern can give, in its order. */
export function patternFields(pattern: string): string[] {
  checkArgument(typeof pattern === 'string', 'patternFields takes a pattern such as {paper}-{date}', pattern)
  return splitPattern(pattern).flatMap((piece) => {
    const field = fieldOf(piece)
    return field === null || field === '*' ? [] : [field]
  })
}

/** File systems end names sooner; it bounds the work of the matcher. */
const LONGEST_NAME = 1024

const DATE = /^\d{4}[-_./年]?\d{1,2}[-_./月]?\d{1,2}日?$/
/** Characters of the longest one: 2026年12月31日. */
const LONGEST_DATE = 11

/** A day in one of the ways file names and metadata write it, as ISO 8601, or null where it is none. */
export function readWrittenDay(text: string): string | null {
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
