import { type ErrorCode, FangzhiError } from '../index.js'

/** The code of whatever was thrown, for files and messages that hold it as a word. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof FangzhiError ? error.code : 'INTERNAL'
}
