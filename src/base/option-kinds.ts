import { describeValue } from './check-argument.js'
import { FangzhiError } from './errors.js'
import { isObject } from './is-object.js'
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

export const anObject: OptionKind = { takes: 'an object', fits: isObject }
export const listOfStrings: OptionKind = { takes: 'a list of strings', fits: isListOfStrings }
export const aMap: OptionKind = { takes: 'a Map', fits: (value) => value instanceof Map }
export const aSet: OptionKind = { takes: 'a Set', fits: (value) => value instanceof Set }

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** A whole number from `least` on, with no end where `most` is left out. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): OptionKind {
  return {
    takes:
      most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least} on` : `a whole number from ${least} to ${most}`,
    fits: (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
  }
}

/** A number above 0, at most 1. */
export const aShare: OptionKind = {
  takes: 'a number above 0, at most 1',
  fits: (value) => typeof value === 'number' && value > 0 && value <= 1,
}

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
 * @param required Options without a default.
 * @throws FangzhiError `BAD_OPTION` that says which option, which value and what to do.
 */
export function checkKinds(
  options: object,
  kinds: Readonly<Record<string, OptionKind>>,
  taker: string,
  required: readonly string[] = [],
): void {
  if (!isObject(options)) {
    throw new FangzhiError('BAD_OPTION', `${taker} takes an object of options, got ${describeValue(options)}`)
  }
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(kinds, name)) {
      throw new FangzhiError('BAD_OPTION', `unknown option "${name}"; ${suggestion(name, Object.keys(kinds))}`)
    }
    const { takes, fits } = kinds[name]!
    if (value !== undefined && !fits(value)) {
      throw new FangzhiError('BAD_OPTION', `option "${name}" is ${describeValue(value)}; it takes ${takes}`)
    }
  }
  for (const name of required) {
    if ((options as Record<string, unknown>)[name] === undefined) {
      throw new FangzhiError('BAD_OPTION', `${taker} needs the option "${name}"; it takes ${kinds[name]!.takes}`)
    }
  }
}
