import { isBlank, isWhiteSpace } from '../char-class.js'
import type { Normalizer } from './normalizer.js'

/** Zero-width, direction, soft-hyphen and control characters go; white space of any width stays. */
export const invisible: Normalizer = (text, propose) => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isBlank(code) || (isWhiteSpace(code) && code !== 0xfeff)) continue
    propose(i, i + 1, '')
  }
}
