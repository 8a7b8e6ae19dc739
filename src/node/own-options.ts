import { FangzhiError } from '../index.js'

/** What an option beside the analyzer's takes, as a phrase for errors, and whether a value is that. */
interface OwnOption {
  readonly takes: string
  readonly fits: (value: unknown) => boolean
}

/** No more threads than this: far above the processors of any machine. */
const MOST_WORKERS = 1024

/** The options of work on many pages. */
const OWN: Readonly<Record<string, OwnOption>> = {
  workers: {
    takes: `a whole number from 0 to ${MOST_WORKERS}`,
    fits: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_WORKERS,
  },
  signal: {
    takes: 'an AbortSignal',
    fits: (value) => typeof (value as AbortSignal | null)?.addEventListener === 'function',
  },
  onProgress: { takes: 'a function', fits: (value) => typeof value === 'function' },
}

/**
 * Checks the options that are not the analyzer's, and names one of them where it was misspelt; the rest the analyzer
 * checks. Throws `BAD_OPTION`.
 */
export function checkOwnOptions(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    const own = Object.hasOwn(OWN, name) ? OWN[name] : undefined
    if (own !== undefined && value !== undefined && !own.fits(value)) {
      throw new FangzhiError('BAD_OPTION', `option "${name}" is ${String(value)}; it takes ${own.takes}`)
    }
    // No option of the analyzer begins like one of these.
    const meant = own === undefined ? Object.keys(OWN).find((known) => beginsLike(known, name)) : undefined
    if (meant !== undefined) {
      throw new FangzhiError('BAD_OPTION', `unknown option "${name}"; did you mean "${meant}"?`)
    }
  }
}

function beginsLike(known: string, name: string): boolean {
  return known.slice(0, 2).toLowerCase() === name.slice(0, 2).toLowerCase()
}
