import { FangzhiError } from './errors.js'
import { isObject } from './is-object.js'

/** What a field of an argument must be. */
export type FieldKind = 'string' | 'number' | 'boolean' | 'function' | 'object' | 'list'

/** Fields an argument needs; it may have others. */
export type Shape = Readonly<Record<string, FieldKind>>

/**
 * Checks an argument of a function of the public surface.
 * @param what What the function takes, as the beginning of the error: `kwic takes a result of analyze`.
 * @throws FangzhiError `BAD_INPUT` that says what was given instead.
 */
export function checkArgument(fits: boolean, what: string, value: unknown): asserts fits {
  if (!fits) throw new FangzhiError('BAD_INPUT', `${what}, got ${describeValue(value)}`)
}

/** Checks that an argument is an object with some fields; see {@link checkArgument}. */
export function checkShape(value: unknown, shape: Shape, what: string): void {
  const wrong = wrongField(value, shape)
  if (wrong === null) return
  checkArgument(wrong !== '', what, value)
  const field = (value as Record<string, unknown>)[wrong]
  const kind = shape[wrong] === 'object' ? 'an object' : `a ${shape[wrong]}`
  throw new FangzhiError('BAD_INPUT', `${what}; its ${wrong} is ${describeValue(field)}, not ${kind}`)
}

/** Checks that an argument is a list of objects with some fields; see {@link checkArgument}. */
export function checkList(values: unknown, shape: Shape, what: string): void {
  checkArgument(Array.isArray(values), what, values)
  for (let i = 0; i < values.length; i++) {
    const wrong = wrongField(values[i], shape)
    if (wrong === null) continue
    const shown = describeValue(wrong === '' ? values[i] : (values[i] as Record<string, unknown>)[wrong])
    const where = wrong === '' ? `item ${i + 1}` : `the ${wrong} of item ${i + 1}`
    throw new FangzhiError('BAD_INPUT', `${what}; ${where} is ${shown}`)
  }
}

/** The first field that is not as it should be; `''` where there is no object at all, null where all is well. */
function wrongField(value: unknown, shape: Shape): string | null {
  if (!isObject(value)) return ''
  for (const field in shape) if (!isOfKind((value as Record<string, unknown>)[field], shape[field]!)) return field
  return null
}

function isOfKind(value: unknown, kind: FieldKind): boolean {
  if (kind === 'list') return Array.isArray(value)
  return typeof value === kind && value !== null
}

/** A value of any kind in a few words, for errors. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object'
  return typeof value === 'function' ? 'a function' : String(value)
}
