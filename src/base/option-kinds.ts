import { FangzhiError } from './errors.js'
import { suggestion } from './suggest.js'

/** What an option takes, as a phrase for errors, and whether a value is that. */
export interface OptionKind {
  readonly takes: string
  readonly fits: (value: unknown) => boolean
}

export const aList: OptionKind = { takes: 'a list', fits: Array.isArray }
export const aSwitch: OptionKind = { takes: 'a value of type boolean', fits: (value) => typeof value === 'boolean' }
export const aNumber: OptionKind = { takes: 'a value of type number', fits: (value) => typeof value === 'number' }
export const aString: OptionKind = { takes: 'a value of type string', fits: (value) => typeof value === 'string' }
export const aFunction: OptionKind = { takes: 'a function', fits: (value) => typeof value === 'function' }

/** One of some strings. */
export function oneOf(...values: readonly string[]): OptionKind {
  return {
    takes: `one of ${values.map((value) => `"${value}"`).join(', ')}`,
    fits: (value) => values.includes(value as string),
  }
}

/**
 * Checks the options of a function. By hand rather than as a schema: building one takes longer than all else that an
 * analyzer with built-in options checks.
 * @param taker The function's name, for errors.
 * @throws FangzhiError `BAD_OPTION` that says which option, which value and what to do.
 */
export function checkKinds(options: object, kinds: Readonly<Record<string, OptionKind>>, taker: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new FangzhiError('BAD_OPTION', `${taker} takes an object of options, got ${show(options)}`)
  }
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(kinds, name)) {
      throw new FangzhiError('BAD_OPTION', `unknown option "${name}"; ${suggestion(name, Object.keys(kinds))}`)
    }
    const { takes, fits } = kinds[name]!
    if (value !== undefined && !fits(value)) {
      throw new FangzhiError('BAD_OPTION', `option "${name}" is ${show(value)}; it takes ${takes}`)
    }
  }
}

function show(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}
