import { isBlank, isHan } from '../char-class.js'
import type { Normalizer } from './normalizer.js'

/**
 * For lines where blanks are meant, such as headlines: a run of blanks becomes one space. A line whose every piece is a
 * single Chinese character (`欢 迎 订 阅`) is letter-spaced and closes up.
 */
export const singleBlanks: Normalizer = (text, propose) => {
  const spaced = isLetterSpaced(text)
  for (let i = 0; i < text.length; i++) {
    if (!isBlank(text.charCodeAt(i))) continue
    const start = i
    while (i < text.length && isBlank(text.charCodeAt(i))) i++
    if (spaced) propose(start, i, '')
    else if (i - start > 1 || text[start] !== ' ') propose(start, i, ' ')
  }
}

function isLetterSpaced(text: string): boolean {
  if (text.length < 5) return false
  for (let i = 0; i + 1 < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isBlank(code) && (!isHan(code) || !isBlank(text.charCodeAt(i + 1)))) return false
  }
  return isHan(text.charCodeAt(text.length - 1))
}
