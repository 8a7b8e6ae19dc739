import { FangzhiError } from './errors.js'

/** The error for bytes that do not hold what they must. */
export function damaged(what: string, why = 'its tables contradict each other'): FangzhiError {
  return new FangzhiError('BAD_DICTIONARY', `${what} is damaged: ${why}; copy or compile it again`)
}
