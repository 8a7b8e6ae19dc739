import { FangzhiError } from '../index.js'
import { isObject } from './is-object.js'

/** What an option takes, as a phrase for errors, and whether a value is that. */
interface OwnOption {
  readonly takes: string
  readonly fits: (value: unknown) => boolean
}

/** No more threads than this: far above the processors of any machine. */
const MOST_WORKERS = 1024

const aFunction: OwnOption = { takes: 'a function', fits: (value) => typeof value === 'function' }
const anObject: OwnOption = { takes: 'an object', fits: isObject }

/** The options of work on many pages. */
const ALL: Readonly<Record<string, OwnOption>> = {
  workers: {
    takes: `a whole number from 0 to ${MOST_WORKERS}`,
    fits: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_WORKERS,
  },
  signal: {
    takes: 'an AbortSignal',
    fits: (value) => typeof (value as AbortSignal | null)?.addEventListener === 'function',
  },
  onProgress: aFunction,
  out: { takes: 'the path of a folder', fits: (value) => typeof value === 'string' && value !== '' },
  job: anObject,
  analyzer: anObject,
  slice: { takes: 'an object { index, count } with index from 0 to count - 1', fits: isSlice },
}

/** What each function takes of them. */
const OPTIONS = {
  analyzeAll: ['workers', 'signal', 'onProgress'],
  analyzeCorpus: ['out', 'workers', 'job', 'analyzer', 'slice', 'signal', 'onProgress'],
  annotateRecords: ['workers', 'job', 'analyzer', 'slice'],
  rerunCorpus: ['workers', 'analyzer', 'signal', 'onProgress'],
} as const

/**
 * Checks the options that are not the analyzer's, and names the right one where one was misspelt. Those of `analyzeAll`
 * stand among the analyzer's, which are checked there.
 * @throws FangzhiError `BAD_OPTION`.
 */
export function checkOwnOptions(options: object, taker: keyof typeof OPTIONS): void {
  if (!isObject(options))
    throw new FangzhiError('BAD_OPTION', `${taker} takes an object of options, got ${show(options)}`)
  const own: readonly string[] = OPTIONS[taker]
  for (const [name, value] of Object.entries(options)) {
    if (own.includes(name)) {
      const { takes, fits } = ALL[name]!
      if (value === undefined || fits(value)) continue
      throw new FangzhiError('BAD_OPTION', `option "${name}" is ${show(value)}; it takes ${takes}`)
    }
    // No option of the analyzer begins like one of these.
    const meant = own.find((known) => beginsLike(known, name))
    if (meant === undefined && taker === 'analyzeAll') continue
    const hint = meant === undefined ? `known: ${own.join(', ')}` : `did you mean "${meant}"?`
    throw new FangzhiError('BAD_OPTION', `unknown option "${name}"; ${hint}`)
  }
}

/** Checks an argument that is no object of options; throws `BAD_INPUT` that says what was given instead. */
export function checkGiven(fits: boolean, what: string, value: unknown): asserts fits {
  if (!fits) throw new FangzhiError('BAD_INPUT', `${what}, got ${show(value)}`)
}

/** A value in a few words. */
function show(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`
  if (Array.isArray(value)) return 'a list'
  return isObject(value) ? 'an object' : String(value)
}

function isSlice(value: unknown): boolean {
  const { index, count } = (value ?? {}) as { readonly index?: number; readonly count?: number }
  return Number.isInteger(index) && Number.isInteger(count) && index! >= 0 && index! < count!
}

function beginsLike(known: string, name: string): boolean {
  return known.slice(0, 2).toLowerCase() === name.slice(0, 2).toLowerCase()
}
