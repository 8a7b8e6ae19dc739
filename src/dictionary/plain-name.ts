import { isCommonHan } from '../text/char-class.js'

/**
 * Whether a name is of common Chinese characters only (U+4E00 to U+9FFF): nothing to trim, to normalise or to print in
 * two ways. Nearly every name is, and a list handed in at run time may have a hundred thousand.
 */
export function isPlainName(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (!isCommonHan(name.charCodeAt(i))) return false
  return true
}
