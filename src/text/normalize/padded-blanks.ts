import { isBlank, isHan } from '../char-class.js'
import type { Normalizer } from './normalizer.js'

/**
 * For lines that list names: the blanks inside a padded name go, two Chinese characters that stand alone
 * (`于永波 王 占 王 克`). Of several in a row the first two belong together.
 */
export const paddedBlanks: Normalizer = (text, propose) => {
  for (let at = 0; at < text.length; at++) {
    if (!isLone(text, at)) continue
    let next = at + 1
    while (next < text.length && isBlank(text.charCodeAt(next))) next++
    if (next === at + 1 || !isName(text, next)) continue
    propose(at + 1, next, '')
    at = next
  }
}

/** Whether a Chinese character stands between blanks, marks or ends. */
function isLone(text: string, at: number): boolean {
  return isName(text, at) && !isHan(text.charCodeAt(at - 1))
}

/** Whether a Chinese character has none behind it. */
function isName(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) && !isHan(text.charCodeAt(at + 1))
}
